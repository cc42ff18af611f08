package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;

/**
 * A holder whose record is open to who signed in.
 *
 * @param relationship what the person is to the holder, as a code
 */
@Entity(tableName = "holder")
public record HolderRow(
    @PrimaryKey @NonNull String id, @NonNull String displayName, @NonNull String relationship) {}
