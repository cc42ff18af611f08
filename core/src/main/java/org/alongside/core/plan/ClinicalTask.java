package org.alongside.core.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something clinical that somebody who is no clinician does, such as suction or feeding by a tube,
 * and who says that they can.
 *
 * @param task what is done
 * @param doneBy who does it
 * @param trainedBy who taught them; null while that is open
 * @param signOff that they can; null while nobody has signed it off
 */
public record ClinicalTask(
    ClinicalTaskId id,
    String task,
    String doneBy,
    @Nullable String trainedBy,
    @Nullable SignOff signOff) {
  /** How long before its last day a sign-off is worth a warning. */
  public static final Period SOON = Period.ofDays(30);

  public ClinicalTask {
    Objects.requireNonNull(id, "id");
    if (task.isEmpty() || doneBy.isEmpty()) {
      throw new IllegalArgumentException("a clinical task says what, and who does it");
    }
  }

  /** Whether whoever does it is signed off on this day. */
  public Competence competenceOn(LocalDate day) {
    if (signOff == null) {
      return Competence.NOT_SIGNED_OFF;
    }
    LocalDate until = signOff.until();
    if (until == null || until.isAfter(day.plus(SOON))) {
      return Competence.HOLDS;
    }
    return until.isBefore(day) ? Competence.ENDED : Competence.ENDS_SOON;
  }
}
