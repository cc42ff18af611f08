package org.alongside.server.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The tables of boards, threads and how far they are read. */
final class SqlThreads {
  private static final String OWN_COLUMNS =
      "t.id as thread_id, t.title as thread_title, t.author_id as starter_id, t.state as"
          + " thread_state, t.pinned, t.opening_shown, t.last_number, t.replies, t.started_at,"
          + " t.last_post_at, t.content_topic as thread_topic, t.content_words as thread_words, t.tags";

  static final String COLUMNS =
      OWN_COLUMNS
          + ", b.id as board_id, b.slug, b.title as board_title, b.summary,"
          + " b.visibility";

  private final SqlTags tags = new SqlTags();

  void insert(Tx tx, Board board, int place) {
    tx.sql()
        .createUpdate(
            "insert into board (id, slug, title, summary, visibility, place, threads, posts)"
                + " values (:id, :slug, :title, :summary, :visibility, :place, 0, 0)")
        .bind("id", board.id().toString())
        .bind("slug", board.slug().value())
        .bind("title", board.title())
        .bind("summary", board.summary())
        .bind("visibility", board.visibility().code())
        .bind("place", place)
        .execute();
  }

  List<ListedBoard> listBoards(Tx tx) {
    return tx.sql()
        .createQuery(
            "select b.id as board_id, b.slug, b.title as board_title, b.summary, b.visibility,"
                + " b.threads, b.posts, b.last_post_at from board b order by b.place, b.slug")
        .map(
            (row, context) -> {
              long last = row.getLong("last_post_at");
              Instant lastPostAt = row.wasNull() ? null : Instant.ofEpochMilli(last);
              return new ListedBoard(
                  board(row), row.getLong("threads"), row.getLong("posts"), lastPostAt);
            })
        .list();
  }

  Optional<Board> findBoard(Tx tx, BoardSlug slug) {
    return tx.sql()
        .createQuery(
            "select b.id as board_id, b.slug, b.title as board_title, b.summary, b.visibility"
                + " from board b where b.slug = :slug")
        .bind("slug", slug.value())
        .map((row, context) -> board(row))
        .findOne();
  }

  Optional<ForumThread> findThread(Tx tx, ThreadId id) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from thread t join board b on b.id = t.board_id where t.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> thread(row))
        .findOne();
  }

  private static final String OF_READER =
      " left join thread_read r on r.thread_id = t.id and r.member_id = :reader"
          + " left join thread_follow f on f.thread_id = t.id and f.member_id = :reader";

  private static final String LINES =
      "select "
          + OWN_COLUMNS
          + ", r.number as read_number, f.member_id as follower from thread t"
          + OF_READER
          + " where t.board_id = :board and t.last_number > 0"
          + " and (t.opening_shown = 1 or t.replies > 0 or t.author_id = :reader)";

  /** The first threads of a board; the pinned ones stand above the others. */
  List<ThreadLine> listFirst(Tx tx, Board board, @Nullable MemberId reader, int most) {
    return tx.sql()
        .createQuery(LINES + " order by t.pinned desc, t.last_post_at desc, t.id desc limit :most")
        .bind("board", board.id().toString())
        .bind("reader", text(reader))
        .bind("most", most)
        .map((row, context) -> line(row, board))
        .list();
  }

  /** Threads of a board that are not pinned. */
  List<ThreadLine> listUnpinned(
      Tx tx, Board board, @Nullable MemberId reader, @Nullable ThreadCursor after, int most) {
    String from = after == null ? "" : " and (t.last_post_at, t.id) < (:at, :id)";
    var query =
        tx.sql()
            .createQuery(
                LINES
                    + " and t.pinned = 0"
                    + from
                    + " order by t.last_post_at desc, t.id desc limit :most")
            .bind("board", board.id().toString())
            .bind("reader", text(reader))
            .bind("most", most);
    if (after != null) {
      query.bind("at", after.lastPostAtMillis()).bind("id", after.id().toString());
    }
    return query.map((row, context) -> line(row, board)).list();
  }

  /** The threads of a board with this tag, pinned ones where they stand by time. */
  List<ThreadLine> listTagged(
      Tx tx, BoardTag tag, @Nullable MemberId reader, @Nullable ThreadCursor after, int most) {
    String from = after == null ? "" : " and (g.last_post_at, g.thread_id) < (:at, :id)";
    var query =
        tx.sql()
            .createQuery(
                "select "
                    + COLUMNS
                    + ", r.number as read_number, f.member_id as follower from thread_tag g join"
                    + " thread t on t.id = g.thread_id join board b on b.id = t.board_id"
                    + OF_READER
                    + " where g.tag_id = :tag and t.board_id = :board and t.last_number > 0"
                    + " and (t.opening_shown = 1 or t.replies > 0 or t.author_id = :reader)"
                    + from
                    + " order by g.last_post_at desc, g.thread_id desc limit :most")
            .bind("tag", tag.id().toString())
            .bind("board", tag.board().toString())
            .bind("reader", text(reader))
            .bind("most", most);
    if (after != null) {
      query.bind("at", after.lastPostAtMillis()).bind("id", after.id().toString());
    }
    return query.map((row, context) -> line(row)).list();
  }

  List<ThreadLine> listFollowed(Tx tx, MemberId member, int most) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + ", r.number as read_number, f.member_id as follower from thread_follow f join thread t on t.id ="
                + " f.thread_id join board b on b.id = t.board_id left join thread_read r on"
                + " r.thread_id = t.id and r.member_id = f.member_id where f.member_id = :member"
                + " and t.last_number > 0 order by t.last_post_at desc, t.id desc limit :most")
        .bind("member", member.toString())
        .bind("most", most)
        .map((row, context) -> line(row))
        .list();
  }

  void insert(Tx tx, ForumThread thread) {
    tx.sql()
        .createUpdate(
            "insert into thread (id, board_id, title, author_id, state, pinned, opening_shown,"
                + " last_number, replies, started_at, last_post_at, content_topic, content_words) values"
                + " (:id, :board, :title, :author, :state, 0, 1, 1, 0, :at, :at, :topic, :words)")
        .bind("id", thread.id().toString())
        .bind("board", thread.board().id().toString())
        .bind("title", thread.title().value())
        .bind("author", thread.author().toString())
        .bind("state", thread.state().code())
        .bind("at", thread.startedAt().toEpochMilli())
        .bind("topic", SqlPosts.topic(thread.contentNote()))
        .bind("words", SqlPosts.words(thread.contentNote()))
        .execute();
    grow(tx, thread.board().id(), 1, thread.startedAt());
  }

  /** Counts one more reply. */
  void countReply(Tx tx, ForumThread thread, Instant at) {
    tx.sql()
        .createUpdate(
            "update thread set last_number = last_number + 1, replies = replies + 1,"
                + " last_post_at = :at where id = :id")
        .bind("id", thread.id().toString())
        .bind("at", at.toEpochMilli())
        .execute();
    grow(tx, thread.board().id(), 0, at);
    if (thread.tags() > 0) {
      tags.follow(tx, thread.id());
    }
  }

  /** What stands before the first post of a thread; null for nothing. */
  void setContentNote(Tx tx, ThreadId id, @Nullable ContentNote note) {
    tx.sql()
        .createUpdate(
            "update thread set content_topic = :topic, content_words = :words where id = :id")
        .bind("id", id.toString())
        .bind("topic", SqlPosts.topic(note))
        .bind("words", SqlPosts.words(note))
        .execute();
  }

  private static void grow(Tx tx, BoardId board, int threads, Instant at) {
    tx.sql()
        .createUpdate(
            "update board set threads = threads + :threads, posts = posts + 1, last_post_at = :at"
                + " where id = :id")
        .bind("id", board.toString())
        .bind("threads", threads)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** Counts a post that is shown again (+1) or no longer (−1), and finds the newest shown one. */
  void countShown(Tx tx, PlacedPost placed, int change) {
    boolean opening = placed.post().number() == 1;
    tx.sql()
        .createUpdate(
            "update thread set replies = replies + :replies, opening_shown = opening_shown +"
                + " :opening, last_post_at = (select coalesce(max(p.posted_at), thread.started_at)"
                + " from post p where p.thread_id = thread.id and p.state = 'shown') where id ="
                + " :id")
        .bind("id", placed.thread().id().toString())
        .bind("replies", opening ? 0 : change)
        .bind("opening", opening ? change : 0)
        .execute();
    tx.sql()
        .createUpdate("update board set posts = posts + :change where id = :id")
        .bind("id", placed.thread().board().id().toString())
        .bind("change", change)
        .execute();
    if (placed.thread().tags() > 0) {
      tags.follow(tx, placed.thread().id());
    }
  }

  void setState(Tx tx, ThreadId id, ThreadState state) {
    tx.sql()
        .createUpdate("update thread set state = :state where id = :id")
        .bind("id", id.toString())
        .bind("state", state.code())
        .execute();
  }

  void setPinned(Tx tx, ThreadId id, int pinned) {
    tx.sql()
        .createUpdate("update thread set pinned = :pinned where id = :id")
        .bind("id", id.toString())
        .bind("pinned", pinned)
        .execute();
  }

  int readUpTo(Tx tx, MemberId member, ThreadId thread) {
    return tx.sql()
        .createQuery(
            "select number from thread_read where member_id = :member and thread_id = :thread")
        .bind("member", member.toString())
        .bind("thread", thread.toString())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  void markRead(Tx tx, MemberId member, ThreadId thread, int number) {
    tx.sql()
        .createUpdate(
            "insert into thread_read (member_id, thread_id, number) values (:member, :thread,"
                + " :number) on conflict (member_id, thread_id) do update set number ="
                + " excluded.number where thread_read.number < excluded.number")
        .bind("member", member.toString())
        .bind("thread", thread.toString())
        .bind("number", number)
        .execute();
  }

  private static @Nullable String text(@Nullable MemberId id) {
    return id == null ? null : id.toString();
  }

  private static ThreadLine line(ResultSet row) throws SQLException {
    return line(row, board(row));
  }

  private static ThreadLine line(ResultSet row, Board board) throws SQLException {
    return new ThreadLine(
        thread(row, board), row.getInt("read_number"), row.getString("follower") != null);
  }

  static ForumThread thread(ResultSet row) throws SQLException {
    return thread(row, board(row));
  }

  private static ForumThread thread(ResultSet row, Board board) throws SQLException {
    return new ForumThread(
        ThreadId.parse(row.getString("thread_id")),
        board,
        new ThreadTitle(row.getString("thread_title")),
        MemberId.parse(row.getString("starter_id")),
        ThreadState.parse(row.getString("thread_state")),
        row.getInt("pinned") == 1,
        row.getInt("opening_shown") == 1,
        row.getInt("last_number"),
        row.getInt("replies"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Instant.ofEpochMilli(row.getLong("last_post_at")),
        SqlPosts.contentNote(row.getString("thread_topic"), row.getString("thread_words")),
        row.getInt("tags"));
  }

  private static Board board(ResultSet row) throws SQLException {
    return new Board(
        BoardId.parse(row.getString("board_id")),
        BoardSlug.parse(row.getString("slug")),
        row.getString("board_title"),
        row.getString("summary"),
        BoardVisibility.parse(row.getString("visibility")));
  }
}
