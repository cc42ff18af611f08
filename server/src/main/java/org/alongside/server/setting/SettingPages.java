package org.alongside.server.setting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.allocation.FundingQuestion;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.Questionnaire;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.budgets.CalculationTable;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/** The pages on which a coordinator sets a budget. */
public final class SettingPages {
  private static final String TEMPLATE = "setting/show.jte";

  private final BudgetSetting setting;
  private final CarrySource carried;
  private final People people;
  private final EmploymentYears years;
  private final SettingFiles files;
  private final Set<LocalDate> bankHolidays;
  private final Frames frames;
  private final EnglishDates dates;
  private final WorkingWords workingWords = new WorkingWords();
  private final CalculationTable tables = new CalculationTable();
  private final SecureRandom random = new SecureRandom();
  private final Words words = Words.english();

  public SettingPages(
      BudgetSetting setting,
      CarrySource carried,
      People people,
      EmploymentYears years,
      SettingFiles files,
      Set<LocalDate> bankHolidays,
      Frames frames,
      Clock clock) {
    this.setting = setting;
    this.carried = carried;
    this.people = people;
    this.years = years;
    this.files = files;
    this.bankHolidays = Set.copyOf(bankHolidays);
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/budget/new")
        .opens(Action.WRITE, Asset.BUDGET, holder)
        .with(this::show);
    routes
        .post("/holders/:holder/budget/new")
        .opens(Action.WRITE, Asset.BUDGET, holder)
        .with(this::take);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    people.getName(tx, holder);
    Optional<SqlSetting.Draft> begun = setting.findBegun(tx, holder);
    if (begun.isPresent() && ask.query("begun").isPresent()) {
      return Reply.page(
          TEMPLATE,
          page(tx, ask, SettingForm.ofJson(begun.get().typed()), List.of(), null)
              .keptAt(words.say("setting.kept", dates.when(begun.get().savedAt()))));
    }
    Optional<SettingForm> last =
        ask.query("last").isPresent() ? setting.findLast(tx, holder) : Optional.empty();
    if (last.isPresent()) {
      return Reply.page(TEMPLATE, page(tx, ask, last.get(), List.of(), null));
    }
    Optional<Approach> chosen =
        ask.query("approach")
            .flatMap(code -> Codes.find(Approach.class, code))
            .filter(Approach.listForSetting()::contains);
    if (chosen.isPresent()) {
      return Reply.page(
          TEMPLATE, page(tx, ask, SettingForm.fresh(chosen.get(), dates.today()), List.of(), null));
    }
    return Reply.page("setting/choose.jte", choosePage(tx, ask, begun));
  }

  private ChoosePage choosePage(Tx tx, Ask ask, Optional<SqlSetting.Draft> begun) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    String heading = words.say("setting.choose.title", name);
    Approach standard = setting.getStandard(tx);
    return new ChoosePage(
        frames.frame(tx, ask, heading),
        heading,
        words.say("setting.choose.says"),
        new Link(words.say("setting.back"), "/holders/" + holder + "/budget"),
        "/holders/" + holder + "/budget/new",
        "get",
        Field.of("approach", words.say("setting.ask.approach")).withValue(standard.code()),
        ChoosePage.approaches(standard),
        words.say("setting.choose.go"),
        begun
            .map(
                draft ->
                    new Link(
                        words.say("setting.begun", dates.when(draft.savedAt())),
                        "/holders/" + holder + "/budget/new?begun=yes"))
            .orElse(null),
        setting
            .findLast(tx, holder)
            .map(
                last ->
                    new Link(
                        words.say("setting.last"), "/holders/" + holder + "/budget/new?last=yes"))
            .orElse(null),
        new Link(words.say("setting.standard.link"), StandardPages.PATH));
  }

  private Reply take(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    people.getName(tx, holder);
    String here = "/holders/" + holder + "/budget/new";
    if (ask.field("step").equals("drop")) {
      setting.drop(tx, holder);
      return Reply.seeOther(here + "?done=setting.dropped");
    }
    SettingForm form = SettingForm.sent(ask);
    if (!form.typed().isEmpty() && form.approach().isPresent()) {
      setting.keep(tx, holder, ask.caller().getPerson(), form);
    }
    return switch (ask.field("step")) {
      case "add-shift" -> grown(tx, ask, form.with("shifts", Integer.toString(form.shifts() + 1)));
      case "add-other" -> grown(tx, ask, form.with("others", Integer.toString(form.others() + 1)));
      case "save" -> save(tx, ask, form);
      default -> check(tx, ask, form);
    };
  }

  private Reply grown(Tx tx, Ask ask, SettingForm form) {
    return Reply.page(TEMPLATE, page(tx, ask, form, List.of(), null));
  }

  private Reply check(Tx tx, Ask ask, SettingForm form) {
    return read(tx, form)
        .match(
            proposal ->
                Reply.page(
                    TEMPLATE,
                    page(
                        tx,
                        ask,
                        shared(form, calculation(tx, ask, proposal).total()),
                        List.of(),
                        proposal)),
            errors -> Reply.formAgain(TEMPLATE, page(tx, ask, form, errors, null)));
  }

  /** The whole as one part, while nothing was said about parts. */
  private static SettingForm shared(SettingForm form, Money total) {
    for (int i = 1; i <= SettingForm.ALLOCATIONS; i++) {
      if (!form.of("share-" + i).isBlank()) {
        return form;
      }
    }
    return form.with("share-1", EnglishMoney.exact(total).replaceAll("[£,]", ""));
  }

  /** The working of the proposal, with what is carried over from the budget before. */
  private Calculation calculation(Tx tx, Ask ask, Proposal proposal) {
    Calculation own = workingWords.calculation(proposal);
    List<CalculationLine> lines = new ArrayList<>(own.lines());
    Money total = own.total();
    for (CalculationLine line :
        carried.lines(tx, ask.person("holder"), proposal.working().period().startOn())) {
      lines.add(line);
      total = total.plus(line.amount());
    }
    return new Calculation(own.approach(), lines, total, own.comparison(), own.note());
  }

  private Reply save(Tx tx, Ask ask, SettingForm form) {
    Parsed<Proposal> read = read(tx, form);
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, form, read.errors(), null));
    }
    Proposal proposal = read.get();
    Calculation calculation = calculation(tx, ask, proposal);
    Money total = calculation.total();
    Parsed<List<Allocation>> allocations =
        AllocationForm.read(form, total, () -> AllocationId.of(Uuids.next(ask.now(), random)));
    if (allocations.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, form, allocations.errors(), proposal));
    }
    if (FundingQuestion.isAsked(proposal.group(), form.streams())
        && !form.of("question").equals("seen")) {
      return Reply.page(TEMPLATE, page(tx, ask, form, List.of(), proposal));
    }
    PersonId holder = ask.person("holder");
    Budget budget =
        new Budget(
            BudgetId.of(Uuids.next(ask.now(), random)),
            holder,
            proposal.working().period(),
            BudgetStatus.INDICATIVE,
            proposal.group(),
            proposal.term(),
            allocations.get(),
            calculation,
            null,
            null);
    setting.save(tx, budget, ask.caller().getPerson(), form);
    return Reply.seeOther("/holders/" + holder + "/budget?done=setting.saved");
  }

  private Parsed<Proposal> read(Tx tx, SettingForm form) {
    return new ProposalForm(form, years, files, bankHolidays, dates::date)
        .read(setting.getStandard(tx));
  }

  private SettingPage page(
      Tx tx, Ask ask, SettingForm form, List<FieldError> errors, @Nullable Proposal proposal) {
    PersonId holder = ask.person("holder");
    Approach approach = form.approach().orElseGet(() -> setting.getStandard(tx));
    LocalDate startOn = startOn(form);
    @Nullable LocalRates rates = files.findRates(startOn).orElse(null);
    @Nullable Questionnaire questionnaire = files.findQuestionnaire(startOn).orElse(null);
    SettingView view = new SettingView(form, errors, rates, questionnaire);
    String heading = words.say("setting.title", people.getName(tx, holder));
    boolean points = approach == Approach.POINTS && questionnaire != null;
    return new SettingPage(
        frames.frame(tx, ask, heading),
        heading,
        new Link(words.say("setting.other-way"), "/holders/" + holder + "/budget/new"),
        "/holders/" + holder + "/budget/new",
        view.summary(),
        approach.code(),
        words.say("budgets.approach-name." + approach.code()),
        approach == setting.getStandard(tx),
        "",
        proposal == null ? null : worked(tx, ask, form, proposal),
        view,
        form.shifts(),
        form.others(),
        points && questionnaire != null ? questionnaire.questions() : List.of(),
        rates == null
            ? ""
            : words.say(
                "setting.rates", rates.title(), rates.source().title(), dates.date(rates.until())));
  }

  private LocalDate startOn(SettingForm form) {
    try {
      return LocalDate.of(
          Integer.parseInt(form.of("starts-year").strip()),
          Integer.parseInt(form.of("starts-month").strip()),
          Integer.parseInt(form.of("starts-day").strip()));
    } catch (NumberFormatException | java.time.DateTimeException notADate) {
      return dates.today();
    }
  }

  private SettingPage.Worked worked(Tx tx, Ask ask, SettingForm form, Proposal proposal) {
    Calculation calculation = calculation(tx, ask, proposal);
    String note = calculation.note();
    List<String> notes = new ArrayList<>();
    if (note != null) {
      notes.addAll(List.of(note.split("\n", -1)));
    }
    return new SettingPage.Worked(
        MoneyFigure.of(
            calculation.total(),
            words.say(
                "setting.figure",
                dates.date(proposal.working().period().startOn()),
                dates.date(proposal.working().period().endOn()))),
        tables.write(calculation),
        notes,
        FundingQuestion.isAsked(proposal.group(), form.streams())
            ? words.say("setting.question")
            : "");
  }
}
