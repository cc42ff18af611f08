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

  /** Whether a moderator keeps what a member says from being seen by others. */
  public boolean isHidden(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery("select hidden from member_profile where member_id = :member")
        .bind("member", member.toString())
        .mapTo(Integer.class)
        .findOne()
        .filter(hidden -> hidden == 1)
        .isPresent();
  }

  /** Others do not see what a member says now; what they say later is seen. */
  public void hide(Tx tx, MemberId member) {
    setHidden(tx, member, 1);
  }

  /** Others see again what a member says. */
  public void show(Tx tx, MemberId member) {
    setHidden(tx, member, 0);
  }

  private static void setHidden(Tx tx, MemberId member, int hidden) {
    tx.sql()
        .createUpdate("update member_profile set hidden = :hidden where member_id = :member")
        .bind("hidden", hidden)
        .bind("member", member.toString())
        .execute();
  }

  /** From now on a member says this. Other words than those that were hidden are seen. */
  public void put(Tx tx, MemberId member, Profile profile) {
    tx.sql()
        .createUpdate(
            "insert into member_profile (member_id, pronouns, about, changed_at)"
                + " values (:member, :pronouns, :about, :at) on conflict (member_id) do update set"
                + " hidden = case when member_profile.pronouns = excluded.pronouns and"
                + " member_profile.about = excluded.about then member_profile.hidden else 0 end,"
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
