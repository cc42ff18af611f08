package org.alongside.server.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The table of conversations: what is waiting, and until when a reply is promised. */
final class SqlConversations {
  private static final String SELECT =
      "select c.id, c.holder_id, c.last_message_at, c.waiting_since, c.reply_due_at,"
          + " (select count(*) from call_back b where b.conversation_id = c.id and b.done_at is null) as call_backs"
          + " from conversation c";

  /** Starts it at its first message. */
  void startIfNew(Tx tx, ConversationId id, PersonId holder, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into conversation (id, holder_id, started_at, last_message_at)"
                + " values (:id, :holder, :at, :at) on conflict (id) do nothing")
        .bind("id", id.toString())
        .bind("holder", holder.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  Optional<Conversation> find(Tx tx, ConversationId id) {
    return tx.sql()
        .createQuery(SELECT + " where c.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> conversation(row))
        .findOne();
  }

  /** Those of these holders that have begun, what is due first at the head, then the newest. */
  List<Conversation> listOf(Tx tx, Collection<PersonId> holders) {
    if (holders.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(
            SELECT
                + " where c.holder_id in (<holders>)"
                + " order by case when c.reply_due_at is null then 1 else 0 end, c.reply_due_at,"
                + " c.last_message_at desc, c.id")
        .bindList("holders", InList.of(holders))
        .map((row, context) -> conversation(row))
        .list();
  }

  /** The holder's side wrote: a reply is due unless one already was. */
  void waiting(Tx tx, ConversationId id, Instant since, Instant due) {
    tx.sql()
        .createUpdate(
            "update conversation set last_message_at = :since,"
                + " reply_due_at = case when waiting_since is null then :due else reply_due_at end,"
                + " waiting_since = coalesce(waiting_since, :since) where id = :id")
        .bind("id", id.toString())
        .bind("since", since.toEpochMilli())
        .bind("due", due.toEpochMilli())
        .execute();
  }

  /** The worker's side wrote: nothing is due any more. */
  void answered(Tx tx, ConversationId id, Instant at) {
    tx.sql()
        .createUpdate(
            "update conversation set last_message_at = :at, waiting_since = null, reply_due_at = null where id = :id")
        .bind("id", id.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  private static Conversation conversation(ResultSet row) throws SQLException {
    return new Conversation(
        ConversationId.parse(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        Instant.ofEpochMilli(row.getLong("last_message_at")),
        findInstant(row, "waiting_since"),
        findInstant(row, "reply_due_at"),
        row.getInt("call_backs"));
  }

  private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
