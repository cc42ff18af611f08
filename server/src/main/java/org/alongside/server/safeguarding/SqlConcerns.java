package org.alongside.server.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.safeguarding.ConcernId;
import org.alongside.core.safeguarding.ConcernState;
import org.alongside.core.safeguarding.ConcernStep;
import org.alongside.core.safeguarding.NewConcern;
import org.alongside.core.safeguarding.Reference;
import org.alongside.core.safeguarding.SafeNow;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of worries and of what was done about them. */
final class SqlConcerns {
  private static final String CONCERN =
      "select c.id, c.reference, c.raised_by, c.worry, c.about, c.safe, c.reach, c.raised_at,"
          + " c.state, c.taken_by from concern c";

  void insert(Tx tx, Concern concern) {
    PersonId by = concern.raisedBy();
    tx.sql()
        .createUpdate(
            "insert into concern (id, reference, raised_by, worry, about, safe, reach, raised_at,"
                + " state) values (:id, :reference, :by, :worry, :about, :safe, :reach, :at,"
                + " :state)")
        .bind("id", concern.id().toString())
        .bind("reference", concern.reference().value())
        .bind("by", by == null ? null : by.toString())
        .bind("worry", concern.said().worry())
        .bind("about", concern.said().about())
        .bind("safe", concern.said().safe().code())
        .bind("reach", concern.said().reach())
        .bind("at", concern.raisedAt().toEpochMilli())
        .bind("state", concern.state().code())
        .execute();
  }

  Optional<Concern> find(Tx tx, ConcernId id) {
    return tx.sql()
        .createQuery(CONCERN + " where c.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> concern(row))
        .findOne();
  }

  Optional<Concern> find(Tx tx, Reference reference) {
    return tx.sql()
        .createQuery(CONCERN + " where c.reference = :reference")
        .bind("reference", reference.value())
        .map((row, context) -> concern(row))
        .findOne();
  }

  /** Those that are not closed, the oldest first. */
  List<Concern> listWaiting(Tx tx, @Nullable DeskCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                CONCERN
                    + " where c.state <> 'closed'"
                    + (after == null ? "" : " and (c.raised_at, c.id) > (:at, :id)")
                    + " order by c.raised_at, c.id limit :most")
            .bind("most", most);
    return list(query, after);
  }

  /** Those that are closed, the newest first. */
  List<Concern> listClosed(Tx tx, @Nullable DeskCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                CONCERN
                    + " where c.state = 'closed'"
                    + (after == null ? "" : " and (c.raised_at, c.id) < (:at, :id)")
                    + " order by c.raised_at desc, c.id desc limit :most")
            .bind("most", most);
    return list(query, after);
  }

  private static List<Concern> list(Query query, @Nullable DeskCursor after) {
    if (after != null) {
      query.bind("at", after.atMillis()).bind("id", after.id());
    }
    return query.map((row, context) -> concern(row)).list();
  }

  long countWaiting(Tx tx) {
    return tx.sql()
        .createQuery("select count(*) from concern where state <> 'closed'")
        .mapTo(Long.class)
        .one();
  }

  long count(Tx tx, Instant from, Instant until) {
    return tx.sql()
        .createQuery("select count(*) from concern where raised_at >= :from and raised_at < :until")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  void set(Tx tx, ConcernId id, ConcernState state, @Nullable PersonId takenBy) {
    tx.sql()
        .createUpdate("update concern set state = :state, taken_by = :by where id = :id")
        .bind("id", id.toString())
        .bind("state", state.code())
        .bind("by", takenBy == null ? null : takenBy.toString())
        .execute();
  }

  void insert(Tx tx, ConcernId id, Concern.Step step) {
    tx.sql()
        .createUpdate(
            "insert into concern_step (concern_id, number, person_id, step, said, done_at)"
                + " select :id, coalesce(max(number), 0) + 1, :person, :step, :said, :at from"
                + " concern_step where concern_id = :id")
        .bind("id", id.toString())
        .bind("person", step.person().toString())
        .bind("step", step.kind().code())
        .bind("said", step.said())
        .bind("at", step.doneAt().toEpochMilli())
        .execute();
  }

  List<Concern.Step> listSteps(Tx tx, ConcernId id) {
    return tx.sql()
        .createQuery(
            "select person_id, step, said, done_at from concern_step where concern_id = :id order"
                + " by number")
        .bind("id", id.toString())
        .map(
            (row, context) ->
                new Concern.Step(
                    PersonId.parse(row.getString("person_id")),
                    ConcernStep.parse(row.getString("step")),
                    row.getString("said"),
                    Instant.ofEpochMilli(row.getLong("done_at"))))
        .list();
  }

  Set<PersonId> listWithTrace(Tx tx, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery(
            "select raised_by as id from concern where raised_by in (<ids>)"
                + " union select taken_by from concern where taken_by in (<ids>)"
                + " union select person_id from concern_step where person_id in (<ids>)"
                + " union select decided_by from legal_request where decided_by in (<ids>)")
        .bindList("ids", people.stream().map(PersonId::toString).toList())
        .map((row, context) -> PersonId.parse(row.getString("id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Concern concern(ResultSet row) throws SQLException {
    return new Concern(
        ConcernId.parse(row.getString("id")),
        new Reference(row.getString("reference")),
        person(row, "raised_by"),
        new NewConcern(
            row.getString("worry"),
            row.getString("about"),
            SafeNow.parse(row.getString("safe")),
            row.getString("reach")),
        Instant.ofEpochMilli(row.getLong("raised_at")),
        ConcernState.parse(row.getString("state")),
        person(row, "taken_by"));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : PersonId.parse(id);
  }
}
