package org.alongside.server.allocations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.allocation.FundingQuestion;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangePart;
import org.alongside.core.announcement.PausedPay;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/** Where a coordinator announces a change: what it is, what is said, what the holder will read. */
public final class RecordPages {
  private static final String PATH = "/holders/:holder/budget/changes/new";
  private static final String TEMPLATE = "allocations/record.jte";

  private final BudgetChanges changes;
  private final Preparing preparing;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final ChangeWriter writer;
  private final Words words = Words.english();

  public RecordPages(
      BudgetChanges changes, Preparing preparing, People people, Frames frames, Clock clock) {
    this.changes = changes;
    this.preparing = preparing;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new ChangeWriter(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.WRITE, Asset.BUDGET, holder).with(this::show);
    routes.post(PATH).opens(Action.WRITE, Asset.BUDGET, holder).with(this::take);
  }

  private static String back(PersonId holder) {
    return "/holders/" + holder + "/budget/changes";
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    Optional<Budget> budget = changes.findBudget(tx, holder);
    Optional<BudgetChangeKind> kind =
        ask.query("kind").flatMap(code -> Codes.find(BudgetChangeKind.class, code));
    if (budget.isPresent() && kind.isPresent() && kind.get() != BudgetChangeKind.CORRECTION) {
      return Reply.page(TEMPLATE, page(tx, ask, budget.get(), fresh(kind.get()), List.of(), null));
    }
    List<RecordPage.Kind> kinds = new ArrayList<>();
    for (BudgetChangeKind each : BudgetChangeKind.values()) {
      if (budget.isPresent() && each != BudgetChangeKind.CORRECTION) {
        kinds.add(
            new RecordPage.Kind(
                new Link(writer.title(each), back(holder) + "/new?kind=" + each.code()),
                words.say("allocations.about." + each.code())));
      }
    }
    return Reply.page(
        "allocations/choose.jte",
        new RecordPage.Choose(
            frames.frame(tx, ask, words.say("allocations.choose.title", name)),
            back(holder),
            words.say(budget.isPresent() ? "allocations.choose.says" : "allocations.choose.none"),
            kinds));
  }

  private ChangeForm fresh(BudgetChangeKind kind) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("reconsideration", words.say("allocations.default.reconsideration"));
    typed.put("rhythm", ContributionRhythm.WEEKLY.code());
    typed.put("pay", PausedPay.GOES_ON.code());
    return new ChangeForm(kind, typed);
  }

  private Reply take(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Optional<Budget> budget = changes.findBudget(tx, holder);
    Optional<BudgetChangeKind> kind =
        Codes.find(BudgetChangeKind.class, ask.field("kind"))
            .filter(each -> each != BudgetChangeKind.CORRECTION);
    if (budget.isEmpty() || kind.isEmpty()) {
      return Reply.seeOther(back(holder) + "/new");
    }
    ChangeForm form = ChangeForm.sent(kind.get(), ask);
    Parsed<ChangeOrder> order = form.read();
    Parsed<PreparedChange> prepared =
        order.match(
            read -> preparing.prepare(tx, budget.get(), read),
            errors -> Parsed.<PreparedChange>invalid(errors));
    if (prepared.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, budget.get(), form, prepared.errors(), null));
    }
    if (ask.field("step").equals("save")) {
      BudgetChange change = changes.record(tx, prepared.get(), ask.caller().getPerson());
      return Reply.seeOther(BudgetChanges.link(change) + "?done=allocations.recorded");
    }
    return Reply.page(TEMPLATE, page(tx, ask, budget.get(), form, List.of(), prepared.get()));
  }

  private RecordPage page(
      Tx tx,
      Ask ask,
      Budget budget,
      ChangeForm form,
      List<FieldError> errors,
      @Nullable PreparedChange prepared) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    BudgetChangeKind kind = form.kind();
    List<SummaryRow> preview =
        prepared == null
            ? List.of()
            : writer.rows(budget, prepared.order().draft(), prepared.working());
    return new RecordPage(
        frames.frame(tx, ask, words.say("allocations.record.title", writer.title(kind), name)),
        back(holder) + "/new",
        words.say("allocations.about." + kind.code()),
        back(holder) + "/new",
        kind.code(),
        FundingQuestion.isAsked(budget.group(), budget.streams())
            ? words.say("allocations.question")
            : "",
        writer.needs(kind),
        preview,
        words.say("allocations.preview", people.getCalled(tx, holder)),
        fields(budget, form, errors),
        new ErrorSummary(errors.stream().map(error -> problem(error)).toList()));
  }

  private Link problem(FieldError error) {
    String name = error.pointer().substring(1);
    boolean date = name.equals("effective") || name.equals("until");
    return new Link(
        words.say("input." + error.code(), error.args().toArray()),
        "#" + (date ? name + "-day" : name));
  }

  private RecordPage.Fields fields(Budget budget, ChangeForm form, List<FieldError> errors) {
    BudgetChangeKind kind = form.kind();
    List<Field> texts = new ArrayList<>();
    for (String name :
        List.of("reasons", "who", "meanwhile", "notice", "continues", "reconsideration")) {
      if (!name.equals("who") || kind.needs().contains(ChangePart.WHO)) {
        texts.add(field(form, errors, name));
      }
    }
    return new RecordPage.Fields(
        ChangeForm.asksForPart(kind) ? field(form, errors, "allocation") : null,
        budget.allocations().stream()
            .map(each -> Choice.of(each.id().toString(), writer.partName(each)))
            .toList(),
        kind == BudgetChangeKind.DEPLOYMENT ? field(form, errors, "to") : null,
        Arrays.stream(Deployment.values())
            .map(each -> Choice.of(each.code(), words.say("allocations.to." + each.code())))
            .toList(),
        kind.needs().contains(ChangePart.AMOUNT) ? field(form, errors, "amount") : null,
        kind == BudgetChangeKind.CONTRIBUTION ? field(form, errors, "rhythm") : null,
        Arrays.stream(ContributionRhythm.values())
            .map(each -> Choice.of(each.code(), words.say("allocations.rhythm." + each.code())))
            .toList(),
        date(form, errors, "effective"),
        ChangeForm.asksUntil(kind) ? date(form, errors, "until") : null,
        kind == BudgetChangeKind.PAUSE ? field(form, errors, "pay") : null,
        Arrays.stream(PausedPay.values())
            .map(each -> Choice.of(each.code(), words.say("allocations.pay." + each.code())))
            .toList(),
        texts);
  }

  private Field field(ChangeForm form, List<FieldError> errors, String name) {
    String hint = hint(name, form.kind());
    Field field =
        Field.of(name, writer.forKind("allocations.ask." + name, form.kind()))
            .withValue(form.of(name))
            .withErrors(sentences(errors, name));
    return hint.isEmpty() ? field : field.withHint(hint);
  }

  private DateField date(ChangeForm form, List<FieldError> errors, String name) {
    DateField field =
        DateField.of(name, writer.forKind("allocations.ask." + name, form.kind()))
            .withTyped(form.of(name + "-day"), form.of(name + "-month"), form.of(name + "-year"))
            .withErrors(sentences(errors, name));
    String hint = hint(name, form.kind());
    return hint.isEmpty() ? field : field.withHint(hint);
  }

  private String hint(String name, BudgetChangeKind kind) {
    String key = "allocations.hint." + name;
    return words.keys().contains(key) || words.keys().contains(key + "." + kind.code())
        ? writer.forKind(key, kind)
        : "";
  }

  private List<String> sentences(List<FieldError> errors, String name) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(error -> words.say("input." + error.code(), error.args().toArray()))
        .toList();
  }
}
