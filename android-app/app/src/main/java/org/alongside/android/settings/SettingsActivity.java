package org.alongside.android.settings;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import java.util.Objects;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.Account;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Trouble;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and signing out: what is not sent yet is sent, kept or thrown away. */
public final class SettingsActivity extends AppCompatActivity {

  private @Nullable LockChoices lock;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.settings);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    SettingsModel model =
        Models.of(
            this, SettingsModel.class, () -> Parts.of(this, SettingsParts.class).settingsModel());
    model.account().observe(this, this::showAccount);
    model.unsent().observe(this, this::showUnsent);
    model.ended().observe(this, this::showEnded);
    findViewById(R.id.settings_sign_out).setOnClickListener(button -> model.signOut());
    leadTo(model, R.id.settings_send, Sessions.Unsent.SEND);
    leadTo(model, R.id.settings_keep, Sessions.Unsent.KEEP);
    findViewById(R.id.settings_discard).setOnClickListener(button -> askToDiscard(model));
    findViewById(R.id.settings_stay).setOnClickListener(button -> hideChoices());
    lock = new LockChoices(this, model);
  }

  @Override
  protected void onStart() {
    super.onStart();
    // The person may have come back from giving the phone a lock.
    Objects.requireNonNull(lock).showWhatThePhoneCan();
  }

  /** Throwing away is the one answer that cannot be taken back. */
  private void askToDiscard(SettingsModel model) {
    Integer count = model.unsent().getValue();
    int things = count == null ? 0 : count;
    new MaterialAlertDialogBuilder(this)
        .setMessage(
            getResources().getQuantityString(R.plurals.settings_discard_question, things, things))
        .setNegativeButton(R.string.keep, null)
        .setPositiveButton(
            R.string.settings_discard_do, (dialog, which) -> model.signOut(Sessions.Unsent.DISCARD))
        .show();
  }

  private void leadTo(SettingsModel model, int button, Sessions.Unsent choice) {
    findViewById(button).setOnClickListener(clicked -> model.signOut(choice));
  }

  private void showAccount(Optional<Account> found) {
    found.ifPresent(
        account -> {
          text(R.id.settings_who, getString(R.string.settings_who, account.displayName()));
          text(R.id.settings_server, account.server());
        });
  }

  private void showUnsent(int count) {
    text(
        R.id.settings_unsent,
        getResources().getQuantityString(R.plurals.settings_unsent, count, count));
    findViewById(R.id.settings_choices).setVisibility(View.VISIBLE);
  }

  private void hideChoices() {
    findViewById(R.id.settings_choices).setVisibility(View.GONE);
  }

  private void showEnded(Optional<Trouble> trouble) {
    if (!trouble.isPresent()) {
      Place.SIGN_IN.openAlone(this);
      finish();
      return;
    }
    text(R.id.settings_error, Words.word(this, "trouble", trouble.get().name()));
    findViewById(R.id.settings_error).setVisibility(View.VISIBLE);
  }

  private void text(int view, String text) {
    TextView found = findViewById(view);
    found.setText(text);
  }
}
