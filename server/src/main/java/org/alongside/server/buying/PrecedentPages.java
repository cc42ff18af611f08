package org.alongside.server.buying;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldErrors;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;

/**
 * What others asked before they bought something, for everybody; and the page on which an editor
 * reads what workers wrote before anybody else does.
 */
public final class PrecedentPages {
  private static final String TEMPLATE = "buying/review.jte";

  private final Buying buying;
  private final Access access;
  private final Frames frames;
  private final Words words = Words.english();

  public PrecedentPages(Buying buying, Access access, Frames frames) {
    this.buying = buying;
    this.access = access;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get("/guidance/asked").opens(Action.READ, Asset.GUIDANCE, nothing).with(this::show);
    routes
        .get("/guidance/asked/review")
        .opens(Action.WRITE, Asset.GUIDANCE, nothing)
        .with((tx, ask) -> Reply.page(TEMPLATE, review(tx, ask, new FieldErrors())));
    routes
        .post("/guidance/asked/review")
        .opens(Action.WRITE, Asset.GUIDANCE, nothing)
        .with(this::decide);
  }

  private Reply show(Tx tx, Ask ask) {
    boolean edits =
        access.allows(tx, ask.caller(), Action.WRITE, Asset.GUIDANCE, Subject.nothing());
    return Reply.page(
        "buying/precedents.jte",
        new PrecedentsPage(
            frames.frame(tx, ask, words.say("buying.examples")),
            buying.listPrecedents(tx, Precedent.State.PUBLISHED).stream()
                .map(
                    each ->
                        new PrecedentsPage.Line(
                            each.question(), VerdictTag.of(each.verdict()), each.answer()))
                .toList(),
            edits ? new Link(words.say("buying.review"), "/guidance/asked/review") : null));
  }

  private Reply decide(Tx tx, Ask ask) {
    FieldErrors errors = new FieldErrors();
    TypedFields fields =
        new TypedFields(
            Map.of("question", ask.field("question"), "answer", ask.field("answer")), errors);
    String question = fields.text("question", BuyingTexts.EXAMPLE_QUESTION);
    String answer = fields.text("answer", BuyingTexts.ANSWER);
    boolean publish = ask.field("do").equals("publish");
    if (errors.count() > 0) {
      return Reply.formAgain(TEMPLATE, review(tx, ask, errors));
    }
    buying.decide(
        tx,
        ask.caller().getPerson(),
        id(ask),
        question,
        answer,
        publish ? Precedent.State.PUBLISHED : Precedent.State.LEFT);
    return Reply.seeOther(
        "/guidance/asked/review?done=" + (publish ? "buying.published" : "buying.left"));
  }

  private static UUID id(Ask ask) {
    try {
      return Uuids.parse(ask.field("precedent"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
  }

  private PrecedentsPage.Review review(Tx tx, Ask ask, FieldErrors errors) {
    return new PrecedentsPage.Review(
        frames.frame(tx, ask, words.say("buying.review")),
        items(tx, ask, Precedent.State.PROPOSED, errors),
        items(tx, ask, Precedent.State.PUBLISHED, errors));
  }

  private List<PrecedentsPage.Item> items(
      Tx tx, Ask ask, Precedent.State state, FieldErrors errors) {
    return buying.listPrecedents(tx, state).stream()
        .map(
            each -> {
              boolean again =
                  errors.count() > 0 && ask.field("precedent").equals(each.id().toString());
              return new PrecedentsPage.Item(
                  each.id().toString(),
                  VerdictTag.of(each.verdict()),
                  field("question", again ? ask.field("question") : each.question(), again, errors),
                  field("answer", again ? ask.field("answer") : each.answer(), again, errors));
            })
        .toList();
  }

  private Field field(String name, String value, boolean again, FieldErrors errors) {
    return Field.of(name, words.say("buying.review." + name))
        .withValue(value)
        .withErrors(
            again
                ? errors.list().stream()
                    .filter(each -> each.pointer().equals("/" + name))
                    .map(each -> words.say("input." + each.code(), each.args().toArray()))
                    .toList()
                : List.of());
  }
}
