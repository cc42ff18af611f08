package org.alongside.android.buying;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Buying;
import org.alongside.android.data.Conversation;
import org.alongside.android.data.Conversations;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendPreview;
import org.jspecify.annotations.Nullable;

/** What the screen needs: what the phone knows, the answer that is shown, and the conversation. */
public final class BuyingModel extends ViewModel {

  private final LiveData<Buying.Known> known;
  private final LiveData<Conversation> conversation;
  private final Conversations conversations;
  private @Nullable Answer answer;

  @Inject
  BuyingModel(Buying buying, Conversations conversations) {
    this.known = buying.observe();
    this.conversation = conversations.observe();
    this.conversations = conversations;
  }

  /** An answer and what it is about. */
  record Answer(SpendBody purchase, SpendPreview preview, boolean sent) {}

  LiveData<Buying.Known> known() {
    return known;
  }

  LiveData<Conversation> conversation() {
    return conversation;
  }

  /** The answer that is shown, if there is one. */
  Optional<Answer> findAnswer() {
    return Optional.ofNullable(answer);
  }

  void answered(SpendBody purchase, SpendPreview preview) {
    answer = new Answer(purchase, preview, false);
  }

  /** Keeps the question as a message; the answer becomes true once it is safe on this phone. */
  LiveData<Boolean> send(Conversation where, MessageText question) {
    Answer asked = answer;
    if (asked != null) {
      answer = new Answer(asked.purchase(), asked.preview(), true);
    }
    return conversations.send(where, question);
  }

  void forget() {
    answer = null;
  }
}
