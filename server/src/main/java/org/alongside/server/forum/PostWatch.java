package org.alongside.server.forum;

import java.util.Optional;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.ThreadId;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** Looks for what is said again and again, and for links that lead people astray. */
public interface PostWatch {
  /**
   * What was found about a text; both are null for nothing.
   *
   * @param same a post of the same member that says it already
   * @param hold why a moderator looks at it first
   */
  record Finding(@Nullable PlacedPost same, @Nullable HoldReason hold) {
    static final Finding NOTHING = new Finding(null, null);

    static Finding hold(HoldReason reason) {
      return new Finding(null, reason);
    }
  }

  /**
   * Looks at a text before it is posted.
   *
   * @param known what is known of the writer
   * @param thread where it is to stand; null for a thread of its own
   */
  Finding look(
      Tx tx, PostWriter writer, KnownMember known, @Nullable ThreadId thread, PreparedPost text);

  /** Why a moderator should see the links of a text that its writer changes. */
  Optional<HoldReason> lookAtLinks(PostWriter writer, KnownMember known, PreparedPost text);

  /** Keeps what is needed to know a text again. */
  void remember(Tx tx, PlacedPost placed, KnownMember known, PreparedPost text);

  /** Looks at nothing, as when the demonstration is filled. */
  static PostWatch none() {
    return new PostWatch() {
      @Override
      public Finding look(
          Tx tx,
          PostWriter writer,
          KnownMember known,
          @Nullable ThreadId thread,
          PreparedPost text) {
        return Finding.NOTHING;
      }

      @Override
      public Optional<HoldReason> lookAtLinks(
          PostWriter writer, KnownMember known, PreparedPost text) {
        return Optional.empty();
      }

      @Override
      public void remember(Tx tx, PlacedPost placed, KnownMember known, PreparedPost text) {
        // not needed
      }
    };
  }
}
