package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;

/** How far the phone has heard in one scope; both mean something to the server only. */
@Entity(tableName = "cursor")
public record CursorRow(@PrimaryKey @NonNull String scope, @NonNull String cursor) {}
