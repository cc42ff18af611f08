package org.alongside.server.forum;

import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.SubjectFinder;

/** Finds which kind of board a request is about: its visibility is the row of the matrix. */
public final class ForumSubjects {
  private ForumSubjects() {}

  /** By the path parameter {@code board}, a slug. */
  public static SubjectFinder board(Forum forum) {
    return (tx, ask) -> of(getBoard(forum, tx, ask));
  }

  /** By the path parameter {@code thread}. */
  public static SubjectFinder thread(Forum forum) {
    return (tx, ask) -> {
      ForumThread thread = getThread(forum, tx, ask);
      return of(thread.board()).by(thread.author());
    };
  }

  /** By the path parameter {@code post}. */
  public static SubjectFinder post(Forum forum) {
    return (tx, ask) -> {
      PlacedPost placed = getPost(forum, tx, ask);
      return of(placed.thread().board()).by(placed.post().author());
    };
  }

  /** The row of the matrix for what stands in this board. */
  public static Subject of(Board board) {
    return Subject.kind(board.visibility().code());
  }

  static Board getBoard(Forum forum, Tx tx, Ask ask) {
    BoardSlug slug;
    try {
      slug = BoardSlug.parse(ask.way("board"));
    } catch (IllegalArgumentException notASlug) {
      throw new Refused();
    }
    return forum.findBoard(tx, slug).orElseThrow(Refused::new);
  }

  static ForumThread getThread(Forum forum, Tx tx, Ask ask) {
    return forum.findThread(tx, ThreadId.of(ask.id("thread"))).orElseThrow(Refused::new);
  }

  /**
   * The post that a request is about.
   *
   * @throws Refused when there is none
   */
  public static PlacedPost getPost(Forum forum, Tx tx, Ask ask) {
    return forum.findPost(tx, PostId.of(ask.id("post"))).orElseThrow(Refused::new);
  }
}
