package org.alongside.server.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;

/**
 * What workers write that no holder reads in the chat: internal notes, and replies to use again.
 */
public final class WorkerTexts {
  static final TextRule NOTE = TextRule.lines(1, 4_000);
  static final TextRule TITLE = TextRule.line(1, 80);

  private final Clock clock;
  private final Random random;

  public WorkerTexts(Clock clock, Random random) {
    this.clock = clock;
    this.random = random;
  }

  /** A note of a worker beside a conversation. */
  record Note(PersonId author, String text, Instant writtenAt) {}

  /** A reply that a worker uses again and again. */
  record SavedReply(UUID id, String title, String text) {}

  /** Adds a note beside the conversation of a holder. */
  public void addNote(Tx tx, PersonId author, PersonId holder, String text) {
    ConversationId conversation = ConversationId.of(holder.value());
    new SqlConversations().startIfNew(tx, conversation, holder, clock.instant());
    tx.sql()
        .createUpdate(
            "insert into internal_note (id, conversation_id, author_id, text, written_at)"
                + " values (:id, :conversation, :author, :text, :at)")
        .bind("id", Uuids.next(clock.instant(), random).toString())
        .bind("conversation", conversation.toString())
        .bind("author", author.toString())
        .bind("text", NOTE.require(text))
        .bind("at", clock.millis())
        .execute();
  }

  /** The newest notes beside the conversation of a holder, newest first. */
  List<Note> listNotes(Tx tx, PersonId holder, int most) {
    return tx.sql()
        .createQuery(
            "select author_id, text, written_at from internal_note where conversation_id = :conversation"
                + " order by written_at desc, id desc limit :most")
        .bind("conversation", holder.toString())
        .bind("most", most)
        .map(
            (row, context) ->
                new Note(
                    PersonId.parse(row.getString("author_id")),
                    row.getString("text"),
                    Instant.ofEpochMilli(row.getLong("written_at"))))
        .list();
  }

  /** Keeps a reply for its owner. */
  public void saveReply(Tx tx, PersonId owner, String title, String text) {
    tx.sql()
        .createUpdate(
            "insert into saved_reply (id, owner_id, title, text, made_at) values (:id, :owner, :title, :text, :at)")
        .bind("id", Uuids.next(clock.instant(), random).toString())
        .bind("owner", owner.toString())
        .bind("title", TITLE.require(title))
        .bind("text", text)
        .bind("at", clock.millis())
        .execute();
  }

  /** The replies of a worker, by title. */
  List<SavedReply> listReplies(Tx tx, PersonId owner) {
    return tx.sql()
        .createQuery(
            "select id, title, text from saved_reply where owner_id = :owner order by title, id")
        .bind("owner", owner.toString())
        .map(
            (row, context) ->
                new SavedReply(
                    Uuids.parse(row.getString("id")),
                    row.getString("title"),
                    row.getString("text")))
        .list();
  }

  /**
   * Drops a reply of this worker.
   *
   * @throws Refused when it is not theirs
   */
  void dropReply(Tx tx, PersonId owner, UUID id) {
    int dropped =
        tx.sql()
            .createUpdate("delete from saved_reply where id = :id and owner_id = :owner")
            .bind("id", id.toString())
            .bind("owner", owner.toString())
            .execute();
    if (dropped == 0) {
      throw new Refused();
    }
  }
}
