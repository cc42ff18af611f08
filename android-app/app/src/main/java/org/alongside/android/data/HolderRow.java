package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;

/**
 * A holder whose record is open to who signed in.
 *
 * @param relationship what the person is to the holder, as a code
 * @param position the holder's place when all are ordered by name
 */
@Entity(tableName = "holder")
public record HolderRow(
    @PrimaryKey @NonNull String id,
    @NonNull Sealed displayName,
    @NonNull String relationship,
    int position) {

  static Spot nameSpot(String id) {
    return new Spot("holder", id, "displayName");
  }
}
