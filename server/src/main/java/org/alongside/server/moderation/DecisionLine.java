package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;

/** A decision about a post, with its reason. */
record DecisionLine(
    ReportId item,
    PostId post,
    MemberId author,
    MemberId moderator,
    ModerationAction action,
    ModerationNote reason,
    Instant decidedAt) {}
