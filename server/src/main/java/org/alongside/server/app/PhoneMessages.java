package org.alongside.server.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.wire.MessageJson;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.messaging.Messaging;
import org.alongside.server.messaging.SendOutcome;
import org.alongside.server.sync.ChangeSource;
import org.alongside.server.sync.Effect;
import org.alongside.server.sync.MessageOperations;
import org.jspecify.annotations.Nullable;

/**
 * The conversation as phones hold it, and what they do with it: where syncing and messaging meet.
 */
record PhoneMessages(Messaging messaging) implements MessageOperations, ChangeSource {
  @Override
  public Effect send(Tx tx, Caller caller, Operation.MessageSend operation) {
    if (!isOf(tx, operation.holder(), operation.conversation())) {
      return Effect.refused(SyncProblem.NOT_FOUND);
    }
    SendOutcome outcome =
        messaging.send(
            tx,
            caller.getPerson(),
            operation.conversation(),
            operation.message(),
            operation.body(),
            operation.at());
    if (outcome instanceof SendOutcome.Sent sent) {
      return Effect.of(sent.again() ? OperationOutcome.DUPLICATE : OperationOutcome.APPLIED);
    }
    if (outcome instanceof SendOutcome.Differs) {
      return Effect.refused(SyncProblem.OTHER_BODY);
    }
    return Effect.refused(
        outcome instanceof SendOutcome.NoPrivateLine
            ? SyncProblem.NO_ACCESS
            : SyncProblem.NOT_FOUND);
  }

  @Override
  public Effect read(Tx tx, Caller caller, Operation.MessageRead operation) {
    if (!isOf(tx, operation.holder(), operation.conversation())) {
      return Effect.refused(SyncProblem.NOT_FOUND);
    }
    try {
      boolean isNew =
          messaging.markRead(tx, caller.getPerson(), operation.conversation(), operation.message());
      return Effect.of(isNew ? OperationOutcome.APPLIED : OperationOutcome.DUPLICATE);
    } catch (Refused absent) {
      return Effect.refused(SyncProblem.NOT_FOUND);
    }
  }

  private boolean isOf(Tx tx, PersonId holder, ConversationId conversation) {
    return messaging.findConversationOf(tx, holder).filter(conversation::equals).isPresent();
  }

  @Override
  public ChangeKind kind() {
    return ChangeKind.MESSAGE;
  }

  @Override
  public Asset asset() {
    return Asset.CONVERSATION;
  }

  @Override
  public boolean isMovedBy(String feedKind) {
    return feedKind.equals(Messaging.FEED_KIND);
  }

  @Override
  public Map<Long, Change> list(Tx tx, Caller caller, PersonId holder, Map<String, Long> moved) {
    Optional<ConversationId> conversation = messaging.findConversationOf(tx, holder);
    Map<Long, Change> changes = new HashMap<>();
    if (conversation.isEmpty()) {
      return changes;
    }
    Collection<MessageId> ids = moved.keySet().stream().map(MessageId::parse).toList();
    for (Message message : messaging.listById(tx, caller.getPerson(), conversation.get(), ids)) {
      Long seq = moved.get(message.id().toString());
      if (seq != null) {
        changes.put(seq, change(holder, message, seq));
      }
    }
    return changes;
  }

  @Override
  public Part copy(Tx tx, Caller caller, PersonId holder, String after, int most, long seq) {
    Optional<ConversationId> conversation = messaging.findConversationOf(tx, holder);
    if (conversation.isEmpty()) {
      return Part.last(List.of());
    }
    @Nullable MessageId before = after.isEmpty() ? null : MessageId.parse(after);
    List<Message> page =
        messaging.listOlder(tx, caller.getPerson(), conversation.get(), before, most);
    String next = page.size() < most ? "" : page.get(page.size() - 1).id().toString();
    return new Part(page.stream().map(message -> change(holder, message, seq)).toList(), next);
  }

  private static Change change(PersonId holder, Message message, long seq) {
    return new Change(
        ChangeKind.MESSAGE,
        message.id().value(),
        seq,
        holder,
        MessageJson.write(message).toString());
  }
}
