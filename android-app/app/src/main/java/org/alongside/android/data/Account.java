package org.alongside.android.data;

import org.jspecify.annotations.Nullable;

/**
 * Who uses this phone, as screens show it.
 *
 * @param hasSession false once the session has ended and the person must sign in again
 * @param heardAtMillis when the server was last heard to the end; null before the first time
 * @param trouble why the last try failed, a {@link Trouble} by name; null when it did not
 */
public record Account(
    String server,
    String displayName,
    boolean hasSession,
    @Nullable Long heardAtMillis,
    @Nullable String trouble) {

  /** Says where, not who. */
  @Override
  public String toString() {
    return "account with " + server;
  }
}
