package org.alongside.android.data;

import org.jspecify.annotations.Nullable;

/**
 * Signing in and out, as screens ask for it. The methods wait for the server, so they are for
 * background threads only.
 */
public interface Sessions {

  /** What to do with what was typed and not sent, when the person signs out. */
  enum Unsent {
    /** Send it first; without signal nothing happens. */
    SEND,
    /** Keep it, so that the same person can send it after signing in again. */
    KEEP,
    /** Erase it. */
    DISCARD
  }

  /**
   * What a person types to sign in.
   *
   * @param code from the second factor; empty when none was asked for
   */
  record Form(String server, String email, String password, String code) {
    /** Says nothing of what was typed. */
    @Override
    public String toString() {
      return "sign-in";
    }
  }

  /** Signs in; null when that worked, otherwise why it did not. */
  @Nullable Trouble signIn(Form form);

  /**
   * Signs in with a code that the website shows to the same person; null when that worked,
   * otherwise why it did not.
   */
  @Nullable Trouble signInWithCode(String server, String code);

  /** Signs out and erases what the phone keeps; null when that worked, otherwise why it did not. */
  @Nullable Trouble signOut(Unsent unsent);
}
