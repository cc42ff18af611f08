package org.alongside.core.oncall;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.alongside.core.identity.MemberId;

/**
 * How moderators share their work: how many posts each decided about this week, and one of them
 * today.
 *
 * @param week by moderator; who is not in it decided about none
 * @param today how many the one who asks decided about today
 * @param enough after how many a day it is fine to stop
 */
public record Workload(Map<MemberId, Integer> week, int today, int enough) {
  /** After how many decisions a day it is fine to stop, where the scheme has not said. */
  public static final int USUAL_ENOUGH = 10;

  /** The fewest a scheme can choose: less would suggest work to nobody. */
  public static final int LEAST_ENOUGH = 3;

  /** The most a scheme can choose: more would not look after anybody. */
  public static final int MOST_ENOUGH = 40;

  /** Whether a scheme may choose this many. */
  public static boolean mayBeEnough(int decisions) {
    return decisions >= LEAST_ENOUGH && decisions <= MOST_ENOUGH;
  }

  public Workload {
    week = java.util.Collections.unmodifiableMap(new HashMap<>(week));
    if (today < 0 || enough < 1) {
      throw new IllegalArgumentException("no such day: " + today + " of " + enough);
    }
  }

  /** How many this moderator decided about this week. */
  public int of(MemberId moderator) {
    return week.getOrDefault(moderator, 0);
  }

  /** Whether they have done enough for a day. Never stops anybody. */
  public boolean isEnough() {
    return today >= enough;
  }

  /**
   * Whether the oldest post is suggested to this moderator: nobody who is there has done less, and
   * they have not done enough today.
   *
   * @param there the moderators who take no break
   */
  public boolean isSuggestedTo(MemberId moderator, Collection<MemberId> there) {
    for (MemberId other : there) {
      if (of(other) < of(moderator)) {
        return false;
      }
    }
    return !isEnough();
  }
}
