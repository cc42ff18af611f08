package org.alongside.core.recurring;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.spend.SpendBody;
import org.jspecify.annotations.Nullable;

/**
 * A payment that may have come round again. It is only a question: nothing counts until the holder
 * says so.
 *
 * @param key names what comes round, the same each time
 * @param dueOn when it is expected
 * @param body as it would be written down, on the day when it is due or, before that, today
 * @param rhythm of the holder's own entries; null when the plan says so
 */
public record Proposal(String key, LocalDate dueOn, SpendBody body, @Nullable Rhythm rhythm) {
  /** How long a key may be. */
  public static final int LONGEST_KEY = 400;

  public Proposal {
    Objects.requireNonNull(dueOn, "dueOn");
    Objects.requireNonNull(body, "body");
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("no key of a proposal: " + key.length());
    }
  }

  /** Whether this one was turned down: the same thing, due on about the same day. */
  boolean isTurnedDownBy(Skip skip) {
    int days = rhythm == null ? Rhythm.WEEKLY.days() : rhythm.days();
    return skip.key().equals(key)
        && Math.abs(skip.dueOn().toEpochDay() - dueOn.toEpochDay()) <= days / 2;
  }

  /** What was turned down once. */
  public record Skip(String key, LocalDate dueOn) {
    public Skip {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(dueOn, "dueOn");
    }
  }
}
