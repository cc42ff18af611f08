package org.alongside.android.lock;

import android.content.Context;
import android.hardware.biometrics.BiometricManager.Authenticators;
import android.hardware.biometrics.BiometricPrompt;
import android.os.CancellationSignal;
import androidx.annotation.RequiresApi;
import androidx.core.content.ContextCompat;
import java.util.function.Consumer;
import org.alongside.android.R;

/** Android's own question whether the phone's owner is there: finger, face, PIN or pattern. */
@RequiresApi(30)
final class OwnerPrompt {

  private OwnerPrompt() {}

  /** Asks, and says later whether it was the owner. */
  static void ask(Context context, Consumer<Boolean> answer) {
    new BiometricPrompt.Builder(context)
        .setTitle(context.getString(R.string.lock_prompt))
        .setAllowedAuthenticators(Authenticators.BIOMETRIC_WEAK | Authenticators.DEVICE_CREDENTIAL)
        .build()
        .authenticate(
            new CancellationSignal(), ContextCompat.getMainExecutor(context), new Answer(answer));
  }

  /** What Android says in the end. */
  @RequiresApi(30)
  private static final class Answer extends BiometricPrompt.AuthenticationCallback {
    private final Consumer<Boolean> answer;

    Answer(Consumer<Boolean> answer) {
      this.answer = answer;
    }

    @Override
    public void onAuthenticationSucceeded(BiometricPrompt.AuthenticationResult result) {
      answer.accept(true);
    }

    @Override
    public void onAuthenticationError(int code, CharSequence words) {
      answer.accept(false);
    }
  }
}
