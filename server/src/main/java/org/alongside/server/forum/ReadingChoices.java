package org.alongside.server.forum;

import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** What members chose for how they read: whether texts behind a note stand open for them. */
public final class ReadingChoices {
  /** Whether a member reads on behind notes without asking; a guest never does. */
  public boolean opensNotes(Tx tx, @Nullable MemberId member) {
    return member != null
        && tx.sql()
            .createQuery("select 1 from member_opens_notes where member_id = :member")
            .bind("member", member.toString())
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
  }

  /** From now on texts behind a note stand open. */
  public void openNotes(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate(
            "insert into member_opens_notes (member_id) values (:member)"
                + " on conflict (member_id) do nothing")
        .bind("member", member.toString())
        .execute();
  }

  /** From now on texts behind a note are closed, as they are for everybody at first. */
  public void closeNotes(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate("delete from member_opens_notes where member_id = :member")
        .bind("member", member.toString())
        .execute();
  }
}
