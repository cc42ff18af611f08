package org.alongside.server.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/**
 * Gathers what is new for a member. A title can say much about who reads it, so those of boards
 * that are not open to everybody are left out.
 */
public final class WhatIsNew {
  private static final int MOST_FOLLOWED = 20;
  private static final int MOST_COUNTED = 100;

  private final SqlThreads threads = new SqlThreads();

  /**
   * What is new.
   *
   * @param mayRead which boards the member may read now
   */
  public PeerNews find(Tx tx, MemberId member, Instant since, Predicate<Board> mayRead) {
    List<PeerNews.InThread> named = new ArrayList<>();
    int otherThreads = 0;
    for (ThreadLine line : threads.listFollowed(tx, member, MOST_FOLLOWED)) {
      ForumThread thread = line.thread();
      if (!thread.openingShown()
          || !thread.lastPostAt().isAfter(since)
          || !mayRead.test(thread.board())) {
        continue;
      }
      int posts = countPosts(tx, thread, member, since);
      if (posts > 0 && isOpen(thread.board())) {
        named.add(new PeerNews.InThread(thread.id(), thread.title().value(), posts));
      } else if (posts > 0) {
        otherThreads++;
      }
    }
    List<PeerNews.OnBoard> boards = new ArrayList<>();
    int otherBoards = 0;
    for (ListedBoard listed : threads.listBoards(tx)) {
      Board board = listed.board();
      Instant last = listed.lastPostAt();
      if (last == null || !last.isAfter(since) || !mayRead.test(board)) {
        continue;
      }
      int started = countThreads(tx, board, member, since);
      if (started > 0 && isOpen(board)) {
        boards.add(new PeerNews.OnBoard(board, started));
      } else {
        otherBoards += started;
      }
    }
    return new PeerNews(named, otherThreads, boards, otherBoards);
  }

  private static boolean isOpen(Board board) {
    return board.visibility() == BoardVisibility.OPEN;
  }

  /** Among the last posts of the thread, those of others since then. */
  private static int countPosts(Tx tx, ForumThread thread, MemberId member, Instant since) {
    return tx.sql()
        .createQuery(
            "select count(*) from (select author_id, state, posted_at from post where thread_id ="
                + " :thread order by number desc limit :most) p where p.posted_at > :since and"
                + " p.state = 'shown' and p.author_id <> :member")
        .bind("thread", thread.id().toString())
        .bind("most", MOST_COUNTED)
        .bind("since", since.toEpochMilli())
        .bind("member", member.toString())
        .mapTo(Integer.class)
        .one();
  }

  private static int countThreads(Tx tx, Board board, MemberId member, Instant since) {
    return tx.sql()
        .createQuery(
            "select count(*) from (select author_id, started_at, opening_shown, last_number from"
                + " thread where board_id = :board and pinned in (0, 1) and last_post_at > :since"
                + " limit :most) t where t.started_at > :since and t.opening_shown = 1"
                + " and t.last_number > 0 and t.author_id <> :member")
        .bind("board", board.id().toString())
        .bind("most", MOST_COUNTED)
        .bind("since", since.toEpochMilli())
        .bind("member", member.toString())
        .mapTo(Integer.class)
        .one();
  }
}
