package org.alongside.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.alongside.server.access.Access;

/**
 * A clock that the demo sets to the moment at which something is to have happened. Starts at now.
 */
public final class DemoClock extends Clock {
  private final LocalDate today;
  private Instant now;

  public DemoClock(Clock real) {
    this.now = real.instant();
    this.today = LocalDate.now(real.withZone(Access.ENGLAND));
  }

  /** The day on which the demo is made: all its dates are counted from here. */
  public LocalDate today() {
    return today;
  }

  /** Sets the clock to a time of day in England, so many days ago. */
  public void set(int daysAgo, LocalTime time) {
    now = today.minusDays(daysAgo).atTime(time).atZone(Access.ENGLAND).toInstant();
  }

  /** Sets the clock. */
  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
