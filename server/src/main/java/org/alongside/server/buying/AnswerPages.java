package org.alongside.server.buying;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldErrors;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
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
import org.alongside.server.http.TypedFields;
import org.alongside.server.identity.People;

/** The named worker's side: the questions of a holder, and the answer to one. */
public final class AnswerPages {
  private static final String PATH = "/holders/:holder/buying/questions";
  private static final String TEMPLATE = "buying/answer.jte";
  private static final int MOST = 100;

  private final Buying buying;
  private final AskPages asking;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public AnswerPages(
      Buying buying, AskPages asking, People people, Access access, Frames frames, Clock clock) {
    this.buying = buying;
    this.asking = asking;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.CONVERSATION, holder).with(this::list);
    routes
        .get(PATH + "/:question")
        .opens(Action.WRITE, Asset.BUYING_ANSWER, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, Map.of(), new FieldErrors())));
    routes
        .post(PATH + "/:question")
        .opens(Action.WRITE, Asset.BUYING_ANSWER, holder)
        .with(this::answer);
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    boolean answers =
        access.allows(tx, ask.caller(), Action.WRITE, Asset.BUYING_ANSWER, Subject.of(holder));
    String here = "/holders/" + holder + "/buying/questions/";
    return Reply.page(
        "buying/questions.jte",
        new QuestionsPage(
            frames.frame(tx, ask, words.say("buying.questions", people.getName(tx, holder))),
            "/holders/" + holder + "/messages",
            buying.list(tx, holder, MOST).stream()
                .map(
                    each ->
                        asking.asked(
                            each,
                            answers && each.answer() == null
                                ? new Link(words.say("buying.answer"), here + each.id())
                                : null))
                .toList()));
  }

  private Reply answer(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    BuyingQuestion question = buying.get(tx, holder, ask.id("question"));
    FieldErrors errors = new FieldErrors();
    Map<String, String> typed = typed(ask);
    TypedFields fields = new TypedFields(typed, errors);
    Verdict verdict = fields.choice(Verdict.class, "verdict");
    String said = fields.text("words", BuyingTexts.ANSWER);
    boolean example = !fields.isEmpty("exampleQuestion") || !fields.isEmpty("exampleAnswer");
    String exampleQuestion = "";
    String exampleAnswer = "";
    if (example) {
      exampleQuestion = fields.text("exampleQuestion", BuyingTexts.EXAMPLE_QUESTION);
      exampleAnswer = fields.text("exampleAnswer", BuyingTexts.ANSWER);
    }
    if (errors.count() > 0) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, typed, errors));
    }
    PersonId by = ask.caller().getPerson();
    String list = "/holders/" + holder + "/buying/questions";
    boolean first =
        buying.answer(
            tx,
            holder,
            question.id(),
            new BuyingQuestion.Answer(verdict, said, by, buying.now()),
            words.say(
                "buying.answer.message",
                question.what(),
                EnglishMoney.exact(question.amount()),
                words.say("buying.verdict." + verdict.code()),
                said));
    if (!first) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, typed, errors));
    }
    if (example && question.mayShare()) {
      buying.propose(tx, by, exampleQuestion, exampleAnswer, verdict);
    }
    return Reply.seeOther(list + "?done=buying.answered");
  }

  private static Map<String, String> typed(Ask ask) {
    Map<String, String> typed = new HashMap<>();
    for (String name : List.of("verdict", "words", "exampleQuestion", "exampleAnswer")) {
      typed.put(name, ask.field(name));
    }
    return typed;
  }

  private AnswerPage page(Tx tx, Ask ask, Map<String, String> typed, FieldErrors errors) {
    PersonId holder = ask.person("holder");
    BuyingQuestion question = buying.get(tx, holder, ask.id("question"));
    BuyingQuestion.Answer said = question.answer();
    Field verdict = field("verdict", typed, errors);
    Field answer = field("words", typed, errors);
    List<Field> example =
        question.mayShare()
            ? List.of(
                field("exampleQuestion", typed, errors), field("exampleAnswer", typed, errors))
            : List.of();
    List<Field> all = new ArrayList<>(List.of(verdict, answer));
    all.addAll(example);
    String name = people.getName(tx, holder);
    return new AnswerPage(
        frames.frame(tx, ask, words.say("buying.answer.title", name)),
        "/holders/" + holder + "/buying/questions",
        "/holders/" + holder + "/buying/questions/" + question.id(),
        List.of(
            SummaryRow.of(words.say("buying.answer.what"), question.what()),
            SummaryRow.of(words.say("buying.answer.cost"), EnglishMoney.exact(question.amount())),
            SummaryRow.of(words.say("buying.answer.asked"), dates.when(question.askedAt())),
            SummaryRow.of(
                words.say("buying.answer.check"),
                words.say("buying.tag." + question.checkSaid().code())),
            SummaryRow.of(words.say("buying.answer.wrote"), question.words())),
        said == null
            ? null
            : words.say(
                "buying.answer.before",
                people.getName(tx, said.by()),
                dates.when(said.at()),
                words.say("buying.verdict." + said.verdict().code()),
                said.words()),
        verdict,
        Arrays.stream(Verdict.values())
            .map(each -> Choice.of(each.code(), words.say("buying.verdict." + each.code())))
            .toList(),
        answer,
        example,
        ErrorSummary.of(all.toArray(new Field[0])));
  }

  private Field field(String name, Map<String, String> typed, FieldErrors errors) {
    Field field =
        Field.of(name, words.say("buying.answer." + name))
            .withValue(typed.getOrDefault(name, ""))
            .withErrors(
                errors.list().stream()
                    .filter(each -> each.pointer().equals("/" + name))
                    .map(each -> words.say("input." + each.code(), each.args().toArray()))
                    .toList());
    String hint = "buying.answer." + name + "-hint";
    return words.keys().contains(hint) ? field.withHint(words.say(hint)) : field;
  }
}
