package org.alongside.server.forum;

import java.time.Clock;
import java.util.List;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Members;

/** The page on which somebody chooses their name in the peer network, to read members' boards. */
public final class NamePages {
  private static final String PATH = "/peer-name";
  private static final String LEAVE = "/peer-name/leave";
  private static final String TEMPLATE = "forum/name.jte";

  private final Members members;
  private final Door door;
  private final Leaving leaving;
  private final ReadingChoices choices;
  private final Frames frames;
  private final ForumWords words;

  /** Pages; behind the {@code door} somebody chooses a name and is in. */
  public NamePages(
      Members members,
      Door door,
      Leaving leaving,
      ReadingChoices choices,
      Frames frames,
      Clock clock) {
    this.members = members;
    this.door = door;
    this.leaving = leaving;
    this.choices = choices;
    this.frames = frames;
    this.words = new ForumWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes
        .get(PATH)
        .opens(Action.READ, Asset.ALIAS, nobody)
        .with(
            (tx, ask) ->
                isShut(tx, ask)
                    ? Reply.seeOther(Door.ELSEWHERE)
                    : Reply.page(TEMPLATE, page(tx, ask, List.of())));
    routes.post(PATH).opens(Action.WRITE, Asset.ALIAS, nobody).with(this::choose);
    routes.post("/peer-name/reading").opens(Action.WRITE, Asset.ALIAS, nobody).with(this::read);
    routes
        .get(LEAVE)
        .opens(Action.READ, Asset.ALIAS, nobody)
        .with((tx, ask) -> leavePage(tx, ask, List.of()));
    routes.post(LEAVE).opens(Action.WRITE, Asset.ALIAS, nobody).with(this::leave);
  }

  private Reply read(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    if (member == null) {
      return Reply.seeOther(PATH);
    }
    if (ask.field("notes").equals("open")) {
      choices.openNotes(tx, member);
    } else {
      choices.closeNotes(tx, member);
    }
    return Reply.seeOther(PATH + "?done=forum-reading");
  }

  private Reply leavePage(Tx tx, Ask ask, List<String> errors) {
    MemberId member = ask.caller().member();
    if (member == null) {
      return Reply.seeOther(PATH);
    }
    LeavePage page =
        new LeavePage(
            frames.frame(tx, ask, words.say("leave.title")),
            words.trail(),
            members.findName(tx, member).orElse(""),
            Field.of("posts", words.say("leave.posts")).withErrors(errors),
            List.of(
                new Choice("keep", words.say("leave.keep"), words.say("leave.keep-hint")),
                new Choice("remove", words.say("leave.remove"), words.say("leave.remove-hint"))));
    return errors.isEmpty()
        ? Reply.page("forum/leave.jte", page)
        : Reply.formAgain("forum/leave.jte", page);
  }

  private Reply leave(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    String posts = ask.field("posts");
    if (!posts.equals("keep") && !posts.equals("remove")) {
      return leavePage(tx, ask, List.of(words.say("leave.choose")));
    }
    if (member != null) {
      leaving.leave(
          tx,
          ask.caller().getPerson(),
          member,
          posts.equals("keep") ? Leaving.Posts.KEEP : Leaving.Posts.REMOVE);
    }
    return Reply.seeOther("/boards?done=forum-left");
  }

  private boolean isShut(Tx tx, Ask ask) {
    return ask.caller().member() == null && !door.isOpenTo(tx, ask.caller());
  }

  private Reply choose(Tx tx, Ask ask) {
    if (isShut(tx, ask)) {
      return Reply.seeOther(Door.ELSEWHERE);
    }
    if (ask.caller().member() == null) {
      Parsed<String> name = members.check(tx, ask.field(Naming.FIELD));
      if (name.find().isEmpty()) {
        return Reply.formAgain(TEMPLATE, page(tx, ask, name.errors()));
      }
      members.join(tx, ask.caller().getPerson(), name.get());
    }
    return Reply.seeOther("/boards?done=forum-named");
  }

  private NamePage page(Tx tx, Ask ask, List<FieldError> errors) {
    MemberId member = ask.caller().member();
    Field field =
        Field.of(Naming.FIELD, words.say("name.field"))
            .withHint(words.say("name.hint"))
            .withValue(ask.field(Naming.FIELD))
            .withErrors(words.sentences(Naming.FIELD, errors));
    return new NamePage(
        frames.frame(tx, ask, words.say("name.title")),
        new Link(words.say("boards.title"), "/boards"),
        member == null ? "" : members.findName(tx, member).orElse(""),
        member == null ? field : null,
        choices.opensNotes(tx, member));
  }
}
