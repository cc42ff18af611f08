package org.alongside.server.drafting;

import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;

/** A section in the person's own words. */
final class SectionForm implements PartForm {
  private static final int ROWS = 12;
  private static final String TEXT = "text";

  @Override
  public Typed fill(PlanPart part) {
    return Typed.of(TEXT, ((PlanPart.Section) part).words());
  }

  @Override
  public Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices) {
    FieldErrors errors = new FieldErrors();
    String text = Asking.text(typed, TEXT, PlanTexts.SECTION, errors);
    return text == null
        ? Parsed.invalid(errors.list())
        : Parsed.valid(new PlanPart.Section(SectionKind.parse(key.name()), text));
  }

  @Override
  public List<Input> inputs(
      PartKey key, Typed typed, List<FieldError> errors, PartChoices choices) {
    Words words = Words.english();
    Field asked = new Asking(typed, errors).field(TEXT);
    Field field =
        new Field(
            TEXT,
            words.say("plans.section." + key.name()),
            words.say("drafting.hint." + key.name()),
            asked.value(),
            asked.errors());
    return List.of(Input.text(field, ROWS));
  }

  @Override
  public Typed join(Typed theirs, Typed mine) {
    return Typed.of(TEXT, Asking.both(theirs.one(TEXT), mine.one(TEXT)));
  }
}
