package org.alongside.server.oncall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.oncall.CallStep;
import org.alongside.server.db.Columns;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The tables of calls and of who was told. */
final class SqlCalls {
  private static final String CALL =
      "select c.item_id, c.author_id, c.other_id, c.opened_at, c.answered_at, c.answered_by,"
          + " c.told_before from"
          + " crisis_call c";

  /**
   * A call as it is stored: also whom the item concerns, who are never told.
   *
   * @param toldBefore how many were told before it began again, who count no more
   */
  record Row(
      ReportId item,
      @Nullable MemberId author,
      @Nullable MemberId other,
      Instant openedAt,
      @Nullable Instant answeredAt,
      @Nullable MemberId answeredBy,
      int toldBefore) {}

  /** Whether it was added; not when there was one. */
  boolean insert(
      Tx tx, ReportId item, @Nullable MemberId author, @Nullable MemberId other, Instant at) {
    return tx.sql()
            .createUpdate(
                "insert into crisis_call (item_id, author_id, other_id, opened_at, due_at)"
                    + " values (:item, :author, :other, :at, :at)"
                    + " on conflict (item_id) do nothing")
            .bind("item", item.toString())
            .bind("author", author == null ? null : author.toString())
            .bind("other", other == null ? null : other.toString())
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  Optional<Row> find(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(CALL + " where c.item_id = :item")
        .bind("item", item.toString())
        .map((row, context) -> row(row))
        .findOne();
  }

  List<Row> list(Tx tx, List<ReportId> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(CALL + " where c.item_id in (<items>)")
        .bindList("items", items.stream().map(ReportId::toString).toList())
        .map((row, context) -> row(row))
        .list();
  }

  List<ReportId> listDue(Tx tx, Instant now) {
    return tx.sql()
        .createQuery("select item_id from crisis_call where due_at <= :now order by due_at")
        .bind("now", now.toEpochMilli())
        .map((row, context) -> ReportId.parse(row.getString("item_id")))
        .list();
  }

  List<Row> listNewest(Tx tx, Instant since, int most) {
    return tx.sql()
        .createQuery(
            CALL + " where c.opened_at >= :since order by c.opened_at desc, c.item_id limit :most")
        .bind("since", since.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> row(row))
        .list();
  }

  long count(Tx tx, Instant from, Instant until) {
    return tx.sql()
        .createQuery(
            "select count(*) from crisis_call where opened_at >= :from and opened_at < :until")
        .bind("from", from.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  void setDue(Tx tx, ReportId item, @Nullable Instant at) {
    tx.sql()
        .createUpdate("update crisis_call set due_at = :at where item_id = :item")
        .bind("item", item.toString())
        .bind("at", at == null ? null : at.toEpochMilli())
        .execute();
  }

  /** Whether it is answered by this now; not when it was answered before. */
  boolean answer(Tx tx, ReportId item, MemberId by, Instant at) {
    return tx.sql()
            .createUpdate(
                "update crisis_call set answered_at = :at, answered_by = :by, due_at = null"
                    + " where item_id = :item and answered_at is null")
            .bind("item", item.toString())
            .bind("by", by.toString())
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  /** Whether this one looked after it, and it waits for an answer again now. */
  boolean reopen(Tx tx, ReportId item, MemberId by, Instant at) {
    return tx.sql()
            .createUpdate(
                "update crisis_call set answered_at = null, answered_by = null, due_at = :at,"
                    + " told_before = (select count(*) from crisis_call_told t where t.item_id ="
                    + " :item) where item_id = :item and answered_by = :by")
            .bind("item", item.toString())
            .bind("by", by.toString())
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  void insertTold(Tx tx, ReportId item, Call.Told told) {
    MemberId member = told.member();
    tx.sql()
        .createUpdate(
            "insert into crisis_call_told (item_id, number, step, member_id, told_at)"
                + " select :item, coalesce(max(number), 0) + 1, :step, :member, :at"
                + " from crisis_call_told where item_id = :item")
        .bind("item", item.toString())
        .bind("step", told.step().code())
        .bind("member", member == null ? null : member.toString())
        .bind("at", told.at().toEpochMilli())
        .execute();
  }

  /** Who was told of some calls, by call, the first first. */
  Map<ReportId, List<Call.Told>> listTold(Tx tx, List<ReportId> items) {
    Map<ReportId, List<Call.Told>> told = new HashMap<>();
    if (items.isEmpty()) {
      return told;
    }
    tx.sql()
        .createQuery(
            "select item_id, step, member_id, told_at from crisis_call_told where item_id in"
                + " (<items>) order by item_id, number")
        .bindList("items", items.stream().map(ReportId::toString).toList())
        .map(
            (row, context) ->
                Map.entry(
                    ReportId.parse(row.getString("item_id")),
                    new Call.Told(
                        CallStep.parse(row.getString("step")),
                        Columns.find(row, "member_id", MemberId::parse),
                        Instant.ofEpochMilli(row.getLong("told_at")))))
        .forEach(
            each ->
                told.computeIfAbsent(each.getKey(), item -> new ArrayList<>())
                    .add(each.getValue()));
    return told;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        ReportId.parse(row.getString("item_id")),
        Columns.find(row, "author_id", MemberId::parse),
        Columns.find(row, "other_id", MemberId::parse),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Columns.findInstant(row, "answered_at"),
        Columns.find(row, "answered_by", MemberId::parse),
        row.getInt("told_before"));
  }
}
