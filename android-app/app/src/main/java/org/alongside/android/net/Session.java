package org.alongside.android.net;

import java.util.Objects;

/** The right to ask a server in a person's name. */
public record Session(ServerAddress server, String token) {
  public Session {
    Objects.requireNonNull(server, "server");
    if (token.isEmpty()) {
      throw new IllegalArgumentException("an empty token");
    }
  }

  /** Says where, never the token, so that it cannot get into a log. */
  @Override
  public String toString() {
    return "session with " + server;
  }
}
