package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.direct.DirectId;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.audit.SealedRows;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessage;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.Talk;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.oncall.Claims;
import org.jspecify.annotations.Nullable;

/**
 * Reported messages between members. Moderators see the reported message and what the one who got
 * it chose to show around it, as it stood then, and nothing else of the talk. Neither of the two
 * who talked decides. Every decision has a reason, is told to both, and stands in an audit chain.
 */
public final class MessageCases implements Claims {
  /** How many messages around a reported one can be shown, before it and after it. */
  public static final int AROUND = 5;

  /** The audit chain of messages between members. */
  public static final String CHAIN = "member-messages";

  /** What that chain vouches for: all that is written about a case, and what was shown. */
  public static final SealedRows SEALED =
      new SealedRows(
          "message-case",
          List.of(
              "select id, talk_id, author_id, reporter_id, urgency, reason, status, opened_at,"
                  + " decided_at from message_case where id = :id",
              "select id, reason, said, reported_at from message_report where case_id = :id order by"
                  + " id",
              "select message_id, number, author_id, written, reported, sent_at from"
                  + " message_evidence where case_id = :id order by message_id",
              "select id, author_id, moderator_id, action, reason, told_reporters, until_at,"
                  + " decided_at, undone_at, undone_by, undone_reason from message_ruling where"
                  + " case_id = :id order by id"));

  /** What can be decided about a message. */
  static final Set<ModerationAction> ACTIONS =
      EnumSet.of(
          ModerationAction.NONE,
          ModerationAction.HIDE,
          ModerationAction.WARN,
          ModerationAction.SILENCE);

  private static final int MOST_LISTED = 100;

  private final Clock clock;
  private final Feed feed;
  private final Audit audit;
  private final DirectMessages direct;
  private final Tell tell;
  private final Random random = new Random();
  private final SqlMessageCases store = new SqlMessageCases();

  public MessageCases(Clock clock, Feed feed, Audit audit, DirectMessages direct, Tell tell) {
    this.clock = clock;
    this.feed = feed;
    this.audit = audit;
    this.direct = direct;
    this.tell = tell;
  }

  /**
   * Takes a report of a message by the one who got it.
   *
   * @param around other messages of the same talk that they want to show; what is further away than
   *     {@link #AROUND} is left out
   * @return false when the same report was taken before
   * @throws Refused when the message was not written to this reporter
   */
  public boolean report(
      Tx tx,
      DirectMessage message,
      ReportId id,
      MemberId reporter,
      NewReport report,
      Collection<DirectId> around) {
    Talk talk = direct.find(tx, message.talk()).orElseThrow(Refused::new);
    if (!talk.has(reporter) || message.author().equals(reporter)) {
      throw new Refused();
    }
    tx.serialise("message case " + talk.id());
    if (store.isReport(tx, id)) {
      return false;
    }
    Instant now = clock.instant();
    boolean urgent = message.crisis() || report.reason() == ReportReason.WORRIED_ABOUT_SOMEBODY;
    ReportId item =
        store
            .findWaiting(tx, talk.id(), message.author())
            .map(MessageCase::id)
            .orElseGet(() -> open(tx, talk, message, id, reporter, report.reason(), urgent, now));
    store.insert(tx, id, item, SqlModeration.urgency(urgent), report, now);
    store.insert(tx, item, message, 1);
    listAround(tx, message, reporter).stream()
        .filter(each -> around.contains(each.id()))
        .forEach(each -> store.insert(tx, item, each, 0));
    note(tx, item, null, "report");
    return true;
  }

  /** What somebody who reports a message may show beside it: what they see themselves. */
  List<DirectMessage> listAround(Tx tx, DirectMessage message, @Nullable MemberId reporter) {
    return direct.listAround(tx, message, AROUND, AROUND).stream()
        .filter(each -> !each.id().equals(message.id()) && !each.written().isEmpty())
        .filter(each -> each.isShown() || each.author().equals(reporter))
        .toList();
  }

  private ReportId open(
      Tx tx,
      Talk talk,
      DirectMessage message,
      ReportId id,
      MemberId reporter,
      ReportReason reason,
      boolean urgent,
      Instant now) {
    store.insert(
        tx,
        new MessageCase(
            id,
            talk.id(),
            message.author(),
            reporter,
            urgent,
            reason,
            0,
            false,
            now,
            null,
            null,
            null));
    return id;
  }

  /** How many cases wait for this moderator; their own talks are for others. */
  public long countWaiting(Tx tx, @Nullable MemberId moderator) {
    return store.countWaiting(tx, own(tx, moderator));
  }

  List<MessageCase> listWaiting(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return store.listWaiting(tx, own(tx, moderator), after, most);
  }

  List<MessageCase> listDecided(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return store.listDecided(tx, own(tx, moderator), after, most);
  }

  Optional<MessageCase> find(Tx tx, ReportId id) {
    return store.find(tx, id);
  }

  List<Evidence> listEvidence(Tx tx, ReportId item) {
    return store.listEvidence(tx, item);
  }

  List<MessageReport> listReports(Tx tx, ReportId item) {
    return store.listReports(tx, item);
  }

  List<MessageRuling> listRulings(Tx tx, Collection<ReportId> items) {
    return store.listRulings(tx, items);
  }

  /** What was decided about messages of an alias, the newest first. */
  List<MessageRuling> listAbout(Tx tx, MemberId author) {
    return store.listAbout(tx, author, MOST_LISTED);
  }

  /** What a member has reported, the newest first. */
  List<MessageCase> listBy(Tx tx, MemberId reporter) {
    return store.listBy(tx, reporter, MOST_LISTED);
  }

  /**
   * Keeps a case for one moderator.
   *
   * @throws Refused when there is no such case
   */
  public Decided claim(Tx tx, ReportId id, MemberId moderator) {
    MessageCase item = hold(tx, id);
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (item.decided()) {
      return Decided.ALREADY_DECIDED;
    }
    Instant now = clock.instant();
    if (!store.claim(tx, id, moderator, now, now.plus(Moderation.CLAIM))) {
      return Decided.KEPT_BY_ANOTHER;
    }
    note(tx, id, moderator, "claim");
    return Decided.DONE;
  }

  @Override
  public void giveBack(Tx tx, MemberId moderator) {
    for (ReportId item : store.listClaimedBy(tx, moderator, clock.instant())) {
      store.release(tx, item);
      note(tx, item, moderator, "give-back");
    }
  }

  /**
   * Decides about a case, and does what was decided: hides the reported messages, or keeps their
   * author from writing to others for a time as well.
   *
   * @throws Refused when there is no such case
   */
  public Decided decide(Tx tx, ReportId id, MemberId moderator, Ruling ruling) {
    if (!ACTIONS.contains(ruling.action())) {
      throw new IllegalArgumentException("not for messages: " + ruling.action());
    }
    MessageCase item = hold(tx, id);
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    if (item.isKeptFrom(moderator, clock.instant())) {
      return Decided.KEPT_BY_ANOTHER;
    }
    if (item.decided()) {
      return isLast(tx, item, moderator, ruling) ? Decided.SAME : Decided.ALREADY_DECIDED;
    }
    Optional<Instant> end = end(ruling);
    if (ruling.action() == ModerationAction.HIDE || ruling.action() == ModerationAction.SILENCE) {
      reported(tx, item).forEach(message -> direct.hide(tx, message));
    }
    Instant now = clock.instant();
    MeasureId measure = MeasureId.of(Uuids.next(now, random));
    end.ifPresent(
        until -> {
          Instant before = store.findLastPause(tx, item.author(), measure, now).orElse(Instant.MIN);
          direct.pause(tx, item.author(), until.isAfter(before) ? until : before);
        });
    store.insert(
        tx,
        new MessageRuling(
            measure,
            id,
            item.author(),
            moderator,
            ruling.action(),
            ruling.toAuthor(),
            ruling.toReporters(),
            end.orElse(null),
            now,
            null,
            null,
            null));
    store.close(tx, id, now);
    if (ruling.action() != ModerationAction.NONE) {
      tell.tell(tx, item.author(), Tell.News.DECIDED_ON_POST);
    }
    tell.tell(tx, item.reporter(), Tell.News.DECIDED_ON_REPORT);
    note(tx, id, moderator, ruling.action().code());
    return Decided.DONE;
  }

  /** When what is decided ends by itself; empty for no end. */
  Optional<Instant> end(Ruling ruling) {
    if (!ruling.action().isPause()) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(ruling.until())
            .orElseGet(() -> clock.instant().plus(Duration.ofDays(ruling.action().usualDays()))));
  }

  private boolean isLast(Tx tx, MessageCase item, MemberId moderator, Ruling ruling) {
    return store.listRulings(tx, List.of(item.id())).stream()
        .findFirst()
        .filter(
            last ->
                last.moderator().equals(moderator)
                    && last.action() == ruling.action()
                    && last.reason().equals(ruling.toAuthor()))
        .isPresent();
  }

  private List<DirectMessage> reported(Tx tx, MessageCase item) {
    return store.listEvidence(tx, item.id()).stream()
        .filter(Evidence::reported)
        .flatMap(evidence -> direct.findMessage(tx, evidence.id()).stream())
        .toList();
  }

  /**
   * Takes the decision about a case back, and tells both.
   *
   * @throws Refused when there is no such case
   */
  public Decided undo(Tx tx, ReportId id, MemberId moderator, ModerationNote why) {
    MessageCase item = hold(tx, id);
    if (isInvolved(tx, item, moderator)) {
      return Decided.INVOLVED;
    }
    Optional<MessageRuling> last = store.listRulings(tx, List.of(id)).stream().findFirst();
    if (last.filter(MessageRuling::canBeUndone).isEmpty()) {
      return last.filter(ruling -> ruling.undoneAt() != null).isPresent()
          ? Decided.SAME
          : Decided.NOT_POSSIBLE;
    }
    MessageRuling ruling = last.get();
    Instant now = clock.instant();
    if (ruling.action() == ModerationAction.HIDE || ruling.action() == ModerationAction.SILENCE) {
      reported(tx, item).forEach(message -> direct.restore(tx, message));
    }
    if (ruling.action() == ModerationAction.SILENCE) {
      direct.endPause(tx, item.author());
      store
          .findLastPause(tx, item.author(), ruling.id(), now)
          .ifPresent(until -> direct.pause(tx, item.author(), until));
    }
    store.markUndone(tx, ruling.id(), moderator, why.value(), now);
    note(tx, id, moderator, "undo-" + ruling.action().code());
    tell.tell(tx, item.author(), Tell.News.DECIDED_ON_POST);
    tell.tell(tx, item.reporter(), Tell.News.DECIDED_ON_REPORT);
    return Decided.DONE;
  }

  /** Whether a moderator is one of the two who talked, under any name. */
  boolean isInvolved(Tx tx, MessageCase item, MemberId moderator) {
    return item.involves(own(tx, moderator));
  }

  private List<MemberId> own(Tx tx, @Nullable MemberId moderator) {
    return moderator == null ? List.of() : direct.listAliases(tx, moderator);
  }

  private MessageCase hold(Tx tx, ReportId id) {
    MessageCase seen = store.find(tx, id).orElseThrow(Refused::new);
    tx.serialise("message case " + seen.talk());
    return store.find(tx, id).orElseThrow(Refused::new);
  }

  private void note(Tx tx, ReportId item, @Nullable MemberId moderator, String action) {
    String actor = moderator == null ? null : moderator.toString();
    audit.append(tx, CHAIN, actor, action, "moderation", item.toString(), SEALED);
    feed.append(tx, FeedScope.moderation(), "message-report", item.toString());
  }
}
