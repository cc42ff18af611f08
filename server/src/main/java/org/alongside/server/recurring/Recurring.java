package org.alongside.server.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.recurring.Proposal;
import org.alongside.core.recurring.Proposals;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.spend.Agreed;
import org.alongside.server.spend.Proposing;
import org.alongside.server.spend.SpendOutcome;
import org.alongside.server.spend.Spending;

/** What may have come round again, and the answers. */
public final class Recurring implements Proposing {
  private static final int DAYS_BACK = 400;
  private static final int DAYS_AHEAD = 60;

  private final SqlRecurring answers = new SqlRecurring();
  private final Clock clock;
  private final Spending spending;
  private final Agreed agreed;

  public Recurring(Clock clock, Spending spending, Agreed agreed) {
    this.clock = clock;
    this.spending = spending;
    this.agreed = agreed;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }

  @Override
  public List<Proposal> list(Tx tx, PersonId holder) {
    LocalDate today = today();
    BudgetPeriod looked = new BudgetPeriod(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    return new Proposals(
            spending.listCounted(tx, holder, looked),
            agreed.findPlan(tx, holder).map(Plan::listAgreedSupports).orElse(List.of()),
            agreed
                .findBudget(tx, holder, today)
                .filter(budget -> budget.period().contains(today))
                .orElse(null),
            answers.listSkipped(tx, holder, today.minusDays(DAYS_BACK)),
            answers.listStopped(tx, holder).keySet())
        .listOn(today);
  }

  /** The proposal with this key that is due on this day, if it is still asked. */
  Optional<Proposal> find(Tx tx, PersonId holder, String key, LocalDate dueOn) {
    return list(tx, holder).stream()
        .filter(each -> each.key().equals(key) && each.dueOn().equals(dueOn))
        .findFirst();
  }

  /**
   * Writes it down.
   *
   * @param entry the id under which it is stored, the same however often it is asked
   * @return whether it is written down; not when it is no longer asked
   */
  boolean log(
      Tx tx, PersonId by, PersonId holder, SpendEntryId entry, String key, LocalDate dueOn) {
    tx.serialise("recurring " + holder);
    if (spending.find(tx, holder, entry).isPresent()) {
      return true;
    }
    Optional<Proposal> proposal = find(tx, holder, key, dueOn);
    if (proposal.isEmpty()) {
      return false;
    }
    SpendOutcome outcome =
        spending.record(tx, by, holder, entry, proposal.get().body(), clock.instant());
    return !(outcome instanceof SpendOutcome.Refused);
  }

  /** Does not ask about this one again; about the next one it does. */
  void skip(Tx tx, PersonId by, PersonId holder, Proposal proposal) {
    answers.insertSkip(tx, holder, proposal, by, clock.instant());
  }

  /** Does not ask about any of them again. */
  void stop(Tx tx, PersonId by, PersonId holder, Proposal proposal) {
    answers.insertStop(tx, holder, proposal, by, clock.instant());
  }

  /** Asks again from now on. */
  void resume(Tx tx, PersonId holder, String key) {
    answers.deleteStop(tx, holder, key);
  }

  /** What was stopped: by its key, who was paid, in alphabetical order. */
  List<Stopped> listStopped(Tx tx, PersonId holder) {
    return answers.listStopped(tx, holder).entrySet().stream()
        .map(each -> new Stopped(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Stopped::payee))
        .toList();
  }

  /** What is not asked about any more. */
  record Stopped(String key, String payee) {}
}
