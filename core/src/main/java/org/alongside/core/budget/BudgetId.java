package org.alongside.core.budget;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One budget of one holder for one period.
 *
 * @param value the UUID; written in lower case
 */
public record BudgetId(UUID value) {
  public BudgetId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static BudgetId of(UUID value) {
    return new BudgetId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static BudgetId parse(String text) {
    return new BudgetId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
