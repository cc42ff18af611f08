package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;
import java.time.Instant;

/**
 * Something that was not sent when the phone lost its key, kept to tell the person what it was.
 *
 * @param server the address of the server it was for
 * @param person the id of who did it, who alone is told
 * @param type what was done, as the code of an operation's type
 * @param doneAt when it was done, by this phone's clock
 */
@Entity(tableName = "lost")
public record LostRow(
    @PrimaryKey(autoGenerate = true) long position,
    @NonNull String server,
    @NonNull String person,
    @NonNull String type,
    @NonNull Instant doneAt) {}
