package org.alongside.server.importing;

import java.util.List;

/**
 * A row of a file as it is understood; a cell that is not shows as it was written.
 *
 * @param line of the file
 */
record PreviewLine(int line, List<String> cells) {
  PreviewLine {
    cells = List.copyOf(cells);
  }
}
