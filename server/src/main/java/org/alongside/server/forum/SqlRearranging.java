package org.alongside.server.forum;

import java.util.Optional;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.server.db.Tx;

/**
 * Posts that change their thread, and threads that change their board. Numbers are shifted by way
 * of negative ones, because no two posts of a thread may share a number even for a moment.
 */
final class SqlRearranging {
  private final SqlTags tags = new SqlTags();

  /** A thread without posts; not counted in its board as long as it has none. */
  void insertEmpty(Tx tx, ForumThread thread) {
    tx.sql()
        .createUpdate(
            "insert into thread (id, board_id, title, author_id, state, pinned, opening_shown,"
                + " last_number, replies, started_at, last_post_at) values (:id, :board, :title,"
                + " :author, :state, 0, 0, 0, 0, :at, :at)")
        .bind("id", thread.id().toString())
        .bind("board", thread.board().id().toString())
        .bind("title", thread.title().value())
        .bind("author", thread.author().toString())
        .bind("state", thread.state().code())
        .bind("at", thread.startedAt().toEpochMilli())
        .execute();
  }

  int countShown(Tx tx, ThreadId thread, int low, int high) {
    return tx.sql()
        .createQuery(
            "select count(*) from post where thread_id = :thread and number between :low and :high"
                + " and state = 'shown'")
        .bind("thread", thread.toString())
        .bind("low", low)
        .bind("high", high)
        .mapTo(Integer.class)
        .one();
  }

  /** Adds to the numbers of posts, and to what members have read of them. */
  void shift(Tx tx, ThreadId thread, int from, int by) {
    tx.sql()
        .createUpdate(
            "update post set number = -(number + :by) where thread_id = :thread and number >="
                + " :from")
        .bind("thread", thread.toString())
        .bind("from", from)
        .bind("by", by)
        .execute();
    tx.sql()
        .createUpdate("update post set number = -number where thread_id = :thread and number < 0")
        .bind("thread", thread.toString())
        .execute();
    tx.sql()
        .createUpdate(
            "update thread_read set number = number + :by where thread_id = :thread and number >="
                + " :from")
        .bind("thread", thread.toString())
        .bind("from", from)
        .bind("by", by)
        .execute();
  }

  /** Gives a run of posts to another thread, where nobody has these numbers. */
  void carry(Tx tx, ThreadId from, int low, int high, ThreadId to, int by) {
    tx.sql()
        .createUpdate(
            "update post set thread_id = :to, number = number + :by where thread_id = :thread and"
                + " number between :low and :high")
        .bind("to", to.toString())
        .bind("thread", from.toString())
        .bind("low", low)
        .bind("high", high)
        .bind("by", by)
        .execute();
    tx.sql()
        .createUpdate(
            "update thread_read set number = :before where thread_id = :thread and number between"
                + " :low and :high")
        .bind("before", low - 1)
        .bind("thread", from.toString())
        .bind("low", low)
        .bind("high", high)
        .execute();
  }

  /** Makes the counts of a thread what its posts are. */
  void recount(Tx tx, ThreadId thread) {
    tx.sql()
        .createUpdate(
            "update thread set last_number = (select coalesce(max(p.number), 0) from post p where"
                + " p.thread_id = thread.id), replies = (select count(*) from post p where"
                + " p.thread_id = thread.id and p.number > 1 and p.state = 'shown'), opening_shown"
                + " = (select count(*) from post p where p.thread_id = thread.id and p.number = 1"
                + " and p.state = 'shown'), last_post_at = (select coalesce(max(p.posted_at),"
                + " thread.started_at) from post p where p.thread_id = thread.id and p.state ="
                + " 'shown'), content_topic = (select p.content_topic from post p where p.thread_id"
                + " = thread.id and p.number = 1), content_words = (select p.content_words from"
                + " post p where p.thread_id = thread.id and p.number = 1) where id = :id")
        .bind("id", thread.toString())
        .execute();
    tags.follow(tx, thread);
  }

  void setBoard(Tx tx, ThreadId thread, BoardId board) {
    tx.sql()
        .createUpdate("update thread set board_id = :board where id = :id")
        .bind("id", thread.toString())
        .bind("board", board.toString())
        .execute();
  }

  void setRevived(Tx tx, ThreadId thread) {
    tx.sql()
        .createUpdate("update thread set merged_into = null where id = :id")
        .bind("id", thread.toString())
        .execute();
  }

  void setMerged(Tx tx, ThreadId thread, ThreadId into) {
    tx.sql()
        .createUpdate("update thread set merged_into = :into, pinned = 0 where id = :id")
        .bind("id", thread.toString())
        .bind("into", into.toString())
        .execute();
  }

  /** Who follows the one follows the other too, since then. */
  void carryFollowers(Tx tx, ThreadId from, ThreadId to) {
    tx.sql()
        .createUpdate(
            "insert into thread_follow (thread_id, member_id, since_at) select :to, member_id,"
                + " since_at from thread_follow where thread_id = :from"
                + " on conflict (thread_id, member_id) do nothing")
        .bind("from", from.toString())
        .bind("to", to.toString())
        .execute();
  }

  /** Undoes {@link #carryFollowers}: who follows both since the same moment came with it. */
  void returnFollowers(Tx tx, ThreadId from, ThreadId to) {
    tx.sql()
        .createUpdate(
            "delete from thread_follow where thread_id = :to and exists (select 1 from"
                + " thread_follow f where f.thread_id = :from and f.member_id ="
                + " thread_follow.member_id and f.since_at = thread_follow.since_at)")
        .bind("from", from.toString())
        .bind("to", to.toString())
        .execute();
  }

  Optional<ThreadId> findMergedInto(Tx tx, ThreadId thread) {
    return tx.sql()
        .createQuery("select merged_into from thread where id = :id and merged_into is not null")
        .bind("id", thread.toString())
        .map((row, context) -> ThreadId.parse(row.getString("merged_into")))
        .findOne();
  }

  /** Adds to what a board counts, and finds its newest post. */
  void count(Tx tx, BoardId board, int threads, int posts) {
    tx.sql()
        .createUpdate(
            "update board set threads = threads + :threads, posts = posts + :posts, last_post_at ="
                + " (select max(newest) from (select max(t.last_post_at) as newest from thread t"
                + " where t.board_id = :id and t.pinned = 0 union all select max(t.last_post_at) as"
                + " newest from thread t where t.board_id = :id and t.pinned = 1) as both_kinds)"
                + " where id = :id")
        .bind("id", board.toString())
        .bind("threads", threads)
        .bind("posts", posts)
        .execute();
  }

  Optional<PostId> findAt(Tx tx, ThreadId thread, int number) {
    return tx.sql()
        .createQuery("select id from post where thread_id = :thread and number = :number")
        .bind("thread", thread.toString())
        .bind("number", number)
        .map((row, context) -> PostId.parse(row.getString("id")))
        .findOne();
  }
}
