package org.alongside.server.allocations;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeDraft;
import org.alongside.core.announcement.ChangeNeed;
import org.alongside.core.announcement.ChangeWords;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Stretch;
import org.alongside.core.money.Money;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;

/** Writes a change as its holder reads it. */
final class ChangeWriter {
  private final EnglishDates dates;
  private final Words words = Words.english();

  ChangeWriter(EnglishDates dates) {
    this.dates = dates;
  }

  /** One thing to see to, and the rule behind it. */
  record Need(String says, Link source) {}

  String title(BudgetChangeKind kind) {
    return words.say("allocations.kind." + kind.code());
  }

  /** Everything that is said, line by line. */
  List<SummaryRow> rows(Budget budget, ChangeDraft said, List<String> working) {
    List<SummaryRow> rows = new ArrayList<>();
    LocalDate on = said.effectiveOn();
    if (on != null) {
      add(rows, "effective", said.kind(), dates.weekdayDate(on));
    }
    LocalDate until = said.untilOn();
    if (until != null) {
      add(rows, "until", said.kind(), dates.weekdayDate(until));
    }
    Money amount = said.amount();
    if (amount != null) {
      add(rows, "amount", said.kind(), headline(amount));
    }
    if (said.allocation() != null) {
      budget
          .findAllocation(said.allocation())
          .ifPresent(part -> add(rows, "allocation", said.kind(), partName(part)));
    }
    ChangeWords text = said.words();
    add(rows, "reasons", said.kind(), text.reasons());
    if (!working.isEmpty()) {
      add(rows, "working", said.kind(), String.join("\n", working));
    }
    if (said.kind() == BudgetChangeKind.PAUSE) {
      add(rows, "pay", said.kind(), words.say("allocations.pay." + said.pay().code()));
    }
    add(rows, "who", said.kind(), text.who());
    add(rows, "meanwhile", said.kind(), text.meanwhile());
    add(rows, "notice", said.kind(), text.notice());
    add(rows, "continues", said.kind(), text.continues());
    add(rows, "reconsideration", said.kind(), text.reconsideration());
    return rows;
  }

  private void add(List<SummaryRow> rows, String name, BudgetChangeKind kind, String says) {
    if (!says.isBlank()) {
      rows.add(SummaryRow.of(forKind("allocations.row." + name, kind), says));
    }
  }

  /** The text of this kind of change, else the one of all. */
  String forKind(String key, BudgetChangeKind kind) {
    String own = key + "." + kind.code();
    return words.say(words.keys().contains(own) ? own : key);
  }

  String partName(Allocation part) {
    return words.say(
        "allocations.part",
        words.say("budgets.stream." + part.stream().code()),
        words.say("allocations.held." + part.deployment().code()),
        exact(part.amount()));
  }

  List<Need> needs(BudgetChangeKind kind) {
    return ChangeNeed.of(kind).stream()
        .map(
            need ->
                new Need(
                    words.say("allocations.need." + need.code()),
                    new Link(need.source(), need.href())))
        .toList();
  }

  /**
   * Who looks after the money of a part on which days, in sentences; none while nothing changes.
   */
  List<String> course(Allocation part, LocalDate today) {
    List<String> says = new ArrayList<>();
    for (Stretch each : part.stretches()) {
      BudgetPeriod days = each.days();
      String time =
          days.endOn().isBefore(today) ? "past" : days.startOn().isAfter(today) ? "to-come" : "now";
      says.add(
          words.say(
              "allocations.course." + time + "." + each.deployment().code(),
              dates.date(days.startOn()),
              dates.date(days.endOn()),
              exact(each.amount()),
              words.say("budgets.stream." + part.stream().code())));
    }
    return says;
  }
}
