package org.alongside.server.direct;

import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.TalkId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Refused;
import org.alongside.server.access.SignInFirst;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Problem;
import org.alongside.server.http.SubjectFinder;

/**
 * Finds whose talk a request is about. Who only came by a link of an e-mail has to sign in first:
 * such a link opens boards, not what members write to each other.
 */
public final class DirectSubjects {
  private static final String TALK = "talk";

  private DirectSubjects() {}

  /** Nothing that belongs to somebody else, for who is signed in. */
  static SubjectFinder own() {
    return (tx, ask) -> {
      requireSignedIn(ask);
      return Subject.nothing();
    };
  }

  /** By the path parameter {@code talk}: of the two who talk. */
  static SubjectFinder talk(DirectMessages direct) {
    return (tx, ask) -> {
      requireSignedIn(ask);
      return of(getTalk(direct, tx, ask), ask);
    };
  }

  /** By the path parameter {@code said}, a message: of the one who got it. */
  public static SubjectFinder received(DirectMessages direct) {
    return (tx, ask) -> {
      requireSignedIn(ask);
      DirectMessage message = getMessage(direct, tx, ask);
      Talk talk = direct.find(tx, message.talk()).orElseThrow(Refused::new);
      return Subject.kind(TALK).by(talk.other(message.author()));
    };
  }

  private static Subject of(Talk talk, Ask ask) {
    MemberId member = ask.caller().member();
    return Subject.kind(TALK).by(member != null && talk.has(member) ? member : talk.first());
  }

  static void requireSignedIn(Ask ask) {
    if (!ask.caller().isSignedIn()) {
      throw new SignInFirst();
    }
  }

  static Talk getTalk(DirectMessages direct, Tx tx, Ask ask) {
    return direct.find(tx, TalkId.of(ask.id("talk"))).orElseThrow(Refused::new);
  }

  /**
   * The message that a request is about.
   *
   * @throws Refused when there is none
   */
  public static DirectMessage getMessage(DirectMessages direct, Tx tx, Ask ask) {
    return direct.findMessage(tx, DirectId.of(ask.id("said"))).orElseThrow(Refused::new);
  }

  /**
   * The alias of who asks.
   *
   * @throws Problem when they have none yet
   */
  static MemberId member(Ask ask) {
    return ask.caller().findMember().orElseThrow(() -> new Problem(409, "forum-name-first"));
  }
}
