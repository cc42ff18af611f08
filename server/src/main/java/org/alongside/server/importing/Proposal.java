package org.alongside.server.importing;

import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** What a file would do. It was read without the store; nothing is written until it is made. */
interface Proposal {
  ImportKind kind();

  /** How many people or budgets it would make, where nothing is wrong. */
  int size();

  /** Every row of the file as it is understood. */
  List<PreviewLine> lines();

  /** All that is wrong or worth a second look, by line, as the store is now. */
  List<Finding> check(Tx tx, PersonId by);

  /** Makes everything. Only what {@link #check} found no error in, in the same transaction. */
  List<Made> make(Tx tx, PersonId by);
}
