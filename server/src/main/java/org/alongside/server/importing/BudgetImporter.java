package org.alongside.server.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.server.access.Access;
import org.alongside.server.csv.Column;
import org.alongside.server.csv.HeadedSheet;
import org.alongside.server.csv.SheetRow;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;

/**
 * Files with budgets of holders who are here. Each row is an allocation; rows of one reference and
 * one period are one budget.
 */
final class BudgetImporter implements Importer {
  private static final List<Column> COLUMNS =
      List.of(
          Column.required("reference", "Reference", HolderImporter.REFERENCE_HEADINGS),
          Column.required(
              "group", "Eligibility group", "Eligibility", "Group", "Category", "Right to have"),
          Column.required("term", "One-off or ongoing", "Term", "One off", "Ongoing", "Duration"),
          Column.required(
              "starts", "Start", "Start date", "From", "Starts", "Period start", "First day"),
          Column.required(
              "ends", "End", "End date", "To", "Ends", "Until", "Period end", "Last day"),
          Column.required(
              "stream", "Funding stream", "Stream", "Funder", "Funding", "Money from", "Source"),
          Column.required(
              "deployment",
              "Deployment option",
              "Deployment",
              "Option",
              "How it is held",
              "Payment method",
              "Type"),
          Column.required("amount", "Amount", "Amount £", "Value", "Allocation", "Sum"),
          Column.required("status", "Guide or agreed", "Status", "State", "Indicative or final"),
          Column.required(
              "working",
              "How it was worked out",
              "Working",
              "Calculation",
              "Basis",
              "Worked out",
              "Method"),
          Column.optional("total", "Total", "Budget total", "Total budget", "Whole budget"));

  private static final TextRule REFERENCE = TextRule.line(1, 60);
  private static final TextRule WORKING = TextRule.lines(1, 2_000);
  private static final int LONGEST_YEARS = 3;

  private final Registers registers;
  private final BudgetsOut out;
  private final Clock clock;
  private final Random random;
  private final EnglishDates dates;
  private final Words words = Words.english();

  BudgetImporter(Registers registers, BudgetUses uses, Clock clock, Random random) {
    this.registers = registers;
    this.out = new BudgetsOut(registers, uses);
    this.clock = clock;
    this.random = random;
    this.dates = new EnglishDates(clock);
  }

  @Override
  public ImportKind kind() {
    return ImportKind.BUDGETS;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<String>> examples() {
    int year = LocalDate.now(clock.withZone(Access.ENGLAND)).getYear();
    String starts = "01/04/" + year;
    String ends = "31/03/" + (year + 1);
    return List.of(
        List.of(
            "Example 1",
            "Adult CHC",
            "Ongoing",
            starts,
            ends,
            "NHS",
            "Direct payment",
            "£12,480.00",
            "Agreed",
            "20 hours a week at £12 an hour for 52 weeks",
            "£14,480.00"),
        List.of(
            "Example 1",
            "Adult CHC",
            "Ongoing",
            starts,
            ends,
            "NHS",
            "Notional",
            "£2,000.00",
            "Agreed",
            "Equipment that the NHS buys",
            "£14,480.00"));
  }

  @Override
  public List<String> shown() {
    return List.of(
        words.say("importing.shown.reference"),
        words.say("importing.shown.for"),
        words.say("importing.shown.period"),
        words.say("importing.shown.money"),
        words.say("importing.shown.amount"),
        words.say("importing.shown.status"),
        words.say("importing.shown.working"));
  }

  @Override
  public Proposal read(HeadedSheet sheet) {
    Findings findings = new Findings(COLUMNS);
    List<PreviewLine> lines = new ArrayList<>();
    BudgetRows rows = new BudgetRows(findings);
    for (SheetRow row : sheet.rows()) {
      RowReader reader = new RowReader(sheet, row, findings);
      Optional<BudgetRows.Part> part = part(reader);
      boolean right =
          reader.isRight((line, cells) -> lines.add(new PreviewLine(line, joined(cells))));
      if (right) {
        part.ifPresent(rows::add);
      }
    }
    return new ProposedBudgets(rows.finish(), lines, findings);
  }

  private Optional<BudgetRows.Part> part(RowReader reader) {
    String reference = reader.head("reference", REFERENCE);
    var group = reader.choice("group", Vocabulary.GROUPS);
    var term = reader.choice("term", Vocabulary.TERMS);
    Optional<LocalDate> starts = reader.date("starts", dates::date);
    Optional<LocalDate> ends = reader.date("ends", dates::date);
    var stream = reader.choice("stream", Vocabulary.STREAMS);
    var deployment = reader.choice("deployment", Vocabulary.DEPLOYMENTS);
    Money amount = reader.amount("amount", EnglishMoney::exact);
    var status = reader.choice("status", Vocabulary.STATUSES);
    String working = reader.text("working", WORKING);
    Optional<Money> total = reader.amountIfGiven("total", EnglishMoney::exact);
    return period(reader, starts, ends)
        .map(
            days ->
                new BudgetRows.Part(
                    reader.line(),
                    reference,
                    days,
                    group,
                    term,
                    status,
                    stream,
                    deployment,
                    amount,
                    working,
                    total));
  }

  private static Optional<BudgetPeriod> period(
      RowReader reader, Optional<LocalDate> starts, Optional<LocalDate> ends) {
    if (starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    if (ends.get().isBefore(starts.get())) {
      reader.wrong("ends", ImportProblem.ENDS_BEFORE_START);
      return Optional.empty();
    }
    if (ends.get().isAfter(starts.get().plusYears(LONGEST_YEARS))) {
      reader.wrong("ends", ImportProblem.PERIOD_TOO_LONG);
      return Optional.empty();
    }
    return Optional.of(new BudgetPeriod(starts.get(), ends.get()));
  }

  /** Eleven columns do not fit beside each other; what belongs together stands together. */
  private static List<String> joined(List<String> cells) {
    return List.of(
        cells.get(0),
        cells.get(1) + ", " + cells.get(2),
        cells.get(3) + " – " + cells.get(4),
        cells.get(5) + ", " + cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9));
  }

  @Override
  public List<Obstacle> listObstacles(Tx tx, List<Made> made, Instant since) {
    return out.listObstacles(tx, made, since);
  }

  @Override
  public void remove(Tx tx, List<Made> made, PersonId by) {
    out.remove(tx, made, by);
  }

  private final class ProposedBudgets extends Proposal {
    private final List<BudgetRows.Whole> budgets;

    ProposedBudgets(List<BudgetRows.Whole> budgets, List<PreviewLine> lines, Findings findings) {
      super(ImportKind.BUDGETS, budgets.size(), lines, findings);
      this.budgets = List.copyOf(budgets);
    }

    @Override
    void check(Tx tx, PersonId by, Findings all) {
      Map<String, PersonId> holders = holders(tx);
      Map<PersonId, List<BudgetPeriod>> standing =
          registers.budgets().listPeriods(tx, holders.values());
      for (BudgetRows.Whole budget : budgets) {
        PersonId holder = holders.get(budget.key());
        if (holder == null) {
          all.error(budget.line(), "reference", ImportProblem.NO_SUCH_HOLDER);
        } else if (holder.equals(by)) {
          all.error(budget.line(), "reference", ImportProblem.OWN_RECORD);
        } else {
          overlaps(budget, standing.getOrDefault(holder, List.of()), all);
        }
      }
    }

    private void overlaps(BudgetRows.Whole budget, List<BudgetPeriod> standing, Findings all) {
      for (BudgetPeriod other : standing) {
        if (BudgetRows.meet(budget.period(), other)) {
          all.warn(
              budget.line(),
              "starts",
              ImportProblem.OVERLAPS,
              dates.date(other.startOn()),
              dates.date(other.endOn()));
        }
      }
    }

    private Map<String, PersonId> holders(Tx tx) {
      return new HashMap<>(
          registers
              .enrolment()
              .findHolders(tx, budgets.stream().map(BudgetRows.Whole::key).toList()));
    }

    @Override
    List<Made> make(Tx tx, PersonId by) {
      Instant now = clock.instant();
      Map<String, PersonId> holders = holders(tx);
      List<Made> made = new ArrayList<>();
      for (BudgetRows.Whole whole : budgets) {
        PersonId holder = holders.get(whole.key());
        if (holder == null) {
          throw new IllegalStateException("a budget of nobody on line " + whole.line());
        }
        Budget budget = whole.toBudget(holder, now, random);
        registers.budgets().add(tx, budget);
        made.add(new Made(whole.line(), budget.id().value(), budget.status().code()));
      }
      BudgetsOut.note(tx, registers, List.copyOf(holders.values()), by, "imported");
      return made;
    }
  }
}
