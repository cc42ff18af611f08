package org.alongside.server.importing;

import java.time.Instant;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.server.csv.Column;
import org.alongside.server.csv.HeadedSheet;
import org.alongside.server.db.Tx;

/** What is done with one kind of file. */
interface Importer {
  ImportKind kind();

  /** The columns that it looks for. */
  List<Column> columns();

  /** The cells of the example rows of a blank file, in the order of the columns. */
  List<List<String>> examples();

  /** The headings over the rows as they are understood. */
  List<String> shown();

  /** Reads a file. */
  Proposal read(HeadedSheet sheet);

  /** What stands in the way of taking out again what was made. */
  List<Obstacle> listObstacles(Tx tx, List<Made> made, Instant since);

  /** Takes it out. */
  void remove(Tx tx, List<Made> made, PersonId by);
}
