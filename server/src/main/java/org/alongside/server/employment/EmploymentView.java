package org.alongside.server.employment;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.Amounts;
import org.alongside.core.employment.EmploymentCost;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.input.Coded;
import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.rates.TaxYear;
import org.alongside.server.employment.EmploymentForm.Asked;
import org.alongside.server.employment.EmploymentPage.OfAssistant;
import org.alongside.server.employment.EmploymentPage.Opened;
import org.alongside.server.employment.EmploymentPage.Question;
import org.alongside.server.employment.EmploymentPage.Result;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** Makes the page: the questions with what was typed and what is wrong, and the cost in words. */
final class EmploymentView {
  private static final List<String> COSTS = List.of("insurance", "payroll", "dbs", "training");
  private static final List<String> AGENCY = List.of("agency", "agency-night");

  private final EmploymentYears years;
  private final EnglishDates dates;
  private final CostWriter writer = new CostWriter();
  private final Words words = Words.english();

  EmploymentView(EmploymentYears years, EnglishDates dates) {
    this.years = years;
    this.dates = dates;
  }

  EmploymentPage page(
      PageFrame frame, EmploymentForm form, List<FieldError> errors, @Nullable Asked asked) {
    List<Field> all = new ArrayList<>();
    Fields fields = new Fields(form, errors, all);
    Question year = fields.question("year", yearChoices());
    Question pay = fields.question("pay", choices("pay", PayPeriod.values()));
    OfAssistant first = assistant(fields, 1);
    OfAssistant second = assistant(fields, 2);
    List<Field> costs = COSTS.stream().map(fields::field).toList();
    Field sick = fields.field("sick");
    Question allowance =
        fields.question("allowance", choices("allowance", AllowanceClaim.values()));
    Question redundancy =
        fields.question("redundancy", choices("redundancy", RedundancyFund.values()));
    List<Field> agency = AGENCY.stream().map(fields::field).toList();
    return new EmploymentPage(
        frame,
        ErrorSummary.of(all.toArray(Field[]::new)),
        asked == null ? null : result(asked),
        year,
        pay,
        first,
        second,
        costs,
        sick,
        allowance,
        redundancy,
        agency,
        new Opened(
            form.hasSecond(),
            costs.stream().anyMatch(field -> isUsed(field)) || sick.hasErrors(),
            agency.stream().anyMatch(field -> isUsed(field))));
  }

  private static boolean isUsed(Field field) {
    return !field.value().isEmpty() || field.hasErrors();
  }

  private OfAssistant assistant(Fields fields, int i) {
    return new OfAssistant(
        fields.field("hours-" + i),
        fields.field("rate-" + i),
        fields.field("days-" + i),
        fields.question("age-" + i, choices("age", AgeBand.values())),
        fields.question("pattern-" + i, choices("pattern", HoursPattern.values())),
        fields.question("pension-" + i, choices("pension", PensionChoice.values())),
        fields.field("nights-" + i),
        fields.field("night-" + i),
        fields.field("awake-" + i));
  }

  private List<Choice> yearChoices() {
    return years.list().stream().map(TaxYear::toString).map(year -> Choice.of(year, year)).toList();
  }

  private List<Choice> choices(String group, Coded[] constants) {
    return Arrays.stream(constants)
        .map(each -> Choice.of(each.code(), words.say("employment." + group + "." + each.code())))
        .toList();
  }

  private Result result(Asked asked) {
    EmploymentCost cost = EmploymentCost.of(asked.employment(), asked.rates());
    Optional<Amounts> agency =
        Optional.ofNullable(asked.agencyRate())
            .map(rate -> cost.byAgency(rate, asked.agencyNight()));
    return new Result(
        MoneyFigure.of(
            cost.total().monthly(),
            words.say(
                "employment.figure",
                headline(cost.total().weekly()),
                headline(cost.total().yearly()))),
        writer.basis(cost),
        writer.table(cost),
        agency.map(amounts -> agencyRows(cost, amounts)).orElse(List.of()),
        agency.map(amounts -> agencySays(cost, amounts)).orElse(""),
        notes(cost),
        cost.rates().sources().stream()
            .map(
                source ->
                    new Link(
                        words.say(
                            "employment.source", source.title(), dates.date(source.datedOn())),
                        source.address()))
            .toList());
  }

  private List<SummaryRow> agencyRows(EmploymentCost cost, Amounts agency) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("agency.row", agency.yearly()));
    rows.add(row("agency.own", cost.total().yearly()));
    rows.add(row("agency.difference", agency.yearly().minus(cost.total().yearly()).abs()));
    if (!cost.perHour().isZero() && cost.nightsPerWeek() == 0) {
      rows.add(row("agency.per-hour", cost.perHour()));
    }
    return rows;
  }

  private SummaryRow row(String key, Money amount) {
    return SummaryRow.of(words.say("employment." + key), exact(amount));
  }

  private String agencySays(EmploymentCost cost, Amounts agency) {
    Money difference = agency.yearly().minus(cost.total().yearly());
    String which =
        difference.isZero() ? "same" : difference.isNegative() ? "agency-less" : "agency-more";
    return words.say("employment." + which, headline(difference.abs()));
  }

  private List<String> notes(EmploymentCost cost) {
    List<String> notes = new ArrayList<>();
    notes.add(words.say("employment.note.holiday"));
    notes.add(words.say("employment.note.weeks"));
    notes.add(words.say("employment.note.guide"));
    String note = cost.rates().note();
    if (note != null) {
      notes.add(words.say("employment.note.figures", note));
    }
    return notes;
  }

  /** Makes the fields one after the other, and keeps them in their order for the summary. */
  private final class Fields {
    private final EmploymentForm form;
    private final List<FieldError> errors;
    private final List<Field> all;

    Fields(EmploymentForm form, List<FieldError> errors, List<Field> all) {
      this.form = form;
      this.errors = errors;
      this.all = all;
    }

    Field field(String name) {
      String key = "employment.ask." + name.replaceFirst("-[12]$", "");
      Field field =
          Field.of(name, words.say(key)).withValue(form.of(name)).withErrors(sentences(name));
      String hint = key + ".hint";
      Field asked = words.keys().contains(hint) ? field.withHint(words.say(hint)) : field;
      all.add(asked);
      return asked;
    }

    Question question(String name, List<Choice> choices) {
      return new Question(field(name), choices);
    }

    private List<String> sentences(String name) {
      return errors.stream()
          .filter(error -> error.pointer().equals("/" + name))
          .map(error -> words.say("input." + error.code(), error.args().toArray()))
          .toList();
    }
  }
}
