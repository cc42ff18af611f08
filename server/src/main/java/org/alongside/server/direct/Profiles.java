package org.alongside.server.direct;

import java.time.Clock;
import org.alongside.core.forum.AboutMe;
import org.alongside.core.forum.Pronouns;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** What members say about themselves. */
public final class Profiles {
  private final Clock clock;

  public Profiles(Clock clock) {
    this.clock = clock;
  }

  /** What a member says; an empty one for who says nothing. */
  public Profile get(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery("select pronouns, about from member_profile where member_id = :member")
        .bind("member", member.toString())
        .map(
            (row, context) ->
                new Profile(
                    new Pronouns(row.getString("pronouns")), new AboutMe(row.getString("about"))))
        .findOne()
        .orElse(Profile.EMPTY);
  }

  /** From now on a member says this. */
  public void put(Tx tx, MemberId member, Profile profile) {
    tx.sql()
        .createUpdate(
            "insert into member_profile (member_id, pronouns, about, changed_at)"
                + " values (:member, :pronouns, :about, :at) on conflict (member_id) do update set"
                + " pronouns = excluded.pronouns, about = excluded.about,"
                + " changed_at = excluded.changed_at")
        .bind("member", member.toString())
        .bind("pronouns", profile.pronouns().value())
        .bind("about", profile.about().value())
        .bind("at", clock.millis())
        .execute();
  }

  /** A member says nothing any more, because they left. */
  void drop(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate("delete from member_profile where member_id = :member")
        .bind("member", member.toString())
        .execute();
  }
}
