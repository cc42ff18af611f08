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
 * @param displayName the person's name
 * @param token the right to ask in that person's name; null once the session has ended, when all
 *     else stays until the person signs in again
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
    @NonNull Sealed displayName,
    @Nullable Sealed token,
    @NonNull String device,
    @Nullable String store,
    long pull,
    @NonNull String appVersion,
    @Nullable Long heardAtMillis,
    @Nullable String trouble) {

  /** The id of the one row. */
  public static final int ONLY = 1;

  /** Where the name lies. */
  public Spot nameSpot() {
    return nameSpot(server, person);
  }

  /** Where the token lies; it opens for this server alone. */
  public Spot tokenSpot() {
    return tokenSpot(server, person);
  }

  static Spot nameSpot(String server, String person) {
    return new Spot("account", server + " " + person, "displayName");
  }

  static Spot tokenSpot(String server, String person) {
    return new Spot("account", server + " " + person, "token");
  }

  /** Somebody who just signed in on a phone that keeps nothing of theirs yet. */
  static AccountRow of(Arrival arrival, Vault vault) {
    return new AccountRow(
        ONLY,
        arrival.server(),
        arrival.person(),
        vault.seal(nameSpot(arrival.server(), arrival.person()), arrival.displayName()),
        vault.seal(tokenSpot(arrival.server(), arrival.person()), arrival.token()),
        arrival.device(),
        null,
        0,
        arrival.appVersion(),
        null,
        null);
  }

  /** The same person again, in a new session. */
  AccountRow again(Arrival arrival, Vault vault) {
    return new AccountRow(
        id,
        server,
        person,
        vault.seal(nameSpot(), arrival.displayName()),
        vault.seal(tokenSpot(), arrival.token()),
        device,
        store,
        pull,
        appVersion,
        heardAtMillis,
        null);
  }

  /** Whether that is the same person at the same server. */
  boolean isOf(Arrival arrival) {
    return person.equals(arrival.person()) && server.equals(arrival.server());
  }

  /** Says who, never the token. */
  @Override
  public String toString() {
    return "account of " + person + " with " + server;
  }
}
