package org.alongside.server.allocations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.allocation.CarryRule;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.allocation.PartWay;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeId;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeDraft;
import org.alongside.core.announcement.ChangeWords;
import org.alongside.core.announcement.PausedPay;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Access;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/**
 * The changes of agreed budgets: announced with all that has to be said, then made. Nothing is ever
 * rewritten: another amount or another way to hold the money is another budget, and what was wrong
 * is taken back by a correction.
 */
public final class BudgetChanges {
  /** In what role changes are decided. */
  static final String COORDINATOR = "coordinator";

  /** Changes that stand on one another, so that the newest has to be taken back first. */
  private static final Set<BudgetChangeKind> OF_THE_MONEY =
      EnumSet.of(
          BudgetChangeKind.CUT,
          BudgetChangeKind.INCREASE,
          BudgetChangeKind.DEPLOYMENT,
          BudgetChangeKind.STOP,
          BudgetChangeKind.END);

  private final Clock clock;
  private final Random random;
  private final Budgets budgets;
  private final Audit audit;
  private final Notices notices;
  private final BudgetNews news;
  private final ReplacedBudgets replaced;
  private final SqlChanges storage = new SqlChanges();
  private final SqlParts parts = new SqlParts();

  public BudgetChanges(
      Clock clock, Random random, Budgets budgets, Audit audit, Notices notices, BudgetNews news) {
    this.clock = clock;
    this.random = random;
    this.budgets = budgets;
    this.audit = audit;
    this.notices = notices;
    this.news = news;
    this.replaced = new ReplacedBudgets(budgets, () -> Uuids.next(clock.instant(), random));
  }

  /** All changes of a holder's budgets, the newest first. */
  public List<BudgetChange> list(Tx tx, PersonId holder) {
    return storage.list(tx, holder);
  }

  /**
   * A change of this holder's budgets.
   *
   * @throws Refused when there is none with this id
   */
  public BudgetChange get(Tx tx, PersonId holder, BudgetChangeId id) {
    return storage.find(tx, holder, id).orElseThrow(Refused::new);
  }

  /** How the sums of a change were made, in sentences; empty where there are none. */
  public List<String> getWorking(Tx tx, BudgetChangeId id) {
    String working = storage.working(tx, id);
    return working.isEmpty() ? List.of() : List.of(working.split("\n", -1));
  }

  /** What the holder pays themselves towards council money. */
  public List<OwnContribution> listContributions(Tx tx, Budget budget) {
    return OwnContribution.inForce(parts.listContributions(tx, budget.holder(), budget.currency()))
        .stream()
        .filter(each -> budget.findAllocation(each.allocation()).isPresent())
        .toList();
  }

  /** What becomes of money of this part that is left, if that was said. */
  public Optional<CarryRule> findCarryRule(Tx tx, Budget budget, Allocation allocation) {
    return parts.findRule(tx, allocation.id(), budget.currency());
  }

  /** Says what becomes of money of this part that is left. */
  public void setCarryRule(
      Tx tx, Budget budget, Allocation allocation, CarryRule rule, PersonId by) {
    tx.serialise("carry " + allocation.id());
    parts.insertRule(tx, budget.holder(), allocation.id(), rule, by, clock.instant());
    note(tx, budget.holder(), by, "carry-over");
    budgets.touch(tx, budget);
  }

  /** Whether the death of this holder is recorded. */
  public boolean hasDied(Tx tx, PersonId holder) {
    return BudgetChange.counting(list(tx, holder)).stream()
        .anyMatch(each -> each.kind() == BudgetChangeKind.DEATH);
  }

  /** Records a change, makes it, and tells those whom it concerns. */
  public BudgetChange record(Tx tx, PreparedChange prepared, PersonId by) {
    Budget budget = prepared.budget();
    tx.serialise("budget changes " + budget.holder());
    BudgetChange change =
        new BudgetChange(
            BudgetChangeId.of(Uuids.next(clock.instant(), random)),
            budget.holder(),
            budget.id(),
            prepared.order().draft(),
            by,
            COORDINATOR,
            clock.instant(),
            null);
    storage.insert(tx, change, String.join("\n", prepared.working()), budget.currency());
    make(tx, prepared, change);
    note(tx, budget.holder(), by, change.kind().code());
    budgets.touch(tx, budget);
    news.tell(tx, budget.holder(), by, NoticeKind.BUDGET_CHANGED, link(change));
    return change;
  }

  private void make(Tx tx, PreparedChange prepared, BudgetChange change) {
    Budget budget = prepared.budget();
    PartWay.Changed split = prepared.split();
    OwnContribution contribution = prepared.contribution();
    switch (change.kind()) {
      case CUT, INCREASE, DEPLOYMENT -> {
        if (split != null) {
          replaced.replace(tx, budget, split.allocation(), prepared.working());
        }
      }
      case CONTRIBUTION -> {
        if (contribution != null) {
          parts.insertContribution(tx, change.id(), budget.holder(), contribution);
        }
      }
      case STOP, END -> replaced.close(tx, budget, change.effectiveOn());
      case DEATH -> notices.silence(tx, budget.holder());
      case START, REPAYMENT, PAUSE, RESUME, MOVE, CORRECTION -> {
        // The announcement is all; calendars and pages read it.
      }
    }
  }

  /** Why this change cannot be taken back now, if so. */
  public Optional<ChangeRefusal> findObstacle(Tx tx, BudgetChange change) {
    List<BudgetChange> all = list(tx, change.holder());
    if (change.kind() == BudgetChangeKind.CORRECTION || change.isTakenBack(all)) {
      return Optional.of(ChangeRefusal.ALREADY);
    }
    for (BudgetChange later : BudgetChange.counting(all)) {
      if (later.id().equals(change.id())) {
        break;
      }
      if (OF_THE_MONEY.contains(change.kind()) && OF_THE_MONEY.contains(later.kind())) {
        return Optional.of(ChangeRefusal.LATER_CHANGE);
      }
    }
    return Optional.empty();
  }

  /**
   * Takes a change back: a correction is announced, and all is as it was before.
   *
   * @param words complete, as for every change
   */
  public Optional<ChangeRefusal> takeBack(
      Tx tx, BudgetChange change, ChangeWords words, PersonId by) {
    tx.serialise("budget changes " + change.holder());
    Optional<ChangeRefusal> obstacle = findObstacle(tx, change);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    ChangeDraft draft =
        new ChangeDraft(
            BudgetChangeKind.CORRECTION,
            change.effectiveOn(),
            null,
            null,
            change.said().allocation(),
            PausedPay.GOES_ON,
            words);
    if (draft.check() instanceof ChangeDraft.Incomplete) {
      return Optional.of(ChangeRefusal.NO_REASON);
    }
    Budget before = budgets.find(tx, change.budget()).orElseThrow(Refused::new);
    BudgetChange correction =
        new BudgetChange(
            BudgetChangeId.of(Uuids.next(clock.instant(), random)),
            change.holder(),
            change.budget(),
            draft,
            by,
            COORDINATOR,
            clock.instant(),
            change.id());
    storage.insert(tx, correction, "", before.currency());
    switch (change.kind()) {
      case CUT, INCREASE, DEPLOYMENT -> replaced.restore(tx, before);
      case STOP, END -> replaced.reopen(tx, before, change.effectiveOn());
      case DEATH -> notices.endSilence(tx, change.holder());
      default -> {
        // Whoever reads the changes passes over what was taken back.
      }
    }
    note(tx, change.holder(), by, BudgetChangeKind.CORRECTION.code());
    budgets.touch(tx, before);
    news.tell(tx, change.holder(), by, NoticeKind.BUDGET_CHANGED, link(correction));
    return Optional.empty();
  }

  /** The agreed budget that a change is about on the scheme's day, if there is one. */
  public Optional<Budget> findBudget(Tx tx, PersonId holder) {
    return budgets
        .findNearest(tx, holder, LocalDate.now(clock.withZone(Access.ENGLAND)))
        .filter(budget -> budget.status() == BudgetStatus.FINAL);
  }

  static String link(BudgetChange change) {
    return "/holders/" + change.holder() + "/budget/changes/" + change.id();
  }

  private void note(Tx tx, PersonId holder, PersonId by, String what) {
    audit.append(tx, Audit.ownerOf(holder), by.toString(), what, Asset.BUDGET.code(), "change");
  }
}
