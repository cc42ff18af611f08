package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.MemberStanding;
import org.alongside.core.forum.Pace;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Network;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.identity.Throttle;

/**
 * How fast each may post, change, thank and report, by their standing. Kept in memory: a restart
 * forgives.
 */
public final class Pacing {
  private static final int ONE_MINUTE = 60;

  private final Standings standings;
  private final Map<ForumAct, Map<MemberStanding, Throttle>> throttles =
      new EnumMap<>(ForumAct.class);

  public Pacing(Clock clock, Standings standings) {
    this.standings = standings;
    for (ForumAct act : ForumAct.values()) {
      Map<MemberStanding, Throttle> ofAct = new EnumMap<>(MemberStanding.class);
      for (MemberStanding standing : MemberStanding.values()) {
        Pace pace = Pace.of(act, standing);
        ofAct.put(standing, new Throttle(clock, pace.atOnce(), pace.comesBackAfter()));
      }
      throttles.put(act, ofAct);
    }
  }

  /** Takes one of what the caller may do. Returns how long to wait first; zero for not at all. */
  public Duration take(Tx tx, ForumAct act, Ask ask) {
    Map<MemberStanding, Throttle> ofAct = Objects.requireNonNull(throttles.get(act));
    return Objects.requireNonNull(ofAct.get(standing(tx, ask))).take(name(ask));
  }

  /**
   * The same, for a program.
   *
   * @throws Problem with this type when the caller has to wait
   */
  public void require(Tx tx, ForumAct act, Ask ask, ForumProblem type) {
    Duration wait = take(tx, act, ask);
    if (!wait.isZero()) {
      throw later(type, seconds(wait));
    }
  }

  /** A refusal that programs can put into words. */
  public static Problem problem(int status, ForumProblem type) {
    return new Problem(status, type.code());
  }

  /** A refusal that is over after a while. */
  static Problem later(ForumProblem type, int seconds) {
    return Problem.later(429, type.code(), seconds);
  }

  /** An answer to somebody who has to wait: the page, which says so and has what they typed. */
  public static Reply later(Reply page, Duration wait) {
    return page.withStatus(429).withHeader("Retry-After", Integer.toString(seconds(wait)));
  }

  /** How long to wait, in words. */
  public static String inWords(Duration wait) {
    int seconds = seconds(wait);
    return seconds <= ONE_MINUTE
        ? Words.english().say("forum.wait.seconds", seconds)
        : Words.english().say("forum.wait.minutes", (seconds + ONE_MINUTE - 1) / ONE_MINUTE);
  }

  private static int seconds(Duration wait) {
    return (int) Math.max(1, wait.toSeconds() + 1);
  }

  private MemberStanding standing(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    if (ask.caller().isStaff()) {
      return MemberStanding.TRUSTED;
    }
    if (member != null) {
      return standings.of(tx, member);
    }
    // Whoever is not signed in shares a network with others.
    return ask.caller().isSignedIn() ? MemberStanding.NEW : MemberStanding.SETTLED;
  }

  private static String name(Ask ask) {
    MemberId member = ask.caller().member();
    if (member != null) {
      return member.toString();
    }
    return ask.caller().isSignedIn()
        ? ask.caller().getAccount().toString()
        : "from " + Network.throttledTogether(ask.cameFrom());
  }
}
