package org.alongside.android.home;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Account;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.Outbox;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;

/** What the first screen shows, from the database alone. */
public final class HomeModel extends ViewModel {

  private final LiveData<Optional<Account>> account;
  private final LiveData<Optional<BudgetWithPosition>> budget;
  private final LiveData<Money> onItsWay;
  private final LiveData<Optional<Plan>> plan;
  private final LiveData<Optional<WorkerCard>> worker;
  private final Outbox outbox;

  @Inject
  HomeModel(Holdings holdings, Outbox outbox) {
    this.account = holdings.observeAccount();
    this.budget = holdings.observeBudget();
    this.onItsWay = holdings.observeSpendOnItsWay();
    this.plan = holdings.observePlan();
    this.worker = holdings.observeWorker();
    this.outbox = outbox;
  }

  LiveData<Optional<Account>> account() {
    return account;
  }

  LiveData<Optional<BudgetWithPosition>> budget() {
    return budget;
  }

  /** What was logged here and is not in the budget's position yet. */
  LiveData<Money> onItsWay() {
    return onItsWay;
  }

  LiveData<Optional<Plan>> plan() {
    return plan;
  }

  LiveData<Optional<WorkerCard>> worker() {
    return worker;
  }

  /** How many things typed on this phone wait for signal. */
  LiveData<Integer> waiting() {
    return outbox.observeWaiting();
  }

  /** How many things were refused. */
  LiveData<Integer> needsYou() {
    return outbox.observeNeedsYou();
  }

  /** What the first of those is about; empty when nothing was refused. */
  LiveData<Optional<Outbox.About>> firstNeedsYou() {
    return outbox.observeFirstNeedsYou();
  }

  void sendNow() {
    outbox.sendNow();
  }
}
