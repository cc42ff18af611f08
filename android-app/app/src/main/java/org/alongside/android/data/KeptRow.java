package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the outbox of somebody who is not signed in now: no screen and no talk with a
 * server reads it. It goes back to the outbox when the same person signs in at the same server.
 *
 * @param server the address of the server it is for
 * @param person the id of who did it
 * @param position its order among the operations of its person
 */
@Entity(tableName = "kept")
public record KeptRow(
    @PrimaryKey @NonNull String operationId,
    @NonNull String server,
    @NonNull String person,
    long position,
    @NonNull String type,
    @NonNull String holder,
    @NonNull Sealed body,
    @NonNull Instant doneAt,
    @NonNull OutboxState state,
    @Nullable Sealed problem,
    @NonNull String subject) {}
