package org.alongside.server.http;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Protection against forged requests: every form carries a token that is bound to the browser's
 * session (or, signed out, to a cookie of its own). The token is masked anew for each page, so that
 * a compressed page does not give it away by its length.
 */
final class Csrf {
  static final String FIELD = "csrf";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Csrf() {}

  /** The token for a browser with this secret in its cookie, as it goes into a form. */
  static String token(String cookieSecret) {
    byte[] mask = new byte[BYTES];
    RANDOM.nextBytes(mask);
    byte[] masked = new byte[2 * BYTES];
    byte[] bound = bound(cookieSecret);
    for (int i = 0; i < BYTES; i++) {
      masked[i] = mask[i];
      masked[BYTES + i] = (byte) (bound[i] ^ mask[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
  }

  /** Whether a form's token belongs to the browser with this secret. */
  static boolean isValid(String token, String cookieSecret) {
    return unmask(token)
        .filter(bound -> java.security.MessageDigest.isEqual(bound, bound(cookieSecret)))
        .isPresent();
  }

  private static Optional<byte[]> unmask(String token) {
    byte[] masked;
    try {
      masked = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (masked.length != 2 * BYTES) {
      return Optional.empty();
    }
    byte[] bound = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bound[i] = (byte) (masked[i] ^ masked[BYTES + i]);
    }
    return Optional.of(bound);
  }

  private static byte[] bound(String cookieSecret) {
    return Tokens.sha256(
        ("csrf " + cookieSecret).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
