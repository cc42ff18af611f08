package org.alongside.server.forum;

import java.util.List;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.ThreadId;

/**
 * What is new for a member since a time: in numbers, and by name only where everybody may read.
 *
 * @param threads followed threads with new posts, on boards that are open to everybody
 * @param otherThreads how many followed threads on other boards have new posts
 * @param boards open boards with new threads
 * @param otherBoards how many new threads there are on other boards that the member may read
 */
public record PeerNews(
    List<InThread> threads, int otherThreads, List<OnBoard> boards, int otherBoards) {
  public PeerNews {
    threads = List.copyOf(threads);
    boards = List.copyOf(boards);
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return threads.isEmpty() && otherThreads == 0 && boards.isEmpty() && otherBoards == 0;
  }

  /** New posts in a followed thread. */
  public record InThread(ThreadId id, String title, int posts) {}

  /** New threads on a board. */
  public record OnBoard(Board board, int threads) {}
}
