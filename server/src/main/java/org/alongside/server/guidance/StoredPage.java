package org.alongside.server.guidance;

import org.alongside.core.guidance.GuidancePage;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is kept.
 *
 * @param version counts up with every change, from 1
 * @param hash of its present state
 * @param fileHash of the product's own file that was last taken over; null when there was none
 * @param edited whether an editor changed it; from then on the product's file is left alone
 */
public record StoredPage(
    PageKey key,
    GuidancePage page,
    long version,
    String hash,
    @Nullable String fileHash,
    boolean edited,
    long helpfulYes,
    long helpfulNo) {}
