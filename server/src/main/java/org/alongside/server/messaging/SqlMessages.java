package org.alongside.server.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.identity.PersonId;
import org.alongside.server.attachments.Attachment;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The tables of messages, of how far each person has read, and of call-backs. */
final class SqlMessages {
  private static final String SELECT =
      "select m.seq, m.id, m.conversation_id, m.author_id, m.side, m.visibility, m.text, m.sent_at,"
          + " m.delivered_at, m.read_at, c.asked_at, c.done_at from message m"
          + " left join call_back c on c.message_id = m.id";
  private static final String VISIBLE = " and m.visibility in (<visibilities>)";

  private final Attachments attachments;

  SqlMessages(Attachments attachments) {
    this.attachments = attachments;
  }

  void insert(Tx tx, Message message, Seat.Side side, Instant claimedAt) {
    tx.sql()
        .createUpdate(
            "insert into message (id, conversation_id, author_id, side, visibility, text, claimed_at, sent_at)"
                + " values (:id, :conversation, :author, :side, :visibility, :text, :claimed, :sent)")
        .bind("id", message.id().toString())
        .bind("conversation", message.conversation().toString())
        .bind("author", message.author().toString())
        .bind("side", side.code())
        .bind("visibility", message.body().visibility().code())
        .bind("text", message.body().text().value())
        .bind("claimed", claimedAt.toEpochMilli())
        .bind("sent", message.sentAt().toEpochMilli())
        .execute();
  }

  Optional<StoredMessage> find(Tx tx, MessageId id) {
    List<Row> rows =
        tx.sql()
            .createQuery(SELECT + " where m.id = :id")
            .bind("id", id.toString())
            .map((row, context) -> row(row))
            .list();
    return withFiles(tx, rows).stream().findFirst();
  }

  /** Those of these messages that stand in the conversation and that this seat may see. */
  List<StoredMessage> listById(
      Tx tx, ConversationId conversation, Seat seat, Collection<MessageId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Row> rows =
        tx.sql()
            .createQuery(
                SELECT + " where m.conversation_id = :conversation and m.id in (<ids>)" + VISIBLE)
            .bind("conversation", conversation.toString())
            .bindList("ids", InList.of(ids))
            .bindList("visibilities", visibilities(seat))
            .map((row, context) -> row(row))
            .list();
    return withFiles(tx, rows);
  }

  /** The newest messages before a place that this seat may see, newest first. */
  List<StoredMessage> listBefore(
      Tx tx, ConversationId conversation, Seat seat, @Nullable Long before, int most) {
    List<Row> rows =
        tx.sql()
            .createQuery(
                SELECT
                    + " where m.conversation_id = :conversation and m.seq < :before"
                    + VISIBLE
                    + " order by m.seq desc limit :most")
            .bind("conversation", conversation.toString())
            .bind("before", before == null ? Long.MAX_VALUE : before)
            .bindList("visibilities", visibilities(seat))
            .bind("most", most)
            .map((row, context) -> row(row))
            .list();
    return withFiles(tx, rows);
  }

  /** Messages of a side up to a place that were not read yet and that this seat may see. */
  List<MessageId> listUnread(
      Tx tx, ConversationId conversation, Seat seat, Seat.Side side, long upTo) {
    return ids(tx, conversation, seat, side, "read_at", upTo);
  }

  /** Messages of a side that no device of the other has yet. */
  List<MessageId> listUndelivered(Tx tx, ConversationId conversation, Seat seat, Seat.Side side) {
    return ids(tx, conversation, seat, side, "delivered_at", Long.MAX_VALUE);
  }

  private static List<MessageId> ids(
      Tx tx, ConversationId conversation, Seat seat, Seat.Side side, String empty, long upTo) {
    return tx.sql()
        .createQuery(
            "select m.id from message m where m.conversation_id = :conversation and m.side = :side"
                + " and m.<empty> is null and m.seq <= :upTo"
                + VISIBLE
                + " order by m.seq")
        .define("empty", empty)
        .bind("conversation", conversation.toString())
        .bind("side", side.code())
        .bind("upTo", upTo)
        .bindList("visibilities", visibilities(seat))
        .map((row, context) -> MessageId.parse(row.getString("id")))
        .list();
  }

  void markDelivered(Tx tx, List<MessageId> ids, Instant at) {
    mark(
        tx,
        ids,
        at,
        "update message set delivered_at = :at where id in (<ids>) and delivered_at is null");
  }

  void markRead(Tx tx, List<MessageId> ids, Instant at) {
    mark(tx, ids, at, "update message set read_at = :at where id in (<ids>) and read_at is null");
  }

  private static void mark(Tx tx, List<MessageId> ids, Instant at, String update) {
    if (!ids.isEmpty()) {
      tx.sql()
          .createUpdate(update)
          .bindList("ids", InList.of(ids))
          .bind("at", at.toEpochMilli())
          .execute();
    }
  }

  /** How far this person has read; absent when they never did. */
  Optional<Long> findPlace(Tx tx, ConversationId conversation, PersonId person) {
    return tx.sql()
        .createQuery(
            "select seq from message_place where conversation_id = :conversation and person_id = :person")
        .bind("conversation", conversation.toString())
        .bind("person", person.toString())
        .mapTo(Long.class)
        .findOne();
  }

  /** Moves a person's place on; never back. */
  void keepPlace(Tx tx, ConversationId conversation, PersonId person, long seq) {
    tx.sql()
        .createUpdate(
            "insert into message_place (conversation_id, person_id, seq) values (:conversation, :person, :seq)"
                + " on conflict (conversation_id, person_id) do update set seq = excluded.seq"
                + " where message_place.seq < excluded.seq")
        .bind("conversation", conversation.toString())
        .bind("person", person.toString())
        .bind("seq", seq)
        .execute();
  }

  /**
   * How many messages of a side are new to this person. Who has no place yet counts what nobody on
   * their side has read.
   */
  Map<ConversationId, Long> countNew(
      Tx tx, PersonId person, Seat seat, List<ConversationId> among) {
    if (among.isEmpty()) {
      return Map.of();
    }
    Map<ConversationId, Long> counts = new java.util.HashMap<>();
    tx.sql()
        .createQuery(
            "select m.conversation_id, count(*) as new_ones from message m"
                + " left join message_place p on p.conversation_id = m.conversation_id and p.person_id = :person"
                + " where m.conversation_id in (<among>) and m.side = :side and m.seq > coalesce(p.seq, 0)"
                + " and (p.seq is not null or m.read_at is null)"
                + VISIBLE
                + " group by m.conversation_id")
        .bindList("among", InList.of(among))
        .bindList("visibilities", visibilities(seat))
        .bind("person", person.toString())
        .bind("side", seat.side().other().code())
        .map(
            (row, context) ->
                Map.entry(
                    ConversationId.parse(row.getString("conversation_id")),
                    row.getLong("new_ones")))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  void insertCallBack(Tx tx, Message message) {
    tx.sql()
        .createUpdate(
            "insert into call_back (message_id, conversation_id, asked_at) values (:id, :conversation, :at)")
        .bind("id", message.id().toString())
        .bind("conversation", message.conversation().toString())
        .bind("at", message.sentAt().toEpochMilli())
        .execute();
  }

  int finishCallBack(Tx tx, MessageId id, PersonId by, Instant at) {
    return tx.sql()
        .createUpdate(
            "update call_back set done_at = :at, done_by = :by where message_id = :id and done_at is null")
        .bind("at", at.toEpochMilli())
        .bind("by", by.toString())
        .bind("id", id.toString())
        .execute();
  }

  private static List<String> visibilities(Seat seat) {
    List<String> seen = new ArrayList<>();
    for (MessageVisibility visibility : MessageVisibility.values()) {
      if (seat.sees(visibility)) {
        seen.add(visibility.code());
      }
    }
    return seen;
  }

  private List<StoredMessage> withFiles(Tx tx, List<Row> rows) {
    Map<UUID, List<Attachment>> files =
        attachments.listByParents(tx, rows.stream().map(row -> row.id().value()).toList());
    return rows.stream()
        .map(
            row ->
                row.message(
                    files.getOrDefault(row.id().value(), Collections.emptyList()).stream()
                        .map(Attachment::id)
                        .toList()))
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    row.getLong("asked_at");
    boolean asks = !row.wasNull();
    boolean done = findInstant(row, "done_at") != null;
    return new Row(
        row.getLong("seq"),
        MessageId.parse(row.getString("id")),
        ConversationId.parse(row.getString("conversation_id")),
        PersonId.parse(row.getString("author_id")),
        Seat.Side.parse(row.getString("side")),
        MessageVisibility.parse(row.getString("visibility")),
        row.getString("text"),
        Instant.ofEpochMilli(row.getLong("sent_at")),
        findInstant(row, "delivered_at"),
        findInstant(row, "read_at"),
        !asks ? CallBack.State.NONE : done ? CallBack.State.DONE : CallBack.State.WAITING);
  }

  private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private record Row(
      long seq,
      MessageId id,
      ConversationId conversation,
      PersonId author,
      Seat.Side side,
      MessageVisibility visibility,
      String text,
      Instant sentAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant readAt,
      CallBack.State callBack) {
    StoredMessage message(List<org.alongside.core.conversation.AttachmentId> files) {
      MessageBody body = new MessageBody(new MessageText(text), files, visibility);
      return new StoredMessage(
          seq,
          new Message(id, conversation, author, body, sentAt, deliveredAt, readAt),
          side,
          callBack);
    }
  }
}
