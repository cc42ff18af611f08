package org.alongside.server.forum;

import java.time.Instant;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a post was before a change.
 *
 * @param written its words
 * @param beside what stood beside them
 * @param changedBy the moderator who changed it; null for its author
 */
record EarlierText(
    String written, Beside beside, Instant replacedAt, @Nullable MemberId changedBy) {}
