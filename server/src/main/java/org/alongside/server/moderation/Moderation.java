package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.audit.SealedRows;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.Followers;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumThread;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.Rearranging;
import org.alongside.server.oncall.Calls;
import org.alongside.server.oncall.Claims;
import org.jspecify.annotations.Nullable;

/**
 * The moderators' queue: one item for each post that waits. One moderator claims it, for half an
 * hour; nobody decides about a post that they wrote or reported. Every decision has a reason, is
 * told to author and reporters, and stands in the audit chain of its board.
 */
public final class Moderation implements Claims, Reconsidered {
  /** How long an item is kept for the moderator who claimed it. */
  public static final Duration CLAIM = Duration.ofMinutes(30);

  /** What can be decided with a reason alone. */
  public static final Set<ModerationAction> ACTIONS =
      Collections.unmodifiableSet(
          EnumSet.of(
              ModerationAction.NONE,
              ModerationAction.HIDE,
              ModerationAction.RESTORE,
              ModerationAction.APPROVE,
              ModerationAction.DECLINE,
              ModerationAction.LOCK,
              ModerationAction.UNLOCK,
              ModerationAction.SLOW,
              ModerationAction.WARN,
              ModerationAction.SILENCE));

  /** What says whether and how fast people can reply in a thread. */
  private static final Set<ModerationAction> SPEEDS =
      Collections.unmodifiableSet(
          EnumSet.of(ModerationAction.LOCK, ModerationAction.UNLOCK, ModerationAction.SLOW));

  /** What the chain of a board vouches for: all that is written about an item. */
  public static final SealedRows SEALED =
      new SealedRows(
          "report",
          List.of(
              "select id, post_id, author_id, urgency, reason, status, opened_at, decided_at from"
                  + " moderation_item where id = :id",
              "select id, post_id, reporter_id, reason, said, reported_at from report where item_id"
                  + " = :id order by id",
              "select reason from moderation_hold where item_id = :id order by reason",
              "select id, post_id, thread_id, author_id, moderator_id, action, reason, told_reporters,"
                  + " until_at, undo, decided_at, undone_at, undone_by, undone_reason from"
                  + " moderation_decision where item_id = :id order by id",
              "select id, decision_id, author_id, said, appealed_at, outcome, answered_by, answer,"
                  + " answered_at from moderation_appeal where item_id = :id order by id",
              "select number, moderator_id, asks, said, said_at from moderation_opinion where"
                  + " item_id = :id order by number",
              "select number, moderator_id, step, said, done_at from crisis_step where item_id = :id"
                  + " order by number"));

  private static final int EARLIER = 10;

  private final Clock clock;
  private final Feed feed;
  private final Audit audit;
  private final Forum forum;
  private final Measures measures;
  private final Calls calls;
  private final Tell tell;
  private final Random random = new Random();
  private final SqlModeration store = new SqlModeration();
  private final SqlHolds holds = new SqlHolds();
  private final SqlOpinions opinions = new SqlOpinions();
  private final SqlCrisisSteps steps = new SqlCrisisSteps();

  public Moderation(
      Clock clock,
      Feed feed,
      Audit audit,
      Forum forum,
      Curation curation,
      Rearranging rearranging,
      Followers followers,
      Calls calls,
      Tell tell) {
    this.clock = clock;
    this.feed = feed;
    this.audit = audit;
    this.forum = forum;
    this.measures = new Measures(clock, forum, curation, rearranging, followers);
    this.calls = calls;
    this.tell = tell;
  }

  /** The audit chain of a board. */
  public static String chain(BoardId board) {
    return "board:" + board;
  }

  /** How many items wait for this moderator; their own posts are for others. */
  public long countWaiting(Tx tx, @Nullable MemberId moderator) {
    return store.countWaiting(tx, own(tx, moderator));
  }

  /** The items that wait, crisis first, then the oldest; of one status or of both. */
  List<QueueItem> listWaiting(
      Tx tx,
      @Nullable MemberId moderator,
      Optional<ReportStatus> status,
      @Nullable QueueCursor after,
      int most) {
    return store.listWaiting(tx, own(tx, moderator), status, clock.instant(), after, most);
  }

  /** The items that have been decided, the newest first. */
  List<QueueItem> listDecided(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return store.listDecided(tx, own(tx, moderator), after, most);
  }

  /** The item with this id, or to which the report with this id belongs. */
  public Optional<QueueItem> find(Tx tx, ReportId id) {
    return store.find(tx, id);
  }

  /** Why items wait that nobody reported. */
  Map<ReportId, HoldReason> findHolds(Tx tx, Collection<ReportId> items) {
    return holds.find(tx, items);
  }

  /** The item of a post that waits, if it does. */
  public Optional<ReportId> findWaiting(Tx tx, PostId post) {
    return store.findWaiting(tx, post).map(QueueItem::id);
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

  @Override
  public Optional<DecisionLine> findMeasure(Tx tx, MeasureId id) {
    return store.findMeasure(tx, id);
  }

  /** When what is decided ends by itself; empty for no end. */
  Optional<Instant> endOf(Ruling ruling) {
    return measures.end(ruling);
  }

  /** Whether a moderator wrote the post, started its thread, or reported it, under any name. */
  boolean isInvolved(Tx tx, QueueItem item, MemberId moderator) {
    List<MemberId> own = forum.listAliases(tx, moderator);
    return own.contains(item.author())
        || forum
            .findPost(tx, item.post())
            .filter(placed -> own.contains(placed.thread().author()))
            .isPresent()
        || store.listReports(tx, item.id()).stream()
            .anyMatch(report -> report.reporter() != null && own.contains(report.reporter()));
  }

  /** Whether these are two names of one person. */
  boolean isSame(Tx tx, MemberId moderator, MemberId other) {
    return forum.listAliases(tx, moderator).contains(other);
  }

  /** All names of a moderator; none for nobody. */
  List<MemberId> own(Tx tx, @Nullable MemberId moderator) {
    return moderator == null ? List.of() : forum.listAliases(tx, moderator);
  }

  @Override
  public boolean isInvolved(Tx tx, Measure measure, MemberId moderator) {
    return isInvolved(tx, store.find(tx, measure.item()).orElseThrow(Refused::new), moderator);
  }

  /**
   * Keeps an item for one moderator.
   *
   * @throws Refused when there is no such item
   */
  public Decided claim(Tx tx, ReportId id, MemberId moderator) {
    Held held = hold(tx, id, new Detail.None());
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
    calls.answer(tx, held.item().id(), moderator);
    note(tx, List.of(held.post().thread().board()), held.item(), moderator, "claim");
    return Decided.DONE;
  }

  /** A moderator who was called says that they look after it: nobody else is called any more. */
  public Decided answerCall(Tx tx, ReportId id, MemberId moderator) {
    Held held = hold(tx, id, new Detail.None());
    if (isInvolved(tx, held.item(), moderator)) {
      return Decided.INVOLVED;
    }
    calls.answer(tx, held.item().id(), moderator);
    note(tx, List.of(held.post().thread().board()), held.item(), moderator, "crisis-answer");
    return Decided.DONE;
  }

  @Override
  public void giveBack(Tx tx, MemberId moderator) {
    for (QueueItem item : store.listClaimedBy(tx, moderator, clock.instant())) {
      opinions.release(tx, item.id());
      PlacedPost placed = forum.findPost(tx, item.post()).orElseThrow(Refused::new);
      note(tx, List.of(placed.thread().board()), item, moderator, "give-back");
    }
    // Whoever may need help is not left alone because who looked after them stops.
    store.listUrgent(tx).forEach(item -> calls.beginAgain(tx, item, moderator));
  }

  /**
   * Decides with a reason alone.
   *
   * @throws Refused when there is no such item
   * @throws IllegalArgumentException when the action is none of {@link #ACTIONS}
   */
  public Decided decide(Tx tx, ReportId id, MemberId moderator, ModerationDecision decision) {
    if (!ACTIONS.contains(decision.action())) {
      throw new IllegalArgumentException("needs more than a reason: " + decision.action());
    }
    return decide(tx, id, moderator, Ruling.of(decision));
  }

  /**
   * Decides about an item, and does what was decided. A post that was hidden can be restored later,
   * by any moderator who is not involved.
   *
   * @throws Refused when there is no such item
   */
  public Decided decide(Tx tx, ReportId id, MemberId moderator, Ruling ruling) {
    Held held = hold(tx, id, ruling.detail());
    QueueItem item = held.item();
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (item.isKeptFrom(moderator, clock.instant())) {
      return Decided.KEPT_BY_ANOTHER;
    }
    if (isLast(tx, item, moderator, ruling)) {
      return Decided.SAME;
    }
    if (item.decided() && !Measures.isReversal(held.post(), ruling.action())) {
      return Decided.ALREADY_DECIDED;
    }
    if (!OfferedActions.of(item, held.post(), 1).contains(ruling.action())
        || !measures.isPossible(tx, held.post(), ruling, moderator)) {
      return Decided.NOT_POSSIBLE;
    }
    List<Board> boards = measures.boards(tx, held.post(), ruling.detail());
    calls.answer(tx, item.id(), moderator);
    keep(tx, held, moderator, ruling, measures.act(tx, held.post(), ruling, moderator));
    note(tx, boards, item, moderator, ruling.action().code());
    return Decided.DONE;
  }

  private boolean isLast(Tx tx, QueueItem item, MemberId moderator, Ruling ruling) {
    return isFirst(store.listDecisions(tx, List.of(item.id())), moderator, ruling);
  }

  private static boolean isFirst(List<DecisionLine> lines, MemberId moderator, Ruling ruling) {
    return lines.stream()
        .findFirst()
        .filter(last -> last.isStanding(moderator, ruling))
        .isPresent();
  }

  /** Whether a moderator started a thread, wrote its first post or reported it. */
  boolean isInvolved(Tx tx, PlacedPost opening, MemberId moderator) {
    return isBy(tx, opening, moderator)
        || store
            .findWaiting(tx, opening.post().id())
            .filter(item -> isInvolved(tx, item, moderator))
            .isPresent();
  }

  /** Whether a moderator wrote a post or started its thread, under any name. */
  boolean isBy(Tx tx, PlacedPost placed, MemberId moderator) {
    List<MemberId> own = own(tx, moderator);
    return own.contains(placed.post().author()) || own.contains(placed.thread().author());
  }

  /** What was done to a thread as a whole, the newest first. */
  List<DecisionLine> listOfThread(Tx tx, ThreadId thread) {
    return store.listOfThread(tx, thread, EARLIER);
  }

  /** Changes with everything that is done to a thread as a whole. */
  public String version(Tx tx, ThreadId thread) {
    return store.version(tx, thread);
  }

  /**
   * Decides about a thread as a whole without anybody having reported anything. Its starter is told
   * and may ask for another look, as with a report.
   *
   * @param seen the {@link #version} that the moderator saw: of two at once one does it, the other
   *     is told
   * @throws Refused when there is no such thread
   */
  public Decided decideOnThread(
      Tx tx, ThreadId id, MemberId moderator, Ruling ruling, String seen) {
    measures.serialise(tx, measures.boards(tx, opening(tx, id), ruling.detail()));
    PlacedPost placed = opening(tx, id);
    if (isInvolved(tx, placed, moderator)) {
      return Decided.INVOLVED;
    }
    if (!store.version(tx, id).equals(seen)) {
      return isFirst(listOfThread(tx, id), moderator, ruling)
          ? Decided.SAME
          : Decided.ALREADY_DECIDED;
    }
    if (!ruling.action().isOfThread() || !measures.isPossible(tx, placed, ruling, moderator)) {
      return Decided.NOT_POSSIBLE;
    }
    List<Board> boards = measures.boards(tx, placed, ruling.detail());
    QueueItem item = cameUpon(placed, clock.instant());
    store.insert(tx, item);
    holds.insert(tx, item.id(), HoldReason.MODERATOR);
    Held held = new Held(item, placed);
    keep(tx, held, moderator, ruling, measures.act(tx, placed, ruling, moderator));
    note(tx, boards, item, moderator, ruling.action().code());
    return Decided.DONE;
  }

  /** An item that nobody had to wait for. */
  private QueueItem cameUpon(PlacedPost placed, Instant now) {
    return new QueueItem(
        ReportId.of(Uuids.next(now, random)),
        placed.post().id(),
        placed.post().author(),
        false,
        ReportReason.OTHER,
        0,
        true,
        now,
        null,
        null,
        now,
        null);
  }

  /** The first post of a thread. */
  PlacedPost opening(Tx tx, ThreadId id) {
    return forum
        .findThread(tx, id)
        .flatMap(thread -> forum.findOpening(tx, thread))
        .orElseThrow(Refused::new);
  }

  /**
   * Opens an item about a post that nobody reported, and keeps it for the moderator who came upon
   * it; nothing is opened for one that waits already.
   */
  Decided lookInto(Tx tx, PlacedPost seen, MemberId moderator, Reports reports) {
    measures.serialise(tx, List.of(seen.thread().board()));
    if (isBy(tx, seen, moderator)) {
      return Decided.INVOLVED;
    }
    if (findWaiting(tx, seen.post().id()).isPresent()) {
      return Decided.SAME;
    }
    reports.lookInto(tx, seen, moderator);
    return claim(tx, findWaiting(tx, seen.post().id()).orElseThrow(), moderator);
  }

  private void keep(Tx tx, Held held, MemberId moderator, Ruling ruling, String undo) {
    QueueItem item = held.item();
    Instant now = clock.instant();
    store.insert(
        tx,
        new DecisionLine(
            MeasureId.of(Uuids.next(now, random)),
            item.id(),
            item.post(),
            item.author(),
            moderator,
            ruling.action(),
            ruling.toAuthor(),
            ruling.toReporters(),
            measures.end(ruling).orElse(null),
            undo,
            now,
            null,
            null,
            null),
        ruling.action().isOfThread() ? held.post().thread().id() : null);
    // A post that still waits to be read stays in the queue, whatever else was done about it.
    if (!item.decided() && !isHeld(tx, item)) {
      store.close(tx, item.id(), now);
    }
    if (ruling.action() != ModerationAction.NONE) {
      tell.tell(tx, item.author(), Tell.News.DECIDED_ON_POST);
    }
    tellReporters(tx, item);
  }

  private boolean isHeld(Tx tx, QueueItem item) {
    return forum
        .findPost(tx, item.post())
        .filter(placed -> placed.post().state() == PostState.HELD)
        .isPresent();
  }

  private void tellReporters(Tx tx, QueueItem item) {
    store.listReports(tx, item.id()).stream()
        .map(ReportLine::reporter)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(reporter -> tell.tell(tx, reporter, Tell.News.DECIDED_ON_REPORT));
  }

  /**
   * Takes a decision back, and tells whom it concerns.
   *
   * @throws Refused when there is no such decision
   */
  @Override
  public Decided undo(Tx tx, MeasureId id, MemberId moderator, ModerationNote why) {
    DecisionLine seen = store.findMeasure(tx, id).orElseThrow(Refused::new);
    PlacedPost placed = forum.findPost(tx, seen.post()).orElseThrow(Refused::new);
    List<Board> boards = measures.boardsOf(tx, seen, placed);
    measures.serialise(tx, boards);
    DecisionLine line = store.findMeasure(tx, id).orElseThrow(Refused::new);
    QueueItem item = store.find(tx, line.item()).orElseThrow(Refused::new);
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (line.undoneAt() != null) {
      return Decided.SAME;
    }
    PlacedPost now = forum.findPost(tx, seen.post()).orElseThrow(Refused::new);
    if (!line.canBeUndone() || !measures.undo(tx, line, now, moderator)) {
      return Decided.NOT_POSSIBLE;
    }
    store.markUndone(tx, id, moderator, why.value(), clock.instant());
    note(tx, boards, item, moderator, "undo-" + line.action().code());
    tell.tell(tx, item.author(), Tell.News.DECIDED_ON_POST);
    tellReporters(tx, item);
    return Decided.DONE;
  }

  /**
   * Opens the threads whose time has come: what closes or slows a thread may end on a day.
   *
   * @return how many
   */
  public int endDue(Tx tx) {
    List<DecisionLine> due = store.listEnding(tx, clock.instant());
    for (DecisionLine line : due) {
      PlacedPost placed = forum.findPost(tx, line.post()).orElseThrow(Refused::new);
      List<Board> boards = measures.boardsOf(tx, line, placed);
      measures.serialise(tx, boards);
      ThreadState set =
          line.action() == ModerationAction.LOCK ? ThreadState.LOCKED : ThreadState.SLOW;
      ForumThread thread = measures.threadOf(tx, line, placed);
      if (thread.state() == set && isNewest(tx, line, thread)) {
        measures.undo(tx, line, placed, null);
      }
      store.markUndone(tx, line.id(), null, null, clock.instant());
      QueueItem item = store.find(tx, line.item()).orElseThrow(Refused::new);
      note(tx, boards, item, null, "end-" + line.action().code());
    }
    return due.size();
  }

  /** Whether no moderator opened, closed or slowed the thread after this. */
  private boolean isNewest(Tx tx, DecisionLine line, ForumThread thread) {
    return store.listOfThread(tx, thread.id(), EARLIER).stream()
        .filter(each -> each.undoneAt() == null)
        .filter(each -> each.decidedAt().isAfter(line.decidedAt()))
        .noneMatch(each -> SPEEDS.contains(each.action()));
  }

  /** Puts what happened to an appeal into the chain of its board. */
  @Override
  public void noteAppeal(Tx tx, Measure measure, @Nullable MemberId moderator, String action) {
    QueueItem item = store.find(tx, measure.item()).orElseThrow(Refused::new);
    PlacedPost placed = forum.findPost(tx, item.post()).orElseThrow(Refused::new);
    note(tx, List.of(placed.thread().board()), item, moderator, action);
  }

  @Override
  public void tellAuthor(Tx tx, Measure measure) {
    MemberId author = measure.author();
    if (author != null) {
      tell.tell(tx, author, Tell.News.DECIDED_ON_POST);
    }
  }

  /** What was done about a post whose words suggest a crisis, the first thing first. */
  List<CrisisStep> listSteps(Tx tx, ReportId item) {
    return steps.list(tx, item);
  }

  /**
   * Keeps what a moderator did about a post whose words suggest a crisis. When nothing more has to
   * be done and nobody reported it, the item is closed, without a word to its author.
   *
   * @param closing why, should the item be closed
   */
  Decided noteStep(
      Tx tx,
      ReportId id,
      MemberId moderator,
      CrisisStep.Kind kind,
      String said,
      ModerationNote closing) {
    Held held = hold(tx, id, new Detail.None());
    QueueItem item = held.item();
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (item.decided()) {
      return Decided.ALREADY_DECIDED;
    }
    calls.answer(tx, item.id(), moderator);
    steps.insert(tx, item.id(), new CrisisStep(moderator, kind, said, clock.instant()));
    if (kind.isLast() && item.reports() == 0 && held.post().post().state() != PostState.HELD) {
      ModerationDecision none = new ModerationDecision(ModerationAction.NONE, closing);
      keep(tx, held, moderator, Ruling.of(none), "");
    }
    note(tx, List.of(held.post().thread().board()), item, moderator, "crisis-" + kind.code());
    return Decided.DONE;
  }

  /** What moderators said to each other about an item, the oldest first. */
  List<Opinion> listOpinions(Tx tx, ReportId item) {
    return opinions.list(tx, item);
  }

  /**
   * Asks the other moderators for a second opinion, and hands the item on; or answers, when another
   * asked.
   */
  public Decided sayOpinion(Tx tx, ReportId id, MemberId moderator, ModerationNote said) {
    Held held = hold(tx, id, new Detail.None());
    QueueItem item = held.item();
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (item.decided()) {
      return Decided.ALREADY_DECIDED;
    }
    boolean asks = item.opinionBy() == null || moderator.equals(item.opinionBy());
    opinions.insert(tx, item.id(), new Opinion(moderator, asks, said.value(), clock.instant()));
    opinions.setWanted(tx, item.id(), asks ? moderator : null);
    if (asks && moderator.equals(item.claimedBy())) {
      opinions.release(tx, item.id());
    }
    note(
        tx,
        List.of(held.post().thread().board()),
        item,
        moderator,
        asks ? "opinion-asked" : "opinion-given");
    return Decided.DONE;
  }

  private void note(
      Tx tx, List<Board> boards, QueueItem item, @Nullable MemberId moderator, String action) {
    String actor = moderator == null ? null : moderator.toString();
    for (Board board : boards) {
      String id = item.id().toString();
      audit.append(tx, chain(board.id()), actor, action, "moderation", id, SEALED);
    }
    feed.append(tx, FeedScope.moderation(), "report", item.id().toString());
  }

  /** The item and its post, with every other writer of the boards held back. */
  private Held hold(Tx tx, ReportId id, Detail detail) {
    QueueItem seen = store.find(tx, id).orElseThrow(Refused::new);
    PlacedPost placed = forum.findPost(tx, seen.post()).orElseThrow(Refused::new);
    measures.serialise(tx, measures.boards(tx, placed, detail));
    return new Held(
        store.find(tx, id).orElseThrow(Refused::new),
        forum.findPost(tx, seen.post()).orElseThrow(Refused::new));
  }

  private record Held(QueueItem item, PlacedPost post) {}
}
