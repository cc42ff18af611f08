package org.alongside.server.figures;

/**
 * One number of a year.
 *
 * @param section what it belongs to
 * @param name which of that it is
 * @param value in digits; empty for one that is so small that it could point to a person
 */
record Figure(String section, String name, String value) {
  Figure {
    if (!(section + name).matches("[a-z-]+") || !value.matches("[0-9]*")) {
      throw new IllegalArgumentException("not a figure: " + section + " " + name);
    }
  }

  /** Reads the line that {@link #toString} writes. */
  static Figure parse(String line) {
    String[] parts = line.split(" ", -1);
    return new Figure(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return section + " " + name + " " + value;
  }
}
