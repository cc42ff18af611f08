package org.alongside.server.home;

import java.util.Optional;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** What a holder sees about the named worker. Wired to messaging by {@code app}. */
@FunctionalInterface
public interface WorkerCards {
  /** The named worker of now, if there is one and their hours are known. */
  Optional<WorkerCard> findCard(Tx tx, PersonId holder);
}
