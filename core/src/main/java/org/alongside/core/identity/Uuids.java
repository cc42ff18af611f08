package org.alongside.core.identity;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * UUIDs as this product makes and reads them: version 7, made by whoever creates the thing, the
 * phone offline included.
 */
public final class Uuids {
  private static final int TEXT_LENGTH = 36;

  /** The value of each sign of ASCII up to f as a digit; −1 for none. */
  private static final byte[] HEX = hex();

  private Uuids() {}

  /**
   * A UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits. Order among ids
   * is a convenience for indexes, never a promise: the server's order decides.
   */
  public static UUID next(Instant now, Random random) {
    long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }

  /**
   * Reads the canonical form only, in either case: {@link UUID#fromString} would also take
   * shortened groups.
   *
   * @throws IllegalArgumentException when the text is not 36 characters of a UUID
   */
  public static UUID parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      throw new IllegalArgumentException("not a UUID: " + text.length() + " characters");
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < TEXT_LENGTH; i++) {
      char sign = text.charAt(i);
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        require(sign == '-');
      } else {
        int digit = sign < HEX.length ? HEX[sign] : -1;
        require(digit >= 0);
        if (i < 18) {
          high = high << 4 | digit;
        } else {
          low = low << 4 | digit;
        }
      }
    }
    return new UUID(high, low);
  }

  private static void require(boolean canonical) {
    if (!canonical) {
      throw new IllegalArgumentException("not a UUID in its canonical form");
    }
  }

  private static byte[] hex() {
    byte[] values = new byte['f' + 1];
    for (char sign = 0; sign < values.length; sign++) {
      values[sign] = (byte) Character.digit(sign, 16);
    }
    return values;
  }
}
