package org.alongside.server.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.forum.InvitationId;
import org.alongside.core.forum.JoinRequestId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.joining.JoinRequest.Outcome;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of invitations and of those who would like to join. */
final class SqlJoining {
  private static final String REQUEST =
      "select r.id, r.person_id, r.display_name, r.said, r.asked_at, r.outcome, r.answer from"
          + " joining_request r";
  private static final String INVITATION =
      "select i.id, i.label, i.uses, i.used, i.made_at, i.expires_at, i.ended_at from"
          + " joining_invitation i";

  void insert(Tx tx, Invitation invitation, String hash, String by) {
    tx.sql()
        .createUpdate(
            "insert into joining_invitation (id, hash, label, uses, used, made_by, made_at,"
                + " expires_at) values (:id, :hash, :label, :uses, 0, :by, :at, :expires)")
        .bind("id", invitation.id().toString())
        .bind("hash", hash)
        .bind("label", invitation.label())
        .bind("uses", invitation.uses())
        .bind("by", by)
        .bind("at", invitation.madeAt().toEpochMilli())
        .bind("expires", invitation.expiresAt().toEpochMilli())
        .execute();
  }

  /** Takes one use, if one is left: of two at once that want the last one, one gets it. */
  boolean use(Tx tx, String hash, Instant now) {
    return tx.sql()
            .createUpdate(
                "update joining_invitation set used = used + 1 where hash = :hash and used < uses"
                    + " and ended_at is null and expires_at > :now")
            .bind("hash", hash)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  Optional<Invitation> findInvitation(Tx tx, InvitationId id) {
    return tx.sql()
        .createQuery(INVITATION + " where i.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> invitation(row))
        .findOne();
  }

  List<Invitation> listInvitations(Tx tx, int most) {
    return tx.sql()
        .createQuery(INVITATION + " order by i.made_at desc, i.id desc limit :most")
        .bind("most", most)
        .map((row, context) -> invitation(row))
        .list();
  }

  void end(Tx tx, InvitationId id, Instant at) {
    tx.sql()
        .createUpdate(
            "update joining_invitation set ended_at = :at where id = :id and ended_at is null")
        .bind("id", id.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void insert(Tx tx, JoinRequest request) {
    tx.sql()
        .createUpdate(
            "insert into joining_request (id, person_id, display_name, said, asked_at) values"
                + " (:id, :person, :name, :said, :at)")
        .bind("id", request.id().toString())
        .bind("person", request.person().toString())
        .bind("name", request.name())
        .bind("said", request.said())
        .bind("at", request.askedAt().toEpochMilli())
        .execute();
  }

  Optional<JoinRequest> find(Tx tx, JoinRequestId id) {
    return tx.sql()
        .createQuery(REQUEST + " where r.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> request(row))
        .findOne();
  }

  /** What somebody asked last. */
  Optional<JoinRequest> findLast(Tx tx, PersonId person) {
    return tx.sql()
        .createQuery(REQUEST + " where r.person_id = :person order by r.asked_at desc limit 1")
        .bind("person", person.toString())
        .map((row, context) -> request(row))
        .findOne();
  }

  /** Those that wait, the oldest first. */
  List<JoinRequest> listWaiting(Tx tx, @Nullable JoinRequest after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                REQUEST
                    + " where r.outcome is null"
                    + (after == null ? "" : " and (r.asked_at, r.id) > (:at, :id)")
                    + " order by r.asked_at, r.id limit :most")
            .bind("most", most);
    if (after != null) {
      query.bind("at", after.askedAt().toEpochMilli()).bind("id", after.id().toString());
    }
    return query.map((row, context) -> request(row)).list();
  }

  long countWaiting(Tx tx) {
    return tx.sql()
        .createQuery("select count(*) from joining_request where outcome is null")
        .mapTo(Long.class)
        .one();
  }

  /** Whether the answer counts: of two moderators at once only the first one's does. */
  boolean answer(Tx tx, JoinRequestId id, Outcome outcome, String answer, String by, Instant at) {
    return tx.sql()
            .createUpdate(
                "update joining_request set outcome = :outcome, answer = :answer, answered_by ="
                    + " :by, answered_at = :at where id = :id and outcome is null")
            .bind("id", id.toString())
            .bind("outcome", code(outcome))
            .bind("answer", answer)
            .bind("by", by)
            .bind("at", at.toEpochMilli())
            .execute()
        == 1;
  }

  private static String code(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JoinRequest request(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new JoinRequest(
        JoinRequestId.parse(row.getString("id")),
        PersonId.parse(row.getString("person_id")),
        row.getString("display_name"),
        row.getString("said"),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        outcome == null
            ? null
            : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_')),
        row.getString("answer"));
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
    return new Invitation(
        InvitationId.parse(row.getString("id")),
        row.getString("label"),
        row.getInt("uses"),
        row.getInt("used"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")),
        endedAt);
  }
}
