package org.alongside.android.data;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final ReceiptDao receipts;
  private final Clock clock;
  private final Vault vault;
  private final Bodies bodies;

  @Inject
  PhoneStore(AlongsideDatabase database, Clock clock, Vault vault, Bodies bodies) {
    this.database = database;
    this.account = database.account();
    this.outbox = database.outbox();
    this.states = database.states();
    this.receipts = database.receipts();
    this.clock = clock;
    this.vault = vault;
    this.bodies = bodies;
  }

  /** Who uses this phone; null before the first sign-in. */
  public @Nullable AccountRow findAccount() {
    return account.find();
  }

  /** How much of what was typed no server has acknowledged, drafts for the peer network too. */
  public int countUnacknowledged() {
    return outbox.countUnacknowledged() + database.forumWords().countUnsent();
  }

  /** Whether it is still this session of this person that the phone is in. */
  public boolean isStill(AccountRow begun) {
    AccountRow now = account.find();
    return now != null
        && now.server().equals(begun.server())
        && now.person().equals(begun.person())
        && Objects.equals(now.token(), begun.token());
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

  /**
   * The next batch of this session, now on its way, in the order in which it was done; empty once
   * the phone is in another.
   */
  public List<Operation> takeWaiting(AccountRow session) {
    return inTransaction(
        () -> {
          if (!isStill(session)) {
            return List.of();
          }
          List<Operation> batch = new ArrayList<>();
          List<String> ids = new ArrayList<>();
          int letters = 0;
          for (OutboxRow row : outbox.listWaiting(Protocol.MOST_OPERATIONS)) {
            Optional<String> text = bodies.text(row);
            letters += text.map(String::length).orElse(0);
            if (!ids.isEmpty() && letters > MOST_LETTERS) {
              break;
            }
            Optional<Operation> operation = text.flatMap(Bodies::readOperation);
            operation.ifPresent(batch::add);
            if (!operation.isPresent()) {
              refuse(row.operationId(), SyncProblem.UNREADABLE.code());
            }
            ids.add(row.operationId());
          }
          outbox.sending(ids);
          return batch;
        });
  }

  /** Does what an answer to this session asks for; nothing once the phone is in another. */
  public void take(AccountRow session, PhoneStep step, String appVersion) {
    database.runInTransaction(
        () -> {
          if (!isStill(session)) {
            return;
          }
          if (step.resend() == PhoneStep.Resend.EVERYTHING) {
            outbox.resendEverything();
          }
          step.results().forEach(this::note);
          receipts.dropUnneeded();
          receipts.dropLooseParts();
          step.changes().forEach(change -> keep(change, step.next().pull()));
          keepPlace(step.next(), appVersion);
          if (step.isComplete()) {
            states.deleteFromOtherPulls(step.next().pull());
            account.heard(clock.millis());
          }
        });
  }

  /**
   * Keeps whose records are open to this session now; those that no longer are, are erased. Nothing
   * happens once the phone is in another.
   */
  public void keepHolders(AccountRow session, List<OpenRecord> open) {
    database.runInTransaction(
        () -> {
          if (!isStill(session)) {
            return;
          }
          Set<String> ids = new HashSet<>();
          open.forEach(holder -> ids.add(holder.id()));
          for (HolderRow before : account.listHolders()) {
            if (!ids.contains(before.id())) {
              account.deleteHolder(before.id());
              eraseOf(before.id());
            }
          }
          account.keepHolders(rows(open));
        });
  }

  private List<HolderRow> rows(List<OpenRecord> open) {
    List<OpenRecord> byName = new ArrayList<>(open);
    byName.sort(Comparator.comparing(OpenRecord::displayName));
    List<HolderRow> rows = new ArrayList<>();
    for (OpenRecord each : byName) {
      rows.add(
          new HolderRow(
              each.id(),
              vault.seal(HolderRow.nameSpot(each.id()), each.displayName()),
              each.relationship(),
              rows.size()));
    }
    return rows;
  }

  private void note(OperationResult result) {
    Problem problem = result.problem();
    if (problem == null) {
      outbox.received(result.id().toString());
    } else if (isToUploadAgain(result.id().toString(), problem)) {
      outbox.waitAgain(result.id().toString());
    } else {
      refuse(result.id().toString(), Reason.write(Reason.of(problem)));
    }
  }

  /** Whether a receipt got lost on the server that this phone still has. */
  private boolean isToUploadAgain(String operation, Problem problem) {
    return problem.code().equals(SyncProblem.RECEIPT_NOT_HERE.code())
        && receipts.notUp(operation) > 0;
  }

  /**
   * The receipts of this session that the server does not have; none once the phone is in another.
   */
  public List<ReceiptRow> listToUpload(AccountRow session) {
    return isStill(session) ? receipts.listToUpload() : List.of();
  }

  /**
   * The bytes of a receipt from this one on, as far as one request carries them; empty when this
   * phone cannot open them any more.
   */
  public Optional<byte[]> findBytes(ReceiptRow receipt, long from) {
    ReceiptPartRow part = receipts.findPart(receipt.id(), from / Receipts.PART_BYTES);
    return part == null
        ? Optional.empty()
        : vault
            .openBytes(part.spot(), part.bytes())
            .map(all -> Arrays.copyOfRange(all, (int) (from % Receipts.PART_BYTES), all.length));
  }

  /** Notes that the server has all of a receipt. */
  public void uploaded(ReceiptRow receipt) {
    receipts.up(receipt.id());
  }

  /** Notes that the server will not have it, for this reason. */
  public void refuseReceipt(ReceiptRow receipt, String code) {
    String operation = receipt.operation();
    if (operation != null) {
      refuse(operation, Reason.write(List.of(new Reason(code, List.of()))));
    }
  }

  private void refuse(String operation, String why) {
    outbox.needsYou(operation, vault.seal(OutboxRow.problemSpot(operation), why));
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
              vault.seal(StateRow.bodySpot(change.kind().code(), change.id().toString()), body),
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

  private <T> T inTransaction(Callable<T> work) {
    return database.runInTransaction(work);
  }
}
