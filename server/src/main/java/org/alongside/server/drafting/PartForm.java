package org.alongside.server.drafting;

import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;

/** The form of one kind of part: between what a part says and what is typed about it. */
interface PartForm {
  /** The form filled in with what the part says. */
  Typed fill(PlanPart part);

  /** The part, or all that is wrong; a pointer is the name of the field after a slash. */
  Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices);

  /** The questions, in the order of the page. */
  List<Input> inputs(PartKey key, Typed typed, List<FieldError> errors, PartChoices choices);

  /** The same with both texts in the fields that hold text of several lines. */
  Typed join(Typed theirs, Typed mine);
}
