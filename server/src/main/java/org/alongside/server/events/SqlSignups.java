package org.alongside.server.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.event.EventId;
import org.alongside.core.event.SignupState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The table of who signed up for an event. */
final class SqlSignups {
  private static final String COLUMNS =
      "select event_id, member_id, number, state, needs, signed_at from event_signup ";

  void insert(Tx tx, EventId event, Signup signup) {
    tx.sql()
        .createUpdate(
            "insert into event_signup (event_id, member_id, number, state, needs, signed_at)"
                + " values (:event, :member, :number, :state, :needs, :at)")
        .bind("event", event.toString())
        .bind("member", signup.member().toString())
        .bind("number", signup.number())
        .bind("state", signup.state().code())
        .bind("needs", signup.needs())
        .bind("at", signup.signedAt().toEpochMilli())
        .execute();
  }

  void setState(Tx tx, EventId event, MemberId member, SignupState state) {
    tx.sql()
        .createUpdate(
            "update event_signup set state = :state where event_id = :event and member_id = :member")
        .bind("state", state.code())
        .bind("event", event.toString())
        .bind("member", member.toString())
        .execute();
  }

  void setNeeds(Tx tx, EventId event, MemberId member, @Nullable String needs) {
    tx.sql()
        .createUpdate(
            "update event_signup set needs = :needs where event_id = :event and member_id = :member")
        .bind("needs", needs)
        .bind("event", event.toString())
        .bind("member", member.toString())
        .execute();
  }

  void delete(Tx tx, EventId event, MemberId member) {
    tx.sql()
        .createUpdate("delete from event_signup where event_id = :event and member_id = :member")
        .bind("event", event.toString())
        .bind("member", member.toString())
        .execute();
  }

  Optional<Signup> find(Tx tx, EventId event, MemberId member) {
    return tx.sql()
        .createQuery(COLUMNS + "where event_id = :event and member_id = :member")
        .bind("event", event.toString())
        .bind("member", member.toString())
        .map((row, context) -> signup(row))
        .findOne();
  }

  /** Everybody who signed up, in their order. */
  List<Signup> list(Tx tx, EventId event) {
    return tx.sql()
        .createQuery(COLUMNS + "where event_id = :event order by number")
        .bind("event", event.toString())
        .map((row, context) -> signup(row))
        .list();
  }

  /** The first of those who wait. */
  List<Signup> listWaiting(Tx tx, EventId event, int most) {
    return tx.sql()
        .createQuery(
            COLUMNS + "where event_id = :event and state = 'waiting' order by number limit :most")
        .bind("event", event.toString())
        .bind("most", most)
        .map((row, context) -> signup(row))
        .list();
  }

  /** How many wait before somebody. */
  int countWaitingBefore(Tx tx, EventId event, int number) {
    return tx.sql()
        .createQuery(
            "select count(*) from event_signup where event_id = :event and state = 'waiting'"
                + " and number < :number")
        .bind("event", event.toString())
        .bind("number", number)
        .mapTo(Integer.class)
        .one();
  }

  /** What a member signed up for, of these. */
  Map<EventId, Signup> listOf(Tx tx, MemberId member, Collection<EventId> events) {
    Map<EventId, Signup> found = new HashMap<>();
    if (events.isEmpty()) {
      return found;
    }
    tx.sql()
        .createQuery(COLUMNS + "where member_id = :member and event_id in (<events>)")
        .bind("member", member.toString())
        .bindList("events", InList.of(events))
        .map((row, context) -> Map.entry(EventId.parse(row.getString("event_id")), signup(row)))
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }

  private static Signup signup(ResultSet row) throws SQLException {
    return new Signup(
        MemberId.parse(row.getString("member_id")),
        row.getInt("number"),
        SignupState.parse(row.getString("state")),
        row.getString("needs"),
        Instant.ofEpochMilli(row.getLong("signed_at")));
  }
}
