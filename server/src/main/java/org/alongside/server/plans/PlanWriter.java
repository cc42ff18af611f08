package org.alongside.server.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Rating;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Progress;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.plans.PlanPage.ContactCard;
import org.alongside.server.plans.PlanPage.ContingencyCard;
import org.alongside.server.plans.PlanPage.OutcomeCard;
import org.alongside.server.plans.PlanPage.Section;
import org.alongside.server.plans.PlanPage.SupportCard;
import org.alongside.server.plans.PlanPage.TaskCard;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a plan in words. */
final class PlanWriter {
  private static final int MOST_RATING = 10;

  private final EnglishDates dates;
  private final SupportWords supports;
  private final TonightWords tonight;
  private final Words words = Words.english();

  PlanWriter(EnglishDates dates) {
    this.dates = dates;
    this.supports = new SupportWords(dates);
    this.tonight = new TonightWords(dates);
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
                    plan.sections().getOrDefault(kind, ""),
                    new Link(
                        words.say("plans.comments"),
                        "/holders/" + plan.holder() + "/plan/comments/" + kind.code())))
        .toList();
  }

  OutcomeCard outcome(Outcome outcome, @Nullable Link rate) {
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
            .toList(),
        rate);
  }

  private Progress bar(Rating now) {
    return Progress.of(now.value(), MOST_RATING, words.say("plans.rating-bar", now.value()));
  }

  SupportCard support(Plan plan, Support support, Optional<Budget> budget) {
    List<SummaryRow> rows = new ArrayList<>(supports.rows(support, budget));
    List<String> serves =
        plan.outcomes().stream()
            .filter(outcome -> support.outcomes().contains(outcome.id()))
            .map(Outcome::statement)
            .toList();
    if (!serves.isEmpty()) {
      rows.add(row("plans.for", String.join("\n", serves)));
    }
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
        supports.tag(decision),
        rows,
        decision != null && decision.outcome() != DecisionOutcome.AGREED);
  }

  List<ContingencyCard> contingencies(Plan plan) {
    return plan.contingencies().stream()
        .map(each -> new ContingencyCard(each.ifThis(), each.thenThat(), each.callWhom()))
        .toList();
  }

  List<TaskCard> tasks(Plan plan) {
    return plan.tonight().tasks().stream().map(tonight::task).toList();
  }

  List<ContactCard> rota(Plan plan) {
    return plan.tonight().rota().stream().map(tonight::contact).toList();
  }

  List<SummaryRow> agreement(Plan plan) {
    String coordinator = plan.careCoordinator();
    LocalDate decidedOn =
        plan.supports().stream()
            .map(Support::decision)
            .filter(Objects::nonNull)
            .map(Decision::decidedOn)
            .max(LocalDate::compareTo)
            .orElse(null);
    return List.of(
        row("plans.decided-by", day(decidedOn)),
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
