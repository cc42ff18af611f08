package org.alongside.server.plans;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Rating;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Progress;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.plans.PlanPage.ContingencyCard;
import org.alongside.server.plans.PlanPage.OutcomeCard;
import org.alongside.server.plans.PlanPage.Section;
import org.alongside.server.plans.PlanPage.SupportCard;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a plan in words. */
final class PlanWriter {
  private static final int MOST_RATING = 10;

  private final EnglishDates dates;
  private final ScheduleWords schedules;
  private final Words words = Words.english();

  PlanWriter(EnglishDates dates) {
    this.dates = dates;
    this.schedules = new ScheduleWords(dates);
  }

  List<Tag> tags(Plan plan) {
    Tag.Tone tone = plan.state().counts() ? Tag.Tone.GOOD : Tag.Tone.INFO;
    return List.of(
        new Tag(words.say("plans.state." + plan.state().code()), tone),
        Tag.plain(words.say("plans.version", plan.version())));
  }

  List<String> says(Plan plan, boolean newer) {
    List<String> says = new ArrayList<>();
    LocalDate agreedOn = plan.agreedOn();
    says.add(
        words.say(
            "plans.state-says." + plan.state().code(),
            agreedOn == null ? "" : dates.date(agreedOn)));
    if (newer) {
      says.add(words.say("plans.newer"));
    }
    LocalDate reviewOn = plan.reviewOn();
    if (reviewOn != null && plan.state().counts()) {
      boolean overdue = reviewOn.isBefore(dates.today());
      says.add(
          words.say(overdue ? "plans.review-overdue" : "plans.review-by", dates.date(reviewOn)));
    }
    return says;
  }

  List<Section> sections(Plan plan, List<SectionKind> kinds) {
    return kinds.stream()
        .map(
            kind ->
                new Section(
                    kind.code(),
                    words.say("plans.section." + kind.code()),
                    plan.sections().getOrDefault(kind, "")))
        .toList();
  }

  OutcomeCard outcome(Outcome outcome) {
    List<String> ratings = new ArrayList<>();
    outcome
        .findStart()
        .ifPresent(start -> ratings.add(words.say("plans.rating-start", start.value())));
    outcome.findNow().ifPresent(now -> ratings.add(words.say("plans.rating-now", now.value())));
    Integer hoped = outcome.hopedFor();
    if (hoped != null) {
      ratings.add(words.say("plans.rating-hoped", hoped));
    }
    return new OutcomeCard(
        outcome.statement(),
        outcome.howWeKnow(),
        ratings,
        outcome.findNow().map(this::bar).orElse(null),
        outcome.ratings().stream()
            .map(each -> words.say("plans.rating-line", dates.date(each.on()), each.value()))
            .toList());
  }

  private Progress bar(Rating now) {
    return Progress.of(now.value(), MOST_RATING, words.say("plans.rating-bar", now.value()));
  }

  SupportCard support(Plan plan, Support support, Optional<Budget> budget) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("plans.who", provider(support)));
    rows.add(row("plans.when", schedules.say(support.schedule())));
    rows.add(row("plans.cost", cost(support, budget)));
    List<String> serves =
        plan.outcomes().stream()
            .filter(outcome -> support.outcomes().contains(outcome.id()))
            .map(Outcome::statement)
            .toList();
    if (!serves.isEmpty()) {
      rows.add(row("plans.for", String.join("\n", serves)));
    }
    paidFrom(support, budget).ifPresent(from -> rows.add(row("plans.paid-from", from)));
    Decision decision = support.decision();
    String reason = decision == null ? null : decision.reason();
    if (decision != null && reason != null) {
      rows.add(
          row(
              "plans.reason",
              reason + "\n" + words.say("plans.decided-on", dates.date(decision.decidedOn()))));
    }
    return new SupportCard(
        support.title(),
        decisionTag(decision),
        rows,
        decision != null && decision.outcome() != DecisionOutcome.AGREED);
  }

  private String provider(Support support) {
    String cqc = support.provider().cqcNumber();
    return cqc == null
        ? support.provider().name()
        : words.say("plans.cqc", support.provider().name(), cqc);
  }

  private String cost(Support support, Optional<Budget> budget) {
    String each = exact(support.costEach());
    if (support.costEach().isZero()) {
      return words.say("plans.cost-none");
    }
    return support
        .schedule()
        .match(
            weekly ->
                budget
                    .map(
                        current ->
                            words.say(
                                "plans.cost-over", each, exact(support.costOver(current.period()))))
                    .orElseGet(() -> words.say("plans.cost-each", each)),
            once -> words.say("plans.cost-once", each));
  }

  private Optional<String> paidFrom(Support support, Optional<Budget> budget) {
    @Nullable AllocationId id = support.paysFrom();
    return id == null
        ? Optional.empty()
        : budget
            .flatMap(current -> current.findAllocation(id))
            .map(
                from ->
                    words.say(
                        "plans.paid-from-line",
                        words.say("budgets.stream." + from.stream().code()),
                        words.say("budgets.deployment." + from.deployment().code())));
  }

  private Tag decisionTag(@Nullable Decision decision) {
    if (decision == null) {
      return Tag.plain(words.say("plans.decision.none"));
    }
    Tag.Tone tone =
        switch (decision.outcome()) {
          case AGREED -> Tag.Tone.GOOD;
          case CHANGED -> Tag.Tone.INFO;
          case DECLINED -> Tag.Tone.NOTICE;
        };
    return new Tag(words.say("plans.decision." + decision.outcome().code()), tone);
  }

  List<ContingencyCard> contingencies(Plan plan) {
    return plan.contingencies().stream()
        .map(each -> new ContingencyCard(each.ifThis(), each.thenThat(), each.callWhom()))
        .toList();
  }

  List<SummaryRow> agreement(Plan plan) {
    String coordinator = plan.careCoordinator();
    return List.of(
        row("plans.agreed-on", day(plan.agreedOn())),
        row("plans.coordinator", coordinator == null ? words.say("plans.not-yet") : coordinator),
        row("plans.review", day(plan.reviewOn())));
  }

  List<String> disagree(String phone) {
    return List.of(
        words.say("plans.disagree-ask", phone),
        words.say("plans.disagree-advice"),
        words.say("plans.disagree-eligibility"),
        words.say("plans.disagree-complain"));
  }

  private String day(@Nullable LocalDate date) {
    return date == null ? words.say("plans.not-yet") : dates.date(date);
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say(key), value);
  }
}
