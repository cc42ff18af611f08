package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.Index;
import androidx.room.PrimaryKey;
import java.time.Instant;
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
 * @param problem why the server refused it, as a code; null unless the state is {@link
 *     OutboxState#NEEDS_YOU}
 */
@Entity(
    tableName = "outbox",
    indices = {@Index(value = "operationId", unique = true), @Index("state")})
public record OutboxRow(
    @PrimaryKey(autoGenerate = true) long position,
    @NonNull String operationId,
    @NonNull String type,
    @NonNull String holder,
    @NonNull String body,
    @NonNull Instant doneAt,
    @NonNull OutboxState state,
    @Nullable String problem) {

  /** An operation that was just done and is only on this phone. */
  public static OutboxRow done(
      String operationId, String type, String holder, String body, Instant doneAt) {
    return new OutboxRow(
        0, operationId, type, holder, body, doneAt, OutboxState.ON_THIS_PHONE, null);
  }
}
