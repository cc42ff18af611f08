package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.ReportReason;

/** What the one who got a message said about it. */
record MessageReport(ReportReason reason, String said, Instant reportedAt) {}
