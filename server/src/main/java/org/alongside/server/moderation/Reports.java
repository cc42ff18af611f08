package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.forum.CrisisAlert;
import org.alongside.server.forum.PastMeasures;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.oncall.Calls;
import org.jspecify.annotations.Nullable;

/** How posts come before a moderator: somebody reports them, or their words suggest a crisis. */
public final class Reports implements CrisisAlert, PastMeasures {
  private static final int MOST_LISTED = 100;

  private final Clock clock;
  private final Feed feed;
  private final Audit audit;
  private final Calls calls;
  private final Random random = new Random();
  private final SqlModeration store = new SqlModeration();
  private final SqlHolds holds = new SqlHolds();

  /** Reports; {@code calls} brings a moderator where somebody may need help at once. */
  public Reports(Clock clock, Feed feed, Audit audit, Calls calls) {
    this.clock = clock;
    this.feed = feed;
    this.audit = audit;
    this.calls = calls;
  }

  /**
   * Takes a report of a post.
   *
   * @param reporter null for somebody who is not signed in
   * @return false when the same report was taken before
   * @throws Refused when the id is taken by another report
   */
  public boolean report(
      Tx tx, PlacedPost placed, ReportId id, @Nullable MemberId reporter, NewReport report) {
    serialise(tx, placed);
    Optional<ReportLine> before = store.findReport(tx, id);
    if (before.isPresent()) {
      boolean same =
          before.get().post().equals(placed.post().id())
              && Objects.equals(before.get().reporter(), reporter);
      if (!same) {
        throw new Refused();
      }
      return false;
    }
    Instant now = clock.instant();
    ReportId item = itemFor(tx, placed, id, report.reason(), now);
    store.insert(
        tx,
        new ReportLine(
            id, item, placed.post().id(), reporter, report.reason(), report.text().value(), now));
    note(tx, placed, "report", item);
    return true;
  }

  private ReportId itemFor(
      Tx tx, PlacedPost placed, ReportId id, ReportReason reason, Instant now) {
    boolean urgent = reason == ReportReason.WORRIED_ABOUT_SOMEBODY;
    Optional<QueueItem> waiting = store.findWaiting(tx, placed.post().id());
    if (waiting.isEmpty()) {
      open(tx, placed, id, reason, 1, urgent || placed.post().crisis(), now);
      return id;
    }
    store.countReport(tx, waiting.get().id());
    if (urgent) {
      makeUrgent(tx, placed, waiting.get().id());
    }
    return waiting.get().id();
  }

  private void open(
      Tx tx,
      PlacedPost placed,
      ReportId id,
      ReportReason reason,
      int reports,
      boolean urgent,
      Instant now) {
    PostId post = placed.post().id();
    store.insert(
        tx,
        new QueueItem(
            id,
            post,
            placed.post().author(),
            urgent,
            reason,
            reports,
            false,
            now,
            null,
            null,
            null,
            null));
    if (urgent) {
      call(tx, placed, id);
    }
  }

  private void makeUrgent(Tx tx, PlacedPost placed, ReportId item) {
    store.makeUrgent(tx, item);
    call(tx, placed, item);
  }

  private void call(Tx tx, PlacedPost placed, ReportId item) {
    calls.open(tx, item, placed.post().author(), placed.thread().author());
  }

  @Override
  public void raise(Tx tx, PlacedPost placed) {
    serialise(tx, placed);
    Optional<QueueItem> waiting = store.findWaiting(tx, placed.post().id());
    Instant now = clock.instant();
    if (waiting.isPresent()) {
      makeUrgent(tx, placed, waiting.get().id());
      note(tx, placed, "crisis-words", waiting.get().id());
      return;
    }
    ReportId id = ReportId.of(Uuids.next(now, random));
    open(tx, placed, id, ReportReason.WORRIED_ABOUT_SOMEBODY, 0, true, now);
    note(tx, placed, "crisis-words", id);
  }

  /** Brings a post before a moderator, unless it is there already. */
  public void ask(Tx tx, PlacedPost post, HoldReason why) {
    serialise(tx, post);
    if (store.findWaiting(tx, post.post().id()).isPresent()) {
      return;
    }
    Instant now = clock.instant();
    ReportId id = ReportId.of(Uuids.next(now, random));
    open(tx, post, id, ReportReason.OTHER, 0, post.post().crisis(), now);
    holds.insert(tx, id, why);
    note(tx, post, why.code(), id);
  }

  /** Brings a post before the moderators that one of them came upon, and says in the chain who. */
  void lookInto(Tx tx, PlacedPost post, MemberId moderator) {
    Instant now = clock.instant();
    ReportId id = ReportId.of(Uuids.next(now, random));
    open(tx, post, id, ReportReason.OTHER, 0, post.post().crisis(), now);
    holds.insert(tx, id, HoldReason.MODERATOR);
    note(tx, post, moderator, "look", id);
  }

  @Override
  public boolean isClean(Tx tx, Collection<MemberId> aliases, Instant since) {
    return !store.hasMeasure(tx, aliases, since);
  }

  private void note(Tx tx, PlacedPost placed, String action, ReportId item) {
    note(tx, placed, null, action, item);
  }

  private void note(Tx tx, PlacedPost placed, @Nullable MemberId by, String action, ReportId item) {
    String chain = Moderation.chain(placed.thread().board().id());
    String actor = by == null ? null : by.toString();
    audit.append(tx, chain, actor, action, "report", item.toString(), Moderation.SEALED);
    feed.append(tx, FeedScope.moderation(), "report", item.toString());
  }

  private static void serialise(Tx tx, PlacedPost placed) {
    tx.serialise("forum " + placed.thread().board().id());
  }

  /** The report with this id, if there is one. */
  Optional<ReportLine> findReport(Tx tx, ReportId id) {
    return store.findReport(tx, id);
  }

  /** What a member has reported, the newest first. */
  List<ReportLine> listBy(Tx tx, MemberId reporter) {
    return store.listBy(tx, reporter, MOST_LISTED);
  }
}
