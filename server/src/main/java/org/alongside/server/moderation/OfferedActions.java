package org.alongside.server.moderation;

import java.util.Arrays;
import java.util.List;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ThreadState;
import org.alongside.server.forum.PlacedPost;

/** What a moderator can choose from, for an item and its post as they stand. */
final class OfferedActions {
  private OfferedActions() {}

  static List<ModerationAction> of(QueueItem item, PlacedPost placed) {
    return Arrays.stream(ModerationAction.values())
        .filter(action -> fits(action, item, placed))
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
      case LOCK -> placed.thread().state() != ThreadState.LOCKED;
      case SLOW -> placed.thread().state() != ThreadState.SLOW;
      case UNLOCK -> placed.thread().state() != ThreadState.OPEN;
      case SPLIT -> placed.post().number() > 1;
      case EDIT, NOTE, MOVE, MERGE, WARN, SUSPEND -> true;
    };
  }
}
