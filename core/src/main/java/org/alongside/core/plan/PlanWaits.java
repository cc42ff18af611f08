package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a version of a plan waits for today; worked out, never recorded. */
public final class PlanWaits {
  private PlanWaits() {}

  /**
   * All of it, the most pressing first; nothing for a plan that runs as agreed, or is closed.
   *
   * @param openChallenges how many challenges have no answer
   * @param reviewAsked whether the holder asked for a review that has not begun
   */
  public static List<PlanWait> of(
      PlanState state,
      @Nullable LocalDate reviewOn,
      int openChallenges,
      boolean reviewAsked,
      LocalDate today) {
    List<PlanWait> waits = new ArrayList<>();
    if (openChallenges > 0) {
      waits.add(PlanWait.CHALLENGE_ANSWER);
    }
    switch (state) {
      case DRAFT -> waits.add(PlanWait.WRITING);
      case SUBMITTED -> waits.add(PlanWait.DECISION);
      case DECIDED -> waits.add(PlanWait.AGREEMENT);
      case AGREED -> {
        if (reviewOn != null && reviewOn.isBefore(today)) {
          waits.add(PlanWait.REVIEW_OVERDUE);
        }
        if (reviewAsked) {
          waits.add(PlanWait.EARLY_REVIEW);
        }
      }
      case IN_REVIEW -> waits.add(PlanWait.REVIEW_OPEN);
      case CLOSED -> {
        return List.of();
      }
    }
    return List.copyOf(waits);
  }
}
