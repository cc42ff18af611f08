package org.alongside.android.sync;

import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.Vault;
import org.alongside.android.net.ServerAddress;
import org.alongside.android.net.Session;

/** Finds the session that an account is in. */
final class OpenSessions {

  private final Vault vault;

  @Inject
  OpenSessions(Vault vault) {
    this.vault = vault;
  }

  /** The session that the account is in, if it is in one and the phone has not lost the key. */
  Optional<Session> find(AccountRow account) {
    return Optional.ofNullable(account.token())
        .flatMap(token -> vault.open(account.tokenSpot(), token))
        .flatMap(
            token ->
                ServerAddress.find(account.server()).map(server -> new Session(server, token)));
  }
}
