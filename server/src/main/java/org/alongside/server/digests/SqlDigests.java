package org.alongside.server.digests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.DigestRhythm;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** The tables of digests. */
final class SqlDigests {
  /** Who is to be told, and of what time on. */
  record Due(MemberId member, DigestRhythm rhythm, Instant upTo) {}

  Optional<DigestRhythm> find(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery("select rhythm from digest_choice where member_id = :member")
        .bind("member", member.toString())
        .map((row, context) -> DigestRhythm.parse(row.getString("rhythm")))
        .findOne();
  }

  void put(Tx tx, MemberId member, DigestRhythm rhythm, Instant upTo) {
    tx.sql()
        .createUpdate(
            "insert into digest_choice (member_id, rhythm, up_to) values (:member, :rhythm, :upTo)"
                + " on conflict (member_id) do update set rhythm = excluded.rhythm, up_to ="
                + " excluded.up_to")
        .bind("member", member.toString())
        .bind("rhythm", rhythm.code())
        .bind("upTo", upTo.toEpochMilli())
        .execute();
  }

  void drop(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate("delete from digest_choice where member_id = :member")
        .bind("member", member.toString())
        .execute();
  }

  /** Those of a rhythm who were told up to a time before this one. */
  List<Due> listDue(Tx tx, DigestRhythm rhythm, Instant moment, int most) {
    return tx.sql()
        .createQuery(
            "select member_id, up_to from digest_choice where rhythm = :rhythm and up_to < :moment"
                + " order by up_to, member_id limit :most")
        .bind("rhythm", rhythm.code())
        .bind("moment", moment.toEpochMilli())
        .bind("most", most)
        .map(
            (row, context) ->
                new Due(
                    MemberId.parse(row.getString("member_id")),
                    rhythm,
                    Instant.ofEpochMilli(row.getLong("up_to"))))
        .list();
  }

  void setUpTo(Tx tx, MemberId member, Instant upTo) {
    tx.sql()
        .createUpdate("update digest_choice set up_to = :upTo where member_id = :member")
        .bind("member", member.toString())
        .bind("upTo", upTo.toEpochMilli())
        .execute();
  }

  Optional<String> findKey(Tx tx) {
    return tx.sql()
        .createQuery("select secret from digest_key where id = 1")
        .mapTo(String.class)
        .findOne();
  }

  /** Keeps a key, unless there is one. */
  void insertKey(Tx tx, String secret) {
    tx.sql()
        .createUpdate(
            "insert into digest_key (id, secret) values (1, :secret) on conflict (id) do nothing")
        .bind("secret", secret)
        .execute();
  }
}
