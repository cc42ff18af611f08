package org.alongside.core.account;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was written down about the account, as it stands now.
 *
 * <p>Example: £212.40 of tax, to be paid by 22 December 2026.
 *
 * @param amount above zero for what is owed; a balance may be nothing, or below when overdrawn
 * @param on for a balance its day, for what is owed the day by which it is to be paid
 * @param note null when there is none
 * @param revision 1 at first, one more with each change
 */
public record AccountItem(
    AccountItemId id,
    AccountItemKind kind,
    Money amount,
    LocalDate on,
    @Nullable String note,
    AccountItemState state,
    long revision) {
  /** What somebody wants to remember about it. */
  public static final TextRule NOTE = TextRule.line(1, 200);

  public AccountItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(state, "state");
    if (kind.isOwed() && !amount.isPositive()) {
      throw new IllegalArgumentException("nothing is owed: " + amount);
    }
    if (note != null) {
      NOTE.require(note);
    }
    if (revision < 1) {
      throw new IllegalArgumentException("revisions start at 1: " + revision);
    }
  }

  /** The next revision in this state. */
  public AccountItem movedTo(AccountItemState next) {
    return new AccountItem(id, kind, amount, on, note, next, revision + 1);
  }

  /** Whether it counts. */
  public boolean counts() {
    return state == AccountItemState.COUNTS;
  }

  /** The note. */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }
}
