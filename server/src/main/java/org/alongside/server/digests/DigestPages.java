package org.alongside.server.digests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.DigestRhythm;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.Codes;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The choice of digests, and the ways to end them: a button, and one press in a mail program. */
public final class DigestPages {
  private static final String CHOICE = "/peer-name/digest";
  private static final String STOP = "/digest/stop";

  private final Digests digests;
  private final Frames frames;
  private final Words words = Words.english();

  public DigestPages(Digests digests, Frames frames) {
    this.digests = digests;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes
        .get(CHOICE)
        .opens(Action.READ, Asset.ALIAS, nobody)
        .with((tx, ask) -> show(tx, ask, List.of()));
    routes.post(CHOICE).opens(Action.WRITE, Asset.ALIAS, nobody).with(this::choose);
    routes
        .get(STOP)
        .opens(Action.READ, Asset.SITE, nobody)
        .with((tx, ask) -> stopPage(tx, ask, ask.query("token").orElse("")));
    routes.post(STOP).opens(Action.WRITE, Asset.SITE, nobody).with(this::stop);
    // RFC 8058: mail programs send a form here with one press, without cookies. The same address
    // opened in a browser leads to the button.
    routes
        .get("/api/v1/digest-stops/:stop")
        .opens(Action.READ, Asset.SITE, nobody)
        .with((tx, ask) -> Reply.seeOther(STOP + "?token=" + known(ask.way("stop"))));
    routes
        .post("/api/v1/digest-stops/:stop")
        .opens(Action.WRITE, Asset.SITE, nobody)
        .with(this::stopAtOnce);
  }

  private Reply show(Tx tx, Ask ask, List<String> errors) {
    MemberId member = ask.caller().member();
    if (member == null) {
      return Reply.seeOther("/peer-name");
    }
    Field rhythm =
        Field.of("rhythm", words.say("digests.rhythm"))
            .withHint(words.say("digests.rhythm.hint"))
            .withValue(digests.rhythm(tx, member).code())
            .withErrors(errors);
    DigestPage page =
        new DigestPage(
            frames.frame(tx, ask, words.say("digests.title")),
            List.of(
                new Link(words.say("forum.boards.title"), "/boards"),
                new Link(words.say("forum.name.title"), "/peer-name")),
            rhythm,
            Arrays.stream(DigestRhythm.values())
                .map(
                    each ->
                        new Choice(
                            each.code(),
                            words.say("digests.rhythm." + each.code()),
                            words.say("digests.rhythm." + each.code() + ".hint")))
                .toList());
    return errors.isEmpty()
        ? Reply.page("digests/choice.jte", page)
        : Reply.formAgain("digests/choice.jte", page);
  }

  private Reply choose(Tx tx, Ask ask) {
    Optional<DigestRhythm> rhythm = Codes.find(DigestRhythm.class, ask.field("rhythm"));
    if (rhythm.isEmpty()) {
      return show(tx, ask, List.of(words.say("digests.rhythm.required")));
    }
    MemberId member = ask.caller().member();
    if (member == null) {
      return Reply.seeOther("/peer-name");
    }
    digests.choose(tx, member, rhythm.get());
    return Reply.seeOther(CHOICE + "?done=digests-chosen");
  }

  /** Looks nothing up: programs that check e-mails open links too. */
  private Reply stopPage(Tx tx, Ask ask, String token) {
    return Reply.page(
        "digests/stop.jte",
        new StopPage(
            frames.frame(tx, ask, words.say("digests.stop.title")),
            token,
            ask.query("stopped").isPresent()));
  }

  private Reply stop(Tx tx, Ask ask) {
    digests.stop(tx, ask.field("token"));
    return Reply.seeOther(STOP + "?stopped=yes");
  }

  private Reply stopAtOnce(Tx tx, Ask ask) {
    digests.stop(tx, ask.way("stop"));
    return Reply.empty(204);
  }

  /** A link carries letters, digits, dots, dashes and underscores only. */
  private static String known(String token) {
    return token.replaceAll("[^A-Za-z0-9._-]", "");
  }
}
