package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.AppealId;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A decision that its author asked another moderator to look at again.
 *
 * @param author null where those ask who announce events for the scheme
 * @param said in the author's own words
 * @param outcome null while it waits
 * @param answeredBy the other moderator; null while it waits
 * @param answer what they say; null while it waits
 */
record Appeal(
    AppealId id,
    MeasureId measure,
    ReportId item,
    @Nullable MemberId author,
    String said,
    Instant appealedAt,
    @Nullable Outcome outcome,
    @Nullable MemberId answeredBy,
    @Nullable String answer,
    @Nullable Instant answeredAt) {
  /** What came of it. */
  enum Outcome {
    /** The decision stays. */
    UPHELD("upheld"),
    /** The decision is taken back. */
    CHANGED("changed");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
