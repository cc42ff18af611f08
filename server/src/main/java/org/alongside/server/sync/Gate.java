package org.alongside.server.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Access.Decision;
import org.alongside.server.access.AccessEnded;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Looks;

/**
 * Asks {@link Access} for each operation and each scope, and notes what the holder is to be told.
 */
final class Gate {
  private final Access access;
  private final Looks looks;

  Gate(Access access, Looks looks) {
    this.access = access;
    this.looks = looks;
  }

  /** Decisions on one caller in one transaction, each asked once. */
  Pass open(Caller caller) {
    return new Pass(caller);
  }

  /** On what ground the caller may read this of the holder; nothing when they may not. */
  Optional<Decision> findReading(Tx tx, Caller caller, Asset asset, PersonId holder) {
    return decide(tx, caller, Action.READ, asset, holder);
  }

  void note(Tx tx, Caller caller, Action action, Asset asset, PersonId holder) {
    looks.note(tx, caller, action, asset, holder);
  }

  private Optional<Decision> decide(
      Tx tx, Caller caller, Action action, Asset asset, PersonId holder) {
    try {
      return Optional.of(access.require(tx, caller, action, asset, Subject.of(holder)));
    } catch (Refused | AccessEnded refused) {
      return Optional.empty();
    }
  }

  /** What one caller may do in one batch. */
  final class Pass {
    private final Caller caller;
    private final Map<String, Boolean> decided = new HashMap<>();

    private Pass(Caller caller) {
      this.caller = caller;
    }

    Caller caller() {
      return caller;
    }

    boolean mayLogSpend(Tx tx, PersonId holder) {
      return may(tx, Asset.SPEND, holder);
    }

    boolean mayTalk(Tx tx, PersonId holder) {
      return may(tx, Asset.CONVERSATION, holder);
    }

    boolean mayReportVisits(Tx tx, PersonId holder) {
      return may(tx, Asset.VISIT, holder);
    }

    private boolean may(Tx tx, Asset asset, PersonId holder) {
      return decided.computeIfAbsent(asset.code() + " " + holder, key -> ask(tx, asset, holder));
    }

    private boolean ask(Tx tx, Asset asset, PersonId holder) {
      Optional<Decision> decision = decide(tx, caller, Action.WRITE, asset, holder);
      if (decision.isPresent() && decision.get().told()) {
        note(tx, caller, Action.WRITE, asset, holder);
      }
      return decision.isPresent();
    }
  }
}
