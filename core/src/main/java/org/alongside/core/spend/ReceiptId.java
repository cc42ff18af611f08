package org.alongside.core.spend;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One receipt: a photo or a PDF of what was paid. It is the id under which the file was uploaded,
 * and one receipt may stand for several entries.
 *
 * @param value the UUID; written in lower case
 */
public record ReceiptId(UUID value) {
  public ReceiptId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static ReceiptId of(UUID value) {
    return new ReceiptId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ReceiptId parse(String text) {
    return new ReceiptId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
