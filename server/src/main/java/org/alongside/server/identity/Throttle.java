package org.alongside.server.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever tries secrets: each name (an account's address, a network) may fail a few
 * times at once, then one try comes back after a while. Never a permanent lock. Kept in memory: a
 * restart forgives.
 */
public final class Throttle {
  private static final int MOST_NAMES = 50_000;

  private final TimeMeter time;
  private final long tries;
  private final Duration comesBackAfter;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_NAMES;
        }
      };

  /**
   * A throttle.
   *
   * @param tries how many tries each name has at once
   * @param comesBackAfter how long until one more try comes back
   */
  public Throttle(Clock clock, long tries, Duration comesBackAfter) {
    this.time = new ClockTime(clock);
    this.tries = tries;
    this.comesBackAfter = comesBackAfter;
  }

  /** Takes a try of this name. Returns how long to wait first; zero when the try may go on. */
  public synchronized Duration take(String name) {
    ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /** Gives all tries of a name back, after a success. */
  public synchronized void forgive(String name) {
    buckets.remove(name);
  }

  private Bucket bucket(String name) {
    return buckets.computeIfAbsent(
        name,
        absent ->
            Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                    Bandwidth.builder().capacity(tries).refillGreedy(1, comesBackAfter).build())
                .build());
  }

  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
