package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about something that is not a post.
 *
 * @param reporter null for who is not known here; never shown to the author
 */
record MatterReport(
    ReportId id,
    ReportId item,
    @Nullable MemberId reporter,
    ReportReason reason,
    String said,
    Instant reportedAt) {}
