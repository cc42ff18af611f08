package org.alongside.server.drafting;

import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;

/** The words of an outcome; the holder rates it on a page of its own. */
final class OutcomeForm implements PartForm {
  private static final int ROWS = 3;
  private static final String STATEMENT = "statement";
  private static final String HOW = "how";

  @Override
  public Typed fill(PlanPart part) {
    PlanPart.OutcomeWords words = (PlanPart.OutcomeWords) part;
    return Typed.of(STATEMENT, words.statement(), HOW, words.howWeKnow());
  }

  @Override
  public Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices) {
    FieldErrors errors = new FieldErrors();
    String statement = Asking.text(typed, STATEMENT, PlanTexts.STATEMENT, errors);
    String how = Asking.text(typed, HOW, PlanTexts.HOW_WE_KNOW, errors);
    return statement == null || how == null
        ? Parsed.invalid(errors.list())
        : Parsed.valid(new PlanPart.OutcomeWords(OutcomeId.parse(key.name()), statement, how));
  }

  @Override
  public List<Input> inputs(
      PartKey key, Typed typed, List<FieldError> errors, PartChoices choices) {
    Asking asking = new Asking(typed, errors);
    return List.of(Input.text(asking.field(STATEMENT), ROWS), Input.text(asking.field(HOW), ROWS));
  }

  @Override
  public Typed join(Typed theirs, Typed mine) {
    return Typed.of(
        STATEMENT,
        Asking.both(theirs.one(STATEMENT), mine.one(STATEMENT)),
        HOW,
        Asking.both(theirs.one(HOW), mine.one(HOW)));
  }
}
