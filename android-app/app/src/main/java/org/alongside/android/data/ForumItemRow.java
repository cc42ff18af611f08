package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;

/**
 * A board, a thread or a post, as the server last said it in the list that it stands in.
 *
 * @param place the {@link ForumPlace} of the list, by its key
 * @param position its place in the list, from 0
 * @param body its JSON
 */
@Entity(
    tableName = "forum_item",
    primaryKeys = {"place", "position"})
public record ForumItemRow(@NonNull String place, int position, @NonNull Sealed body) {

  /** Where the body of an item lies. */
  static Spot bodySpot(String place, int position) {
    return new Spot("forum_item", place + " " + position, "body");
  }
}
