package org.alongside.server.plans;

import static org.alongside.server.html.EnglishMoney.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.Support;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** Says in words what a support is: who, when, what it costs and what pays for it. */
public final class SupportWords {
  private final ScheduleWords schedules;
  private final Words words = Words.english();

  public SupportWords(EnglishDates dates) {
    this.schedules = new ScheduleWords(dates);
  }

  /** One line for each thing; what it costs over the time of the budget, where there is one. */
  public List<SummaryRow> rows(Support support, Optional<Budget> budget) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("plans.who", provider(support)));
    rows.add(row("plans.when", schedules.say(support.schedule())));
    rows.add(row("plans.cost", cost(support, budget)));
    paidFrom(support, budget).ifPresent(from -> rows.add(row("plans.paid-from", from)));
    return rows;
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

  /** How it was decided. */
  public Tag tag(@Nullable Decision decision) {
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

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say(key), value);
  }
}
