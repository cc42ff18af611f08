package org.alongside.server.guidance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was.
 *
 * @param editedBy the name of the editor; null when it came with the product
 */
public record PageVersion(
    long version,
    String title,
    String summary,
    LocalDate lastReviewedOn,
    LocalDate nextReviewOn,
    String markdown,
    @Nullable String easyRead,
    @Nullable String editedBy,
    Instant madeAt) {}
