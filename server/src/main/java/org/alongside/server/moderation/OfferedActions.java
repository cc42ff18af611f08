package org.alongside.server.moderation;

import java.util.Arrays;
import java.util.List;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.PostState;
import org.alongside.server.forum.ForumThread;
import org.alongside.server.forum.PlacedPost;

/** What a moderator can choose from, for an item and its post as they stand. */
final class OfferedActions {
  private OfferedActions() {}

  /**
   * For an item.
   *
   * @param pictures how many pictures of the post readers see
   */
  static List<ModerationAction> of(QueueItem item, PlacedPost placed, int pictures) {
    return Arrays.stream(ModerationAction.values())
        .filter(action -> action != ModerationAction.HIDE_PICTURE || pictures > 0)
        .filter(action -> fits(action, item, placed))
        .toList();
  }

  /** For a thread as a whole, where nobody reported anything. */
  static List<ModerationAction> of(ForumThread thread) {
    return Arrays.stream(ModerationAction.values())
        .filter(ModerationAction::isOfThread)
        .filter(action -> action.fits(thread.state(), thread.pinned()))
        .toList();
  }

  private static boolean fits(ModerationAction action, QueueItem item, PlacedPost placed) {
    boolean shown = placed.post().isShown();
    boolean held = placed.post().state() == PostState.HELD;
    if (item.decided()) {
      return Measures.isReversal(placed, action);
    }
    return switch (action) {
      case APPROVE, DECLINE -> held;
      case NONE -> !held;
      case HIDE, SILENCE -> shown;
      case RESTORE -> placed.post().state() == PostState.HIDDEN;
      case LOCK, SLOW, UNLOCK -> action.fits(placed.thread().state(), placed.thread().pinned());
      // A place at the top of the board has nothing to do with a report.
      case PIN, UNPIN -> false;
      case SPLIT -> placed.post().number() > 1;
      case HIDE_PICTURE, EDIT, NOTE, MOVE, MERGE, WARN, SUSPEND -> true;
    };
  }
}
