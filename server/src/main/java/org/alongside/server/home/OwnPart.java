package org.alongside.server.home;

import static org.alongside.server.html.EnglishMoney.headline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Position;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanState;
import org.alongside.core.recurring.Proposal;
import org.alongside.server.access.Caller;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Positions;
import org.alongside.server.db.Tx;
import org.alongside.server.home.HomePage.Again;
import org.alongside.server.home.HomePage.Next;
import org.alongside.server.home.HomePage.Own;
import org.alongside.server.home.HomePage.Worker;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.Progress;
import org.alongside.server.html.Words;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.plans.Plans;
import org.alongside.server.site.Unread;
import org.alongside.server.spend.Proposing;
import org.jspecify.annotations.Nullable;

/** Writes what matters now to a holder: what is left, one thing to do, the review, the worker. */
public final class OwnPart {
  private final Budgets budgets;
  private final Positions positions;
  private final Plans plans;
  private final CareTeam careTeam;
  private final WorkerCards workers;
  private final Unread unread;
  private final Proposing proposing;
  private final EnglishDates dates;
  private final Words words = Words.english();

  private static final int MOST_AGAIN = 3;

  public OwnPart(
      Budgets budgets,
      Positions positions,
      Plans plans,
      CareTeam careTeam,
      WorkerCards workers,
      Unread unread,
      Proposing proposing,
      Clock clock) {
    this.budgets = budgets;
    this.positions = positions;
    this.plans = plans;
    this.careTeam = careTeam;
    this.workers = workers;
    this.unread = unread;
    this.proposing = proposing;
    this.dates = new EnglishDates(clock);
  }

  Own write(Tx tx, Caller caller, PersonId holder, String phone) {
    LocalDate today = dates.today();
    Optional<Budget> nearest = budgets.findNearest(tx, holder, today);
    Optional<Budget> current = budgets.findCurrent(tx, holder, today);
    Optional<Plan> plan = plans.findCurrent(tx, holder);
    Optional<Position> position =
        current.map(budget -> positions.getSums(tx, budget, today).position());
    return new Own(
        position.flatMap(where -> current.map(budget -> figure(budget, where))).orElse(null),
        position.map(this::used).orElse(null),
        current.isPresent() ? null : words.say(nearest.isEmpty() ? "home.no-budget" : "home.ended"),
        nearest.isEmpty()
            ? null
            : new Link(words.say("home.money-more"), "/holders/" + holder + "/budget"),
        next(unread.messages(tx, caller), waiting(tx, holder).or(() -> plan), current, holder),
        plan.flatMap(this::review).orElse(null),
        worker(tx, holder, phone),
        again(proposing.list(tx, holder), holder));
  }

  /** Leads to payments that may have come round again. */
  private @Nullable Again again(List<Proposal> proposals, PersonId holder) {
    if (proposals.isEmpty()) {
      return null;
    }
    return new Again(
        proposals.stream()
            .limit(MOST_AGAIN)
            .map(
                each ->
                    words.say(
                        "home.again-one",
                        each.body().payee(),
                        EnglishMoney.exact(each.body().amount())))
            .toList(),
        new Link(words.say("home.again-see"), "/holders/" + holder + "/spend"));
  }

  private MoneyFigure figure(Budget budget, Position position) {
    String until = dates.date(budget.period().endOn());
    return switch (budget.status()) {
      case INDICATIVE -> MoneyFigure.of(position.left(), words.say("budgets.guide-until", until));
      case FINAL ->
          position.left().isNegative()
              ? new MoneyFigure(
                  headline(position.left().abs()),
                  words.say("budgets.over-until", until),
                  MoneyFigure.Standing.SHORT)
              : MoneyFigure.of(position.left(), words.say("budgets.left-until", until));
    };
  }

  private Progress used(Position position) {
    return Progress.of(
        position.spent().minor(),
        position.allocated().minor(),
        words.say("budgets.used", headline(position.spent()), headline(position.allocated())));
  }

  private Next next(
      long unreadMessages, Optional<Plan> plan, Optional<Budget> budget, PersonId holder) {
    NextStep step = NextStep.of(unreadMessages, plan, budget, dates.today());
    LocalDate reviewOn = plan.map(Plan::reviewOn).orElse(null);
    return new Next(
        new Link(words.say("home.next." + step.code()), step.href(holder)),
        words.say(
            "home.next." + step.code() + "-says", reviewOn == null ? "" : dates.date(reviewOn)));
  }

  /** A version whose decisions wait to be read and agreed. */
  private Optional<Plan> waiting(Tx tx, PersonId holder) {
    return plans.findOpen(tx, holder).filter(plan -> plan.state() == PlanState.DECIDED);
  }

  private Optional<String> review(Plan plan) {
    LocalDate reviewOn = plan.reviewOn();
    if (reviewOn == null || !plan.state().counts()) {
      return Optional.empty();
    }
    boolean overdue = reviewOn.isBefore(dates.today());
    return Optional.of(
        words.say(overdue ? "home.review-overdue" : "home.review-by", dates.weekdayDate(reviewOn)));
  }

  private Worker worker(Tx tx, PersonId holder, String phone) {
    Link write = new Link(words.say("home.messages"), "/holders/" + holder + "/messages");
    Optional<WorkerCard> card = workers.findCard(tx, holder);
    if (card.isPresent()) {
      return new Worker(lines(card.get()), to(card.get().name(), write));
    }
    return careTeam
        .findWorker(tx, holder, dates.today())
        .map(worker -> new Worker(List.of(worker.name()), to(worker.name(), write)))
        .orElseGet(() -> new Worker(List.of(words.say("home.worker-none", phone)), null));
  }

  private Link to(String name, Link write) {
    return new Link(words.say("home.worker-write", name), write.href());
  }

  private List<String> lines(WorkerCard card) {
    List<String> lines = new ArrayList<>();
    lines.add(card.name());
    WorkerCard.@Nullable Cover cover = card.cover();
    if (cover != null) {
      LocalDate until = cover.until();
      lines.add(
          until == null
              ? words.say("home.worker-cover-open", cover.name())
              : words.say("home.worker-cover", cover.name(), dates.date(until)));
    }
    lines.add(words.say("home.worker-reply", dates.when(card.repliesBy())));
    return lines;
  }
}
