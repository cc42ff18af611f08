package org.alongside.android.home;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Account;
import org.alongside.android.data.Accounts;
import org.alongside.android.data.AppLock;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.Lost;
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
  private final Accounts accounts;
  private final AppLock lock;
  private final LiveData<List<Lost>> lost;
  private final LiveData<AppLock.Choice> lockChoice;

  @Inject
  HomeModel(Holdings holdings, Outbox outbox, Accounts accounts, AppLock lock) {
    this.account = holdings.observeAccount();
    this.budget = holdings.observeBudget();
    this.onItsWay = holdings.observeSpendOnItsWay();
    this.plan = holdings.observePlan();
    this.worker = holdings.observeWorker();
    this.outbox = outbox;
    this.accounts = accounts;
    this.lock = lock;
    this.lost = accounts.observeLost();
    this.lockChoice = lock.choice();
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

  /** What was not sent before the phone lost its key. */
  LiveData<List<Lost>> lost() {
    return lost;
  }

  /** Forgets it, once the person knows. */
  void forgetLost() {
    accounts.forgetLost();
  }

  /** What the person decided about a lock of the app. */
  LiveData<AppLock.Choice> lockChoice() {
    return lockChoice;
  }

  /** Whether there can be one. */
  boolean canLock() {
    return lock.canLock();
  }

  void lock() {
    lock.turnOn(AppLock.After.ONE_MINUTE);
  }

  void doNotLock() {
    lock.turnOff();
  }

  void sendNow() {
    outbox.sendNow();
  }
}
