package org.alongside.server.importing;

import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** What a file would do. It was read without the store; nothing is written until it is made. */
abstract class Proposal {
  private final ImportKind kind;
  private final int size;
  private final List<PreviewLine> lines;
  private final Findings findings;

  /**
   * A proposal.
   *
   * @param size how many people or budgets it would make, where nothing is wrong
   * @param lines every row of the file as it is understood
   * @param findings what the reading alone found
   */
  Proposal(ImportKind kind, int size, List<PreviewLine> lines, Findings findings) {
    this.kind = kind;
    this.size = size;
    this.lines = List.copyOf(lines);
    this.findings = findings;
  }

  final ImportKind kind() {
    return kind;
  }

  final int size() {
    return size;
  }

  final List<PreviewLine> lines() {
    return lines;
  }

  /** All that is wrong or worth a second look, by line, as the store is now. */
  final List<Finding> check(Tx tx, PersonId by) {
    Findings all = findings.copy();
    check(tx, by, all);
    return all.list();
  }

  /** Adds what the store has to say. */
  abstract void check(Tx tx, PersonId by, Findings all);

  /** Makes everything. Only what {@link #check} found no error in, in the same transaction. */
  abstract List<Made> make(Tx tx, PersonId by);
}
