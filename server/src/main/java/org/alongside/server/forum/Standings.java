package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    return know(tx, member).standing();
  }

  /** What was known of a member when this work began. */
  KnownMember know(Tx tx, MemberId member) {
    return tx.steady(KnownMember.class, member, () -> lookUp(tx, member));
  }

  private KnownMember lookUp(Tx tx, MemberId member) {
    Instant now = clock.instant();
    Members.Past before =
        members.findPast(tx, member).orElse(new Members.Past(now, List.of(member)));
    int shown = posts.countFirst(tx, member);
    MemberStanding best = MemberStanding.of(Duration.between(before.joinedAt(), now), shown, true);
    boolean lasts =
        best != MemberStanding.TRUSTED
            || past.isClean(tx, before.aliases(), now.minus(MemberStanding.REMEMBERED));
    return new KnownMember(before.aliases(), shown, lasts ? best : MemberStanding.SETTLED);
  }
}
