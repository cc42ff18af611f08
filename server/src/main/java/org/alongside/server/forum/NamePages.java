package org.alongside.server.forum;

import java.time.Clock;
import java.util.List;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
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
  private static final String TEMPLATE = "forum/name.jte";

  private final Members members;
  private final Frames frames;
  private final ForumWords words;

  public NamePages(Members members, Frames frames, Clock clock) {
    this.members = members;
    this.frames = frames;
    this.words = new ForumWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes
        .get(PATH)
        .opens(Action.READ, Asset.ALIAS, nobody)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, List.of())));
    routes.post(PATH).opens(Action.WRITE, Asset.ALIAS, nobody).with(this::choose);
  }

  private Reply choose(Tx tx, Ask ask) {
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
        member == null ? field : null);
  }
}
