package org.alongside.core.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pauses of a budget, read from its changes. */
public final class Pauses {
  private Pauses() {}

  /**
   * One pause.
   *
   * @param endOn the first day on which it is over; null while nobody ended it
   */
  public record Pause(BudgetChange begun, LocalDate startOn, @Nullable LocalDate endOn) {
    /** Whether it lasts on this day. */
    public boolean contains(LocalDate day) {
      return !day.isBefore(startOn) && (endOn == null || day.isBefore(endOn));
    }

    /** Whether no payments come on this day. */
    public boolean stopsPayOn(LocalDate day) {
      return begun.said().pay() == PausedPay.STOPS && contains(day);
    }
  }

  /**
   * All pauses, oldest first. Each is ended by the first resumption on or after its first day; a
   * change that was taken back does not count.
   */
  public static List<Pause> of(List<BudgetChange> changes) {
    List<BudgetChange> counting =
        BudgetChange.counting(changes).stream()
            .sorted(Comparator.comparing(BudgetChange::effectiveOn))
            .collect(Collectors.toList());
    List<Pause> pauses = new ArrayList<>();
    for (BudgetChange begun : counting) {
      if (begun.kind() == BudgetChangeKind.PAUSE) {
        LocalDate end =
            counting.stream()
                .filter(each -> each.kind() == BudgetChangeKind.RESUME)
                .map(BudgetChange::effectiveOn)
                .filter(on -> !on.isBefore(begun.effectiveOn()))
                .findFirst()
                .orElse(null);
        pauses.add(new Pause(begun, begun.effectiveOn(), end));
      }
    }
    return List.copyOf(pauses);
  }
}
