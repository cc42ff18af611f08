package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemId;
import org.alongside.core.account.AccountItemKind;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.account.AccountStanding;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The accounts of two who are paid their money: with and without a balance of the bank. */
public final class DemoAccounts implements DemoPart {
  private static final LocalTime MORNING = LocalTime.of(9, 35);
  private static final int FOLLOWED_DAYS = 56;

  private final DemoClock clock;
  private final Accounting accounting;

  public DemoAccounts(DemoClock clock, Accounting accounting) {
    this.clock = clock;
    this.accounting = accounting;
  }

  @Override
  public void fill(Tx tx) {
    begin(tx, Cast.AMINA, 164_210);
    owe(tx, Cast.AMINA, AccountItemKind.TAX, 18_460, 30, "For Sam and Leah, this quarter");
    owe(tx, Cast.AMINA, AccountItemKind.NATIONAL_INSURANCE, 9_215, 30, null);
    owe(tx, Cast.AMINA, AccountItemKind.PENSION, 6_480, 8, null);
    owe(tx, Cast.AMINA, AccountItemKind.HOLIDAY, 22_589, 120, "Leah has 17 hours left");
    AccountItemId paid = owe(tx, Cast.AMINA, AccountItemKind.PENSION, 6_480, -22, "Last month");
    clock.set(21, MORNING);
    accounting.move(tx, Cast.AMINA, Cast.AMINA, paid, AccountItemState.SETTLED);
    bank(tx, Cast.AMINA, 4_500);
    begin(tx, Cast.JOYCE, 310_000);
    owe(tx, Cast.JOYCE, AccountItemKind.TAX, 41_200, 30, null);
  }

  private void begin(Tx tx, PersonId holder, long pence) {
    add(tx, holder, AccountItemKind.OPENING, pence, -FOLLOWED_DAYS, null, FOLLOWED_DAYS);
  }

  private AccountItemId owe(
      Tx tx, PersonId holder, AccountItemKind kind, long pence, int inDays, @Nullable String note) {
    return add(tx, holder, kind, pence, inDays, note, 25);
  }

  /** The bank says a little more than the log: a payment has not left the account yet. */
  private void bank(Tx tx, PersonId holder, long morePence) {
    clock.set(0, MORNING);
    AccountStanding standing = accounting.findStanding(tx, holder).orElseThrow();
    LocalDate yesterday = clock.today().minusDays(1);
    Money says = standing.logSaid(yesterday).plus(Money.pence(morePence));
    add(tx, holder, AccountItemKind.BANK, says.minor(), -1, null, 0);
  }

  private AccountItemId add(
      Tx tx,
      PersonId holder,
      AccountItemKind kind,
      long pence,
      int inDays,
      @Nullable String note,
      int daysAgo) {
    clock.set(daysAgo, MORNING);
    LocalDate on = clock.today().plus(inDays, ChronoUnit.DAYS);
    AccountItemId id =
        AccountItemId.of(Cast.id("account " + holder + " " + kind.code() + " " + inDays));
    PersonId by = holder.equals(Cast.JOYCE) ? Cast.FARAH : holder;
    accounting.add(
        tx,
        by,
        holder,
        new AccountItem(id, kind, Money.pence(pence), on, note, AccountItemState.COUNTS, 1));
    return id;
  }
}
