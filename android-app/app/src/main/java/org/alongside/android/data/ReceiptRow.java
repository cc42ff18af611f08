package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.Index;
import androidx.room.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * A photo or a PDF of what was paid, or a picture of a post, until the server has it and knows what
 * it stands for.
 *
 * @param id the id under which it is uploaded
 * @param operation the id of the operation that attaches it, or of what was written for the peer
 *     network; null while the form is open
 * @param mediaType what it is
 * @param size how many bytes it has
 * @param up whether the server has all of it
 */
@Entity(tableName = "receipt", indices = @Index("operation"))
public record ReceiptRow(
    @PrimaryKey @NonNull String id,
    @Nullable String operation,
    @NonNull String mediaType,
    long size,
    boolean up) {}
