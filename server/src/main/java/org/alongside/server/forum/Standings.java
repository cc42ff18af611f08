package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.core.forum.MemberStanding;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Members;

/** How well a member is known: since when, by how many posts, and whether all went well. */
public final class Standings {
  private final Clock clock;
  private final Members members;
  private final PastMeasures past;
  private final SqlPosts posts = new SqlPosts();

  public Standings(Clock clock, Members members, PastMeasures past) {
    this.clock = clock;
    this.members = members;
    this.past = past;
  }

  /** The standing of a member; somebody who left has none but that of the new. */
  public MemberStanding of(Tx tx, MemberId member) {
    Instant now = clock.instant();
    Instant joined = members.findJoined(tx, member).orElse(now);
    MemberStanding best =
        MemberStanding.of(Duration.between(joined, now), posts.countFirst(tx, member), true);
    if (best != MemberStanding.TRUSTED) {
      return best;
    }
    return past.isClean(tx, members.listAliases(tx, member), now.minus(MemberStanding.REMEMBERED))
        ? best
        : MemberStanding.SETTLED;
  }
}
