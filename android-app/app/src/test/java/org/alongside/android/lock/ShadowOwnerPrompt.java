package org.alongside.android.lock;

import android.hardware.biometrics.BiometricPrompt;
import android.os.CancellationSignal;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;

/** Stands for the phone's question to its owner, and lets a test answer it. */
@Implements(BiometricPrompt.class)
public class ShadowOwnerPrompt {

  private static @Nullable BiometricPrompt latest;
  private static BiometricPrompt.@Nullable AuthenticationCallback callback;

  @RealObject private @Nullable BiometricPrompt prompt;

  @Implementation
  protected void authenticate(
      CancellationSignal cancel, Executor executor, BiometricPrompt.AuthenticationCallback told) {
    latest = prompt;
    callback = told;
  }

  /** Which kinds of owner's proof were asked for last; 0 when nothing was asked. */
  static int askedFor() {
    BiometricPrompt asked = latest;
    return asked == null ? 0 : asked.getAllowedAuthenticators();
  }

  static void sayYes() {
    Objects.requireNonNull(callback).onAuthenticationSucceeded(null);
  }

  static void sayNo(int code) {
    Objects.requireNonNull(callback).onAuthenticationError(code, "said no");
  }

  /** Forgets what was asked before. */
  static void reset() {
    latest = null;
    callback = null;
  }
}
