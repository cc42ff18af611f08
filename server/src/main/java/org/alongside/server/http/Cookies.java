package org.alongside.server.http;

import java.util.Optional;

/**
 * The names and attributes of our cookies. Over TLS every one has the {@code __Host-} prefix and is
 * Secure; on a plain address such as the demo's it cannot.
 *
 * @param secure whether people reach the server over TLS
 */
public record Cookies(boolean secure) {
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

  /** The cookie of a session. */
  public String session() {
    return named("session");
  }

  /** The cookie that binds the forms of somebody who is signed out. */
  public String guest() {
    return named("guest");
  }

  /** The value of a Set-Cookie header that lasts as long as the browser is open. */
  public String set(String name, String value) {
    return name + "=" + value + ATTRIBUTES + (secure ? "; Secure" : "");
  }

  /** The value of a Set-Cookie header that removes the cookie. */
  public String clear(String name) {
    return set(name, "") + "; Max-Age=0";
  }

  static Optional<String> find(String header, String name) {
    for (String pair : header.split(";", -1)) {
      String trimmed = pair.strip();
      if (trimmed.startsWith(name + "=")) {
        String value = trimmed.substring(name.length() + 1);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private String named(String name) {
    return secure ? "__Host-" + name : "alongside-" + name;
  }
}
