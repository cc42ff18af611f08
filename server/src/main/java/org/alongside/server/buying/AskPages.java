package org.alongside.server.buying;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendPreview;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.plans.Plans;
import org.alongside.server.spend.SpendChecks;
import org.jspecify.annotations.Nullable;

/**
 * "Can I buy this?": asked before buying, answered from plan and rules, told to nobody; a doubtful
 * one becomes a question to the worker with one press. What is typed is sent in a form, so that no
 * address and no history of a browser holds it.
 */
public final class AskPages {
  private static final String TEMPLATE = "buying/ask.jte";
  private static final String PATH = "/holders/:holder/buying";
  private static final int MOST_ASKED = 20;

  private final Buying buying;
  private final SpendChecks checks;
  private final Plans plans;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public AskPages(
      Buying buying, SpendChecks checks, Plans plans, Access access, Frames frames, Clock clock) {
    this.buying = buying;
    this.checks = checks;
    this.plans = plans;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH)
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(
            (tx, ask) ->
                Reply.page(TEMPLATE, page(tx, ask, AskForm.empty(), List.of(), null, List.of())));
    routes.post(PATH).opens(Action.WRITE, Asset.SPEND, holder).with(this::answer);
    routes
        .post(PATH + "/questions")
        .opens(Action.WRITE, Asset.BUYING_QUESTION, holder)
        .with(this::ask);
  }

  private Reply answer(Tx tx, Ask ask) {
    AskForm form = AskForm.typed(ask);
    Parsed<SpendBody> read = form.read(dates.today(), plan(tx, ask));
    return read.find().isEmpty()
        ? Reply.formAgain(TEMPLATE, page(tx, ask, form, read.errors(), null, List.of()))
        : Reply.page(TEMPLATE, page(tx, ask, form, List.of(), read.get(), List.of()));
  }

  /** Sends the question. Only those who may log spending are shown what the check said. */
  private Reply ask(Tx tx, Ask ask) {
    AskForm form = AskForm.typed(ask);
    Parsed<SpendBody> read = form.read(dates.today(), plan(tx, ask));
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, form, read.errors(), null, List.of()));
    }
    Parsed<MessageText> said = MessageText.read(ask.field("words"));
    if (said.find().isEmpty()) {
      return Reply.formAgain(
          TEMPLATE,
          page(
              tx,
              ask,
              form,
              List.of(),
              may(tx, ask, Action.WRITE, Asset.SPEND) ? read.get() : null,
              sentences(said.errors(), "")));
    }
    SpendBody body = read.get();
    PersonId holder = ask.person("holder");
    buying.ask(
        tx,
        new BuyingQuestion(
            typedId(ask),
            holder,
            ask.caller().getPerson(),
            ask.now().truncatedTo(ChronoUnit.MILLIS),
            body.payee(),
            body.amount(),
            body.support(),
            checks.preview(tx, holder, body).check().outcome(),
            said.get().value(),
            ask.field("mayShare").equals("yes"),
            null));
    return Reply.seeOther("/holders/" + holder + "/buying?done=buying.asked#asked");
  }

  private static UUID typedId(Ask ask) {
    try {
      return Uuids.parse(ask.field("question"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
  }

  private AskPage page(
      Tx tx,
      Ask ask,
      AskForm form,
      List<FieldError> errors,
      @Nullable SpendBody body,
      List<String> wrongWords) {
    PersonId holder = ask.person("holder");
    Optional<Plan> plan = plan(tx, ask);
    Field what = field("what", form.what(), sentences(errors, "/what"));
    Field amount = field("amount", form.amount(), sentences(errors, "/amount"));
    Field support = field("support", chosen(form, body), sentences(errors, "/support"));
    AskPage.Result result = body == null ? null : result(tx, ask, body, wrongWords);
    AskPage.Question question = result == null ? null : result.question();
    return new AskPage(
        frames.frame(tx, ask, words.say("buying.title")),
        "/holders/" + holder + "/spend",
        "/holders/" + holder + "/buying",
        what,
        amount,
        support,
        supports(plan),
        result,
        asked(tx, ask, holder),
        question == null
            ? ErrorSummary.of(what, amount, support)
            : ErrorSummary.of(what, amount, support, question.words()));
  }

  private static String chosen(AskForm form, @Nullable SpendBody body) {
    SupportId support = body == null ? null : body.support();
    return support == null ? form.support() : support.toString();
  }

  private AskPage.Result result(Tx tx, Ask ask, SpendBody body, List<String> wrongWords) {
    PersonId holder = ask.person("holder");
    SpendPreview preview = checks.preview(tx, holder, body);
    CheckResult check = preview.check();
    boolean fine = check.outcome() == CheckOutcome.IN_PLAN;
    String says = words.say("buying.says." + check.outcome().code(), args(check, preview));
    return new AskPage.Result(
        new Tag(
            words.say("buying.tag." + check.outcome().code()),
            fine ? Tag.Tone.GOOD : Tag.Tone.NOTICE),
        says,
        sum(body, preview),
        buying.listLike(tx, body.payee()).stream()
            .map(
                each ->
                    new AskPage.Example(
                        each.question(), VerdictTag.of(each.verdict()).text(), each.answer()))
            .toList(),
        new Link(words.say("buying.log"), "/holders/" + holder + "/spend/new"),
        may(tx, ask, Action.WRITE, Asset.BUYING_QUESTION)
            ? question(ask, body, preview, says, wrongWords)
            : null);
  }

  private Object[] args(CheckResult check, SpendPreview preview) {
    SpendPreview.Part part = preview.part();
    Money over = check.over();
    return new Object[] {
      part == null ? "" : part.support().title(),
      over == null ? "" : EnglishMoney.exact(over),
      check.rule() == null ? "" : words.say("spend.rule." + check.rule())
    };
  }

  private List<SummaryRow> sum(SpendBody body, SpendPreview preview) {
    SpendPreview.Part part = preview.part();
    if (part == null) {
      return List.of();
    }
    Money after = part.planned().minus(part.spent()).minus(body.amount());
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("planned", part.planned()));
    rows.add(row("spent", part.spent()));
    rows.add(row("this", body.amount()));
    rows.add(after.isNegative() ? row("over", after.negate()) : row("left", after));
    return rows;
  }

  private SummaryRow row(String key, Money amount) {
    return SummaryRow.of(words.say("buying.sum." + key), EnglishMoney.exact(amount));
  }

  private AskPage.Question question(
      Ask ask, SpendBody body, SpendPreview preview, String says, List<String> wrongWords) {
    SpendPreview.Part part = preview.part();
    String typed = ask.field("words");
    String suggested =
        words.say(
            part == null ? "buying.question.words" : "buying.question.words-part",
            body.payee(),
            EnglishMoney.exact(body.amount()),
            says,
            part == null ? "" : part.support().title());
    SupportId support = body.support();
    String again = ask.field("question");
    return new AskPage.Question(
        "/holders/" + ask.person("holder") + "/buying/questions",
        again.isEmpty() ? buying.next().toString() : again,
        body.payee(),
        EnglishMoney.exact(body.amount()).replace("£", ""),
        support == null ? "none" : support.toString(),
        field("words", typed.isEmpty() && wrongWords.isEmpty() ? suggested : typed, wrongWords),
        field("mayShare", ask.field("mayShare"), List.of()));
  }

  private List<AskPage.Asked> asked(Tx tx, Ask ask, PersonId holder) {
    if (!may(tx, ask, Action.READ, Asset.CONVERSATION)) {
      return List.of();
    }
    return buying.list(tx, holder, MOST_ASKED).stream().map(each -> asked(each, null)).toList();
  }

  /** A question as a line of a list. */
  AskPage.Asked asked(BuyingQuestion each, @Nullable Link answer) {
    BuyingQuestion.Answer said = each.answer();
    return new AskPage.Asked(
        words.say("buying.asked.line", each.what(), EnglishMoney.exact(each.amount())),
        dates.when(each.askedAt()),
        said == null ? null : VerdictTag.of(said.verdict()),
        said == null ? words.say("buying.asked.open") : said.words(),
        answer);
  }

  private List<Choice> supports(Optional<Plan> plan) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(AskForm.GUESS, words.say("buying.support.guess")));
    plan.ifPresent(
        agreed ->
            agreed
                .listAgreedSupports()
                .forEach(each -> choices.add(Choice.of(each.id().toString(), each.title()))));
    choices.add(Choice.of("none", words.say("buying.support.none")));
    return choices;
  }

  private Optional<Plan> plan(Tx tx, Ask ask) {
    return may(tx, ask, Action.READ, Asset.PLAN)
        ? plans.findCurrent(tx, ask.person("holder"))
        : Optional.empty();
  }

  private Field field(String name, String value, List<String> errors) {
    Field field = Field.of(name, words.say("buying.form." + name)).withValue(value);
    String hint = "buying.form." + name + "-hint";
    return (words.keys().contains(hint) ? field.withHint(words.say(hint)) : field)
        .withErrors(errors);
  }

  private List<String> sentences(List<FieldError> errors, String pointer) {
    return errors.stream()
        .filter(each -> each.pointer().startsWith(pointer))
        .map(
            each -> {
              String own = "buying.input" + each.pointer().replace('/', '.') + "." + each.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + each.code(), each.args().toArray());
            })
        .toList();
  }

  private boolean may(Tx tx, Ask ask, Action action, Asset asset) {
    return access.allows(tx, ask.caller(), action, asset, Subject.of(ask.person("holder")));
  }
}
