package org.alongside.server.notices;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The SMTP server that e-mails leave by, as one address: {@code
 * smtp://user:password@mail.example.org:587?from=alongside@example.org}. {@code smtp} goes over to
 * TLS when the server offers it, {@code smtps} begins with it.
 *
 * @param from the sender of every e-mail
 */
public record MailSettings(
    String host, int port, Optional<String> user, String password, String from, Security security) {
  /** How the connection is kept private. */
  public enum Security {
    /** Goes over to TLS when the server offers it. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  private static final int SMTP_PORT = 587;
  private static final int SMTPS_PORT = 465;

  /**
   * Reads the address.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong, without the password
   */
  public static MailSettings parse(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("The SMTP address is not a URL.");
    }
    boolean tls = "smtps".equals(uri.getScheme());
    if (!tls && !"smtp".equals(uri.getScheme())) {
      throw new IllegalArgumentException("The SMTP address must start with smtp:// or smtps://.");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("The SMTP address names no server.");
    }
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    if (!query.startsWith("from=") || !decode(query).contains("@")) {
      throw new IllegalArgumentException(
          "The SMTP address must end with ?from= and the sender's e-mail address.");
    }
    String[] user =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    return new MailSettings(
        uri.getHost(),
        uri.getPort() > 0 ? uri.getPort() : tls ? SMTPS_PORT : SMTP_PORT,
        user.length == 0 ? Optional.empty() : Optional.of(decode(user[0])),
        user.length < 2 ? "" : decode(user[1]),
        decode(query.substring("from=".length())),
        tls ? Security.TLS : Security.STARTTLS);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "smtp server " + host + ":" + port;
  }
}
