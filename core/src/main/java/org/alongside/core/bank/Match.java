package org.alongside.core.bank;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * That a line of the bank is something that was written down, and why that may be.
 *
 * @param daysLater how many days after it the bank booked it; below zero for before
 */
public record Match(LedgerItem item, int daysLater, Likeness likeness) {
  private static final int MOST_LATER = 7;
  private static final int MOST_EARLIER = 3;
  private static final int MOST_LATER_OTHER_NAME = 4;
  private static final int MOST_EARLIER_OTHER_NAME = 1;
  private static final int SURE_DAYS = 3;

  public Match {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(likeness, "likeness");
  }

  /**
   * Whether a line may be this: the amount is the same to the penny, the bank booked it up to 7
   * days later or 3 earlier, and where the names have nothing in common up to 4 later or 1 earlier.
   */
  public static Optional<Match> find(BankLine line, LedgerItem item) {
    Match match = of(line, item);
    boolean other = match.likeness == Likeness.NONE;
    boolean near =
        match.daysLater <= (other ? MOST_LATER_OTHER_NAME : MOST_LATER)
            && match.daysLater >= -(other ? MOST_EARLIER_OTHER_NAME : MOST_EARLIER);
    return near && line.amount().equals(item.amount()) ? Optional.of(match) : Optional.empty();
  }

  /** The two beside each other, because somebody says that they are one. */
  public static Match of(BankLine line, LedgerItem item) {
    return new Match(
        item,
        (int) ChronoUnit.DAYS.between(item.on(), line.on()),
        Likeness.of(item.payee(), line.words()));
  }

  /** Whether nobody needs to look: the names are alike and the days are near. */
  public boolean isSure() {
    return likeness != Likeness.NONE && Math.abs(daysLater) <= SURE_DAYS;
  }

  /** How good it is, above zero: first the name, then the days. */
  int gain() {
    int name =
        switch (likeness) {
          case SAME -> 40;
          case PART -> 20;
          case NONE -> 0;
        };
    int days = daysLater < 0 ? -2 * daysLater : daysLater;
    return 1_000 + name - days;
  }
}
