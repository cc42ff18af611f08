package org.alongside.android.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javax.inject.Inject;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.Accounts;
import org.alongside.android.data.Arrival;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.Sending;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Trouble;
import org.alongside.android.net.Answer;
import org.alongside.android.net.Credentials;
import org.alongside.android.net.ServerAddress;
import org.alongside.android.net.ServerClient;
import org.alongside.android.net.Session;
import org.alongside.android.net.SignedIn;
import org.alongside.android.net.WebsiteCode;
import org.alongside.core.identity.Uuids;
import org.alongside.core.sync.DeviceId;
import org.jspecify.annotations.Nullable;

/** Signs in and out at the server. */
public final class ServerSessions implements Sessions {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final PhoneStore store;
  private final ServerClient client;
  private final Talk talk;
  private final Sending sending;
  private final Accounts accounts;
  private final AppVersion version;
  private final Clock clock;

  @Inject
  ServerSessions(
      PhoneStore store,
      ServerClient client,
      Talk talk,
      Sending sending,
      Accounts accounts,
      AppVersion version,
      Clock clock) {
    this.store = store;
    this.client = client;
    this.talk = talk;
    this.sending = sending;
    this.accounts = accounts;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public @Nullable Trouble signIn(Form form) {
    Credentials credentials = new Credentials(form.email(), form.password(), form.code());
    return signIn(form.server(), server -> client.signIn(server, credentials));
  }

  @Override
  public @Nullable Trouble signInWithCode(String server, String code) {
    WebsiteCode typed = new WebsiteCode(code);
    return signIn(server, found -> client.signIn(found, typed));
  }

  private @Nullable Trouble signIn(String typed, Function<ServerAddress, Answer<SignedIn>> asking) {
    Optional<ServerAddress> server = ServerAddress.find(typed);
    if (!server.isPresent()) {
      return Trouble.NOT_AN_ADDRESS;
    }
    Answer<SignedIn> answer = asking.apply(server.get());
    if (answer instanceof Answer.Failed<SignedIn> failed) {
      return Troubles.of(failed.why());
    }
    return keep(server.get(), ((Answer.Given<SignedIn>) answer).value());
  }

  private @Nullable Trouble keep(ServerAddress server, SignedIn signedIn) {
    Trouble trouble =
        accounts.signIn(
            new Arrival(
                server.toString(),
                signedIn.person().toString(),
                signedIn.displayName(),
                signedIn.token(),
                DeviceId.of(Uuids.next(clock.instant(), RANDOM)).toString(),
                version.name()));
    if (trouble != null) {
      client.signOut(new Session(server, signedIn.token()));
      return trouble;
    }
    sending.soon();
    return null;
  }

  @Override
  public @Nullable Trouble signOut(Unsent unsent) {
    if (unsent == Unsent.SEND) {
      Trouble trouble = talk.talkOrTrouble();
      if (trouble != null) {
        return trouble;
      }
      if (store.countUnacknowledged() > 0) {
        return Trouble.NEEDS_YOU_FIRST;
      }
    }
    AccountRow account = store.findAccount();
    Optional<Session> session = account == null ? Optional.empty() : talk.findSession(account);
    if (unsent == Unsent.KEEP) {
      accounts.keepLocked();
    } else {
      accounts.erase();
    }
    // Here everything is gone at once. Without signal the session ends on the server by itself.
    session.ifPresent(client::signOut);
    return null;
  }
}
