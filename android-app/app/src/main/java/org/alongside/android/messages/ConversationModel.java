package org.alongside.android.messages;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Conversation;
import org.alongside.android.data.Conversations;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.Outbox;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.sync.OperationId;

/** What the screen of the conversation shows, from the database alone. */
public final class ConversationModel extends ViewModel {

  private final Conversations conversations;
  private final LiveData<Conversation> conversation;
  private final LiveData<Optional<WorkerCard>> worker;
  private final Outbox outbox;

  @Inject
  ConversationModel(Conversations conversations, Holdings holdings, Outbox outbox) {
    this.conversations = conversations;
    this.conversation = conversations.observe();
    this.worker = holdings.observeWorker();
    this.outbox = outbox;
  }

  LiveData<Conversation> conversation() {
    return conversation;
  }

  LiveData<Optional<WorkerCard>> worker() {
    return worker;
  }

  /** Keeps the message; the answer becomes true once it is safe on this phone. */
  LiveData<Boolean> send(Conversation where, MessageText text) {
    return conversations.send(where, text);
  }

  void tryAgain(OperationId operation) {
    outbox.tryAgain(operation);
  }

  void discard(OperationId operation) {
    outbox.discard(operation);
  }
}
