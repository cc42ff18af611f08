package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.identity.MemberId;
import org.alongside.server.attachments.CleanPicture;
import org.alongside.server.db.Tx;

/**
 * Pictures of posts, each with words for what it shows. They come and go with their post: who may
 * read it may look at them, and nobody else. One that came with a form which has to be sent again
 * waits a day for it.
 */
public final class Pictures {
  /** How many pictures a member may bring in a day. */
  public static final int MOST_A_DAY = 20;

  /** How much all pictures of a member may take together. */
  public static final long MOST_BYTES = 200L * 1024 * 1024;

  private static final Duration WAIT = Duration.ofDays(1);

  private final Clock clock;
  private final SqlPictures store = new SqlPictures();

  public Pictures(Clock clock) {
    this.clock = clock;
  }

  /** The pictures of these posts, in their order; a post without any is left out. */
  public Map<PostId, List<PostPicture>> list(Tx tx, Collection<ForumPost> posts) {
    return store.list(
        tx,
        posts.stream().filter(post -> post.pictures() > 0).map(ForumPost::id).distinct().toList());
  }

  /** The same with those that a moderator hid. */
  public Map<PostId, List<StandingPicture>> listStanding(Tx tx, Collection<ForumPost> posts) {
    return store.listStanding(
        tx,
        posts.stream().filter(post -> post.pictures() > 0).map(ForumPost::id).distinct().toList());
  }

  /** These pictures, though they were taken off or hidden. */
  Map<PictureId, StandingPicture> listAll(Tx tx, Collection<PictureId> ids) {
    return store.listAll(tx, ids);
  }

  Optional<StoredPicture> find(Tx tx, PictureId id) {
    return store.find(tx, id);
  }

  Optional<byte[]> findLarge(Tx tx, PictureId id) {
    return store.findBytes(tx, id, SqlPictures.LARGE);
  }

  Optional<byte[]> findSmall(Tx tx, PictureId id) {
    return store.findBytes(tx, id, SqlPictures.SMALL);
  }

  /** Whether this picture of this member waits for its form to be sent again. */
  boolean isWaiting(Tx tx, PictureId id, MemberId member) {
    return store
        .find(tx, id)
        .filter(found -> found.post() == null && found.member().equals(member))
        .isPresent();
  }

  /** Keeps a picture until its form is sent again. */
  void keep(Tx tx, PictureId id, MemberId member, CleanPicture picture) {
    store.insert(tx, id, member, picture, clock.instant());
  }

  /** How many more pictures the member may bring today. */
  int countLeftToday(Tx tx, MemberId member) {
    Instant since = clock.instant().minus(Duration.ofDays(1));
    return Math.max(0, MOST_A_DAY - store.countSince(tx, member, since));
  }

  /** Whether there is room for so many bytes more. */
  boolean hasRoom(Tx tx, MemberId member, long bytes) {
    return store.sumBytes(tx, member) + bytes <= MOST_BYTES;
  }

  /** Puts the pictures into a post that has been stored. */
  void attach(Tx tx, ForumPost post, List<NewPicture> pictures) {
    attach(tx, post, pictures, 0);
  }

  private void attach(Tx tx, ForumPost post, List<NewPicture> pictures, int after) {
    int place = after;
    for (NewPicture picture : pictures) {
      place++;
      CleanPicture fresh = picture.fresh();
      if (fresh != null) {
        keep(tx, picture.id(), post.author(), fresh);
      }
      if (store.attach(tx, picture, post.author(), post.id(), place) == 0) {
        throw new IllegalArgumentException("no picture that waits: " + picture.id());
      }
    }
  }

  /**
   * Changes what is said of the pictures of a post, takes off those that are left out, and puts new
   * ones behind them.
   */
  void change(Tx tx, ForumPost post, List<PostPicture> after, List<NewPicture> added) {
    Map<PictureId, PostPicture> kept =
        after.stream().collect(Collectors.toMap(PostPicture::id, picture -> picture));
    int left = 0;
    for (StandingPicture standing :
        listStanding(tx, List.of(post)).getOrDefault(post.id(), List.of())) {
      PostPicture picture = standing.picture();
      PostPicture now = kept.get(picture.id());
      if (now == null) {
        store.takeOff(tx, picture.id(), clock.instant());
      } else {
        left++;
        if (!now.description().equals(picture.description())) {
          store.describe(tx, picture.id(), now.description());
        }
      }
    }
    attach(tx, post, added, store.lastPlace(tx, post.id()));
    store.count(tx, post.id(), left + added.size());
  }

  /** Drops pictures whose form was never sent again; run by the clock. */
  public int dropWaiting(Tx tx) {
    return store.dropWaiting(tx, clock.instant().minus(WAIT));
  }
}
