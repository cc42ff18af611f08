package org.alongside.android.lock;

import android.app.KeyguardManager;
import android.content.Intent;
import android.os.Build;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.activity.OnBackPressedCallback;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import org.alongside.android.R;
import org.alongside.android.data.AppLock;
import org.alongside.android.ui.Help;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the phone's own lock before anything of the app is shown. Help in an emergency needs no
 * unlocking.
 */
public final class LockActivity extends AppCompatActivity {

  private final ActivityResultLauncher<Intent> confirmation =
      registerForActivityResult(
          new ActivityResultContracts.StartActivityForResult(),
          result -> answer(result.getResultCode() == RESULT_OK));

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.lock);
    Insets.keepClear(findViewById(R.id.screen));
    Help.offer(this);
    LockModel model = model();
    model.door().observe(this, this::show);
    model
        .failed()
        .observe(
            this,
            failed -> {
              TextView words = findViewById(R.id.lock_failed);
              words.setText(failed ? getString(R.string.lock_failed) : "");
              words.setVisibility(failed ? View.VISIBLE : View.GONE);
            });
    findViewById(R.id.lock_open).setOnClickListener(button -> ask());
    getOnBackPressedDispatcher()
        .addCallback(
            this,
            new OnBackPressedCallback(true) {
              @Override
              public void handleOnBackPressed() {
                moveTaskToBack(true);
              }
            });
  }

  private LockModel model() {
    return Models.of(this, LockModel.class, () -> Parts.of(this, LockParts.class).lockModel());
  }

  private void show(AppLock.Door door) {
    if (door == AppLock.Door.OPEN) {
      finish();
    }
  }

  private void ask() {
    if (!model().canAsk()) {
      model().unlock();
    } else if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
      OwnerPrompt.ask(this, this::answer);
    } else {
      confirm();
    }
  }

  @SuppressWarnings("deprecation") // Deprecated for the prompt, which Android before 11 lacks.
  private void confirm() {
    Intent question =
        getSystemService(KeyguardManager.class)
            .createConfirmDeviceCredentialIntent(
                getString(R.string.lock_prompt), getString(R.string.lock_how));
    if (question == null) {
      answer(false);
    } else {
      confirmation.launch(question);
    }
  }

  private void answer(boolean isOwner) {
    if (isOwner) {
      model().unlock();
    } else {
      model().refuse();
    }
  }
}
