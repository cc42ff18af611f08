package org.alongside.server.allocations;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.Pauses;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.money.Money;
import org.alongside.server.budgets.Beside;
import org.alongside.server.budgets.Beside.Part;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;

/** Writes what the budget page says about its parts and about what has changed. */
public final class AllocationWriter {
  private static final int NEWEST = 3;

  private final BudgetChanges changes;
  private final EnglishDates dates;
  private final ChangeWriter writer;
  private final Words words = Words.english();

  public AllocationWriter(BudgetChanges changes, Clock clock) {
    this.changes = changes;
    this.dates = new EnglishDates(clock);
    this.writer = new ChangeWriter(dates);
  }

  /** What there is to say on this day. */
  public List<Part> write(Tx tx, Budget budget, LocalDate on) {
    List<Part> parts = new ArrayList<>();
    List<BudgetChange> all = changes.list(tx, budget.holder());
    List<String> paused = pauses(all, on);
    if (!paused.isEmpty()) {
      parts.add(
          new Part(
              "paused",
              words.say("allocations.beside.paused"),
              paused,
              List.of(),
              Beside.Place.BEFORE));
    }
    BudgetChange.counting(all).stream()
        .filter(each -> each.kind() == BudgetChangeKind.DEATH)
        .findFirst()
        .ifPresent(death -> parts.add(died(death)));
    List<String> courses = new ArrayList<>();
    budget.allocations().forEach(each -> courses.addAll(writer.course(each, on)));
    add(parts, "courses", courses);
    add(parts, "contribution", contributions(tx, budget));
    add(parts, "carry", carry(tx, budget));
    parts.add(changed(budget, all));
    return parts;
  }

  private void add(List<Part> parts, String id, List<String> says) {
    if (!says.isEmpty()) {
      parts.add(
          new Part(id, words.say("allocations.beside." + id), says, List.of(), Beside.Place.AFTER));
    }
  }

  private Part died(BudgetChange death) {
    return new Part(
        "death",
        words.say("allocations.death.heading"),
        List.of(words.say("allocations.death.beside")),
        List.of(new Link(words.say("allocations.death.see"), BudgetChanges.link(death))),
        Beside.Place.BEFORE);
  }

  private List<String> pauses(List<BudgetChange> all, LocalDate on) {
    List<String> says = new ArrayList<>();
    for (Pauses.Pause pause : Pauses.of(all)) {
      if (pause.contains(on)) {
        says.add(words.say("allocations.paused.since", dates.date(pause.startOn())));
        says.add(words.say("allocations.pay." + pause.begun().said().pay().code()));
        says.add(pause.begun().said().words().meanwhile());
      }
    }
    return says;
  }

  private List<String> contributions(Tx tx, Budget budget) {
    List<String> says = new ArrayList<>();
    for (OwnContribution each : changes.listContributions(tx, budget)) {
      Money gross = budget.findAllocation(each.allocation()).orElseThrow().amount();
      says.add(
          words.say(
              "allocations.contribution." + each.rhythm().code(),
              exact(each.each()),
              dates.date(each.days().startOn()),
              dates.date(each.days().endOn())));
      says.add(
          words.say(
              "allocations.working.contribution",
              exact(each.total()),
              exact(gross),
              exact(gross.minus(each.total()))));
    }
    return says;
  }

  private List<String> carry(Tx tx, Budget budget) {
    List<String> says = new ArrayList<>();
    for (Allocation part : budget.allocations()) {
      changes
          .findCarryRule(tx, budget, part)
          .ifPresent(
              rule ->
                  says.add(
                      words.say(
                          "allocations.carry.holder",
                          words.say("budgets.stream." + part.stream().code()),
                          words.say(
                              "allocations.carry.rule." + rule.kind().code(),
                              CarryingOver.capOf(rule),
                              rule.weeks()))));
    }
    if (!says.isEmpty()) {
      says.add(words.say("allocations.carry.goes-on"));
    }
    return says;
  }

  private Part changed(Budget budget, List<BudgetChange> all) {
    List<Link> links = new ArrayList<>();
    for (BudgetChange each : BudgetChange.counting(all).stream().limit(NEWEST).toList()) {
      links.add(
          new Link(
              words.say(
                  "allocations.list.line",
                  dates.date(each.effectiveOn()),
                  writer.title(each.kind())),
              BudgetChanges.link(each)));
    }
    links.add(
        new Link(
            words.say("allocations.changes.all"),
            "/holders/" + budget.holder() + "/budget/changes"));
    List<String> says = new ArrayList<>();
    says.add(words.say(all.isEmpty() ? "allocations.changes.none" : "allocations.changes.says"));
    return new Part(
        "changes", words.say("allocations.changes.title"), says, links, Beside.Place.AFTER);
  }
}
