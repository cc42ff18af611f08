package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.core.allocation.CarryKind;
import org.alongside.core.allocation.CarryRule;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeDraft;
import org.alongside.core.announcement.ChangeWords;
import org.alongside.core.announcement.PausedPay;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.payment.PayFrequency;
import org.alongside.core.payment.PaymentTerms;
import org.alongside.server.allocations.BudgetChanges;
import org.alongside.server.allocations.ChangeOrder;
import org.alongside.server.allocations.LookingAgain;
import org.alongside.server.allocations.Preparing;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.payments.PaymentCalendars;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the budgets: a part that is paid out from a day on, an own contribution, a cut
 * that is looked at again, a stay in hospital, rules for money that is left, and when payments
 * come.
 */
public final class DemoChanges implements DemoPart {
  private static final String AGAIN =
      "You can ask for this to be looked at again, on this page or by telephone. Somebody else looks"
          + " at it, not the person who decided. You can also complain, and get a free advocate.";

  private final DemoClock clock;
  private final Budgets budgets;
  private final BudgetChanges changes;
  private final LookingAgain again;
  private final Preparing preparing;
  private final PaymentCalendars calendars;

  public DemoChanges(
      DemoClock clock,
      Budgets budgets,
      BudgetChanges changes,
      LookingAgain again,
      Preparing preparing,
      PaymentCalendars calendars) {
    this.clock = clock;
    this.budgets = budgets;
    this.changes = changes;
    this.again = again;
    this.preparing = preparing;
    this.calendars = calendars;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(100, LocalTime.of(10, 10));
    for (Recipe recipe : Recipe.readAll()) {
      Budget budget = budget(tx, recipe.holder());
      if (budget.hasDirectPayment() && recipe.startedDaysAgo() > 100) {
        LocalDate first = budget.period().startOn();
        calendars.setTerms(
            tx, budget, new PaymentTerms(PayFrequency.FOUR_WEEKLY, first, 3), Cast.RUTH);
      }
    }
    carry(tx);
    started(tx);
    slide(tx);
    contribute(tx);
    hospital(tx);
    cut(tx);
  }

  private Budget budget(Tx tx, PersonId holder) {
    return budgets.findNearest(tx, holder, clock.today()).orElseThrow();
  }

  private void carry(Tx tx) {
    Budget amina = budget(tx, Cast.AMINA);
    for (Allocation each : amina.allocations()) {
      CarryRule rule =
          switch (each.stream()) {
            case NHS -> CarryRule.weeks(4);
            case LOCAL_AUTHORITY -> CarryRule.upTo(Money.pence(50_000));
            case OTHER -> CarryRule.of(CarryKind.RETURN_ALL);
          };
      changes.setCarryRule(tx, amina, each, rule, Cast.RUTH);
    }
  }

  private BudgetChange record(Tx tx, PersonId holder, ChangeOrder order) {
    return changes.record(tx, preparing.prepare(tx, budget(tx, holder), order).get(), Cast.RUTH);
  }

  private static ChangeDraft draft(
      BudgetChangeKind kind,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable Money amount,
      @Nullable Allocation part,
      ChangeWords words) {
    return new ChangeDraft(
        kind, on, until, amount, part == null ? null : part.id(), PausedPay.GOES_ON, words);
  }

  private void started(Tx tx) {
    Budget amina = budget(tx, Cast.AMINA);
    clock.set(212, LocalTime.of(9, 40));
    changes.record(
        tx,
        preparing
            .prepare(
                tx,
                amina,
                ChangeOrder.of(
                    draft(
                        BudgetChangeKind.START,
                        amina.period().startOn(),
                        null,
                        amina.total(),
                        null,
                        new ChangeWords(
                            "Your plan was agreed, and this is what the support in it costs.",
                            "From the first day this budget pays for your support.",
                            "We told you two weeks before, by letter and by telephone.",
                            "Everything in your agreed plan.",
                            AGAIN,
                            ""))))
            .get(),
        Cast.RUTH);
  }

  /** From notional to a direct payment, from a day to come. */
  private void slide(Tx tx) {
    PersonId holder = Cast.TOM;
    Budget sliding = budget(tx, holder);
    clock.set(6, LocalTime.of(11, 5));
    record(
        tx,
        holder,
        new ChangeOrder(
            draft(
                BudgetChangeKind.DEPLOYMENT,
                clock.today().plusDays(28),
                null,
                null,
                sliding.allocations().get(0),
                new ChangeWords(
                    "You asked to look after this part yourself, and we agreed it with you.",
                    "Until then the NHS goes on paying for your support.",
                    "Four weeks. We go through it with you before it starts.",
                    "All support in your plan goes on as it is.",
                    AGAIN,
                    "")),
            Deployment.DIRECT_PAYMENT,
            null));
  }

  private void contribute(Tx tx) {
    PersonId holder = Cast.person("Nikhil Shah");
    Budget budget = budget(tx, holder);
    clock.set(280, LocalTime.of(15, 30));
    record(
        tx,
        holder,
        new ChangeOrder(
            draft(
                BudgetChangeKind.CONTRIBUTION,
                budget.period().startOn(),
                budget.period().endOn(),
                Money.pence(1_850),
                budget.allocations().get(0),
                new ChangeWords(
                    "The council looked at your income and what you have to pay for. This is your part.",
                    "The council pays the rest, and takes your part off each payment.",
                    "You got the letter with the sum four weeks before.",
                    "All support in your plan goes on.",
                    AGAIN,
                    "")),
            null,
            ContributionRhythm.WEEKLY));
  }

  private void hospital(Tx tx) {
    clock.set(9, LocalTime.of(9, 15));
    record(
        tx,
        Cast.person("Kasia Nowak"),
        ChangeOrder.of(
            draft(
                BudgetChangeKind.PAUSE,
                clock.today().minusDays(9),
                clock.today().plusDays(12),
                null,
                null,
                new ChangeWords(
                    "You are in hospital for an operation.",
                    "The payments come as before, so that your assistant is paid.",
                    "At once, because you are in hospital now.",
                    "Your assistant visits you on the ward, as agreed with the nurses. All support is"
                        + " there again when you come home.",
                    AGAIN,
                    ""))));
  }

  /** A cut that its holder's nominee asks to be looked at again. */
  private void cut(Tx tx) {
    Budget joyce = budget(tx, Cast.JOYCE);
    Allocation part = joyce.allocations().get(0);
    clock.set(5, LocalTime.of(16, 20));
    BudgetChange cut =
        record(
            tx,
            Cast.JOYCE,
            ChangeOrder.of(
                draft(
                    BudgetChangeKind.CUT,
                    clock.today().plusDays(28),
                    null,
                    part.amount().minus(Money.pence(120_000)),
                    part,
                    new ChangeWords(
                        "The agency cover was not used this year, so we take that part out.",
                        "Until then all is paid as before, your two assistants too.",
                        "Four weeks, by letter and here.",
                        "Both assistants, the nights and the insurance go on as they are. If an"
                            + " assistant is ill, ring us, and we send somebody.",
                        AGAIN,
                        ""))));
    clock.set(3, LocalTime.of(19, 45));
    again.ask(
        tx,
        cut,
        Cast.FARAH,
        "Joyce needs the cover in winter. We did not use it because nobody was ill. If one of them"
            + " falls ill now, there is nobody for the night.");
  }
}
