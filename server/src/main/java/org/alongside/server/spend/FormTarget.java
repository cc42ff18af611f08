package org.alongside.server.spend;

import java.security.SecureRandom;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.http.Ask;

/**
 * What a form is about.
 *
 * @param revision the revision that is being changed; empty for a new entry
 */
record FormTarget(String action, String back, SpendEntryId entry, String revision) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static FormTarget fresh(Ask ask) {
    return of(ask, SpendEntryId.of(Uuids.next(ask.now(), RANDOM)));
  }

  static FormTarget of(Ask ask, SpendEntryId id) {
    PersonId holder = ask.person("holder");
    String list = "/holders/" + holder + "/spend";
    return new FormTarget(list + "/new", list, id, "");
  }

  /** The same, for somebody who saw this revision and not yet what was changed since. */
  FormTarget seenAt(long base) {
    return new FormTarget(action, back, entry, Long.toString(base));
  }

  static FormTarget of(SpendEntry entry) {
    String here = "/holders/" + entry.holder() + "/spend/" + entry.id();
    return new FormTarget(here + "/edit", here, entry.id(), Long.toString(entry.revision()));
  }
}
