package org.alongside.android.data;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.PhoneState;
import org.alongside.core.sync.PhoneStep;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.SyncProblem;
import org.jspecify.annotations.Nullable;

/**
 * What the talk with the server reads and writes: every step in one transaction. For background
 * threads only.
 */
public final class PhoneStore {

  /** How much goes into one batch, so that a request stays below 2 MB in any script. */
  static final int MOST_LETTERS = 500_000;

  private final AlongsideDatabase database;
  private final AccountDao account;
  private final OutboxDao outbox;
  private final StateDao states;
  private final Clock clock;

  @Inject
  PhoneStore(AlongsideDatabase database, Clock clock) {
    this.database = database;
    this.account = database.account();
    this.outbox = database.outbox();
    this.states = database.states();
    this.clock = clock;
  }

  /** Who uses this phone; null before the first sign-in. */
  public @Nullable AccountRow findAccount() {
    return account.find();
  }

  /** How much of what was typed no server has acknowledged. */
  public int countUnacknowledged() {
    return outbox.countUnacknowledged();
  }

  /** Keeps who signed in; what another person left behind is erased first. */
  public void signedIn(AccountRow signedIn) {
    database.runInTransaction(
        () -> {
          AccountRow before = account.find();
          if (before != null && !isSame(before, signedIn)) {
            clear();
          }
          account.keep(signedIn);
        });
  }

  /** Whether both are the same person with the same server. */
  public static boolean isSame(AccountRow one, AccountRow other) {
    return one.person().equals(other.person()) && one.server().equals(other.server());
  }

  /** Erases everything that the phone keeps. */
  public void erase() {
    database.runInTransaction(this::clear);
  }

  /**
   * Erases everything but the person's own words that no server has, which stay for that person to
   * send.
   */
  public void keepWordsOnly() {
    database.runInTransaction(
        () -> {
          outbox.deleteReceived();
          outbox.notSending();
          states.deleteAll();
          account.clearCursors();
          account.deleteHolders();
          account.forgetPlace();
        });
  }

  /** Whether anything waits to be sent. */
  public boolean isWaiting() {
    return !outbox.listWaiting(1).isEmpty();
  }

  /** Notes that the server no longer knows the session; everything else stays. */
  public void sessionEnded() {
    database.runInTransaction(
        () -> {
          outbox.notSending();
          account.sessionEnded();
        });
  }

  /** Notes why the server could not be heard; nothing is on its way any more. */
  public void keepTrouble(Trouble trouble) {
    database.runInTransaction(
        () -> {
          outbox.notSending();
          account.keepTrouble(trouble.name());
        });
  }

  /**
   * How far the talk has come; after an update of the app as if everything were to be pulled again,
   * since the version before may have skipped what this one knows.
   */
  public PhoneState getState(String appVersion) {
    return inTransaction(
        () -> {
          AccountRow row = account.find();
          if (row == null) {
            return PhoneState.fresh();
          }
          String store = row.store();
          Map<String, String> cursors = new HashMap<>();
          account.listCursors().forEach(each -> cursors.put(each.scope(), each.cursor()));
          PhoneState state =
              new PhoneState(
                  store == null ? null : StoreGeneration.parse(store),
                  row.pull(),
                  new Cursors(cursors));
          if (row.appVersion().equals(appVersion)) {
            return state;
          }
          keepPlace(state.pullWhole(), appVersion);
          return state.pullWhole();
        });
  }

  /** The next batch, now on its way, in the order in which it was done. */
  public List<Operation> takeWaiting() {
    return inTransaction(
        () -> {
          List<Operation> batch = new ArrayList<>();
          List<String> ids = new ArrayList<>();
          int letters = 0;
          for (OutboxRow row : outbox.listWaiting(Protocol.MOST_OPERATIONS)) {
            letters += row.body().length();
            if (!ids.isEmpty() && letters > MOST_LETTERS) {
              break;
            }
            Optional<Operation> operation = row.findOperation();
            operation.ifPresent(batch::add);
            if (!operation.isPresent()) {
              outbox.needsYou(row.operationId(), SyncProblem.UNREADABLE.code());
            }
            ids.add(row.operationId());
          }
          outbox.sending(ids);
          return batch;
        });
  }

  /** Does what an answer asks for. */
  public void take(PhoneStep step, String appVersion) {
    database.runInTransaction(
        () -> {
          if (step.resend() == PhoneStep.Resend.EVERYTHING) {
            outbox.resendEverything();
          }
          step.results().forEach(this::note);
          step.changes().forEach(change -> keep(change, step.next().pull()));
          keepPlace(step.next(), appVersion);
          if (step.isComplete()) {
            states.deleteFromOtherPulls(step.next().pull());
            account.heard(clock.millis());
          }
        });
  }

  /** Keeps whose records are open now; those that no longer are, are erased. */
  public void keepHolders(List<HolderRow> open) {
    database.runInTransaction(
        () -> {
          Set<String> ids = new HashSet<>();
          open.forEach(holder -> ids.add(holder.id()));
          for (HolderRow before : account.listHolders()) {
            if (!ids.contains(before.id())) {
              account.deleteHolder(before.id());
              eraseOf(before.id());
            }
          }
          account.keepHolders(open);
        });
  }

  private void note(OperationResult result) {
    Problem problem = result.problem();
    if (problem == null) {
      outbox.received(result.id().toString());
    } else {
      outbox.needsYou(result.id().toString(), Reason.write(Reason.of(problem)));
    }
  }

  private void keep(Change change, long pull) {
    String body = change.body();
    if (change.kind() == ChangeKind.SCOPE_ENDED || body == null) {
      eraseOf(change.holder().toString());
    } else {
      states.keep(
          new StateRow(
              change.kind().code(),
              change.id().toString(),
              change.holder().toString(),
              change.revision(),
              body,
              pull));
    }
  }

  private void eraseOf(String holder) {
    states.deleteOf(holder);
    outbox.deleteReceivedOf(holder);
  }

  private void keepPlace(PhoneState state, String appVersion) {
    StoreGeneration store = state.store();
    account.keepPlace(store == null ? null : store.toString(), state.pull(), appVersion);
    account.clearCursors();
    List<CursorRow> cursors = new ArrayList<>();
    state.cursors().byScope().forEach((scope, at) -> cursors.add(new CursorRow(scope, at)));
    account.addCursors(cursors);
  }

  private void clear() {
    outbox.deleteAll();
    states.deleteAll();
    account.clearCursors();
    account.deleteHolders();
    account.deleteAll();
  }

  private <T> T inTransaction(Callable<T> work) {
    return database.runInTransaction(work);
  }
}
