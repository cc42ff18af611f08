package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationType;
import org.alongside.core.wire.MessageJson;
import org.jspecify.annotations.Nullable;

/** The messages on this phone: what the server has, and what is still to be sent. */
public final class Conversations {

  private static final Comparator<MessageItem> OLDEST_FIRST =
      Comparator.comparing((MessageItem item) -> item.item().state() != OutboxState.RECEIVED)
          .thenComparing(MessageItem::at)
          .thenComparing(item -> item.id().toString());

  private final AccountDao account;
  private final StateDao states;
  private final OutboxDao outboxRows;
  private final Outbox outbox;
  private final Background background;
  private final Bodies bodies;

  @Inject
  Conversations(
      AccountDao account,
      StateDao states,
      OutboxDao outboxRows,
      Outbox outbox,
      Background background,
      Bodies bodies) {
    this.account = account;
    this.states = states;
    this.outboxRows = outboxRows;
    this.outbox = outbox;
    this.background = background;
    this.bodies = bodies;
  }

  /** The conversation of the holder whose record the screens show. */
  public LiveData<Conversation> observe() {
    LiveData<People> people =
        background.combine(account.observeHolder(), account.observe(), People::new);
    LiveData<Rows> rows =
        background.combine(
            states.observe(ChangeKind.MESSAGE.code()),
            outboxRows.observeNotShown(OperationType.MESSAGE_SEND.code()),
            Rows::new);
    return background.combine(people, rows, this::conversation);
  }

  /** Keeps a message; the answer becomes true once it is safe on this phone. */
  public LiveData<Boolean> send(Conversation conversation, MessageText text) {
    return outbox.add(
        new Operation.MessageSend(
            outbox.head(conversation.holder()),
            conversation.id(),
            MessageId.of(outbox.nextId()),
            MessageBody.of(text)));
  }

  private record People(HolderRow holder, AccountRow account) {
    PersonId me() {
      return PersonId.parse(account.person());
    }
  }

  private record Rows(List<StateRow> received, List<OutboxRow> typed) {}

  private Conversation conversation(People people, Rows rows) {
    PersonId holder = PersonId.parse(people.holder().id());
    List<MessageItem> items = new ArrayList<>();
    @Nullable ConversationId known = null;
    for (StateRow row : rows.received()) {
      Optional<Message> message = bodies.read(row, MessageJson::read);
      if (message.isPresent()) {
        known = message.get().conversation();
        items.add(item(message.get()));
      }
    }
    items.addAll(typedItems(people.me(), rows.typed()));
    items.sort(OLDEST_FIRST);
    // A conversation that has not begun begins under its holder's own id.
    ConversationId id = known == null ? ConversationId.of(holder.value()) : known;
    return new Conversation(holder, people.me(), id, items);
  }

  private List<MessageItem> typedItems(PersonId me, List<OutboxRow> typed) {
    List<MessageItem> items = new ArrayList<>();
    for (OutboxRow row : typed) {
      bodies
          .read(row)
          .filter(operation -> operation instanceof Operation.MessageSend)
          .map(operation -> (Operation.MessageSend) operation)
          .ifPresent(
              send ->
                  items.add(
                      new MessageItem(
                          send.message(),
                          me,
                          send.body().text().value(),
                          send.at(),
                          null,
                          bodies.item(row))));
    }
    return items;
  }

  private static MessageItem item(Message message) {
    return new MessageItem(
        message.id(),
        message.author(),
        message.body().text().value(),
        message.sentAt(),
        message.progress(),
        Item.received());
  }
}
