package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.Index;

/**
 * The current state of one thing, as the server last said it.
 *
 * @param kind a {@code ChangeKind} as its code
 * @param body its JSON, read by the adapter of its kind
 * @param pull the whole pull that brought it; what a later one did not bring again is erased
 */
@Entity(
    tableName = "state",
    primaryKeys = {"kind", "id"},
    indices = @Index("holder"))
public record StateRow(
    @NonNull String kind,
    @NonNull String id,
    @NonNull String holder,
    long revision,
    @NonNull Sealed body,
    long pull) {

  /** Where the body of this row lies. */
  Spot bodySpot() {
    return bodySpot(kind, id);
  }

  static Spot bodySpot(String kind, String id) {
    return new Spot("state", kind + " " + id, "body");
  }
}
