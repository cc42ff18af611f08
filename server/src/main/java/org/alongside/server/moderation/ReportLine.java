package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What one person said about a post.
 *
 * @param item the queue item that it belongs to
 * @param reporter null when they were not signed in; never shown to the author of the post
 */
record ReportLine(
    ReportId id,
    ReportId item,
    PostId post,
    @Nullable MemberId reporter,
    ReportReason reason,
    String said,
    Instant reportedAt) {}
