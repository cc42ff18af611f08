package org.alongside.server.moderation;

import java.time.Instant;
import java.util.List;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** What moderators say to each other about an item. */
final class SqlOpinions {
  void insert(Tx tx, ReportId item, Opinion opinion) {
    tx.sql()
        .createUpdate(
            "insert into moderation_opinion (item_id, number, moderator_id, asks, said, said_at)"
                + " select :item, coalesce(max(number), 0) + 1, :moderator, :asks, :said, :at from"
                + " moderation_opinion where item_id = :item")
        .bind("item", item.toString())
        .bind("moderator", opinion.moderator().toString())
        .bind("asks", opinion.asks() ? 1 : 0)
        .bind("said", opinion.said())
        .bind("at", opinion.saidAt().toEpochMilli())
        .execute();
  }

  List<Opinion> list(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(
            "select moderator_id, asks, said, said_at from moderation_opinion where item_id = :item"
                + " order by number")
        .bind("item", item.toString())
        .map(
            (row, context) ->
                new Opinion(
                    MemberId.parse(row.getString("moderator_id")),
                    row.getInt("asks") == 1,
                    row.getString("said"),
                    Instant.ofEpochMilli(row.getLong("said_at"))))
        .list();
  }

  /** Who would like an opinion; null for nobody. */
  void setWanted(Tx tx, ReportId item, @Nullable MemberId by) {
    tx.sql()
        .createUpdate("update moderation_item set opinion_by = :by where id = :item")
        .bind("item", item.toString())
        .bind("by", by == null ? null : by.toString())
        .execute();
  }

  /** Nobody keeps the item any more. */
  void release(Tx tx, ReportId item) {
    tx.sql()
        .createUpdate(
            "update moderation_item set claimed_by = null, claimed_until = null where id = :item")
        .bind("item", item.toString())
        .execute();
  }
}
