package org.alongside.server.setting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.employment.EmploymentProblem;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.TaxYear;
import org.alongside.core.setting.AboveComparison;
import org.alongside.core.setting.AssistantTerms;
import org.alongside.core.setting.GivenCost;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.Questionnaire;
import org.alongside.core.setting.SettingProblem;
import org.alongside.core.setting.SettingWorking;
import org.alongside.core.setting.SupportedBy;
import org.alongside.core.setting.WeeklySchedule;
import org.alongside.server.http.TypedFields;

/** Reads what was typed as a proposal, by the approach that was chosen. */
final class ProposalForm {
  private static final TextRule WORDS = TextRule.lines(0, 1_000);

  private final SettingForm form;
  private final TypedFields fields;
  private final EmploymentYears years;
  private final SettingFiles files;
  private final Set<LocalDate> bankHolidays;
  private final Function<LocalDate, String> dates;

  ProposalForm(
      SettingForm form,
      EmploymentYears years,
      SettingFiles files,
      Set<LocalDate> bankHolidays,
      Function<LocalDate, String> dates) {
    this.form = form;
    this.fields = new TypedFields(form.typed(), new FieldErrors());
    this.years = years;
    this.files = files;
    this.bankHolidays = bankHolidays;
    this.dates = dates;
  }

  /** The proposal, or all that is wrong, with a pointer to the field. */
  Parsed<Proposal> read(Approach standard) {
    Approach approach = fields.choice(Approach.class, "approach");
    EligibilityGroup group = fields.choice(EligibilityGroup.class, "group");
    BudgetTerm term = fields.choice(BudgetTerm.class, "term");
    String reason = fields.text("reason", WORDS);
    if (approach != standard && reason.isEmpty()) {
      fields.wrong("reason", SettingProblem.REASON_NEEDED);
    }
    String note = fields.text("note", WORDS);
    Optional<BudgetPeriod> period = period();
    Optional<SettingWorking> worked = period.flatMap(days -> work(approach, days));
    SettingWorking working = worked.orElse(null);
    if (fields.errors().count() > 0 || working == null) {
      return Parsed.invalid(fields.errors().list());
    }
    String refusal = "";
    String howMet = "";
    SettingWorking paid = working;
    if (working.aboveComparison().isPositive() && isRefused(working.aboveComparison())) {
      refusal = needed("refusal", SettingProblem.REFUSAL_REASON_NEEDED);
      howMet = needed("how-met", SettingProblem.HOW_MET_NEEDED);
      paid = working.refusingAboveComparison();
    }
    Proposal proposal =
        new Proposal(
            paid,
            working,
            group,
            term,
            approach == standard ? "" : reason,
            refusal,
            howMet,
            note,
            working.employment() == null ? null : working.employment().rates());
    return fields.errors().orElse(() -> proposal);
  }

  private Optional<BudgetPeriod> period() {
    Optional<LocalDate> starts = fields.date("starts");
    Optional<LocalDate> ends = fields.date("ends");
    if (starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    if (ends.get().isBefore(starts.get())) {
      fields.wrong("ends", SettingProblem.ENDS_BEFORE_START);
      return Optional.empty();
    }
    if (ends.get().isAfter(starts.get().plusYears(3))) {
      fields.wrong("ends", InputCode.NOT_A_DATE);
      return Optional.empty();
    }
    return Optional.of(new BudgetPeriod(starts.get(), ends.get()));
  }

  private Optional<SettingWorking> work(Approach approach, BudgetPeriod period) {
    return switch (approach) {
      case WEEKLY_SCHEDULE -> schedule(period);
      case SCHEDULE_BESIDE_COMPARISON -> beside(period);
      case COMPARABLE_COST -> comparable(period);
      case LOCAL_TARIFF -> tariff(period);
      case POINTS -> points(period);
      case EARLIER_RECORD -> {
        fields.wrong("approach", InputCode.NOT_A_CHOICE);
        yield Optional.empty();
      }
    };
  }

  private Optional<SettingWorking> schedule(BudgetPeriod period) {
    ScheduleForm reader = new ScheduleForm(form, fields, files, period.startOn(), dates);
    Optional<WeeklySchedule> read = reader.schedule();
    AssistantTerms terms = reader.terms();
    List<GivenCost> others = reader.others();
    Optional<EmploymentRates> rates =
        read.filter(schedule -> schedule.has(SupportedBy.PERSONAL_ASSISTANT))
            .flatMap(schedule -> rates(period));
    boolean employs = read.map(each -> each.has(SupportedBy.PERSONAL_ASSISTANT)).orElse(false);
    if (fields.errors().count() > 0 || read.isEmpty() || (employs && rates.isEmpty())) {
      return Optional.empty();
    }
    WeeklySchedule schedule = read.get();
    // Without assistants no figure of the year is used.
    EmploymentRates used = rates.orElseGet(() -> years.get(years.list().get(0)));
    for (FieldError error : SettingWorking.check(schedule, terms, used)) {
      fields
          .errors()
          .add(new FieldError("/" + reader.fieldOf(error.pointer()), error.code(), error.args()));
    }
    return fields.errors().count() > 0
        ? Optional.empty()
        : Optional.of(
            SettingWorking.ofSchedule(period, schedule, terms, used, bankHolidays, others));
  }

  private Optional<EmploymentRates> rates(BudgetPeriod period) {
    TaxYear year = TaxYear.of(period.startOn());
    Optional<EmploymentRates> rates = years.find(year);
    if (rates.isEmpty()) {
      fields.wrong(
          "starts",
          EmploymentProblem.UNKNOWN_TAX_YEAR,
          year.toString(),
          String.join(", ", years.list().stream().map(TaxYear::toString).toList()));
    }
    return rates;
  }

  private Optional<SettingWorking> beside(BudgetPeriod period) {
    Money comparison = fields.positive("comparison");
    return schedule(period).map(working -> working.beside(comparison));
  }

  private boolean isRefused(Money above) {
    if (fields.isEmpty("above")) {
      fields.wrong("above", SettingProblem.ABOVE_COMPARISON, MoneyText.format(above));
      return false;
    }
    return fields.choice(AboveComparison.class, "above") == AboveComparison.REFUSED;
  }

  private String needed(String name, SettingProblem problem) {
    String text = fields.text(name, WORDS);
    if (text.isEmpty()) {
      fields.wrong(name, problem);
    }
    return text;
  }

  private Optional<SettingWorking> comparable(BudgetPeriod period) {
    int before = fields.errors().count();
    List<GivenCost> costs = new ScheduleForm(form, fields, files, period.startOn(), dates).others();
    if (costs.isEmpty() && fields.errors().count() == before) {
      fields.wrong("label-1", SettingProblem.NOTHING_TO_ADD);
    }
    return costs.isEmpty()
        ? Optional.empty()
        : Optional.of(SettingWorking.ofComparableCost(period, costs));
  }

  private Optional<SettingWorking> tariff(BudgetPeriod period) {
    Optional<LocalRates> rates = files.findRates(period.startOn());
    if (rates.isEmpty()) {
      fields.wrong("starts", SettingProblem.NO_LOCAL_RATES, dates.apply(period.startOn()));
      return Optional.empty();
    }
    Optional<LocalRates.TariffLevel> level = rates.get().findLevel(fields.text("level"));
    if (level.isEmpty()) {
      fields.wrong("level", InputCode.NOT_A_CHOICE);
    }
    return level.map(each -> SettingWorking.ofTariff(period, each));
  }

  private Optional<SettingWorking> points(BudgetPeriod period) {
    Optional<Questionnaire> found = files.findQuestionnaire(period.startOn());
    if (found.isEmpty()) {
      fields.wrong("starts", SettingProblem.NO_QUESTIONNAIRE, dates.apply(period.startOn()));
      return Optional.empty();
    }
    Map<String, String> answers = new HashMap<>();
    for (Questionnaire.Question question : found.get().questions()) {
      answers.put(question.code(), fields.text("answer-" + question.code()));
    }
    List<FieldError> wrong = found.get().check(answers);
    for (FieldError error : wrong) {
      String name = error.pointer().replace("/answers/", "/answer-");
      fields.errors().add(new FieldError(name, error.code(), error.args()));
    }
    return wrong.isEmpty()
        ? Optional.of(SettingWorking.ofPoints(period, found.get(), answers))
        : Optional.empty();
  }
}
