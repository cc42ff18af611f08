package org.alongside.server.importing;

import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.DisposableMail;

/** What a row with a person must not be, as the store is now. */
final class PeopleChecks {
  private final Findings findings;
  private final Optional<String> own;
  private final DisposableMail refused;

  PeopleChecks(Tx tx, Registers registers, PersonId by, Findings findings) {
    this.findings = findings;
    this.refused = registers.refused();
    this.own =
        registers
            .accounts()
            .findByPerson(tx, by)
            .flatMap(account -> registers.accounts().findEmail(tx, account));
  }

  /** Nobody brings themselves in, an address has one account, and it is to last. */
  void email(int line, String column, String email, Set<String> taken) {
    refused
        .find(email)
        .ifPresent(domain -> findings.error(line, column, ImportProblem.EMAIL_DISPOSABLE, domain));
    if (isOwn(email)) {
      findings.error(line, column, ImportProblem.EMAIL_OWN);
    } else if (taken.contains(email)) {
      findings.error(line, column, ImportProblem.EMAIL_TAKEN);
    }
  }

  /** Whether it is the address of whoever imports. */
  boolean isOwn(String email) {
    return own.filter(email::equals).isPresent();
  }
}
