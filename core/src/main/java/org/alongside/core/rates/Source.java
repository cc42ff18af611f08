package org.alongside.core.rates;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a figure was published, so that anybody can look it up.
 *
 * @param title what it is called there
 * @param address its web address, {@code https://…}
 * @param datedOn when it was published; for a page that is kept up to date, from when the figure
 *     holds
 */
public record Source(String title, String address, LocalDate datedOn) {
  public Source {
    Objects.requireNonNull(datedOn, "datedOn");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a source without a title: " + address);
    }
    if (!address.startsWith("https://")) {
      throw new IllegalArgumentException("not a web address: " + address);
    }
  }
}
