package org.alongside.core.sharing;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.input.TextRule;

/**
 * What a scheme says it has to see at least of everybody's spending.
 *
 * <p>Example: from 2026-12-07 the council sees each payment, announced on 2026-11-22, because its
 * auditors ask for it.
 *
 * @param reason in words for the holders
 * @param from the first day on which it holds; holders keep their own choice until then
 */
public record SchemeNeed(
    ShareReader reader, ShareLevel level, String reason, LocalDate announcedOn, LocalDate from) {
  /** What a reason may be. */
  public static final TextRule REASON = TextRule.lines(10, 1_000);

  /** How many days before holders hear of a need that shows more than the one before. */
  public static final int NOTICE_DAYS = 14;

  public SchemeNeed {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(level, "level");
    REASON.require(reason);
    if (from.isBefore(announcedOn)) {
      throw new IllegalArgumentException("a need holds before it is announced: " + from);
    }
  }
}
