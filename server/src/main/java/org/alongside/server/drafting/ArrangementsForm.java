package org.alongside.server.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;

/** Who coordinates the care, and when the plan is looked at again. */
final class ArrangementsForm implements PartForm {
  private static final String COORDINATOR = "coordinator";
  private static final String REVIEW = "review";

  @Override
  public Typed fill(PlanPart part) {
    PlanPart.Arrangements arrangements = (PlanPart.Arrangements) part;
    String coordinator = arrangements.careCoordinator();
    return Asking.withDate(
        Typed.of(COORDINATOR, coordinator == null ? "" : coordinator),
        REVIEW,
        arrangements.reviewOn());
  }

  @Override
  public Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices) {
    FieldErrors errors = new FieldErrors();
    String coordinator = Asking.optional(typed, COORDINATOR, PlanTexts.NAME, errors);
    Optional<LocalDate> review = Asking.date(typed, REVIEW, errors);
    return errors.orElse(() -> new PlanPart.Arrangements(coordinator, review.orElse(null)));
  }

  @Override
  public List<Input> inputs(
      PartKey key, Typed typed, List<FieldError> errors, PartChoices choices) {
    Asking asking = new Asking(typed, errors);
    return List.of(Input.line(asking.field(COORDINATOR)), Input.date(asking.date(REVIEW)));
  }

  @Override
  public Typed join(Typed theirs, Typed mine) {
    return mine;
  }
}
