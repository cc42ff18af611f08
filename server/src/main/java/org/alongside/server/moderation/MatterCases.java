package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.audit.SealedRows;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.oncall.Calls;
import org.alongside.server.oncall.Claims;
import org.jspecify.annotations.Nullable;

/**
 * What waits for moderators and is not a post: messages between members, stories, events, profiles.
 * They see what was reported, as it stood then. Nobody decides about what they wrote, announced or
 * reported. Every decision has a reason, is told to those whom it concerns, can be taken back, and
 * stands in an audit chain.
 */
public final class MatterCases implements Reconsidered, Claims {
  /** What these chains vouch for: all that is written about a case, and what was shown. */
  public static final SealedRows SEALED =
      new SealedRows(
          "case",
          List.of(
              "select id, kind, subject_id, author_id, urgency, reason, status, opened_at,"
                  + " decided_at from matter_case where id = :id",
              "select id, reporter_id, reason, said, reported_at from matter_report where case_id ="
                  + " :id order by id",
              "select exhibit_id, number, author_id, title, written, reported, made_at from"
                  + " matter_exhibit where case_id = :id order by exhibit_id",
              "select id, author_id, moderator_id, action, reason, told_reporters, until_at, undo,"
                  + " decided_at, undone_at, undone_by, undone_reason from matter_ruling where"
                  + " case_id = :id order by id",
              "select id, decision_id, author_id, said, appealed_at, outcome, answered_by, answer,"
                  + " answered_at from moderation_appeal where item_id = :id order by id",
              "select number, moderator_id, asks, said, said_at from moderation_opinion where"
                  + " item_id = :id order by number",
              "select number, moderator_id, step, said, done_at from crisis_step where item_id = :id"
                  + " order by number"));

  private static final int MOST_LISTED = 100;

  private final Clock clock;
  private final Feed feed;
  private final Audit audit;
  private final Calls calls;
  private final DirectMessages direct;
  private final EveryMatter matters;
  private final Tell tell;
  private final Random random = new Random();
  private final SqlMatterCases store = new SqlMatterCases();
  private final SqlMatterReports reports = new SqlMatterReports();
  private final SqlMatterRulings rulings = new SqlMatterRulings();
  private final SqlOpinions opinions = new SqlOpinions();
  private final SqlCrisisSteps steps = new SqlCrisisSteps();

  public MatterCases(
      Clock clock,
      Feed feed,
      Audit audit,
      Calls calls,
      DirectMessages direct,
      EveryMatter matters,
      Tell tell) {
    this.clock = clock;
    this.feed = feed;
    this.audit = audit;
    this.calls = calls;
    this.direct = direct;
    this.matters = matters;
    this.tell = tell;
  }

  /** The audit chain of all things of a kind. */
  public static String chain(CaseKind kind) {
    return kind == CaseKind.MESSAGE ? "member-messages" : "moderated:" + kind.code();
  }

  static void serialise(Tx tx, CaseSubject subject) {
    tx.serialise("case of " + subject);
  }

  /** How many cases wait for this moderator; what concerns themselves is for others. */
  public long countWaiting(Tx tx, @Nullable MemberId moderator) {
    return store.countWaiting(tx, own(tx, moderator));
  }

  List<MatterCase> listWaiting(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return store.listWaiting(tx, own(tx, moderator), after, most);
  }

  List<MatterCase> listDecided(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return store.listDecided(tx, own(tx, moderator), after, most);
  }

  Optional<MatterCase> find(Tx tx, ReportId id) {
    return store.find(tx, id);
  }

  List<MatterRuling> listRulings(Tx tx, Collection<ReportId> items) {
    return rulings.list(tx, items);
  }

  /** What was decided about what a member wrote, the newest first. */
  List<MatterRuling> listAbout(Tx tx, MemberId author) {
    return rulings.listAbout(tx, author, MOST_LISTED);
  }

  /** What was decided about what the scheme itself announced, the newest first. */
  List<MatterRuling> listAboutScheme(Tx tx) {
    return rulings.listAboutScheme(tx, MOST_LISTED);
  }

  /** What can be decided now. */
  List<ModerationAction> listActions(Tx tx, MatterCase item) {
    return item.kind().actionsFor(matters.state(tx, item.subject(), exhibits(tx, item)));
  }

  /** The thing as others see it now, if they do. */
  Optional<Matter> findMatter(Tx tx, MatterCase item) {
    return matters.find(tx, item.subject(), exhibits(tx, item));
  }

  private List<Exhibit> exhibits(Tx tx, MatterCase item) {
    return reports.listExhibits(tx, item.id());
  }

  /** Whether a moderator wrote, announced or reported it, under any name. */
  boolean isInvolved(Tx tx, MatterCase item, MemberId moderator) {
    List<MemberId> own = own(tx, moderator);
    MemberId author = item.author();
    return (author != null && own.contains(author))
        || matters.concerns(tx, item.kind(), moderator)
        || reports.isBy(tx, item.id(), own);
  }

  private List<MemberId> own(Tx tx, @Nullable MemberId moderator) {
    return moderator == null ? List.of() : direct.listAliases(tx, moderator);
  }

  @Override
  public boolean isInvolved(Tx tx, Measure measure, MemberId moderator) {
    return isInvolved(tx, store.find(tx, measure.item()).orElseThrow(Refused::new), moderator);
  }

  /**
   * Keeps a case for one moderator.
   *
   * @throws Refused when there is no such case
   */
  public Decided claim(Tx tx, ReportId id, MemberId moderator) {
    MatterCase item = hold(tx, id);
    Optional<Decided> refused = refusal(tx, item, moderator);
    if (refused.isPresent()) {
      return refused.get();
    }
    Instant now = clock.instant();
    if (!store.claim(tx, id, moderator, now, now.plus(Moderation.CLAIM))) {
      return Decided.KEPT_BY_ANOTHER;
    }
    calls.answer(tx, id, moderator);
    note(tx, item, moderator, "claim");
    return Decided.DONE;
  }

  private Optional<Decided> refusal(Tx tx, MatterCase item, MemberId moderator) {
    if (isInvolved(tx, item, moderator)) {
      return Optional.of(Decided.INVOLVED);
    }
    return item.decided() ? Optional.of(Decided.ALREADY_DECIDED) : Optional.empty();
  }

  /** A moderator who was called says that they look after it: nobody else is called any more. */
  Decided answerCall(Tx tx, ReportId id, MemberId moderator) {
    MatterCase item = hold(tx, id);
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    calls.answer(tx, id, moderator);
    note(tx, item, moderator, "crisis-answer");
    return Decided.DONE;
  }

  @Override
  public void giveBack(Tx tx, MemberId moderator) {
    for (MatterCase item : store.listClaimedBy(tx, moderator, clock.instant())) {
      store.release(tx, item.id());
      note(tx, item, moderator, "give-back");
    }
    // Whoever may need help is not left alone because who looked after them stops.
    store.listUrgent(tx).forEach(item -> calls.beginAgain(tx, item, moderator));
  }

  /** What moderators said to each other about a case, the oldest first. */
  List<Opinion> listOpinions(Tx tx, ReportId item) {
    return opinions.list(tx, item);
  }

  /**
   * Asks the other moderators for a second opinion, and hands the case on; or answers, when another
   * asked.
   */
  public Decided sayOpinion(Tx tx, ReportId id, MemberId moderator, ModerationNote said) {
    MatterCase item = hold(tx, id);
    Optional<Decided> refused = refusal(tx, item, moderator);
    if (refused.isPresent()) {
      return refused.get();
    }
    boolean asks = item.opinionBy() == null || moderator.equals(item.opinionBy());
    opinions.insert(tx, id, new Opinion(moderator, asks, said.value(), clock.instant()));
    store.setWanted(tx, id, asks ? moderator : null);
    if (asks && moderator.equals(item.claimedBy())) {
      store.release(tx, id);
    }
    note(tx, item, moderator, asks ? "opinion-asked" : "opinion-given");
    return Decided.DONE;
  }

  /** What was done because somebody may need help, the first thing first. */
  List<CrisisStep> listSteps(Tx tx, ReportId item) {
    return steps.list(tx, item);
  }

  /**
   * Keeps what a moderator did because somebody may need help. When nothing more has to be done and
   * nobody reported it, the case is closed, without a word to the author.
   *
   * @param closing why, should the case be closed
   */
  Decided noteStep(Tx tx, ReportId id, CrisisStep step, ModerationNote closing) {
    MatterCase item = hold(tx, id);
    Optional<Decided> refused = refusal(tx, item, step.moderator());
    if (refused.isPresent()) {
      return refused.get();
    }
    calls.answer(tx, id, step.moderator());
    steps.insert(tx, id, step);
    if (step.kind().isLast() && item.reports() == 0) {
      ModerationDecision none = new ModerationDecision(ModerationAction.NONE, closing);
      keep(tx, item, step.moderator(), Ruling.of(none), "");
    }
    note(tx, item, step.moderator(), "crisis-" + step.kind().code());
    return Decided.DONE;
  }

  /**
   * Decides about a case, and does what was decided.
   *
   * @throws Refused when there is no such case
   */
  public Decided decide(Tx tx, ReportId id, MemberId moderator, Ruling ruling) {
    MatterCase item = hold(tx, id);
    if (!item.kind().actions().contains(ruling.action())) {
      throw new IllegalArgumentException("not for a " + item.kind() + ": " + ruling.action());
    }
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (item.isKeptFrom(moderator, clock.instant())) {
      return Decided.KEPT_BY_ANOTHER;
    }
    if (item.decided()) {
      return isLast(tx, item, moderator, ruling) ? Decided.SAME : Decided.ALREADY_DECIDED;
    }
    if (!listActions(tx, item).contains(ruling.action())) {
      return Decided.NOT_POSSIBLE;
    }
    String undo =
        ruling.action().takesAway()
            ? matters.of(item.kind()).takeAway(tx, item.subject(), exhibits(tx, item))
            : "";
    calls.answer(tx, id, moderator);
    keep(tx, item, moderator, ruling, undo);
    note(tx, item, moderator, ruling.action().code());
    return Decided.DONE;
  }

  private boolean isLast(Tx tx, MatterCase item, MemberId moderator, Ruling ruling) {
    return rulings.list(tx, List.of(item.id())).stream()
        .findFirst()
        .filter(last -> last.isStanding(moderator, ruling))
        .isPresent();
  }

  private void keep(Tx tx, MatterCase item, MemberId moderator, Ruling ruling, String undo) {
    Instant now = clock.instant();
    MatterRuling kept =
        new MatterRuling(
            MeasureId.of(Uuids.next(now, random)),
            item.id(),
            item.kind(),
            item.author(),
            moderator,
            ruling.action(),
            ruling.toAuthor(),
            ruling.toReporters(),
            endOf(ruling).orElse(null),
            undo,
            now,
            null,
            null,
            null);
    pause(tx, kept);
    rulings.insert(tx, kept);
    store.close(tx, item.id(), now);
    if (ruling.action() != ModerationAction.NONE) {
      tellAuthor(tx, kept);
    }
    tellReporters(tx, item);
  }

  private void pause(Tx tx, MatterRuling ruling) {
    MemberId author = ruling.author();
    Instant until = ruling.until();
    if (author != null && until != null) {
      Instant before =
          rulings.findLastPause(tx, author, ruling.id(), ruling.decidedAt()).orElse(Instant.MIN);
      direct.pause(tx, author, until.isAfter(before) ? until : before);
    }
  }

  /** When what is decided ends by itself; empty for no end. */
  Optional<Instant> endOf(Ruling ruling) {
    if (!ruling.action().isPause()) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(ruling.until())
            .orElseGet(() -> clock.instant().plus(Duration.ofDays(ruling.action().usualDays()))));
  }

  private void tellReporters(Tx tx, MatterCase item) {
    reports.list(tx, item.id()).stream()
        .map(MatterReport::reporter)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(reporter -> tell.tell(tx, reporter, Tell.News.DECIDED_ON_REPORT));
  }

  @Override
  public void tellAuthor(Tx tx, Measure measure) {
    MemberId author = measure.author();
    if (author == null) {
      matters.tellScheme(tx);
    } else {
      tell.tell(tx, author, Tell.News.DECIDED_ON_POST);
    }
  }

  @Override
  public Optional<MatterRuling> findMeasure(Tx tx, MeasureId id) {
    return rulings.find(tx, id);
  }

  /**
   * Takes the last decision about a case back, and tells those whom it concerns.
   *
   * @throws Refused when there is no such decision, or it is not the last one
   */
  @Override
  public Decided undo(Tx tx, MeasureId id, MemberId moderator, ModerationNote why) {
    MatterRuling seen = rulings.find(tx, id).orElseThrow(Refused::new);
    MatterCase item = hold(tx, seen.item());
    MatterRuling ruling = rulings.find(tx, id).orElseThrow(Refused::new);
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (!ruling.canBeUndone()) {
      return ruling.undoneAt() == null ? Decided.NOT_POSSIBLE : Decided.SAME;
    }
    Instant now = clock.instant();
    if (ruling.action().takesAway()) {
      matters.of(item.kind()).giveBack(tx, item.subject(), exhibits(tx, item), ruling.undo());
    }
    endPause(tx, ruling, now);
    rulings.markUndone(tx, id, moderator, why.value(), now);
    note(tx, item, moderator, "undo-" + ruling.action().code());
    tellAuthor(tx, ruling);
    tellReporters(tx, item);
    return Decided.DONE;
  }

  private void endPause(Tx tx, MatterRuling ruling, Instant now) {
    MemberId author = ruling.author();
    if (author != null && ruling.until() != null) {
      direct.endPause(tx, author);
      rulings
          .findLastPause(tx, author, ruling.id(), now)
          .ifPresent(until -> direct.pause(tx, author, until));
    }
  }

  @Override
  public void noteAppeal(Tx tx, Measure measure, @Nullable MemberId moderator, String action) {
    note(tx, store.find(tx, measure.item()).orElseThrow(Refused::new), moderator, action);
  }

  private MatterCase hold(Tx tx, ReportId id) {
    MatterCase seen = store.find(tx, id).orElseThrow(Refused::new);
    serialise(tx, seen.subject());
    return store.find(tx, id).orElseThrow(Refused::new);
  }

  private void note(Tx tx, MatterCase item, @Nullable MemberId moderator, String action) {
    String actor = moderator == null ? null : moderator.toString();
    audit.append(tx, chain(item.kind()), actor, action, "moderation", item.id().toString(), SEALED);
    feed.append(tx, FeedScope.moderation(), "matter-report", item.id().toString());
  }
}
