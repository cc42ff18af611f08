package org.alongside.android.messages;

import android.os.Bundle;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import androidx.recyclerview.widget.ConcatAdapter;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.Conversation;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Words;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.input.FieldError;
import org.jspecify.annotations.Nullable;

/** The conversation with the named worker; what is written is safe on this phone at once. */
public final class ConversationActivity extends AppCompatActivity {

  private @Nullable Conversation conversation;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.conversation);
    Insets.keepClear(findViewById(R.id.screen));
    ConversationModel model =
        Models.of(
            this,
            ConversationModel.class,
            () -> Parts.of(this, MessagesParts.class).conversationModel());
    Back.leadsBack(this);
    MessageCards cards = new MessageCards(model);
    ConversationHeader header = new ConversationHeader();
    RecyclerView list = findViewById(R.id.conversation_list);
    list.setLayoutManager(new LinearLayoutManager(this));
    list.setAdapter(new ConcatAdapter(header, cards));
    model.conversation().observe(this, found -> show(cards, found));
    model.worker().observe(this, found -> showWorker(header, cards, found));
    findViewById(R.id.conversation_send).setOnClickListener(button -> send(model));
    stayAtTheEnd(list);
  }

  /** Keeps the latest message in view when the keyboard takes half of the screen. */
  private static void stayAtTheEnd(RecyclerView list) {
    list.addOnLayoutChangeListener(
        (view, left, top, right, bottom, leftBefore, topBefore, rightBefore, bottomBefore) -> {
          if (bottom - top < bottomBefore - topBefore) {
            list.post(
                () ->
                    list.scrollToPosition(
                        Objects.requireNonNull(list.getAdapter()).getItemCount() - 1));
          }
        });
  }

  /** Whether it is known which conversation a message will belong to. */
  boolean isReady() {
    return conversation != null;
  }

  private void show(MessageCards cards, Conversation found) {
    conversation = found;
    RecyclerView list = findViewById(R.id.conversation_list);
    cards.show(
        found,
        () -> {
          if (!found.items().isEmpty()) {
            list.scrollToPosition(found.items().size());
          }
        });
  }

  private void showWorker(
      ConversationHeader header, MessageCards cards, Optional<WorkerCard> found) {
    if (!found.isPresent()) {
      header.show(getString(R.string.conversation_title), "");
      return;
    }
    WorkerCard card = found.get();
    cards.showWorker(card);
    header.show(
        getString(R.string.conversation_title_name, card.name()),
        getString(R.string.home_worker_replies, Words.time(card.repliesBy())));
  }

  private void send(ConversationModel model) {
    Conversation where = conversation;
    if (where == null) {
      return;
    }
    EditText field = findViewById(R.id.conversation_text);
    MessageText.read(field.getText().toString())
        .match(
            text -> {
              model.send(where, text).observe(this, kept -> field.setText(""));
              showErrors(List.of());
              return true;
            },
            errors -> {
              showErrors(errors);
              return false;
            });
  }

  private void showErrors(List<FieldError> errors) {
    TextView error = findViewById(R.id.conversation_text_error);
    error.setVisibility(errors.isEmpty() ? View.GONE : View.VISIBLE);
    if (!errors.isEmpty()) {
      error.setText(Words.reason(this, errors.get(0).code(), errors.get(0).args()));
    }
  }
}
