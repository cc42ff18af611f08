package org.alongside.server.plans;

import java.util.List;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDifference;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.Support;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** Says in words what differs between two versions of a plan. */
final class DifferenceWords {
  private final EnglishDates dates;
  private final ScheduleWords schedules;
  private final TonightWords tonight;
  private final Words words = Words.english();

  DifferenceWords(EnglishDates dates) {
    this.dates = dates;
    this.schedules = new ScheduleWords(dates);
    this.tonight = new TonightWords(dates);
  }

  ComparePage.Change say(PlanDifference difference, Plan before, Plan after) {
    PlanPart shown = difference.after() == null ? difference.before() : difference.after();
    String name = shown == null ? title(difference, after) : name(shown);
    return new ComparePage.Change(
        words.say("plans.difference." + difference.kind().code(), name),
        text(difference, difference.before(), difference.beforeDecision(), before),
        text(difference, difference.after(), difference.afterDecision(), after));
  }

  private static String title(PlanDifference difference, Plan plan) {
    return plan.supports().stream()
        .filter(support -> support.id().toString().equals(difference.part().name()))
        .map(Support::title)
        .findFirst()
        .orElse("");
  }

  private String name(PlanPart part) {
    if (part instanceof PlanPart.Section section) {
      return words.say("plans.section." + section.kind().code());
    }
    if (part instanceof PlanPart.OutcomeWords outcome) {
      return outcome.statement();
    }
    if (part instanceof PlanPart.Task task) {
      return task.task().task();
    }
    if (part instanceof PlanPart.Contact contact) {
      return contact.contact().name();
    }
    return part instanceof PlanPart.SupportTerms terms ? terms.support().title() : "";
  }

  private String text(
      PlanDifference difference, @Nullable PlanPart part, @Nullable Decision decision, Plan plan) {
    if (decision != null) {
      String reason = decision.reason();
      return words.say("plans.decision." + decision.outcome().code())
          + (reason == null ? "" : "\n" + reason);
    }
    if (part instanceof PlanPart.Section section) {
      return section.words();
    }
    if (part instanceof PlanPart.OutcomeWords outcome) {
      return switch (difference.kind()) {
        case OUTCOME_STATEMENT -> outcome.statement();
        case OUTCOME_HOW_WE_KNOW ->
            outcome.howWeKnow().isEmpty() ? words.say("plans.empty") : outcome.howWeKnow();
        default -> (outcome.statement() + "\n" + outcome.howWeKnow()).strip();
      };
    }
    if (part instanceof PlanPart.SupportTerms terms) {
      return support(difference, terms.support(), plan);
    }
    if (part instanceof PlanPart.Contingencies all) {
      return String.join("\n", all.list().stream().map(this::contingency).toList());
    }
    if (part instanceof PlanPart.Task task) {
      return tonight.say(task.task());
    }
    if (part instanceof PlanPart.Contact contact) {
      return tonight.say(contact.contact());
    }
    return part instanceof PlanPart.Arrangements arrangements
        ? arrangements(difference, arrangements)
        : "";
  }

  private String support(PlanDifference difference, Support support, Plan plan) {
    String cost = EnglishMoney.exact(support.costEach());
    return switch (difference.kind()) {
      case SUPPORT_TITLE -> support.title();
      case SUPPORT_PROVIDER -> support.provider().name();
      case SUPPORT_SCHEDULE -> schedules.say(support.schedule());
      case SUPPORT_COST -> words.say("plans.cost-each", cost);
      case SUPPORT_OUTCOMES -> outcomes(support, plan);
      case SUPPORT_PAYER -> "";
      default ->
          String.join(
              "\n",
              List.of(
                  support.provider().name(),
                  schedules.say(support.schedule()),
                  words.say("plans.cost-each", cost)));
    };
  }

  private String outcomes(Support support, Plan plan) {
    List<String> served =
        plan.outcomes().stream()
            .filter(each -> support.outcomes().contains(each.id()))
            .map(Outcome::statement)
            .toList();
    return served.isEmpty() ? words.say("plans.empty") : String.join("\n", served);
  }

  private String contingency(Contingency each) {
    String line =
        words.say("plans.if")
            + " "
            + each.ifThis()
            + ", "
            + words.say("plans.then")
            + " "
            + each.thenThat();
    String call = each.callWhom();
    return call == null ? line : line + "\n" + words.say("plans.call") + ": " + call;
  }

  private String arrangements(PlanDifference difference, PlanPart.Arrangements arrangements) {
    String coordinator = arrangements.careCoordinator();
    java.time.LocalDate review = arrangements.reviewOn();
    return switch (difference.kind()) {
      case COORDINATOR -> coordinator == null ? words.say("plans.not-yet") : coordinator;
      case REVIEW_DATE -> review == null ? words.say("plans.not-yet") : dates.date(review);
      default -> "";
    };
  }
}
