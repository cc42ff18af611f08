package org.alongside.server.forum;

import java.time.Clock;
import java.util.List;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Which threads members want to hear of. */
public final class Follows {
  private final Clock clock;
  private final SqlThreads threads = new SqlThreads();

  public Follows(Clock clock) {
    this.clock = clock;
  }

  /** From now on the member is told of replies. Nothing happens when it is so. */
  void follow(Tx tx, MemberId member, ThreadId thread) {
    tx.sql()
        .createUpdate(
            "insert into thread_follow (thread_id, member_id, since_at) values (:thread, :member,"
                + " :at) on conflict (thread_id, member_id) do nothing")
        .bind("thread", thread.toString())
        .bind("member", member.toString())
        .bind("at", clock.millis())
        .execute();
  }

  /** From now on the member is not told of replies. */
  void stop(Tx tx, MemberId member, ThreadId thread) {
    tx.sql()
        .createUpdate("delete from thread_follow where thread_id = :thread and member_id = :member")
        .bind("thread", thread.toString())
        .bind("member", member.toString())
        .execute();
  }

  boolean isFollowing(Tx tx, MemberId member, ThreadId thread) {
    return tx.sql()
        .createQuery(
            "select member_id from thread_follow where thread_id = :thread and member_id = :member")
        .bind("thread", thread.toString())
        .bind("member", member.toString())
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  /** The member hears of nothing any more. */
  void forget(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate("delete from thread_follow where member_id = :member")
        .bind("member", member.toString())
        .execute();
  }

  /** Who is to be told of a post: those who follow its thread, but not its author. */
  List<MemberId> listToTell(Tx tx, PlacedPost placed) {
    return tx.sql()
        .createQuery(
            "select member_id from thread_follow where thread_id = :thread and member_id <> :author")
        .bind("thread", placed.thread().id().toString())
        .bind("author", placed.post().author().toString())
        .map((row, context) -> MemberId.parse(row.getString("member_id")))
        .list();
  }

  /** The threads that a member follows, the one with the newest post first. */
  List<ThreadLine> list(Tx tx, MemberId member, int most) {
    return threads.listFollowed(tx, member, most);
  }
}
