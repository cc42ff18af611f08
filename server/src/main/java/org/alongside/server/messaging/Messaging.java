package org.alongside.server.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Refused;
import org.alongside.server.attachments.Attachment;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.html.Words;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/**
 * Sending and reading messages. A holder has one conversation, which goes on across workers; its id
 * is the holder's own, so that it can be written to before it has begun. Callers have been let in
 * by the access matrix; what is only for holder and worker is kept from everybody else here.
 */
public final class Messaging {
  /** The kind under which a message stands in the feed of its holder. */
  public static final String FEED_KIND = "message";

  private final SqlMessages messages;
  private final SqlConversations conversations = new SqlConversations();
  private final Attachments attachments;
  private final Workers workers;
  private final People people;
  private final Tellings tellings;
  private final Feed feed;
  private final Clock clock;

  /** Use cases; {@code tellings} says who is told of a message by a notice. */
  public Messaging(
      Attachments attachments,
      Workers workers,
      People people,
      Tellings tellings,
      Feed feed,
      Clock clock) {
    this.messages = new SqlMessages(attachments);
    this.attachments = attachments;
    this.workers = workers;
    this.people = people;
    this.tellings = tellings;
    this.feed = feed;
    this.clock = clock;
  }

  /** The conversation of a holder; absent for somebody who is none. */
  public Optional<ConversationId> findConversationOf(Tx tx, PersonId holder) {
    return people.isHolder(tx, holder)
        ? Optional.of(ConversationId.of(holder.value()))
        : Optional.empty();
  }

  /**
   * Whose conversation it is.
   *
   * @throws Refused when there is none
   */
  public PersonId getHolder(Tx tx, ConversationId conversation) {
    PersonId holder = PersonId.of(conversation.value());
    if (!people.isHolder(tx, holder)) {
      throw new Refused();
    }
    return holder;
  }

  /**
   * Sends a message, once however often it is tried.
   *
   * @param claimedAt when it was written by the device's clock; kept as a claim, not used for order
   */
  public SendOutcome send(
      Tx tx,
      PersonId author,
      ConversationId conversation,
      MessageId id,
      MessageBody body,
      Instant claimedAt) {
    tx.serialise("message " + id);
    tx.serialise("conversation " + conversation);
    PersonId holder = PersonId.of(conversation.value());
    if (!people.isHolder(tx, holder)) {
      return new SendOutcome.NotYours();
    }
    Optional<StoredMessage> before = messages.find(tx, id);
    if (before.isPresent()) {
      return repeated(before.get().message(), author, conversation, body);
    }
    Seat seat = workers.seat(tx, author, holder);
    if (!seat.sees(body.visibility())) {
      return new SendOutcome.NoPrivateLine();
    }
    List<AttachmentId> missing = attachments.listMissing(tx, author, body.attachments());
    if (!missing.isEmpty()) {
      return new SendOutcome.FilesMissing(missing);
    }
    Message message =
        Message.sent(
            id, conversation, author, body, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    store(tx, holder, seat, message, claimedAt);
    return new SendOutcome.Sent(message, false);
  }

  private static SendOutcome repeated(
      Message before, PersonId author, ConversationId conversation, MessageBody body) {
    if (!before.author().equals(author) || !before.conversation().equals(conversation)) {
      return new SendOutcome.NotYours();
    }
    return before.body().equals(body)
        ? new SendOutcome.Sent(before, true)
        : new SendOutcome.Differs();
  }

  private void store(Tx tx, PersonId holder, Seat seat, Message message, Instant claimedAt) {
    ConversationId conversation = message.conversation();
    Instant now = message.sentAt();
    conversations.startIfNew(tx, conversation, holder, now);
    messages.insert(tx, message, seat.side(), claimedAt);
    boolean hidden = message.body().visibility() != MessageVisibility.ALL;
    attachments.attach(
        tx,
        message.author(),
        new Attachments.Parent(
            holder,
            hidden ? Attachment.Kind.PRIVATE_MESSAGE : Attachment.Kind.MESSAGE,
            message.id().value()),
        message.body().attachments());
    if (seat.side() == Seat.Side.WORKER) {
      conversations.answered(tx, conversation, now);
    } else {
      conversations.waiting(tx, conversation, now, workers.repliesBy(tx, holder));
    }
    feed.append(tx, FeedScope.holder(holder), FEED_KIND, message.id().toString());
    tellings.ofMessage(tx, holder, seat, message);
  }

  /**
   * Sends a message that asks to be rung, and keeps it open until somebody says that it was done.
   */
  public SendOutcome askToBeRung(
      Tx tx, PersonId author, ConversationId conversation, MessageId id, CallBack wish) {
    MessageBody body = MessageBody.of(wish.text(Words.english()));
    SendOutcome outcome = send(tx, author, conversation, id, body, clock.instant());
    if (outcome instanceof SendOutcome.Sent sent && !sent.again()) {
      messages.insertCallBack(tx, sent.message());
    }
    return outcome;
  }

  /**
   * A worker has rung.
   *
   * @throws Refused when this message of this conversation does not ask for it
   */
  public void finishCallBack(Tx tx, PersonId worker, ConversationId conversation, MessageId id) {
    StoredMessage message =
        messages
            .find(tx, id)
            .filter(found -> found.message().conversation().equals(conversation))
            .filter(found -> found.callBack() != CallBack.State.NONE)
            .orElseThrow(Refused::new);
    if (messages.finishCallBack(tx, id, worker, clock.instant()) > 0) {
      conversations.answered(tx, conversation, clock.instant());
      feed.append(
          tx,
          FeedScope.holder(getHolder(tx, conversation)),
          FEED_KIND,
          message.message().id().toString());
    }
  }

  /** A message, whoever may see it; readers go by {@link #findFor}. */
  public Optional<Message> find(Tx tx, MessageId id) {
    return messages.find(tx, id).map(StoredMessage::message);
  }

  /** A message that this person may see, once access to its conversation has let them in. */
  public Optional<Message> findFor(Tx tx, PersonId reader, MessageId id) {
    return find(tx, id)
        .filter(
            message ->
                workers
                    .seat(tx, reader, PersonId.of(message.conversation().value()))
                    .sees(message.body().visibility()));
  }

  /**
   * The messages before one that this person may see, newest first.
   *
   * @param before the oldest message of the page before; null for the newest page
   * @throws Refused when {@code before} is not one that they may see
   */
  List<StoredMessage> listBefore(
      Tx tx, PersonId reader, ConversationId conversation, @Nullable MessageId before, int most) {
    Seat seat = workers.seat(tx, reader, getHolder(tx, conversation));
    Long seq = before == null ? null : place(tx, conversation, seat, before);
    return messages.listBefore(tx, conversation, seat, seq, most);
  }

  /** As {@link #listBefore}, as messages alone. */
  public List<Message> listOlder(
      Tx tx, PersonId reader, ConversationId conversation, @Nullable MessageId before, int most) {
    return listBefore(tx, reader, conversation, before, most).stream()
        .map(StoredMessage::message)
        .toList();
  }

  /** Those of these messages of a conversation that this person may see, in any order. */
  public List<Message> listById(
      Tx tx, PersonId reader, ConversationId conversation, Collection<MessageId> ids) {
    Seat seat = workers.seat(tx, reader, getHolder(tx, conversation));
    return messages.listById(tx, conversation, seat, ids).stream()
        .map(StoredMessage::message)
        .toList();
  }

  private long place(Tx tx, ConversationId conversation, Seat seat, MessageId id) {
    return messages
        .find(tx, id)
        .filter(found -> found.message().conversation().equals(conversation))
        .filter(found -> seat.sees(found.message().body().visibility()))
        .orElseThrow(Refused::new)
        .seq();
  }

  /**
   * This person opened a message, and so every earlier one.
   *
   * @return whether that was new
   * @throws Refused when it is not one that they may see
   */
  public boolean markRead(Tx tx, PersonId reader, ConversationId conversation, MessageId upTo) {
    tx.serialise("conversation " + conversation);
    PersonId holder = getHolder(tx, conversation);
    Seat seat = workers.seat(tx, reader, holder);
    long seq = place(tx, conversation, seat, upTo);
    messages.keepPlace(tx, conversation, reader, seq);
    tellings.read(tx, reader, holder);
    List<MessageId> read = messages.listUnread(tx, conversation, seat, seat.side().other(), seq);
    messages.markDelivered(tx, read, clock.instant());
    messages.markRead(tx, read, clock.instant());
    tell(tx, holder, read);
    return !read.isEmpty();
  }

  /** Whether {@link #markRead} up to this message would move the reader on. */
  boolean isNewTo(Tx tx, PersonId reader, StoredMessage message) {
    return messages.findPlace(tx, message.message().conversation(), reader).orElse(0L)
        < message.seq();
  }

  /**
   * A device of this person has everything that was sent so far.
   *
   * @return whether that was new
   */
  public boolean markDelivered(Tx tx, PersonId reader, ConversationId conversation) {
    PersonId holder = getHolder(tx, conversation);
    Seat seat = workers.seat(tx, reader, holder);
    List<MessageId> delivered =
        messages.listUndelivered(tx, conversation, seat, seat.side().other());
    messages.markDelivered(tx, delivered, clock.instant());
    tell(tx, holder, delivered);
    return !delivered.isEmpty();
  }

  /** Whether {@link #markDelivered} would note anything. */
  boolean hasUndelivered(Tx tx, PersonId reader, ConversationId conversation) {
    Seat seat = workers.seat(tx, reader, getHolder(tx, conversation));
    return !messages.listUndelivered(tx, conversation, seat, seat.side().other()).isEmpty();
  }

  /** How many messages of this conversation are new to this person. */
  public long countUnread(Tx tx, PersonId reader, ConversationId conversation) {
    Seat seat = workers.seat(tx, reader, getHolder(tx, conversation));
    return messages
        .countNew(tx, reader, seat, List.of(conversation))
        .getOrDefault(conversation, 0L);
  }

  private void tell(Tx tx, PersonId holder, List<MessageId> changed) {
    changed.forEach(id -> feed.append(tx, FeedScope.holder(holder), FEED_KIND, id.toString()));
  }

  /** Which of these holders have a conversation. */
  public Set<PersonId> listWithConversation(Tx tx, Collection<PersonId> holders) {
    if (holders.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct holder_id from conversation where holder_id in (<ids>)")
        .bindList("ids", InList.of(holders))
        .map((row, context) -> PersonId.parse(row.getString("holder_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Which of these workers have said when they work. */
  public Set<PersonId> listWithHours(Tx tx, Collection<PersonId> workers) {
    if (workers.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct worker_id from worker_hours where worker_id in (<ids>)")
        .bindList("ids", InList.of(workers))
        .map((row, context) -> PersonId.parse(row.getString("worker_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
