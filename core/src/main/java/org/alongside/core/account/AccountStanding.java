package org.alongside.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the account of a direct payment stands on a day; domain.md, "Money in the account that is
 * owed".
 *
 * <p>Example: £500 at the start, £800 received, £600 spent: the log says £700. The bank says £720,
 * £20 more. £212 of tax is owed, so £508 of it is really the holder's to plan with.
 *
 * @param opening from its day on the account is followed; movements before do not count
 * @param bank the latest balance that was typed; null when none was
 * @param owed what counts, the earliest day first
 * @param movements those that count, up to the day
 */
public record AccountStanding(
    LocalDate on,
    AccountItem opening,
    @Nullable AccountItem bank,
    List<AccountItem> owed,
    List<Movement> movements) {
  public AccountStanding {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(opening, "opening");
    owed = Collections.unmodifiableList(new ArrayList<>(owed));
    movements = Collections.unmodifiableList(new ArrayList<>(movements));
  }

  /**
   * How it stands; nothing while nobody has said what was in the account at the start. Of several
   * openings and balances the one with the latest day counts, of those with one day the last.
   *
   * @param items in the order in which they were written down
   */
  public static Optional<AccountStanding> of(
      LocalDate on, Collection<AccountItem> items, Collection<Movement> movements) {
    AccountItem opening = latest(items, AccountItemKind.OPENING, null, on);
    if (opening == null) {
      return Optional.empty();
    }
    List<AccountItem> owed = new ArrayList<>();
    items.stream().filter(item -> item.counts() && item.kind().isOwed()).forEach(owed::add);
    owed.sort(Comparator.comparing(AccountItem::on));
    List<Movement> counted = new ArrayList<>();
    for (Movement each : movements) {
      if (!each.on().isBefore(opening.on()) && !each.on().isAfter(on)) {
        counted.add(each);
      }
    }
    return Optional.of(
        new AccountStanding(
            on, opening, latest(items, AccountItemKind.BANK, opening.on(), on), owed, counted));
  }

  private static @Nullable AccountItem latest(
      Collection<AccountItem> items,
      AccountItemKind kind,
      @Nullable LocalDate from,
      LocalDate until) {
    AccountItem latest = null;
    for (AccountItem item : items) {
      boolean wanted =
          item.counts()
              && item.kind() == kind
              && !item.on().isAfter(until)
              && (from == null || !item.on().isBefore(from));
      if (wanted && (latest == null || !item.on().isBefore(latest.on()))) {
        latest = item;
      }
    }
    return latest;
  }

  /** What came in since the opening. */
  public Money received() {
    return sum(Movement.Way.RECEIVED, on);
  }

  /** What was spent since the opening, less what came back. */
  public Money spent() {
    return sum(Movement.Way.SPENT, on);
  }

  /** What the log says should be in the account. */
  public Money logSays() {
    return logSaid(on);
  }

  /** What the log says was in the account at the end of a day. */
  public Money logSaid(LocalDate day) {
    return opening
        .amount()
        .plus(sum(Movement.Way.RECEIVED, day))
        .minus(sum(Movement.Way.SPENT, day));
  }

  private Money sum(Movement.Way way, LocalDate until) {
    Money sum = Money.zero(opening.amount().currency());
    for (Movement each : movements) {
      if (each.way() == way && !each.on().isAfter(until)) {
        sum = sum.plus(each.amount());
      }
    }
    return sum;
  }

  /** What the bank said, if that was typed. */
  public Optional<AccountItem> findBank() {
    return Optional.ofNullable(bank);
  }

  /** What the bank said less what the log says for that day. */
  public Optional<Money> findDifference() {
    return findBank().map(said -> said.amount().minus(logSaid(said.on())));
  }

  /** What is in the account: what the bank said and what moved since, else what the log says. */
  public Money inAccount() {
    if (bank == null) {
      return logSays();
    }
    Money now = bank.amount();
    for (Movement each : movements) {
      if (each.on().isAfter(bank.on())) {
        now = now.plus(each.change());
      }
    }
    return now;
  }

  /** What of it is owed to others. */
  public Money owedInAll() {
    Money sum = Money.zero(opening.amount().currency());
    for (AccountItem item : owed) {
      sum = sum.plus(item.amount());
    }
    return sum;
  }

  /** What is really there to plan with; below zero when more is owed than there is. */
  public Money yours() {
    return inAccount().minus(owedInAll());
  }
}
