package org.alongside.core.forum;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How often a member wants an e-mail about what is new in the peer network. */
public enum DigestRhythm implements Coded {
  NONE("none"),
  /** Each morning. */
  DAILY("daily"),
  /** On Monday morning. */
  WEEKLY("weekly");

  /** When it is sent, in England. */
  public static final LocalTime AT = LocalTime.of(7, 30);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final String code;

  DigestRhythm(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The last time up to now at which one was to be sent; empty for never.
   *
   * <p>Example: weekly on a Wednesday is half past seven on Monday of the same week.
   */
  public Optional<Instant> lastMoment(Instant now) {
    if (this == NONE) {
      return Optional.empty();
    }
    ZonedDateTime local = now.atZone(LONDON);
    ZonedDateTime moment = local.toLocalDate().atTime(AT).atZone(LONDON);
    if (moment.isAfter(local)) {
      moment = local.toLocalDate().minusDays(1).atTime(AT).atZone(LONDON);
    }
    return Optional.of(
        this == DAILY
            ? moment.toInstant()
            : moment
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(AT)
                .atZone(LONDON)
                .toInstant());
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static DigestRhythm parse(String code) {
    return Codes.get(DigestRhythm.class, code);
  }
}
