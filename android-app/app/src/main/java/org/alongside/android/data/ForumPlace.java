package org.alongside.android.data;

import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.ThreadId;

/**
 * Something of the peer network that the phone reads: the list of boards, a board's threads, or a
 * thread.
 *
 * @param key what tells it from all others; it names nothing that anybody said
 */
public record ForumPlace(String key) {

  static final String BOARD = "board ";
  static final String THREAD = "thread ";

  private static final String BOARDS = "boards";

  public ForumPlace {
    if (!key.equals(BOARDS) && !key.startsWith(BOARD) && !key.startsWith(THREAD)) {
      throw new IllegalArgumentException("no such place: " + key);
    }
  }

  /** The list of boards. */
  public static ForumPlace boards() {
    return new ForumPlace(BOARDS);
  }

  /** The threads of a board. */
  public static ForumPlace board(BoardId id) {
    return new ForumPlace(BOARD + id);
  }

  /** A thread. */
  public static ForumPlace thread(ThreadId id) {
    return new ForumPlace(THREAD + id);
  }

  /** Whether it is the list of boards. */
  public boolean isBoards() {
    return key.equals(BOARDS);
  }

  /** Whether it is a board. */
  public boolean isBoard() {
    return key.startsWith(BOARD);
  }

  /** The id of the board or thread. */
  public String id() {
    return key.substring(key.indexOf(' ') + 1);
  }
}
