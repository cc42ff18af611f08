package org.alongside.core.announcement;

import java.util.Objects;
import java.util.UUID;
import org.alongside.core.identity.Uuids;

/**
 * One change of a budget.
 *
 * @param value the UUID; written in lower case
 */
public record BudgetChangeId(UUID value) {
  public BudgetChangeId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with this UUID. */
  public static BudgetChangeId of(UUID value) {
    return new BudgetChangeId(value);
  }

  /**
   * Reads the text form, 36 characters.
   *
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static BudgetChangeId parse(String text) {
    return new BudgetChangeId(Uuids.parse(text));
  }

  /** The text form, as it stands in URLs and in the database. */
  @Override
  public String toString() {
    return value.toString();
  }
}
