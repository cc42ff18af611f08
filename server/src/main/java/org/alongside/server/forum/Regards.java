package org.alongside.server.forum;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.Regard;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** Thanks and me-toos. How many there are is for everybody to see, from whom is for nobody. */
public final class Regards {
  private final Clock clock;

  public Regards(Clock clock) {
    this.clock = clock;
  }

  /**
   * What was said to a post.
   *
   * @param own whether the reader said it too
   */
  public record Told(int times, boolean own) {}

  /** Says it, or takes it back when it was said before. Comes after {@link Posting#serialise}. */
  public void toggle(Tx tx, MemberId member, PlacedPost placed, Regard kind) {
    Posting.serialise(tx, placed.thread().board());
    String post = placed.post().id().toString();
    int taken =
        tx.sql()
            .createUpdate(
                "delete from post_regard where post_id = :post and member_id = :member and kind ="
                    + " :kind")
            .bind("post", post)
            .bind("member", member.toString())
            .bind("kind", kind.code())
            .execute();
    if (taken == 0) {
      tx.sql()
          .createUpdate(
              "insert into post_regard (post_id, member_id, kind, given_at) values (:post, :member,"
                  + " :kind, :at)")
          .bind("post", post)
          .bind("member", member.toString())
          .bind("kind", kind.code())
          .bind("at", clock.millis())
          .execute();
    }
    tx.sql()
        .createUpdate(
            "insert into post_regard_sum (post_id, kind, times) values (:post, :kind, :change)"
                + " on conflict (post_id, kind) do update set times = post_regard_sum.times +"
                + " :change")
        .bind("post", post)
        .bind("kind", kind.code())
        .bind("change", taken == 0 ? 1 : -1)
        .execute();
  }

  /** Whether the member said it. */
  boolean isSaid(Tx tx, MemberId member, PlacedPost placed, Regard kind) {
    return tx.sql()
        .createQuery(
            "select kind from post_regard where post_id = :post and member_id = :member and kind ="
                + " :kind")
        .bind("post", placed.post().id().toString())
        .bind("member", member.toString())
        .bind("kind", kind.code())
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  /** What was said to these posts; nothing for those to which nobody said anything. */
  Map<PostId, Map<Regard, Told>> list(Tx tx, Collection<PostId> posts, @Nullable MemberId reader) {
    Map<PostId, Map<Regard, Told>> told = new HashMap<>();
    if (posts.isEmpty()) {
      return told;
    }
    InList.query(
            tx,
            "select s.post_id, s.kind, s.times, r.member_id from post_regard_sum s left join"
                + " post_regard r on r.post_id = s.post_id and r.kind = s.kind and r.member_id ="
                + " :reader where s.times > 0 and s.post_id in (<posts>)",
            "posts",
            posts)
        .bind("reader", reader == null ? "" : reader.toString())
        .map(
            (row, context) ->
                told.computeIfAbsent(
                        PostId.parse(row.getString("post_id")), id -> new EnumMap<>(Regard.class))
                    .put(
                        Regard.parse(row.getString("kind")),
                        new Told(row.getInt("times"), row.getString("member_id") != null)))
        .list();
    return told;
  }
}
