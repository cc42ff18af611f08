package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Codes;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationType;

/** Keeps what a person does on this phone, and asks for it to be sent. */
public final class Outbox {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final AlongsideDatabase database;
  private final OutboxDao outbox;
  private final Background background;
  private final Sending sending;
  private final Clock clock;
  private final Vault vault;

  @Inject
  Outbox(
      AlongsideDatabase database,
      Background background,
      Sending sending,
      Clock clock,
      Vault vault) {
    this.database = database;
    this.outbox = database.outbox();
    this.background = background;
    this.sending = sending;
    this.clock = clock;
    this.vault = vault;
  }

  /** A new id for something made on this phone. */
  UUID nextId() {
    return Uuids.next(clock.instant(), RANDOM);
  }

  /** What a new operation on this holder's record carries. */
  OperationHead head(PersonId holder) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new OperationHead(OperationId.of(nextId()), holder, now);
  }

  /** Keeps an operation; the answer becomes true once it is safe on this phone. */
  LiveData<Boolean> add(Operation operation) {
    MutableLiveData<Boolean> kept = new MutableLiveData<>();
    background.run(
        () -> {
          outbox.add(OutboxRow.done(operation, vault));
          kept.postValue(true);
          sending.soon();
        });
    return kept;
  }

  /**
   * Keeps an operation and the receipts that it is about, all or nothing; the answer becomes true
   * once they are safe on this phone.
   */
  LiveData<Boolean> add(Operation operation, List<Operation.ReceiptAttach> receipts) {
    MutableLiveData<Boolean> kept = new MutableLiveData<>();
    background.run(
        () -> {
          database.runInTransaction(
              () -> {
                outbox.add(OutboxRow.done(operation, vault));
                for (Operation.ReceiptAttach each : receipts) {
                  outbox.add(OutboxRow.done(each, vault));
                  database.receipts().attach(each.receipt().toString(), each.id().toString());
                }
              });
          kept.postValue(true);
          sending.soon();
        });
    return kept;
  }

  /** Sends what was refused once more. */
  public void tryAgain(OperationId operation) {
    background.run(
        () -> {
          outbox.tryAgain(operation.toString());
          sending.soon();
        });
  }

  /** Lets go of what was refused, typed words and all. */
  public void discard(OperationId operation) {
    background.run(
        () -> {
          outbox.discard(operation.toString());
          database.receipts().dropUnneeded();
          database.receipts().dropLooseParts();
        });
  }

  /** Asks for everything to be sent and heard now. */
  public void sendNow() {
    background.run(sending::soon);
  }

  /** How many things wait for signal. */
  public LiveData<Integer> observeWaiting() {
    return outbox.observeWaiting();
  }

  /** What the first thing that needs the person is about; empty when nothing does. */
  public LiveData<Optional<About>> observeFirstNeedsYou() {
    return background.map(
        outbox.observeFirstNeedsYou(), type -> Optional.ofNullable(type).map(Outbox::about));
  }

  private static About about(String type) {
    if (Codes.find(ForumWordType.class, type).isPresent()) {
      return About.PEERS;
    }
    if (type.equals(OperationType.VISIT_REPORT.code())) {
      return About.VISITS;
    }
    return type.equals(OperationType.MESSAGE_SEND.code()) ? About.MESSAGES : About.SPENDING;
  }

  /** What something typed on this phone is about. */
  public enum About {
    SPENDING,
    MESSAGES,
    VISITS,
    PEERS
  }

  /** How many things were refused and need the person. */
  public LiveData<Integer> observeNeedsYou() {
    return outbox.observeNeedsYou();
  }
}
