package org.alongside.server.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.Pauses;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.payment.DuePayment;
import org.alongside.core.payment.PaymentAnswer;
import org.alongside.core.payment.PaymentCalendar;
import org.alongside.core.payment.PaymentLine;
import org.alongside.core.payment.PaymentLines;
import org.alongside.core.payment.PaymentStanding;
import org.alongside.core.payment.PaymentTerms;
import org.alongside.core.payment.WorkingDays;
import org.alongside.server.access.Access;
import org.alongside.server.allocations.BudgetChanges;
import org.alongside.server.allocations.BudgetNews;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Payment;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.NoticeKind;
import org.jspecify.annotations.Nullable;

/** The payment calendars of the holders with a direct payment. */
public final class PaymentCalendars {
  private final Clock clock;
  private final Budgets budgets;
  private final BudgetChanges changes;
  private final BudgetNews news;
  private final WorkingDays workingDays;
  private final SqlPayments storage = new SqlPayments();

  public PaymentCalendars(
      Clock clock,
      Budgets budgets,
      BudgetChanges changes,
      BudgetNews news,
      WorkingDays workingDays) {
    this.clock = clock;
    this.budgets = budgets;
    this.changes = changes;
    this.news = news;
    this.workingDays = workingDays;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }

  /** How the direct payments of this budget are paid out, if that was said. */
  public Optional<PaymentTerms> findTerms(Tx tx, Budget budget) {
    return storage.findTerms(tx, budget.holder(), budget.period().startOn());
  }

  /** Says how the direct payments of a budget are paid out. */
  public void setTerms(Tx tx, Budget budget, PaymentTerms terms, PersonId by) {
    tx.serialise("payments " + budget.holder());
    storage.insertTerms(tx, budget.holder(), budget.period().startOn(), terms, by, clock.instant());
    budgets.touch(tx, budget);
  }

  /** Every payment of a budget with where it stands; none where no terms were said. */
  public List<PaymentLine> lines(Tx tx, Budget budget) {
    Optional<PaymentTerms> terms = findTerms(tx, budget);
    if (terms.isEmpty() || !budget.hasDirectPayment()) {
      return List.of();
    }
    List<DuePayment> due =
        PaymentCalendar.of(terms.get(), budget, changes.listContributions(tx, budget), workingDays);
    List<BudgetChange> announced = changes.list(tx, budget.holder());
    List<Pauses.Pause> pauses = Pauses.of(announced);
    return PaymentLines.on(
        today(),
        due,
        budgets.listPayments(tx, budget).stream().map(Payment::paidOn).toList(),
        storage.listAnswers(tx, budget.holder()),
        day -> pauses.stream().anyMatch(pause -> pause.stopsPayOn(day)),
        ceasedOn(budget, announced),
        terms.get(),
        workingDays);
  }

  private static @Nullable LocalDate ceasedOn(Budget budget, List<BudgetChange> announced) {
    LocalDate died =
        BudgetChange.counting(announced).stream()
            .filter(each -> each.kind() == BudgetChangeKind.DEATH)
            .map(BudgetChange::effectiveOn)
            .findFirst()
            .orElse(null);
    LocalDate ended = budget.endedOn();
    if (died == null || ended == null) {
      return died == null ? ended : died;
    }
    return died.isBefore(ended) ? died : ended;
  }

  /** The next payment that is to come, if there is one. */
  public Optional<DuePayment> findNext(Tx tx, Budget budget) {
    return lines(tx, budget).stream()
        .filter(line -> line.standing() == PaymentStanding.TO_COME)
        .map(PaymentLine::due)
        .findFirst();
  }

  /**
   * Notes what the receiver says about a payment, and tells the scheme when it did not come.
   *
   * @return whether there is such a payment whose day has come
   */
  public boolean answer(Tx tx, Budget budget, LocalDate dueOn, PaymentAnswer answer, PersonId by) {
    tx.serialise("payments " + budget.holder());
    boolean known =
        lines(tx, budget).stream()
            .anyMatch(
                line ->
                    line.due().on().equals(dueOn)
                        && line.standing() != PaymentStanding.ARRIVED
                        && !line.due().bankDay().isAfter(today()));
    if (!known) {
      return false;
    }
    storage.insertAnswer(tx, budget.holder(), dueOn, answer, by, clock.instant());
    if (answer == PaymentAnswer.MISSING) {
      news.tell(
          tx,
          budget.holder(),
          by,
          NoticeKind.PAYMENT_MISSING,
          "/holders/" + budget.holder() + "/budget/payments");
    }
    return true;
  }

  /** A payment that somebody has to see to. */
  public record Trouble(PersonId holder, PaymentLine line) {}

  /** All payments of the scheme that are late or did not come, the oldest first. */
  public List<Trouble> listTrouble(Tx tx) {
    List<Trouble> trouble = new ArrayList<>();
    for (PersonId holder : storage.listReceivers(tx)) {
      budgets
          .findNearest(tx, holder, today())
          .ifPresent(
              budget ->
                  lines(tx, budget).stream()
                      .filter(PaymentLine::isTrouble)
                      .forEach(line -> trouble.add(new Trouble(holder, line))));
    }
    trouble.sort(Comparator.comparing(each -> each.line().due().on()));
    return List.copyOf(trouble);
  }
}
