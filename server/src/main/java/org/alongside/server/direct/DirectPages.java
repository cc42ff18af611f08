package org.alongside.server.direct;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.TalkId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.OwnHelp;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of talks, a talk, writing in it, and the first message to somebody. */
public final class DirectPages {
  private static final Logger LOG = LoggerFactory.getLogger(DirectPages.class);
  private static final String TALK = "direct/talk.jte";

  private final DirectMessages direct;
  private final Frames frames;
  private final OwnHelp ownHelp;
  private final Database database;
  private final Paces paces;
  private final DirectWords words;
  private final TalkView view;

  /** Pages; {@code database} notes what was read. */
  public DirectPages(
      DirectMessages direct, Frames frames, OwnHelp ownHelp, Database database, Clock clock) {
    this.direct = direct;
    this.frames = frames;
    this.ownHelp = ownHelp;
    this.database = database;
    this.paces = new Paces(clock);
    this.words = new DirectWords(clock);
    this.view = new TalkView(direct, frames, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/direct")
        .opens(Action.READ, Asset.DIRECT_MESSAGE, DirectSubjects.own())
        .with(this::list);
    routes
        .get("/direct/:talk")
        .opens(Action.READ, Asset.DIRECT_MESSAGE, DirectSubjects.talk(direct))
        .with(this::talk);
    routes
        .post("/direct/:talk")
        .opens(Action.WRITE, Asset.DIRECT_MESSAGE, DirectSubjects.talk(direct))
        .withPrepared(this::send);
    routes
        .get("/direct/:talk/help")
        .opens(Action.READ, Asset.DIRECT_MESSAGE, DirectSubjects.talk(direct))
        .with(this::help);
    routes
        .get("/members/:member/message")
        .opens(Action.WRITE, Asset.DIRECT_MESSAGE, DirectSubjects.own())
        .with(this::blank);
    routes
        .post("/members/:member/message")
        .opens(Action.WRITE, Asset.DIRECT_MESSAGE, DirectSubjects.own())
        .withPrepared(this::start);
  }

  private Reply list(Tx tx, Ask ask) {
    MemberId member = DirectSubjects.member(ask);
    TalkCursor after = ask.query("after").map(TalkCursor::parse).orElse(null);
    List<TalkLine> some = direct.list(tx, member, after, TalkView.PAGE_SIZE + 1);
    boolean more = some.size() > TalkView.PAGE_SIZE;
    List<TalkLine> shown = more ? some.subList(0, TalkView.PAGE_SIZE) : some;
    Map<MemberId, String> names =
        direct.names(tx, shown.stream().map(TalkLine::other).distinct().toList());
    return Reply.page(
        "direct/talks.jte",
        new TalksPage(
            frames.frame(tx, ask, words.say("list.title")),
            words.trail(),
            off(tx, member),
            shown.stream().map(line -> line(line, names)).toList(),
            new Pagination(
                after == null ? null : new Link(words.say("list.newest"), "/direct"),
                more
                    ? new Link(
                        words.say("list.older"),
                        "/direct?after=" + TalkCursor.after(shown.get(shown.size() - 1)))
                    : null)));
  }

  private String off(Tx tx, MemberId member) {
    if (!direct.scheme().isOpen(tx)) {
      return words.say("list.scheme-off");
    }
    return direct.allows(tx, member) ? "" : words.say("list.own-off");
  }

  private TalksPage.Line line(TalkLine line, Map<MemberId, String> names) {
    return new TalksPage.Line(
        new Link(words.name(names, line.other()), "/direct/" + line.id()),
        words.say("list.last", words.dates().when(line.lastAt())),
        line.unread() == 0
            ? null
            : new Tag(words.say("list.unread", line.unread()), Tag.Tone.NOTICE));
  }

  private Reply talk(Tx tx, Ask ask) {
    Talk talk = DirectSubjects.getTalk(direct, tx, ask);
    MemberId reader = DirectSubjects.member(ask);
    int below = ask.query("before").map(DirectPages::number).orElse(Integer.MAX_VALUE);
    if (below > talk.lastNumber()) {
      // Opening a talk reads it and what told of it, behind the page that shows it.
      TalkId id = talk.id();
      database
          .write(
              marking -> {
                direct.markRead(marking, reader, id);
                return true;
              })
          .onFailure(lost -> LOG.warn("that a member has read was not kept", lost));
    }
    return Reply.page(TALK, view.page(tx, ask, talk, below, DirectForm.fresh(ask.now())));
  }

  private static int number(String asked) {
    if (!asked.matches("[1-9][0-9]{0,8}")) {
      throw new Refused();
    }
    return Integer.parseInt(asked);
  }

  private Answer send(Ask ask) {
    DirectForm form = DirectForm.of(ask);
    Optional<PreparedDirect> text = form.prepare(direct);
    return (tx, asked) -> {
      Talk talk = DirectSubjects.getTalk(direct, tx, asked);
      MemberId writer = DirectSubjects.member(asked);
      if (text.isEmpty()) {
        return Reply.formAgain(TALK, view.page(tx, asked, talk, Integer.MAX_VALUE, form));
      }
      Duration wait = paces.takeMessage(direct.pace(tx, writer), writer);
      if (!wait.isZero()) {
        DirectForm slow = form.refused(words.say("refused.too-fast"));
        return later(Reply.page(TALK, view.page(tx, asked, talk, Integer.MAX_VALUE, slow)), wait);
      }
      DirectOutcome outcome =
          direct.send(tx, writer, talk.other(writer), DirectId.of(form.id()), text.get());
      return outcome
          .findMessage()
          .map(DirectPages::onward)
          .orElseGet(
              () ->
                  Reply.formAgain(
                      TALK,
                      view.page(
                          tx,
                          asked,
                          talk,
                          Integer.MAX_VALUE,
                          form.refused(words.refusal(outcome)))));
    };
  }

  private static Reply later(Reply page, Duration wait) {
    return page.withStatus(429)
        .withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)));
  }

  private static Reply onward(DirectMessage message) {
    String talk = "/direct/" + message.talk();
    return Reply.seeOther(
        message.crisis() ? talk + "/help" : talk + "?done=direct-sent#post-" + message.id());
  }

  private Reply blank(Tx tx, Ask ask) {
    MemberId writer = DirectSubjects.member(ask);
    MemberId other = ProfilePages.getMember(direct, tx, ask);
    if (other.equals(writer)) {
      return Reply.seeOther("/peer-profile");
    }
    return direct
        .findOf(tx, writer, other)
        .map(talk -> Reply.seeOther("/direct/" + talk.id() + "#text"))
        .orElseGet(() -> Reply.page(TALK, view.first(tx, ask, other, DirectForm.fresh(ask.now()))));
  }

  private Answer start(Ask ask) {
    DirectForm form = DirectForm.of(ask);
    Optional<PreparedDirect> text = form.prepare(direct);
    return (tx, asked) -> {
      MemberId writer = DirectSubjects.member(asked);
      MemberId other = ProfilePages.getMember(direct, tx, asked);
      if (other.equals(writer)) {
        return Reply.seeOther("/peer-profile");
      }
      if (text.isEmpty()) {
        return Reply.formAgain(TALK, view.first(tx, asked, other, form));
      }
      Duration wait =
          direct.findOf(tx, writer, other).isPresent()
              ? paces.takeMessage(direct.pace(tx, writer), writer)
              : paces.takeStart(direct.pace(tx, writer), writer);
      if (!wait.isZero()) {
        DirectForm slow = form.refused(words.say("refused.too-many-people"));
        return later(Reply.page(TALK, view.first(tx, asked, other, slow)), wait);
      }
      DirectOutcome outcome = direct.send(tx, writer, other, DirectId.of(form.id()), text.get());
      return outcome
          .findMessage()
          .map(DirectPages::onward)
          .orElseGet(
              () ->
                  Reply.formAgain(
                      TALK, view.first(tx, asked, other, form.refused(words.refusal(outcome)))));
    };
  }

  private Reply help(Tx tx, Ask ask) {
    Talk talk = DirectSubjects.getTalk(direct, tx, ask);
    List<SummaryRow> rows = new ArrayList<>();
    for (EmergencyContact contact : EmergencyContact.values()) {
      String key = "emergency." + contact.code();
      rows.add(SummaryRow.of(words.other(key), words.other(key + ".when")));
    }
    return Reply.page(
        "direct/help.jte",
        new CarePage(
            frames.frame(tx, ask, words.say("help.title")),
            rows,
            ownHelp
                .findPath(tx, ask.caller())
                .map(path -> new Link(words.other("forum.help.plan"), path))
                .orElse(null),
            new Link(words.say("help.onward"), "/direct/" + talk.id())));
  }
}
