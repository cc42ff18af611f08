package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;
import androidx.room.Index;
import androidx.room.PrimaryKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written for the peer network: a draft, or a post or report on its way. It
 * stays its writer's through signing out; nobody else's screens show it.
 *
 * @param id the id of the post, thread or report to be, by which the server knows it however often
 *     it comes
 * @param server the address of the server it is for
 * @param person the id of who wrote it
 * @param type a {@link ForumWordType} by its code
 * @param target the id of the thread, board or post that it is about
 * @param body what was written, as {@link Wording} has it
 * @param changedAt when it was last changed, by this phone's clock
 * @param ready false for a draft
 * @param state where it is, once it is ready
 * @param problem why the server refused it, or why it has to wait, as {@link Reason} writes it;
 *     null when it did neither
 */
@Entity(tableName = "forum_word", indices = @Index("target"))
public record ForumWordRow(
    @PrimaryKey @NonNull String id,
    @NonNull String server,
    @NonNull String person,
    @NonNull String type,
    @NonNull String target,
    @NonNull Sealed body,
    @NonNull Instant changedAt,
    boolean ready,
    @NonNull OutboxState state,
    @Nullable Sealed problem) {

  /** Where what was written lies. */
  static Spot bodySpot(String id) {
    return new Spot("forum_word", id, "body");
  }

  /** Where it lies why it was refused. */
  static Spot problemSpot(String id) {
    return new Spot("forum_word", id, "problem");
  }
}
