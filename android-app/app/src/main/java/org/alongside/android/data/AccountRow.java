package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * Who uses this phone, with which server, and how far the phone's talk with it has come. There is
 * one row, or none before the first sign-in.
 *
 * @param id always {@link #ONLY}
 * @param server its address
 * @param person the id of who signed in
 * @param token the right to ask in that person's name, closed up by {@link Seal}; null once the
 *     session has ended, when all else stays until the person signs in again
 * @param device the id of this installation
 * @param store the generation of the server's data; null before its first answer
 * @param pull counts the times that everything was pulled
 * @param appVersion which version of the app pulled it
 * @param heardAtMillis when the server was last heard to the end, in milliseconds since 1970; null
 *     before the first time
 * @param trouble why the last try failed, a {@link Trouble} by name; null when it did not
 */
@Entity(tableName = "account")
public record AccountRow(
    @PrimaryKey int id,
    @NonNull String server,
    @NonNull String person,
    @NonNull String displayName,
    @Nullable String token,
    @NonNull String device,
    @Nullable String store,
    long pull,
    @NonNull String appVersion,
    @Nullable Long heardAtMillis,
    @Nullable String trouble) {

  /** The id of the one row. */
  public static final int ONLY = 1;

  /** Somebody who just signed in on a phone that keeps nothing yet. */
  public static AccountRow signedIn(
      String server, String person, String displayName, String token, String device, String app) {
    return new AccountRow(
        ONLY, server, person, displayName, token, device, null, 0, app, null, null);
  }

  /** The same person again, in a new session. */
  public AccountRow again(String newName, String newToken) {
    return new AccountRow(
        id,
        server,
        person,
        newName,
        newToken,
        device,
        store,
        pull,
        appVersion,
        heardAtMillis,
        null);
  }

  /** Whether the person signed out; a session that only ended leaves the name, and all to read. */
  public boolean isSignedOut() {
    return token == null && displayName.isEmpty();
  }

  /** Says who, never the token. */
  @Override
  public String toString() {
    return "account of " + person + " with " + server;
  }
}
