package org.alongside.server.html;

/**
 * How much of a whole is used, as a bar and in words; the words carry the meaning.
 *
 * <p>Example: {@code Progress.of(3_000_00, 12_000_00, "£3,000 of £12,000 used")}.
 *
 * @param percent from 0 to 100
 * @param text the same in words, with both figures
 */
public record Progress(int percent, String text) {
  public Progress {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("not a percentage: " + percent);
    }
  }

  /**
   * The share of {@code part} in {@code whole}, cut to 0 and 100; of an empty whole any part is all
   * of it.
   *
   * @param part in the same unit as the whole
   * @param whole in the same unit as the part
   */
  public static Progress of(long part, long whole, String text) {
    if (part <= 0) {
      return new Progress(0, text);
    }
    if (part >= whole) {
      return new Progress(100, text);
    }
    return new Progress((int) (100.0 * part / whole), text);
  }
}
