package org.alongside.android.messages;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.card.MaterialCardView;
import com.google.android.material.color.MaterialColors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.android.R;
import org.alongside.android.data.Conversation;
import org.alongside.android.data.Item;
import org.alongside.android.data.MessageItem;
import org.alongside.android.data.Reason;
import org.alongside.android.ui.StateLine;
import org.alongside.android.ui.Words;
import org.alongside.core.conversation.MessageProgress;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sync.OperationId;
import org.jspecify.annotations.Nullable;

/** A card for each message. */
final class MessageCards extends ListAdapter<MessageItem, MessageCards.Card> {

  private static final DiffUtil.ItemCallback<MessageItem> SAME =
      new DiffUtil.ItemCallback<MessageItem>() {
        @Override
        public boolean areItemsTheSame(MessageItem one, MessageItem other) {
          return one.id().equals(other.id());
        }

        @Override
        public boolean areContentsTheSame(MessageItem one, MessageItem other) {
          return one.equals(other);
        }
      };

  private final ConversationModel model;
  private final Map<PersonId, String> names = new HashMap<>();
  private @Nullable Conversation conversation;

  MessageCards(ConversationModel model) {
    super(SAME);
    this.model = model;
  }

  void show(Conversation shown, Runnable then) {
    conversation = shown;
    submitList(shown.items(), then);
  }

  void showWorker(WorkerCard card) {
    names.put(card.worker(), card.name());
    WorkerCard.Cover cover = card.cover();
    if (cover != null) {
      names.put(cover.worker(), cover.name());
    }
    notifyItemRangeChanged(0, getItemCount());
  }

  @Override
  public Card onCreateViewHolder(ViewGroup parent, int type) {
    return new Card(
        LayoutInflater.from(parent.getContext()).inflate(R.layout.message_item, parent, false));
  }

  @Override
  public void onBindViewHolder(Card card, int position) {
    card.show(getItem(position));
  }

  private String author(Context context, PersonId author) {
    Conversation shown = conversation;
    if (shown != null && shown.me().equals(author)) {
      return context.getString(R.string.conversation_me);
    }
    if (shown != null && shown.holder().equals(author)) {
      return context.getString(R.string.conversation_holder);
    }
    String name = names.get(author);
    return name == null ? context.getString(R.string.conversation_other) : name;
  }

  /** One card. */
  final class Card extends RecyclerView.ViewHolder {

    Card(View view) {
      super(view);
    }

    void show(MessageItem message) {
      Context context = itemView.getContext();
      text(R.id.message_author, author(context, message.author()));
      text(R.id.message_text, message.text());
      text(R.id.message_at, Words.time(message.at()));
      Conversation shown = conversation;
      boolean mine = shown != null && shown.me().equals(message.author());
      setApart(mine);
      StateLine line = itemView.findViewById(R.id.message_state);
      line.setVisibility(mine ? View.VISIBLE : View.GONE);
      MessageProgress progress = message.progress();
      if (progress == null) {
        showState(context, line, message.item());
      } else {
        line.showReceived(Words.word(context, "progress", progress.code()));
      }
    }

    /** One's own messages stand to the right and are of another colour. */
    private void setApart(boolean mine) {
      int gap = itemView.getResources().getDimensionPixelSize(R.dimen.aside);
      ViewGroup.MarginLayoutParams place =
          (ViewGroup.MarginLayoutParams) itemView.getLayoutParams();
      place.setMarginStart(mine ? gap : 0);
      place.setMarginEnd(mine ? 0 : gap);
      MaterialCardView card = (MaterialCardView) itemView;
      card.setCardBackgroundColor(
          MaterialColors.getColor(
              card, mine ? R.attr.colorPrimaryContainer : R.attr.colorSurfaceContainerLow));
    }

    private void showState(Context context, StateLine line, Item item) {
      OperationId operation = item.operation();
      if (operation == null) {
        line.showState(item.state().name());
        return;
      }
      List<String> why = new ArrayList<>();
      for (Reason reason : item.reasons()) {
        why.add(Words.reason(context, reason.code(), reason.args()));
      }
      line.showRefused(
          item.state().name(),
          String.join("\n", why),
          new StateLine.Choices() {
            @Override
            public void tryAgain() {
              model.tryAgain(operation);
            }

            @Override
            public void discard() {
              model.discard(operation);
            }
          });
    }

    private void text(int view, String text) {
      TextView found = itemView.findViewById(view);
      found.setText(text);
    }
  }
}
