package org.alongside.server.identity;

import java.time.Instant;
import java.util.Objects;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** Says how long one stays signed in, and makes it longer: a time-out that gives warning. */
public final class SessionPages {
  private final SqlSessions sessions;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SessionPages(SqlSessions sessions, Frames frames, EnglishDates dates) {
    this.sessions = sessions;
    this.frames = frames;
    this.dates = dates;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/session")
        .opens(Action.READ, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::show);
    routes
        .post("/session/extend")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::extend);
  }

  private Reply show(Tx tx, Ask ask) {
    SqlSessions.Ends ends =
        sessions
            .findEnds(tx, Objects.requireNonNull(ask.caller().session()))
            .orElseThrow(Refused::new);
    return Reply.page(
        "identity/session.jte",
        new SessionPage(
            frames.frame(tx, ask, words.say("session.title")),
            time(ends.unused()),
            time(ends.atMost())));
  }

  private Reply extend(Tx tx, Ask ask) {
    sessions.touch(tx, Objects.requireNonNull(ask.caller().session()), ask.now());
    return Reply.seeOther("/session?done=session.extended");
  }

  private String time(Instant at) {
    return dates.time(at);
  }
}
