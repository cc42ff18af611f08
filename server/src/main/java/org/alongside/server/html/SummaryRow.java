package org.alongside.server.html;

import org.jspecify.annotations.Nullable;

/**
 * One line of a summary list. Example: {@code SummaryRow.of("Paid to", "Riverside
 * Pool").withChange("/spend/1/edit")}.
 *
 * @param key what it is
 * @param value its value; line breaks in it are kept
 * @param changeHref where it can be changed, or null
 */
public record SummaryRow(String key, String value, @Nullable String changeHref) {
  /** A line that cannot be changed here. */
  public static SummaryRow of(String key, String value) {
    return new SummaryRow(key, value, null);
  }

  /** The same line with a link to change it. */
  public SummaryRow withChange(String href) {
    return new SummaryRow(key, value, href);
  }
}
