package org.alongside.android.data;

/**
 * Somebody whom a server just let in.
 *
 * @param server its address
 * @param person the id of who signed in
 * @param token the right to ask in that person's name
 * @param device a new id, should this installation have none yet
 * @param appVersion which version of the app this is
 */
public record Arrival(
    String server,
    String person,
    String displayName,
    String token,
    String device,
    String appVersion) {

  /** Says who, never the token. */
  @Override
  public String toString() {
    return "arrival of " + person + " from " + server;
  }
}
