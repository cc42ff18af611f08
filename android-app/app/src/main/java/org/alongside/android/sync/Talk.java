package org.alongside.android.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.OpenRecord;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.Trouble;
import org.alongside.android.data.Vault;
import org.alongside.android.net.Acquaintance;
import org.alongside.android.net.Answer;
import org.alongside.android.net.Failure;
import org.alongside.android.net.ServerClient;
import org.alongside.android.net.Session;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.PhoneState;
import org.alongside.core.sync.PhoneStep;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.jspecify.annotations.Nullable;

/**
 * The phone's talk with the server, from the first request to the last page of its answer. There is
 * one talk at a time, whoever asks for it. For background threads only.
 */
@Singleton
public final class Talk {

  /** How a talk ended. */
  public enum Ending {
    /** All was sent and heard. */
    UP_TO_DATE,
    /** It may work later by itself. */
    TRY_LATER,
    /** It cannot work until the person does something. */
    NEEDS_PERSON
  }

  private final PhoneStore store;
  private final ServerClient client;
  private final ReceiptUploads receipts;
  private final ForumSending forum;
  private final OpenSessions sessions;
  private final Vault vault;
  private final AppVersion version;

  @Inject
  Talk(
      PhoneStore store,
      ServerClient client,
      ReceiptUploads receipts,
      ForumSending forum,
      OpenSessions sessions,
      Vault vault,
      AppVersion version) {
    this.store = store;
    this.client = client;
    this.receipts = receipts;
    this.forum = forum;
    this.sessions = sessions;
    this.vault = vault;
    this.version = version;
  }

  /** Sends all that waits and hears all that is new, or notes why that did not work. */
  public synchronized Ending talk() {
    AccountRow account = store.findAccount();
    if (account == null || account.token() == null || vault.isShut()) {
      return Ending.NEEDS_PERSON;
    }
    Optional<Session> session = findSession(account);
    if (!session.isPresent()) {
      return note(Failure.SIGNED_OUT);
    }
    Failure failure = hearHolders(account, session.get());
    if (failure == null) {
      failure = exchange(account, session.get());
    }
    if (failure == null) {
      // What was typed goes first; no receipt holds it up, and nothing of the peer network.
      Failure ofForum = forum.sendAll(account, session.get());
      failure = sendReceipts(account, session.get());
      failure = failure == null ? ofForum : failure;
    }
    if (!store.isStill(account)) {
      return Ending.NEEDS_PERSON;
    }
    return failure == null ? Ending.UP_TO_DATE : note(failure);
  }

  /** The session that the account is in, if it is in one and the phone has not lost the key. */
  Optional<Session> findSession(AccountRow account) {
    return sessions.find(account);
  }

  private @Nullable Failure hearHolders(AccountRow account, Session session) {
    return client
        .listHolders(session)
        .<Optional<Failure>>match(
            holders -> {
              store.keepHolders(account, records(holders));
              return Optional.empty();
            },
            Optional::of)
        .orElse(null);
  }

  private static List<OpenRecord> records(List<Acquaintance> holders) {
    List<OpenRecord> open = new ArrayList<>();
    for (Acquaintance each : holders) {
      open.add(
          new OpenRecord(each.id().toString(), each.displayName(), each.relationship().code()));
    }
    return open;
  }

  private @Nullable Failure sendReceipts(AccountRow account, Session session) {
    Failure failure = receipts.sendAll(account, session);
    Failure after = store.isStill(account) && store.isWaiting() ? exchange(account, session) : null;
    return failure == null ? after : failure;
  }

  private @Nullable Failure exchange(AccountRow account, Session session) {
    DeviceId device = DeviceId.parse(account.device());
    boolean more = true;
    while (more && store.isStill(account)) {
      PhoneState state = store.getState(version.name());
      List<Operation> batch = store.takeWaiting(account);
      SyncRequest request = state.ask(device, batch);
      Answer<SyncResponse> answer = client.sync(session, request);
      if (answer instanceof Answer.Failed<SyncResponse> failed) {
        return failed.why();
      }
      Optional<PhoneStep> step = state.hear(request, ((Answer.Given<SyncResponse>) answer).value());
      if (!step.isPresent()) {
        return Failure.SERVER_TROUBLE;
      }
      store.take(account, step.get(), version.name());
      more = step.get().askAgain() || store.isWaiting();
    }
    return null;
  }

  private Ending note(Failure failure) {
    if (failure == Failure.SIGNED_OUT) {
      store.sessionEnded();
      return Ending.NEEDS_PERSON;
    }
    store.keepTrouble(Troubles.of(failure));
    return switch (failure) {
      case UNREACHABLE, NOT_ALONGSIDE, BUSY, SERVER_TROUBLE, SERVER_TOO_OLD -> Ending.TRY_LATER;
      default -> Ending.NEEDS_PERSON;
    };
  }

  /** One talk, told as trouble; null when all was sent and heard. */
  synchronized @Nullable Trouble talkOrTrouble() {
    if (talk() == Ending.UP_TO_DATE) {
      return null;
    }
    AccountRow account = store.findAccount();
    String trouble = account == null ? null : account.trouble();
    return trouble == null ? Trouble.SERVER_TROUBLE : Trouble.valueOf(trouble);
  }
}
