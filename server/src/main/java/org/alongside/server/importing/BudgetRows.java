package org.alongside.server.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.allocation.FundingQuestion;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.money.Money;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;
import org.alongside.server.identity.Enrolment;

/** Puts rows together that are parts of one budget, and looks whether they fit. */
final class BudgetRows {
  /** As much as a budget keeps. */
  private static final int MOST_CHARACTERS = 5_000;

  private final Findings findings;
  private final Map<String, List<Part>> budgets = new LinkedHashMap<>();

  BudgetRows(Findings findings) {
    this.findings = findings;
  }

  /**
   * One row: an allocation of a budget.
   *
   * @param working how it was worked out, in the scheme's own words
   * @param total what the whole budget comes to, where the file says so
   */
  record Part(
      int line,
      String reference,
      BudgetPeriod period,
      EligibilityGroup group,
      BudgetTerm term,
      BudgetStatus status,
      FundingStream stream,
      Deployment deployment,
      Money amount,
      String working,
      Optional<Money> total) {}

  /** Adds a row in which nothing is wrong by itself. */
  void add(Part part) {
    String key = Enrolment.key(part.reference()) + " " + part.period();
    budgets.computeIfAbsent(key, first -> new ArrayList<>()).add(part);
  }

  /** The budgets, in the order of their first rows. */
  List<Whole> finish() {
    List<Whole> wholes = new ArrayList<>();
    Map<String, List<Whole>> ofHolder = new LinkedHashMap<>();
    for (List<Part> parts : budgets.values()) {
      check(parts);
      Whole whole = new Whole(parts);
      wholes.add(whole);
      List<Whole> others = ofHolder.computeIfAbsent(whole.key(), key -> new ArrayList<>());
      for (Whole other : others) {
        if (meet(whole.period(), other.period())) {
          findings.warn(
              whole.line(),
              "starts",
              ImportProblem.OVERLAPS_IN_FILE,
              Integer.toString(other.line()));
        }
      }
      others.add(whole);
    }
    return wholes;
  }

  static boolean meet(BudgetPeriod one, BudgetPeriod other) {
    return !one.startOn().isAfter(other.endOn()) && !other.startOn().isAfter(one.endOn());
  }

  private void check(List<Part> parts) {
    Part first = parts.get(0);
    Map<String, Integer> seen = new LinkedHashMap<>();
    Money sum = Money.zero(first.amount().currency());
    for (Part part : parts) {
      sum = sum.plus(part.amount());
      differ(part, first, "group", part.group() == first.group());
      differ(part, first, "term", part.term() == first.term());
      differ(part, first, "status", part.status() == first.status());
      Integer line =
          seen.putIfAbsent(part.stream().code() + " " + part.deployment().code(), part.line());
      if (line != null) {
        findings.error(part.line(), "stream", ImportProblem.PART_TWICE, line.toString());
      }
      if (FundingQuestion.isAsked(part.group(), List.of(part.stream()))) {
        findings.warn(part.line(), "stream", ImportProblem.COUNCIL_BESIDE_CONTINUING_CARE);
      }
    }
    for (Part part : parts) {
      if (part.total().isPresent() && !part.total().get().equals(sum)) {
        findings.error(
            part.line(),
            "total",
            ImportProblem.TOTAL_DIFFERS,
            EnglishMoney.exact(sum),
            EnglishMoney.exact(part.total().get()));
      }
    }
    if (new Whole(parts).working().length() > MOST_CHARACTERS) {
      findings.error(first.line(), "working", ImportProblem.WORKING_TOO_LONG);
    }
  }

  private void differ(Part part, Part first, String column, boolean same) {
    if (!same) {
      findings.error(
          part.line(), column, ImportProblem.ROWS_DIFFER, Integer.toString(first.line()));
    }
  }

  /** One budget. */
  record Whole(List<Part> parts) {
    Whole {
      parts = List.copyOf(parts);
    }

    int line() {
      return parts.get(0).line();
    }

    /** The reference of its holder, as it is compared. */
    String key() {
      return Enrolment.key(parts.get(0).reference());
    }

    BudgetPeriod period() {
      return parts.get(0).period();
    }

    /** How it was worked out; what several rows say alike stands once. */
    String working() {
      Set<String> texts = new LinkedHashSet<>();
      parts.forEach(part -> texts.add(part.working()));
      return String.join("\n", texts);
    }

    Budget toBudget(PersonId holder, Instant now, Random random) {
      Part first = parts.get(0);
      List<Allocation> allocations = new ArrayList<>();
      List<CalculationLine> lines = new ArrayList<>();
      for (Part part : parts) {
        allocations.add(
            new Allocation(
                AllocationId.of(Uuids.next(now, random)),
                part.stream(),
                part.deployment(),
                part.amount()));
        lines.add(new CalculationLine(label(part), null, null, part.amount()));
      }
      return new Budget(
          BudgetId.of(Uuids.next(now, random)),
          holder,
          first.period(),
          first.status(),
          first.group(),
          first.term(),
          allocations,
          Calculation.of(Approach.EARLIER_RECORD, lines).withNote(working()),
          null,
          null);
    }

    private static String label(Part part) {
      Words words = Words.english();
      return words.say(
          "importing.line",
          words.say("budgets.stream." + part.stream().code()),
          words.say("importing.held." + part.deployment().code()));
    }
  }
}
