package org.alongside.server.oncall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.oncall.Stint;
import org.alongside.core.oncall.Turn;
import org.alongside.server.db.Tx;

/** The tables of the roster, of who took over, and of breaks. */
final class SqlOnCall {
  private static final int MINUTES = 60;

  void insert(Tx tx, KeptTurn kept, Instant at) {
    Turn turn = kept.turn();
    LocalDate end = turn.endsOn();
    tx.sql()
        .createUpdate(
            "insert into on_call_turn (id, member_id, weekday, from_minute, until_minute,"
                + " starts_on, ends_on, made_at) values (:id, :member, :day, :from, :until,"
                + " :starts, :ends, :at) on conflict (id) do nothing")
        .bind("id", kept.id().toString())
        .bind("member", turn.member().toString())
        .bind("day", turn.day().getValue())
        .bind("from", minute(turn.from()))
        .bind("until", minute(turn.until()))
        .bind("starts", turn.startsOn().toString())
        .bind("ends", end == null ? null : end.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** Whether it stood in the roster. */
  boolean drop(Tx tx, UUID id, Instant at) {
    return tx.sql()
            .createUpdate(
                "update on_call_turn set dropped_at = coalesce(dropped_at, :at) where id = :id")
            .bind("id", id.toString())
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  /** The turns that have not ended, in the order of the week. */
  List<KeptTurn> list(Tx tx, LocalDate today) {
    return tx.sql()
        .createQuery(
            "select id, member_id, weekday, from_minute, until_minute, starts_on, ends_on from"
                + " on_call_turn where dropped_at is null and (ends_on is null or ends_on >="
                + " :yesterday) order by weekday, from_minute, id")
        .bind("yesterday", today.minusDays(1).toString())
        .map((row, context) -> new KeptTurn(Uuids.parse(row.getString("id")), turn(row)))
        .list();
  }

  private static Turn turn(ResultSet row) throws SQLException {
    String end = row.getString("ends_on");
    return new Turn(
        MemberId.parse(row.getString("member_id")),
        DayOfWeek.of(row.getInt("weekday")),
        time(row.getInt("from_minute")),
        time(row.getInt("until_minute")),
        LocalDate.parse(row.getString("starts_on")),
        end == null ? null : LocalDate.parse(end));
  }

  private static int minute(LocalTime time) {
    return time.getHour() * MINUTES + time.getMinute();
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / MINUTES, minute % MINUTES);
  }

  void insert(Tx tx, UUID id, Stint stint, MemberId by) {
    tx.sql()
        .createUpdate(
            "insert into on_call_stint (id, member_id, given_by, from_at, until_at) values (:id,"
                + " :member, :by, :from, :until)")
        .bind("id", id.toString())
        .bind("member", stint.member().toString())
        .bind("by", by.toString())
        .bind("from", stint.from().toEpochMilli())
        .bind("until", stint.until().toEpochMilli())
        .execute();
  }

  List<Stint> listStints(Tx tx, Instant now) {
    return tx.sql()
        .createQuery(
            "select member_id, from_at, until_at from on_call_stint where until_at > :now and"
                + " from_at < until_at order by from_at desc, id")
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                new Stint(
                    MemberId.parse(row.getString("member_id")),
                    Instant.ofEpochMilli(row.getLong("from_at")),
                    Instant.ofEpochMilli(row.getLong("until_at"))))
        .list();
  }

  void endStints(Tx tx, MemberId member, Instant at) {
    tx.sql()
        .createUpdate(
            "update on_call_stint set until_at = :at where member_id = :member and until_at > :at")
        .bind("member", member.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void rest(Tx tx, MemberId member, Instant since, Instant until) {
    tx.sql()
        .createUpdate(
            "insert into moderator_break (member_id, since_at, until_at) values (:member, :since,"
                + " :until) on conflict (member_id) do update set since_at = excluded.since_at,"
                + " until_at = excluded.until_at")
        .bind("member", member.toString())
        .bind("since", since.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .execute();
  }

  void endRest(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate("delete from moderator_break where member_id = :member")
        .bind("member", member.toString())
        .execute();
  }

  /** Who takes a break now, and until when. */
  Map<MemberId, Instant> listResting(Tx tx, Instant now) {
    Map<MemberId, Instant> resting = new HashMap<>();
    tx.sql()
        .createQuery("select member_id, until_at from moderator_break where until_at > :now")
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                Map.entry(
                    MemberId.parse(row.getString("member_id")),
                    Instant.ofEpochMilli(row.getLong("until_at"))))
        .forEach(each -> resting.put(each.getKey(), each.getValue()));
    return resting;
  }
}
