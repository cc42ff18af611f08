package org.alongside.server.csv;

/**
 * How much of a sheet is taken; reading stops where there is more.
 *
 * @param rows the most rows below the headings
 * @param characters the most characters in one cell
 */
public record SheetLimits(int rows, int characters) {
  public SheetLimits {
    if (rows < 1 || characters < 1) {
      throw new IllegalArgumentException("a limit that lets nothing in: " + rows);
    }
  }
}
