package org.alongside.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Cookies;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Network;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.Tokens;

/**
 * Coming by a link of an e-mail. Opening the link does nothing, because programs that check e-mails
 * open links too; a button begins the visit.
 */
public final class MailLinkPages {
  private static final String PATH = "/by-mail";
  private static final String TEMPLATE = "identity/byMail.jte";

  private final MailLinks links;
  private final SqlSessions sessions;
  private final Frames frames;
  private final Cookies cookies;
  private final Throttle networks;
  private final Words words = Words.english();

  public MailLinkPages(
      MailLinks links, SqlSessions sessions, Frames frames, Cookies cookies, Clock clock) {
    this.links = links;
    this.sessions = sessions;
    this.frames = frames;
    this.cookies = cookies;
    this.networks = new Throttle(clock, 30, Duration.ofSeconds(10));
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes
        .get(PATH)
        .opens(Action.READ, Asset.SITE, nobody)
        .with(
            (tx, ask) ->
                Reply.page(TEMPLATE, page(tx, ask, ask.query("token").orElse(""), Link.UNTRIED)));
    routes.post(PATH).opens(Action.WRITE, Asset.SITE, nobody).with(this::come);
    routes.post(PATH + "/end").opens(Action.WRITE, Asset.SITE, nobody).with(this::end);
  }

  private MailLinkPage page(Tx tx, Ask ask, String token, Link link) {
    return new MailLinkPage(
        frames.frame(tx, ask, words.say("by-mail.title")),
        token,
        link == Link.RUN_OUT,
        isVisiting(ask));
  }

  private static boolean isVisiting(Ask ask) {
    return !ask.caller().isSignedIn() && ask.caller().session() != null;
  }

  private Reply come(Tx tx, Ask ask) {
    boolean mayTry = networks.take(Network.throttledTogether(ask.cameFrom())).isZero();
    Optional<MailLinks.Used> used = mayTry ? links.use(tx, ask.field("token")) : Optional.empty();
    boolean another =
        ask.caller().isSignedIn()
            && used.filter(link -> link.account().equals(ask.caller().account())).isEmpty();
    if (used.isEmpty() || another) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, "", Link.RUN_OUT));
    }
    Reply onward = Reply.seeOther(used.get().path());
    if (ask.caller().isSignedIn()) {
      return onward;
    }
    String token = Tokens.next();
    sessions.startVisit(tx, token, used.get().account(), ask.now());
    return onward
        .withHeader("Set-Cookie", cookies.set(cookies.session(), token))
        .withHeader("Set-Cookie", cookies.clear(cookies.guest()));
  }

  private Reply end(Tx tx, Ask ask) {
    String session = ask.caller().session();
    if (!isVisiting(ask) || session == null) {
      return Reply.seeOther("/boards");
    }
    sessions.end(tx, session);
    return Reply.seeOther("/boards?done=by-mail-ended")
        .withHeader("Set-Cookie", cookies.clear(cookies.session()))
        .withHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }

  private enum Link {
    UNTRIED,
    RUN_OUT
  }
}
