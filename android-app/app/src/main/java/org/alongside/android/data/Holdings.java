package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.WorkerJson;

/**
 * What the phone keeps of one holder beside entries and messages: the account, the holder, budget,
 * plan and worker. Each is told anew whenever it changes, and empty while the phone does not have
 * it.
 */
public final class Holdings {

  private final AccountDao account;
  private final StateDao states;
  private final Spending spending;
  private final Background background;
  private final Bodies bodies;

  @Inject
  Holdings(
      AccountDao account,
      StateDao states,
      Spending spending,
      Background background,
      Bodies bodies) {
    this.account = account;
    this.states = states;
    this.spending = spending;
    this.background = background;
    this.bodies = bodies;
  }

  /** Who uses this phone. */
  public LiveData<Optional<Account>> observeAccount() {
    return background.map(account.observe(), row -> Optional.ofNullable(row).map(bodies::account));
  }

  /** Whose record the screens show. */
  public LiveData<Optional<HolderRow>> observeHolder() {
    return background.map(account.observeHolder(), Optional::ofNullable);
  }

  /** The budget and where it stands, by the server. */
  public LiveData<Optional<BudgetWithPosition>> observeBudget() {
    return observeLatest(ChangeKind.BUDGET, BudgetJson::read);
  }

  /** The plan. */
  public LiveData<Optional<Plan>> observePlan() {
    return observeLatest(ChangeKind.PLAN, PlanJson::read);
  }

  /** The named worker. */
  public LiveData<Optional<WorkerCard>> observeWorker() {
    return observeLatest(ChangeKind.WORKER, WorkerJson::read);
  }

  /** What the entries that no server has yet take from the budget. */
  public LiveData<Money> observeSpendOnItsWay() {
    return background.map(spending.observe(), Spending::onItsWay);
  }

  private <T> LiveData<Optional<T>> observeLatest(ChangeKind kind, JsonShape<T> shape) {
    return background.map(states.observe(kind.code()), rows -> bodies.readLatest(rows, shape));
  }
}
