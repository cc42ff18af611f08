package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PlacedPost;
import org.jspecify.annotations.Nullable;

/**
 * The moderators' queue: one item for each post that waits. One moderator claims it, for half an
 * hour; nobody decides about a post that they wrote or reported. Every decision has a reason, is
 * told to author and reporters, and stands in the audit chain of its board.
 */
public final class Moderation {
  /** How long an item is kept for the moderator who claimed it. */
  public static final Duration CLAIM = Duration.ofMinutes(30);

  /** How long a member who is silenced may not post. */
  public static final Duration SILENCE = Duration.ofDays(7);

  /** What can be decided here. */
  public static final Set<ModerationAction> ACTIONS =
      Collections.unmodifiableSet(
          EnumSet.of(
              ModerationAction.NONE,
              ModerationAction.HIDE,
              ModerationAction.RESTORE,
              ModerationAction.LOCK,
              ModerationAction.UNLOCK,
              ModerationAction.SLOW,
              ModerationAction.WARN,
              ModerationAction.SILENCE));

  private static final int EARLIER = 10;

  private final Clock clock;
  private final Feed feed;
  private final Audit audit;
  private final Forum forum;
  private final Curation curation;
  private final Tell tell;
  private final Random random = new Random();
  private final SqlModeration store = new SqlModeration();

  public Moderation(
      Clock clock, Feed feed, Audit audit, Forum forum, Curation curation, Tell tell) {
    this.clock = clock;
    this.feed = feed;
    this.audit = audit;
    this.forum = forum;
    this.curation = curation;
    this.tell = tell;
  }

  /** The audit chain of a board. */
  public static String chain(BoardId board) {
    return "board:" + board;
  }

  /** How many items wait for this moderator; their own posts are for others. */
  public long countWaiting(Tx tx, @Nullable MemberId moderator) {
    return store.countWaiting(tx, moderator);
  }

  /** The items that wait, crisis first, then the oldest; of one status or of both. */
  List<QueueItem> listWaiting(
      Tx tx,
      @Nullable MemberId moderator,
      Optional<ReportStatus> status,
      @Nullable QueueCursor after,
      int most) {
    return store.listWaiting(tx, moderator, status, clock.instant(), after, most);
  }

  /** The items that have been decided, the newest first. */
  List<QueueItem> listDecided(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return store.listDecided(tx, moderator, after, most);
  }

  /** The item with this id, or to which the report with this id belongs. */
  public Optional<QueueItem> find(Tx tx, ReportId id) {
    return store.find(tx, id);
  }

  List<ReportLine> listReports(Tx tx, ReportId item) {
    return store.listReports(tx, item);
  }

  List<DecisionLine> listDecisions(Tx tx, List<ReportId> items) {
    return store.listDecisions(tx, items);
  }

  /** What was decided about posts of an alias, the newest first. */
  List<DecisionLine> listAbout(Tx tx, MemberId author) {
    return store.listAbout(tx, author, EARLIER);
  }

  /** Whether a moderator wrote the post or reported it. */
  boolean isInvolved(Tx tx, QueueItem item, MemberId moderator) {
    return item.author().equals(moderator)
        || store.listReports(tx, item.id()).stream()
            .anyMatch(report -> moderator.equals(report.reporter()));
  }

  /**
   * Keeps an item for one moderator.
   *
   * @throws Refused when there is no such item
   */
  public Decided claim(Tx tx, ReportId id, MemberId moderator) {
    Held held = hold(tx, id);
    if (isInvolved(tx, held.item(), moderator)) {
      return Decided.INVOLVED;
    }
    if (held.item().decided()) {
      return Decided.ALREADY_DECIDED;
    }
    Instant now = clock.instant();
    if (!store.claim(tx, held.item().id(), moderator, now, now.plus(CLAIM))) {
      return Decided.KEPT_BY_ANOTHER;
    }
    note(tx, held, moderator, "claim");
    return Decided.DONE;
  }

  /**
   * Decides about an item, and does what was decided. A post that was hidden can be restored later,
   * by any moderator who is not involved.
   *
   * @throws Refused when there is no such item
   * @throws IllegalArgumentException when the action is none of {@link #ACTIONS}
   */
  public Decided decide(Tx tx, ReportId id, MemberId moderator, ModerationDecision decision) {
    if (!ACTIONS.contains(decision.action())) {
      throw new IllegalArgumentException("not done here: " + decision.action());
    }
    Held held = hold(tx, id);
    QueueItem item = held.item();
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (item.isKeptFrom(moderator, clock.instant())) {
      return Decided.KEPT_BY_ANOTHER;
    }
    if (item.decided()) {
      if (isLast(tx, item, moderator, decision)) {
        return Decided.SAME;
      }
      if (!isReversal(held, decision.action())) {
        return Decided.ALREADY_DECIDED;
      }
    }
    act(tx, held.post(), decision.action());
    keep(tx, held, moderator, decision);
    return Decided.DONE;
  }

  private boolean isLast(Tx tx, QueueItem item, MemberId moderator, ModerationDecision decision) {
    return store.listDecisions(tx, List.of(item.id())).stream()
        .findFirst()
        .filter(
            last ->
                last.moderator().equals(moderator)
                    && last.action() == decision.action()
                    && last.reason().equals(decision.reason()))
        .isPresent();
  }

  /** Whether an action takes back what an earlier decision did. */
  private static boolean isReversal(Held held, ModerationAction action) {
    return switch (action) {
      case RESTORE -> !held.post().post().isShown();
      case UNLOCK -> held.post().thread().state() != ThreadState.OPEN;
      default -> false;
    };
  }

  private void act(Tx tx, PlacedPost placed, ModerationAction action) {
    switch (action) {
      case HIDE -> curation.hide(tx, placed);
      case RESTORE -> curation.restore(tx, placed);
      case LOCK -> curation.setState(tx, placed.thread(), ThreadState.LOCKED);
      case UNLOCK -> curation.setState(tx, placed.thread(), ThreadState.OPEN);
      case SLOW -> curation.setState(tx, placed.thread(), ThreadState.SLOW);
      case SILENCE -> {
        curation.hide(tx, placed);
        curation.silence(tx, placed.post().author(), clock.instant().plus(SILENCE));
      }
      default -> {
        // Nothing changes but that it is decided and told.
      }
    }
  }

  private void keep(Tx tx, Held held, MemberId moderator, ModerationDecision decision) {
    QueueItem item = held.item();
    Instant now = clock.instant();
    store.insert(
        tx,
        Uuids.next(now, random),
        new DecisionLine(
            item.id(),
            item.post(),
            item.author(),
            moderator,
            decision.action(),
            decision.reason(),
            now));
    if (!item.decided()) {
      store.close(tx, item.id(), now);
    }
    note(tx, held, moderator, decision.action().code());
    if (decision.action() != ModerationAction.NONE) {
      tell.tell(tx, item.author(), Tell.News.DECIDED_ON_POST);
    }
    store.listReports(tx, item.id()).stream()
        .map(ReportLine::reporter)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(reporter -> tell.tell(tx, reporter, Tell.News.DECIDED_ON_REPORT));
  }

  private void note(Tx tx, Held held, MemberId moderator, String action) {
    String chain = chain(held.post().thread().board().id());
    audit.append(
        tx, chain, moderator.toString(), action, "moderation", held.item().id().toString());
    feed.append(tx, FeedScope.moderation(), "report", held.item().id().toString());
  }

  /** The item and its post, with every other writer of the board held back. */
  private Held hold(Tx tx, ReportId id) {
    QueueItem seen = store.find(tx, id).orElseThrow(Refused::new);
    PlacedPost placed = forum.findPost(tx, seen.post()).orElseThrow(Refused::new);
    curation.serialise(tx, placed.thread().board());
    return new Held(
        store.find(tx, id).orElseThrow(Refused::new),
        forum.findPost(tx, seen.post()).orElseThrow(Refused::new));
  }

  private record Held(QueueItem item, PlacedPost post) {}
}
