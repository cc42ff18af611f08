package org.alongside.server.importing;

import java.util.Comparator;

/**
 * One thing that is wrong with a row, or worth a second look.
 *
 * @param line of the file
 * @param column the title of the column; empty for the row as a whole
 * @param says what is the matter and what to do, one sentence or two
 */
record Finding(int line, String column, String says, Level level) {
  static final Comparator<Finding> BY_LINE = Comparator.comparingInt(Finding::line);

  /** Whether it holds the import up. */
  enum Level {
    ERROR,
    WARNING
  }

  boolean isError() {
    return level == Level.ERROR;
  }
}
