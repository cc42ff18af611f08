package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * A place of the peer network that was opened on this phone, and how much of it is kept.
 *
 * @param place a {@link ForumPlace} by its key
 * @param head what the server said of it beside its items, as JSON; null until it was heard
 * @param first after which post of a thread the first kept page begins; 0 elsewhere
 * @param pages how many pages are wanted
 * @param heardAtMillis when the server last said what is there; null until it did
 * @param openedAtMillis when the person last opened it; what was not opened for longest goes first
 * @param trouble why the last try to hear failed, a {@link Trouble} by name; null when it did not
 */
@Entity(tableName = "forum_place")
public record ForumPlaceRow(
    @PrimaryKey @NonNull String place,
    @Nullable Sealed head,
    int first,
    int pages,
    @Nullable Long heardAtMillis,
    long openedAtMillis,
    @Nullable String trouble) {

  /** Where the head of a place lies. */
  static Spot headSpot(String place) {
    return new Spot("forum_place", place, "head");
  }
}
