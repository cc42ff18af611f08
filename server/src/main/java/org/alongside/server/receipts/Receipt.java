package org.alongside.server.receipts;

import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;

/**
 * A photo or a PDF of what was paid, without its bytes.
 *
 * @param holder whose record it is part of
 * @param uploader who took it in: the holder, or somebody who logs for them
 * @param bytes how large it is as it is kept
 */
public record Receipt(
    ReceiptId id, PersonId holder, PersonId uploader, String mediaType, long bytes) {
  public Receipt {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(uploader, "uploader");
  }

  /** Whether it is a PDF, and not a photo. */
  public boolean isDocument() {
    return mediaType.equals("application/pdf");
  }
}
