package org.alongside.server.forum;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.forum.PostOutcome.Result;
import org.alongside.server.identity.Members;
import org.alongside.server.text.LinkedHosts;
import org.jspecify.annotations.Nullable;

/**
 * Starting threads, replying and changing one's own posts. Each is done once however often it is
 * sent, by the id that its writer made. Words that suggest a crisis never hold a post back; they
 * raise the alert.
 */
public final class Posting {
  private final Clock clock;
  private final Feed feed;
  private final CrisisAlert alert;
  private final Newcomers newcomers;
  private final Members members;
  private final Standings standings;
  private final Follows follows;
  private final Followers followers;
  private final Pictures pictures;
  private final PostWatch watch;
  private final Random random = new Random();
  private final SqlThreads threads = new SqlThreads();
  private final SqlPosts posts = new SqlPosts();
  private final SqlPostIndex index = new SqlPostIndex();

  /** Posting; {@code members} and {@code standings} know who writes. */
  public Posting(
      Clock clock,
      Feed feed,
      Members members,
      Standings standings,
      CrisisAlert alert,
      Newcomers newcomers,
      Follows follows,
      ReplyNews news,
      Pictures pictures,
      PostWatch watch) {
    this.clock = clock;
    this.feed = feed;
    this.members = members;
    this.standings = standings;
    this.alert = alert;
    this.newcomers = newcomers;
    this.follows = follows;
    this.followers = new Followers(follows, news);
    this.pictures = pictures;
    this.watch = watch;
  }

  /**
   * Starts a thread with its first post.
   *
   * @throws Refused when the id is taken by somebody else's thread
   */
  public PostOutcome start(
      Tx tx, PostWriter writer, Board board, ThreadId id, ThreadTitle title, PreparedPost text) {
    serialise(tx, board);
    Optional<ForumThread> there = threads.findThread(tx, id);
    if (there.isPresent()) {
      return again(tx, writer, there.get(), board, title, text);
    }
    KnownMember known = standings.know(tx, writer.member());
    Optional<PostOutcome> silenced = silenced(tx, known.aliases());
    if (silenced.isPresent()) {
      return silenced.get();
    }
    PostWatch.Finding found = watch.look(tx, writer, known, null, text);
    if (found.same() != null) {
      return PostOutcome.saidBefore(found.same());
    }
    Instant now = clock.instant();
    ForumThread thread =
        new ForumThread(
            id,
            board,
            title,
            writer.member(),
            ThreadState.OPEN,
            false,
            true,
            1,
            0,
            now,
            now,
            text.note(),
            0);
    threads.insert(tx, thread);
    feed.append(tx, FeedScope.board(board.id().value()), "thread", id.toString());
    follows.follow(tx, writer.member(), id);
    PostId first = PostId.of(Uuids.next(now, random));
    HoldReason why = why(tx, writer, known, found);
    return store(tx, thread, post(first, thread, 1, writer, text, why, now), text, known, why);
  }

  private PostOutcome again(
      Tx tx,
      PostWriter writer,
      ForumThread thread,
      Board board,
      ThreadTitle title,
      PreparedPost text) {
    if (!thread.author().equals(writer.member()) || !thread.board().id().equals(board.id())) {
      throw new Refused();
    }
    if (thread.lastNumber() == 0) {
      return PostOutcome.refused(Result.OTHER_TEXT, null);
    }
    ForumPost first = posts.list(tx, thread.id(), 0, 1).get(0);
    return thread.title().equals(title) && first.text().equals(text.text())
        ? PostOutcome.of(Result.SAME, new PlacedPost(thread, first))
        : PostOutcome.refused(Result.OTHER_TEXT, null);
  }

  /**
   * Adds a post to a thread.
   *
   * @throws Refused when there is no such thread, or the id is taken by somebody else's post
   */
  public PostOutcome reply(
      Tx tx, PostWriter writer, ThreadId threadId, PostId id, PreparedPost text) {
    ForumThread seen = threads.findThread(tx, threadId).orElseThrow(Refused::new);
    // Read again if another writer of the board may have changed it until now.
    ForumThread thread =
        serialise(tx, seen.board())
            ? threads.findThread(tx, threadId).orElseThrow(Refused::new)
            : seen;
    Optional<PlacedPost> there = posts.find(tx, id);
    if (there.isPresent()) {
      return again(writer, thread, there.get(), text);
    }
    KnownMember known = standings.know(tx, writer.member());
    Optional<PostOutcome> refused = refusal(tx, writer.member(), known, thread);
    if (refused.isPresent()) {
      return refused.get();
    }
    PostWatch.Finding found = watch.look(tx, writer, known, threadId, text);
    if (found.same() != null) {
      return PostOutcome.saidBefore(found.same());
    }
    Instant now = clock.instant();
    threads.countReply(tx, thread, now);
    int number = thread.lastNumber() + 1;
    HoldReason why = why(tx, writer, known, found);
    return store(tx, thread, post(id, thread, number, writer, text, why, now), text, known, why);
  }

  private static PostOutcome again(
      PostWriter writer, ForumThread thread, PlacedPost there, PreparedPost text) {
    if (!there.post().author().equals(writer.member())
        || !there.thread().id().equals(thread.id())) {
      throw new Refused();
    }
    return there.post().text().equals(text.text())
        ? PostOutcome.of(Result.SAME, there)
        : PostOutcome.refused(Result.OTHER_TEXT, null);
  }

  /**
   * Changes what one's own post says and what stands beside it; what it said before is kept.
   *
   * @param text with the pictures that are added
   * @param shown the pictures that it had, with what is said of them; those left out are taken off
   * @throws Refused when there is no such post, it is somebody else's, or it is not shown
   */
  public PostOutcome change(
      Tx tx, PostWriter writer, PostId id, PreparedPost text, List<PostPicture> shown) {
    serialise(tx, posts.find(tx, id).orElseThrow(Refused::new).thread().board());
    PlacedPost placed = posts.find(tx, id).orElseThrow(Refused::new);
    ForumPost before = placed.post();
    if (!before.author().equals(writer.member()) || !before.isShown()) {
      throw new Refused();
    }
    List<PostPicture> pictured =
        pictures.listStanding(tx, List.of(before)).getOrDefault(id, List.of()).stream()
            .map(StandingPicture::picture)
            .toList();
    boolean besideStays =
        Objects.equals(before.contentNote(), text.note())
            && pictured.equals(shown)
            && text.pictures().isEmpty();
    if (before.text().equals(text.text()) && besideStays) {
      return PostOutcome.of(Result.SAME, placed);
    }
    if (placed.thread().state() == ThreadState.LOCKED) {
      return PostOutcome.refused(Result.LOCKED, null);
    }
    KnownMember known = standings.know(tx, writer.member());
    Optional<PostOutcome> silenced = silenced(tx, known.aliases());
    if (silenced.isPresent()) {
      return silenced.get();
    }
    posts.change(tx, before, text, Beside.of(tx, before), null, clock.instant());
    if (!besideStays) {
      posts.setContentNote(tx, id, text.note());
      if (before.number() == 1) {
        threads.setContentNote(tx, before.thread(), text.note());
      }
      pictures.change(tx, before, shown, text.pictures());
    }
    PlacedPost after = posts.find(tx, id).orElseThrow();
    index.put(tx, after, text.plain());
    if (!text.hosts().equals(LinkedHosts.in(before.text().value()))) {
      watch.lookAtLinks(writer, known, text).ifPresent(why -> newcomers.ask(tx, after, why));
    }
    return told(tx, after);
  }

  private Optional<PostOutcome> refusal(
      Tx tx, MemberId member, KnownMember known, ForumThread thread) {
    if (thread.state() == ThreadState.LOCKED || thread.lastNumber() == 0) {
      return Optional.of(PostOutcome.refused(Result.LOCKED, null));
    }
    if (thread.state() == ThreadState.SLOW) {
      Optional<Instant> next =
          posts.findLastBy(tx, thread.id(), member).map(last -> last.plus(PostOutcome.SLOW));
      if (next.filter(at -> at.isAfter(clock.instant())).isPresent()) {
        return Optional.of(PostOutcome.refused(Result.TOO_SOON, next.get()));
      }
    }
    return silenced(tx, known.aliases());
  }

  /** Until when a member may read but not write, if a moderator has decided so. */
  public Optional<Instant> findSilence(Tx tx, MemberId member) {
    return findSilence(tx, members.listAliases(tx, member));
  }

  private Optional<Instant> findSilence(Tx tx, List<MemberId> aliases) {
    return posts.findSilence(tx, aliases).filter(until -> until.isAfter(clock.instant()));
  }

  private Optional<PostOutcome> silenced(Tx tx, List<MemberId> aliases) {
    return findSilence(tx, aliases).map(until -> PostOutcome.refused(Result.SILENCED, until));
  }

  private static ForumPost post(
      PostId id,
      ForumThread thread,
      int number,
      PostWriter writer,
      PreparedPost text,
      @Nullable HoldReason why,
      Instant at) {
    return new ForumPost(
        id,
        thread.id(),
        number,
        writer.member(),
        writer.role(),
        text.text(),
        text.html(),
        why == null ? PostState.SHOWN : PostState.HELD,
        text.crisis(),
        at,
        null,
        null,
        text.note(),
        text.pictures().size());
  }

  /** Why a moderator reads this before others do; null for no reason. */
  private @Nullable HoldReason why(
      Tx tx, PostWriter writer, KnownMember known, PostWatch.Finding found) {
    boolean mayBeFirst =
        found.hold() == null && writer.role() == null && known.shown() < Newcomers.MOST_FIRST_POSTS;
    return mayBeFirst && known.shown() < newcomers.firstPosts(tx)
        ? HoldReason.FIRST_POST
        : found.hold();
  }

  private PostOutcome store(
      Tx tx,
      ForumThread thread,
      ForumPost post,
      PreparedPost text,
      KnownMember known,
      @Nullable HoldReason why) {
    posts.insert(tx, post);
    pictures.attach(tx, post, text.pictures());
    threads.markRead(tx, post.author(), thread.id(), post.number());
    PlacedPost placed = new PlacedPost(thread, post);
    watch.remember(tx, placed, known, text);
    if (why == null) {
      index.add(tx, placed, text.plain());
      followers.tell(tx, placed);
      if (known.shown() < Newcomers.MOST_FIRST_POSTS) {
        posts.addFirst(tx, post.author());
      }
    } else {
      threads.countShown(tx, placed, -1);
      newcomers.ask(tx, placed, why);
    }
    return told(tx, placed);
  }

  private PostOutcome told(Tx tx, PlacedPost placed) {
    FeedScope scope = FeedScope.board(placed.thread().board().id().value());
    feed.append(tx, scope, "post", placed.post().id().toString());
    if (placed.post().crisis()) {
      alert.raise(tx, placed);
    }
    return PostOutcome.of(Result.STORED, placed);
  }

  /**
   * One writer at a time in a board: its posts are numbered and counted one after the other.
   *
   * @return whether another may have changed since what was read before
   */
  static boolean serialise(Tx tx, Board board) {
    return tx.serialise("forum " + board.id());
  }
}
