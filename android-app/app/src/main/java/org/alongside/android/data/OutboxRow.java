package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.Index;
import androidx.room.PrimaryKey;
import java.time.Instant;
import org.alongside.core.sync.Operation;
import org.alongside.core.wire.OperationJson;
import org.jspecify.annotations.Nullable;

/**
 * One operation done on this phone, kept from the moment it is typed until the server has
 * acknowledged it.
 *
 * <p>{@code @NonNull} is written out here because Room reads it to make the column {@code NOT
 * NULL}.
 *
 * @param position the order in which operations were done and are sent; 0 in a row that is not
 *     stored yet
 * @param operationId the operation's own id, made on this phone, by which the server knows it
 *     however often it comes
 * @param type what is done, for example {@code spend.record}
 * @param holder the id of the person whose record it belongs to
 * @param body the operation as the JSON that will be sent
 * @param doneAt when it was done, by this phone's clock
 * @param state where it is
 * @param problem why the server refused it, as {@link Reason} writes it; null unless the state is
 *     {@link OutboxState#NEEDS_YOU}
 * @param subject the id of the entry or message that it is about
 */
@Entity(
    tableName = "outbox",
    indices = {@Index(value = "operationId", unique = true), @Index("state"), @Index("subject")})
public record OutboxRow(
    @PrimaryKey(autoGenerate = true) long position,
    @NonNull String operationId,
    @NonNull String type,
    @NonNull String holder,
    @NonNull Sealed body,
    @NonNull Instant doneAt,
    @NonNull OutboxState state,
    @Nullable Sealed problem,
    @NonNull String subject) {

  /** An operation that was just done and is only on this phone. */
  public static OutboxRow done(Operation operation, Vault vault) {
    String id = operation.id().toString();
    return new OutboxRow(
        0,
        id,
        operation.type().code(),
        operation.holder().toString(),
        vault.seal(bodySpot(id), OperationJson.write(operation).toString()),
        operation.at(),
        OutboxState.ON_THIS_PHONE,
        null,
        operation.match(new Subject()));
  }

  /** Where the body of an operation lies. */
  public static Spot bodySpot(String operationId) {
    return new Spot("outbox", operationId, "body");
  }

  /** Where it lies why an operation was refused. */
  public static Spot problemSpot(String operationId) {
    return new Spot("outbox", operationId, "problem");
  }

  private static final class Subject implements Operation.Cases<String> {
    @Override
    public String spendRecord(Operation.SpendRecord operation) {
      return operation.entry().toString();
    }

    @Override
    public String spendAmend(Operation.SpendAmend operation) {
      return operation.entry().toString();
    }

    @Override
    public String spendWithdraw(Operation.SpendWithdraw operation) {
      return operation.entry().toString();
    }

    @Override
    public String receiptAttach(Operation.ReceiptAttach operation) {
      return operation.entry().toString();
    }

    @Override
    public String receiptDetach(Operation.ReceiptDetach operation) {
      return operation.entry().toString();
    }

    @Override
    public String messageSend(Operation.MessageSend operation) {
      return operation.message().toString();
    }

    @Override
    public String messageRead(Operation.MessageRead operation) {
      return operation.message().toString();
    }

    @Override
    public String visitReport(Operation.VisitReport operation) {
      return operation.visit().toString();
    }
  }
}
