package org.alongside.core.forum;

import java.time.Duration;

/**
 * How fast something may be done: so many at once, then one more each time that a while has passed.
 *
 * <p>Example: a new member may post three times at once, then once a minute; somebody with a clean
 * record forty times, then once in eight seconds.
 */
public record Pace(int atOnce, Duration comesBackAfter) {
  public Pace {
    if (atOnce < 1 || comesBackAfter.isZero() || comesBackAfter.isNegative()) {
      throw new IllegalArgumentException("not a pace: " + atOnce + ", " + comesBackAfter);
    }
  }

  /** The pace of an act for a member of this standing. */
  public static Pace of(ForumAct act, MemberStanding standing) {
    return switch (act) {
      case POST -> by(standing, seconds(3, 60), seconds(20, 15), seconds(40, 8));
      case PLEA -> seconds(20, 15);
      case THREAD -> by(standing, seconds(2, 900), seconds(10, 120), seconds(20, 60));
      case CHANGE -> by(standing, seconds(5, 60), seconds(20, 15), seconds(40, 8));
      case REGARD -> by(standing, seconds(20, 10), seconds(60, 3), seconds(120, 2));
      case REPORT -> by(standing, seconds(5, 120), seconds(10, 60), seconds(20, 30));
      case JOIN -> seconds(5, 60);
    };
  }

  private static Pace by(MemberStanding standing, Pace fresh, Pace settled, Pace trusted) {
    return switch (standing) {
      case NEW -> fresh;
      case SETTLED -> settled;
      case TRUSTED -> trusted;
    };
  }

  private static Pace seconds(int atOnce, int comesBackAfter) {
    return new Pace(atOnce, Duration.ofSeconds(comesBackAfter));
  }
}
