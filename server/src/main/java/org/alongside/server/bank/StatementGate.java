package org.alongside.server.bank;

import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;

/**
 * Lets in who may see the ledger too: the pages of statements set the lines of the bank beside it.
 */
final class StatementGate {
  private final BankStatements statements;
  private final Access access;

  StatementGate(BankStatements statements, Access access) {
    this.statements = statements;
    this.access = access;
  }

  /**
   * The holder whose pages these are.
   *
   * @throws Refused when the caller may not see the ledger
   */
  PersonId enter(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    access.require(tx, ask.caller(), Action.READ, Asset.SPEND, Subject.of(holder));
    return holder;
  }

  /** The statement that waits, if it still does. */
  Optional<Waiting> findWaiting(Tx tx, Ask ask) {
    return statements.findWaiting(tx, enter(tx, ask), ask.id("waiting"));
  }

  /**
   * Where to go when a statement waits no longer.
   *
   * @throws Refused when a page is opened that never was
   */
  Reply gone(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Optional<Brought> brought = statements.findBrought(tx, holder, ask.id("waiting"));
    if (brought.isPresent()) {
      return Reply.seeOther(StatementPaths.brought(holder, brought.get().id()));
    }
    if (ask.route().isSafe()) {
      throw new Refused();
    }
    return Reply.seeOther(StatementPaths.desk(holder) + "?done=bank.gone");
  }

  boolean may(Tx tx, Ask ask, Asset asset) {
    return access.allows(tx, ask.caller(), Action.READ, asset, Subject.of(ask.person("holder")));
  }
}
