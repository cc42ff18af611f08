package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the person wants to be true.
 *
 * @param howWeKnow how we will know that it came true
 * @param hopedFor the rating that the person hopes for, 0 to 10; null when they did not say
 * @param ratings the person's own, oldest first; the first is the start, the last is now
 */
public record Outcome(
    OutcomeId id,
    String statement,
    String howWeKnow,
    @Nullable Integer hopedFor,
    List<Rating> ratings) {
  public Outcome {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(howWeKnow, "howWeKnow");
    if (statement.isEmpty()) {
      throw new IllegalArgumentException("an outcome without a statement");
    }
    if (hopedFor != null) {
      Rating.require(hopedFor);
    }
    ratings = List.copyOf(ratings);
    LocalDate last = LocalDate.MIN;
    for (Rating rating : ratings) {
      if (rating.on().isBefore(last)) {
        throw new IllegalArgumentException("ratings out of order at " + rating.on());
      }
      last = rating.on();
    }
  }

  /**
   * The same with one more rating; one of the same day takes the place of the earlier.
   *
   * @throws IllegalArgumentException when there is a later one
   */
  public Outcome withRating(Rating rating) {
    List<Rating> more = new ArrayList<>(ratings);
    more.removeIf(each -> each.on().equals(rating.on()));
    more.add(rating);
    return new Outcome(id, statement, howWeKnow, hopedFor, more);
  }

  /** The same with what the person hopes for; null when they do not say. */
  public Outcome withHopedFor(@Nullable Integer hoped) {
    return new Outcome(id, statement, howWeKnow, hoped, ratings);
  }

  /** The first rating. */
  public Optional<Rating> findStart() {
    return ratings.stream().findFirst();
  }

  /** The last rating. */
  public Optional<Rating> findNow() {
    return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.get(ratings.size() - 1));
  }
}
