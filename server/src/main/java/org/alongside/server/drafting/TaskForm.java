package org.alongside.server.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.SignOff;
import org.jspecify.annotations.Nullable;

/** A clinical task: who does it, who trained them, who signed them off and until when. */
final class TaskForm implements PartForm {
  private static final String TASK = "task";
  private static final String WHO = "done-by";
  private static final String TRAINED = "trained-by";
  private static final String SIGNED = "signed-off-by";
  private static final String ON = "signed-off-on";
  private static final String UNTIL = "holds-until";

  @Override
  public Typed fill(PlanPart part) {
    ClinicalTask task = ((PlanPart.Task) part).task();
    SignOff signOff = task.signOff();
    Typed typed =
        Typed.of(
            TASK,
            task.task(),
            WHO,
            task.doneBy(),
            TRAINED,
            orEmpty(task.trainedBy()),
            SIGNED,
            signOff == null ? "" : signOff.by());
    return signOff == null
        ? typed
        : Asking.withDate(Asking.withDate(typed, ON, signOff.on()), UNTIL, signOff.until());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices) {
    FieldErrors errors = new FieldErrors();
    String task = Asking.text(typed, TASK, PlanTexts.TASK, errors);
    String who = Asking.text(typed, WHO, PlanTexts.NAME, errors);
    String trained = Asking.optional(typed, TRAINED, PlanTexts.NAME, errors);
    SignOff signOff = signOff(typed, errors);
    return task == null || who == null || !errors.list().isEmpty()
        ? Parsed.invalid(errors.list())
        : Parsed.valid(
            new PlanPart.Task(
                new ClinicalTask(ClinicalTaskId.parse(key.name()), task, who, trained, signOff)));
  }

  /** The sign-off as it was typed; null when there is none, or when it is wrong, which is noted. */
  private static @Nullable SignOff signOff(Typed typed, FieldErrors errors) {
    String by = Asking.optional(typed, SIGNED, PlanTexts.NAME, errors);
    int before = errors.list().size();
    Optional<LocalDate> on = Asking.date(typed, ON, errors);
    Optional<LocalDate> until = Asking.date(typed, UNTIL, errors);
    if (errors.list().size() > before || (by == null && on.isEmpty() && until.isEmpty())) {
      return null;
    }
    if (by == null) {
      errors.add("/" + SIGNED, InputCode.REQUIRED);
    }
    if (on.isEmpty()) {
      errors.add("/" + ON, InputCode.REQUIRED);
    }
    if (by == null || on.isEmpty()) {
      return null;
    }
    if (until.isPresent() && until.get().isBefore(on.get())) {
      errors.add("/" + UNTIL, InputCode.INCONSISTENT);
      return null;
    }
    return new SignOff(by, on.get(), until.orElse(null));
  }

  @Override
  public List<Input> inputs(
      PartKey key, Typed typed, List<FieldError> errors, PartChoices choices) {
    Asking asking = new Asking(typed, errors);
    return List.of(
        Input.line(asking.field(TASK)),
        Input.line(asking.field(WHO)),
        Input.line(asking.field(TRAINED)),
        Input.line(asking.field(SIGNED)),
        Input.date(asking.date(ON)),
        Input.date(asking.date(UNTIL)));
  }

  @Override
  public Typed join(Typed theirs, Typed mine) {
    return mine;
  }
}
