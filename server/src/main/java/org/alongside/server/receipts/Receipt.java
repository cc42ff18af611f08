package org.alongside.server.receipts;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;
import org.jspecify.annotations.Nullable;

/**
 * A photo or a PDF of what was paid, without its bytes.
 *
 * @param holder whose record it is part of
 * @param uploader who took it in: the holder, or somebody who logs for them
 * @param bytes how large it is as it is kept
 * @param look what its small picture is like; null when none could be made
 */
public record Receipt(
    ReceiptId id,
    PersonId holder,
    PersonId uploader,
    String mediaType,
    long bytes,
    Instant madeAt,
    @Nullable Look look) {
  /**
   * What the small picture is like.
   *
   * @param width in pixels
   * @param height in pixels
   * @param pages how many pages the file has
   */
  public record Look(int width, int height, int pages) {}

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
