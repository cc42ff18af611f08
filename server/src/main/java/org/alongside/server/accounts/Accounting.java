package org.alongside.server.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemId;
import org.alongside.core.account.AccountItemKind;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.account.AccountStanding;
import org.alongside.core.account.Movement;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.usage.Arranged;
import org.alongside.server.access.Access;
import org.alongside.server.access.Refused;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Payment;
import org.alongside.server.budgets.PlanSource;
import org.alongside.server.budgets.SpendSource;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What holders write down about the account of their direct payment. An item may be changed,
 * settled or withdrawn, and is never deleted: all that was said stays in its history.
 *
 * <p>Whoever calls has made sure that the caller may.
 */
public final class Accounting {
  private final SqlAccounts storage = new SqlAccounts();
  private final Clock clock;
  private final Budgets budgets;
  private final PlanSource plans;
  private final SpendSource spending;

  public Accounting(Clock clock, Budgets budgets, PlanSource plans, SpendSource spending) {
    this.clock = clock;
    this.budgets = budgets;
    this.plans = plans;
    this.spending = spending;
  }

  /** Writes an item down; under an id that is taken nothing changes. */
  public void add(Tx tx, PersonId by, PersonId holder, AccountItem item) {
    tx.serialise("account " + holder);
    if (storage.insert(tx, holder, item)) {
      storage.insert(tx, said(item, by));
    }
  }

  /**
   * Says something else of an item: amount, day, note or state. The same again changes nothing.
   *
   * @param change the item with the next revision
   * @return false when somebody changed it meanwhile; then nothing was done
   */
  public boolean change(Tx tx, PersonId by, PersonId holder, AccountItem change) {
    tx.serialise("account " + holder);
    AccountItem now = getItem(tx, holder, change.id());
    if (change.revision() != now.revision() + 1) {
      return false;
    }
    storage.insert(tx, said(change, by));
    storage.update(tx, change);
    return true;
  }

  /** Lets an item count, or no longer. Once more changes nothing. */
  public void move(Tx tx, PersonId by, PersonId holder, AccountItemId id, AccountItemState state) {
    AccountItem now = getItem(tx, holder, id);
    if (now.state() != state) {
      change(tx, by, holder, now.movedTo(state));
    }
  }

  private ItemRevision said(AccountItem item, PersonId by) {
    return new ItemRevision(item, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * The item with this id.
   *
   * @throws Refused when it is not one of this holder's
   */
  public AccountItem getItem(Tx tx, PersonId holder, AccountItemId id) {
    return storage.find(tx, holder, id).orElseThrow(Refused::new);
  }

  /** All items as they stand, in the order in which they were written down. */
  public List<AccountItem> list(Tx tx, PersonId holder) {
    return storage.list(tx, holder);
  }

  /** What was said, the latest first. */
  List<ItemRevision> listRevisions(Tx tx, PersonId holder, int most) {
    return storage.listRevisions(tx, holder, most);
  }

  /** Whether any of the holder's money is paid out, now or before. */
  public boolean isPaidOut(Tx tx, PersonId holder) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    return budgets.list(tx, holder).stream().anyMatch(budget -> budget.isPaidOutBy(today));
  }

  /** How the account stands; nothing while nobody has said what was in it at the start. */
  public Optional<AccountStanding> findStanding(Tx tx, PersonId holder) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    List<AccountItem> items = list(tx, holder);
    return items.stream()
        .filter(item -> item.counts() && item.kind() == AccountItemKind.OPENING)
        .map(AccountItem::on)
        .filter(on -> !on.isAfter(today))
        .max(LocalDate::compareTo)
        .flatMap(
            from ->
                AccountStanding.of(
                    today, items, movements(tx, holder, new BudgetPeriod(from, today))));
  }

  private List<Movement> movements(Tx tx, PersonId holder, BudgetPeriod days) {
    return listMoved(tx, holder, days).stream().map(Moved::movement).toList();
  }

  /** What came in and went out on these days, by what is written down. */
  public List<Moved> listMoved(Tx tx, PersonId holder, BudgetPeriod days) {
    List<Moved> moved = new ArrayList<>();
    @Nullable Budget now = null;
    Optional<Plan> plan = plans.findCurrent(tx, holder);
    for (Budget budget : budgets.list(tx, holder)) {
      if (!budget.hasDirectPayment()) {
        continue;
      }
      for (Payment each : budgets.listPayments(tx, budget)) {
        if (days.contains(each.paidOn())) {
          moved.add(Moved.received(each.id(), each.paidOn(), each.amount()));
        }
      }
      if (budget.period().contains(days.endOn())) {
        now = budget;
      }
    }
    List<Support> agreed = plan.map(Plan::listAgreedSupports).orElse(List.of());
    for (SpendEntry entry : spending.listCounted(tx, holder, days)) {
      moved.add(Moved.spent(entry, ownPart(entry, now, agreed)));
    }
    return moved;
  }

  /** What of an entry went out of the account: not what others pay for. */
  private static Money ownPart(SpendEntry entry, @Nullable Budget budget, List<Support> agreed) {
    Money own = entry.body().net();
    if (budget == null) {
      return own;
    }
    for (Support support : agreed) {
      if (Arranged.isByOthersOn(budget, support, entry.body().spentOn())) {
        own = own.minus(entry.body().netFor(support.id()));
      }
    }
    return own;
  }
}
