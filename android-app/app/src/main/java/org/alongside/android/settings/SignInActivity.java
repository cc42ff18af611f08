package org.alongside.android.settings;

import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.Account;
import org.alongside.android.data.Lost;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Trouble;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.jspecify.annotations.Nullable;

/** Signing in, with the address of one's own server. */
public final class SignInActivity extends AppCompatActivity {

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.sign_in);
    Insets.keepClear(findViewById(R.id.screen));
    SignInModel model =
        Models.of(this, SignInModel.class, () -> Parts.of(this, SettingsParts.class).signInModel());
    model.account().observe(this, this::fillIn);
    model.unreadable().observe(this, this::showUnreadable);
    model.isBusy().observe(this, this::showBusy);
    model.ended().observe(this, this::show);
    model.hasCode().observe(this, this::showWay);
    findViewById(R.id.sign_in_do).setOnClickListener(button -> signIn(model));
    findViewById(R.id.sign_in_other_way).setOnClickListener(button -> model.takeOtherWay());
  }

  /** The address that was used last need not be typed again. */
  private void fillIn(Optional<Account> account) {
    EditText server = findViewById(R.id.sign_in_server);
    if (account.isPresent() && server.getText().length() == 0) {
      server.setText(account.get().server());
    }
  }

  /** Pretends nothing: says what the phone cannot open any more, and what of it was never sent. */
  private void showUnreadable(Optional<List<Lost>> found) {
    View card = findViewById(R.id.sign_in_unreadable);
    card.setVisibility(found.isPresent() ? View.VISIBLE : View.GONE);
    List<Lost> lost = found.orElse(List.of());
    List<String> lines = new ArrayList<>();
    lost.forEach(each -> lines.add(Words.lost(this, each.type(), each.doneAt())));
    String unsent =
        lost.isEmpty()
            ? getString(R.string.sign_in_unreadable_none)
            : getResources()
                    .getQuantityString(R.plurals.sign_in_unreadable_some, lost.size(), lost.size())
                + "\n"
                + Words.list(this, lines);
    TextView text = findViewById(R.id.sign_in_unreadable_text);
    text.setText(getString(R.string.sign_in_unreadable) + "\n\n" + unsent);
  }

  /** Shows the fields of one of the two ways, and the button that leads to the other. */
  private void showWay(boolean hasCode) {
    findViewById(R.id.sign_in_password_part).setVisibility(hasCode ? View.GONE : View.VISIBLE);
    findViewById(R.id.sign_in_website_part).setVisibility(hasCode ? View.VISIBLE : View.GONE);
    findViewById(R.id.sign_in_error).setVisibility(View.GONE);
    Button other = findViewById(R.id.sign_in_other_way);
    other.setText(hasCode ? R.string.sign_in_no_code : R.string.sign_in_have_code);
  }

  private void showBusy(boolean busy) {
    Button button = findViewById(R.id.sign_in_do);
    button.setEnabled(!busy);
    button.setText(busy ? R.string.sign_in_wait : R.string.sign_in_do);
  }

  private void show(Optional<Trouble> ended) {
    if (!ended.isPresent()) {
      Place.HOME.openAlone(this);
      finish();
      return;
    }
    TextView error = findViewById(R.id.sign_in_error);
    error.setText(Words.word(this, "trouble", ended.get().name()));
    error.setVisibility(View.VISIBLE);
    if (ended.get() == Trouble.CODE_NEEDED) {
      findViewById(R.id.sign_in_code_part).setVisibility(View.VISIBLE);
      findViewById(R.id.sign_in_code).requestFocus();
    }
  }

  private void signIn(SignInModel model) {
    if (Boolean.TRUE.equals(model.hasCode().getValue())) {
      signInWithCode(model);
    } else {
      signInWithPassword(model);
    }
  }

  private void signInWithCode(SignInModel model) {
    boolean complete = require(R.id.sign_in_server, R.id.sign_in_server_error);
    complete &= require(R.id.sign_in_website, R.id.sign_in_website_error);
    if (complete) {
      model.signInWithCode(typed(R.id.sign_in_server).trim(), typed(R.id.sign_in_website).trim());
    }
  }

  private void signInWithPassword(SignInModel model) {
    boolean complete = require(R.id.sign_in_server, R.id.sign_in_server_error);
    complete &= require(R.id.sign_in_email, R.id.sign_in_email_error);
    complete &= require(R.id.sign_in_password, R.id.sign_in_password_error);
    if (complete) {
      model.signIn(
          new Sessions.Form(
              typed(R.id.sign_in_server).trim(),
              typed(R.id.sign_in_email).trim(),
              typed(R.id.sign_in_password),
              typed(R.id.sign_in_code).trim()));
    }
  }

  private boolean require(int field, int error) {
    boolean empty = typed(field).trim().isEmpty();
    TextView text = findViewById(error);
    text.setText(R.string.reason_required);
    text.setVisibility(empty ? View.VISIBLE : View.GONE);
    return !empty;
  }

  private String typed(int field) {
    EditText text = findViewById(field);
    return text.getText().toString();
  }
}
