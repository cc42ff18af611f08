package org.alongside.server.receipts;

import java.util.Optional;
import org.alongside.core.spend.ReceiptId;

/**
 * A place in a holder's list of receipts, newest first: where a page ended.
 *
 * @param madeAt when the last one of that page came, in milliseconds
 */
public record ReceiptPlace(long madeAt, ReceiptId receipt) {
  /** Reads the opaque form; nothing when it is not one of ours. */
  public static Optional<ReceiptPlace> parse(String cursor) {
    int dot = cursor.indexOf('.');
    try {
      return dot < 1
          ? Optional.empty()
          : Optional.of(
              new ReceiptPlace(
                  Long.parseLong(cursor.substring(0, dot)),
                  ReceiptId.parse(cursor.substring(dot + 1))));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** The opaque form, safe in a URL. */
  public String cursor() {
    return madeAt + "." + receipt;
  }
}
