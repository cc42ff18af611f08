package org.alongside.android.settings;

import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.provider.Settings;
import android.view.View;
import android.widget.RadioButton;
import androidx.appcompat.app.AppCompatActivity;
import com.google.android.material.snackbar.Snackbar;
import java.util.Map;
import org.alongside.android.R;
import org.alongside.android.data.AppLock;
import org.jspecify.annotations.Nullable;

/** The choices about the lock of the app; without a lock of the phone, how to set one. */
final class LockChoices {

  private static final Map<AppLock.After, Integer> BUTTONS =
      Map.of(
          AppLock.After.AT_ONCE, R.id.settings_lock_at_once,
          AppLock.After.ONE_MINUTE, R.id.settings_lock_one_minute,
          AppLock.After.FIVE_MINUTES, R.id.settings_lock_five_minutes);

  private final AppCompatActivity screen;
  private final SettingsModel model;

  LockChoices(AppCompatActivity screen, SettingsModel model) {
    this.screen = screen;
    this.model = model;
    BUTTONS.forEach(
        (after, button) ->
            screen.findViewById(button).setOnClickListener(clicked -> model.lock(after)));
    screen.findViewById(R.id.settings_lock_off).setOnClickListener(clicked -> model.doNotLock());
    screen
        .findViewById(R.id.settings_lock_phone)
        .setOnClickListener(clicked -> openSettingsOfThePhone());
    model.lockChoice().observe(screen, choice -> check(choice.after()));
  }

  private void check(AppLock.@Nullable After after) {
    Integer button = after == null ? null : BUTTONS.get(after);
    RadioButton chosen = screen.findViewById(button == null ? R.id.settings_lock_off : button);
    chosen.setChecked(true);
    chosen.jumpDrawablesToCurrentState();
  }

  void showWhatThePhoneCan() {
    boolean can = model.canLock();
    int explanation = can ? View.GONE : View.VISIBLE;
    screen.findViewById(R.id.settings_lock_none).setVisibility(explanation);
    screen.findViewById(R.id.settings_lock_phone).setVisibility(explanation);
    BUTTONS.values().forEach(button -> screen.findViewById(button).setEnabled(can));
  }

  private void openSettingsOfThePhone() {
    try {
      screen.startActivity(new Intent(Settings.ACTION_SECURITY_SETTINGS));
    } catch (ActivityNotFoundException elsewhere) {
      View view = screen.findViewById(R.id.screen);
      Snackbar.make(view, R.string.settings_lock_none, Snackbar.LENGTH_LONG).show();
    }
  }
}
