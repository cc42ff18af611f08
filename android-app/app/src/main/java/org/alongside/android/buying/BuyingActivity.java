package org.alongside.android.buying;

import android.os.Bundle;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.EditText;
import android.widget.Spinner;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.android.R;
import org.alongside.android.data.Buying;
import org.alongside.android.data.Conversation;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.input.FieldError;
import org.alongside.core.spend.CheckOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Answers "Can I buy this?" from plan and rules, with or without signal; when the answer is in
 * doubt, one press asks the worker.
 */
public final class BuyingActivity extends AppCompatActivity {

  private static final Map<String, Integer> ERRORS =
      Map.of(
          BuyingForm.WHAT, R.id.buying_what_error,
          BuyingForm.AMOUNT, R.id.buying_amount_error);
  private static final Map<Integer, Integer> FIELDS =
      Map.of(
          R.id.buying_what_error, R.id.buying_what,
          R.id.buying_amount_error, R.id.buying_amount);

  private Buying.@Nullable Known known;
  private @Nullable Conversation conversation;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.buying);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    BuyingModel model =
        Models.of(this, BuyingModel.class, () -> Parts.of(this, BuyingParts.class).buyingModel());
    model.known().observe(this, this::know);
    model.conversation().observe(this, found -> conversation = found);
    findViewById(R.id.buying_check).setOnClickListener(button -> check(model));
    findViewById(R.id.buying_ask).setOnClickListener(button -> ask(model));
    findViewById(R.id.buying_log).setOnClickListener(button -> Place.SPEND_FORM.open(this));
    findViewById(R.id.buying_messages).setOnClickListener(button -> Place.CONVERSATION.open(this));
    showAnswer(model);
  }

  /** Whether it is known what an answer is worked out from. */
  boolean isReady() {
    return known != null && conversation != null;
  }

  private void know(Buying.Known found) {
    boolean first = known == null;
    known = found;
    if (first) {
      listParts(found);
    }
  }

  private void listParts(Buying.Known found) {
    List<String> words = new ArrayList<>();
    words.add(getString(R.string.buying_part_find));
    found.listParts().forEach(part -> words.add(part.title()));
    words.add(getString(R.string.buying_part_none));
    Spinner spinner = findViewById(R.id.buying_part);
    spinner.setAdapter(new ArrayAdapter<>(this, R.layout.choice, words));
  }

  private void check(BuyingModel model) {
    Buying.Known now = known;
    if (now == null) {
      return;
    }
    Spinner spinner = findViewById(R.id.buying_part);
    ERRORS.values().forEach(view -> findViewById(view).setVisibility(View.GONE));
    new BuyingForm(
            typed(R.id.buying_what), typed(R.id.buying_amount), spinner.getSelectedItemPosition())
        .read(now)
        .match(
            purchase -> {
              model.answered(purchase, now.answer(purchase));
              return true;
            },
            errors -> {
              model.forget();
              show(errors);
              return false;
            });
    showAnswer(model);
  }

  private void showAnswer(BuyingModel model) {
    View card = findViewById(R.id.buying_answer);
    card.setVisibility(model.findAnswer().isPresent() ? View.VISIBLE : View.GONE);
    model.findAnswer().ifPresent(this::show);
  }

  private void show(BuyingModel.Answer answer) {
    BuyingWords words = new BuyingWords(this, answer.purchase(), answer.preview());
    boolean fine = answer.preview().check().outcome() == CheckOutcome.IN_PLAN;
    text(R.id.buying_short, words.answer());
    text(R.id.buying_why, words.why());
    text(R.id.buying_sums, words.sums());
    visible(R.id.buying_ask, !fine && !answer.sent());
    visible(R.id.buying_asked, answer.sent());
    visible(R.id.buying_messages, answer.sent());
    visible(R.id.buying_log, fine);
  }

  private void ask(BuyingModel model) {
    Conversation where = conversation;
    if (where == null) {
      return;
    }
    model
        .findAnswer()
        .filter(answer -> !answer.sent())
        .ifPresent(
            answer -> {
              String question =
                  new BuyingWords(this, answer.purchase(), answer.preview()).question();
              MessageText.read(question)
                  .find()
                  .ifPresent(
                      text -> model.send(where, text).observe(this, kept -> showAnswer(model)));
            });
  }

  private void show(List<FieldError> errors) {
    View first = null;
    for (FieldError error : errors) {
      Integer view = ERRORS.get(error.pointer());
      if (view != null) {
        text(view, Words.reason(this, error.code(), error.args()));
        Integer field = FIELDS.get(view);
        first = first == null && field != null ? findViewById(field) : first;
      }
    }
    if (first != null) {
      first.requestFocus();
    }
  }

  private void visible(int view, boolean visible) {
    findViewById(view).setVisibility(visible ? View.VISIBLE : View.GONE);
  }

  private void text(int view, String text) {
    TextView found = findViewById(view);
    found.setText(text);
    found.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private String typed(int field) {
    EditText text = findViewById(field);
    return text.getText().toString();
  }
}
