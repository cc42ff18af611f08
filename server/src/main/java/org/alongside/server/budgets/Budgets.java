package org.alongside.server.budgets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;

/**
 * The budgets of holders. A budget is never rewritten: another amount for the same days is another
 * budget, which takes the place of the earlier one once it is agreed, and the earlier working stays
 * readable for ever.
 */
public final class Budgets {
  private static final String KIND = "budget";

  private final Clock clock;
  private final Feed feed;
  private final SqlBudgets storage = new SqlBudgets();

  public Budgets(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
  }

  /**
   * Records a budget. Where its period meets that of an earlier one, the later counts; but a guide
   * never takes the place of an amount that was agreed.
   */
  public void add(Tx tx, Budget budget) {
    tx.serialise("budget " + budget.holder());
    storage.insert(tx, budget, clock.instant());
    changed(tx, budget.holder(), budget.id());
  }

  /** The budget that counts on this day, if the day lies in its period and it was not closed. */
  public Optional<Budget> findCurrent(Tx tx, PersonId holder, LocalDate on) {
    return findCurrentId(tx, holder, on).flatMap(id -> find(tx, id));
  }

  private Optional<BudgetId> findCurrentId(Tx tx, PersonId holder, LocalDate on) {
    return tx.once(
        BudgetId.class, List.of(holder, on), () -> storage.findCurrentId(tx, holder, on));
  }

  /**
   * The budget to show on this day: the one that counts, else the last one that ended, else the
   * first one to come.
   */
  public Optional<Budget> findNearest(Tx tx, PersonId holder, LocalDate on) {
    return findCurrentId(tx, holder, on)
        .or(() -> storage.findLastEndedId(tx, holder, on))
        .or(() -> storage.findNextId(tx, holder, on))
        .flatMap(id -> find(tx, id));
  }

  /** The newest guide amount that its holder was told and that is not over; it waits for a plan. */
  public Optional<Budget> findGuide(Tx tx, PersonId holder, LocalDate on) {
    return list(tx, holder).stream()
        .filter(budget -> budget.status() == BudgetStatus.INDICATIVE && budget.endedOn() == null)
        .filter(budget -> !budget.period().endOn().isBefore(on))
        .findFirst();
  }

  /** The budget with this id, if there is one. */
  public Optional<Budget> find(Tx tx, BudgetId id) {
    return tx.once(Budget.class, id, () -> storage.find(tx, id));
  }

  /** All budgets that a holder has had, the newest first. */
  public List<Budget> list(Tx tx, PersonId holder) {
    return storage.list(tx, holder);
  }

  /**
   * Closes a budget before the end of its period.
   *
   * @param on the first day on which it pays for nothing more
   */
  public void close(Tx tx, Budget budget, LocalDate on) {
    storage.setEndedOn(tx, budget.id(), on);
    changed(tx, budget.holder(), budget.id());
  }

  /**
   * Makes a guide amount final, because its plan was agreed; one that is final already stays as it
   * is.
   */
  public void makeFinal(Tx tx, Budget budget) {
    if (budget.status() == BudgetStatus.INDICATIVE) {
      storage.setStatus(tx, budget.id(), BudgetStatus.FINAL);
      changed(tx, budget.holder(), budget.id());
    }
  }

  /** Notes that a budget was reviewed on this day. */
  public void markReviewed(Tx tx, Budget budget, LocalDate on) {
    storage.setReviewedOn(tx, budget.id(), on);
    changed(tx, budget.holder(), budget.id());
  }

  /**
   * Records a direct payment that was paid out; the same payment again changes nothing.
   *
   * @throws IllegalArgumentException when it has another currency than the budget, or the budget is
   *     not paid out at all
   */
  public void addPayment(Tx tx, Budget budget, Payment payment) {
    if (!budget.hasDirectPayment() || !payment.amount().currency().equals(budget.currency())) {
      throw new IllegalArgumentException("not paid out of this budget: " + payment);
    }
    if (storage.insertPayment(tx, budget.id(), payment)) {
      changed(tx, budget.holder(), budget.id());
    }
  }

  /** The direct payments of a budget, the newest first. */
  public List<Payment> listPayments(Tx tx, Budget budget) {
    return storage.listPayments(tx, budget);
  }

  /** What was paid out of a budget up to and including this day. */
  public Money getReceived(Tx tx, Budget budget, LocalDate on) {
    return storage.getReceived(tx, budget, on);
  }

  private void changed(Tx tx, PersonId holder, BudgetId id) {
    feed.append(tx, FeedScope.holder(holder), KIND, id.toString());
  }
}
