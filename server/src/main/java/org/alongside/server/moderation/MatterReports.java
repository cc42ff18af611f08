package org.alongside.server.moderation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.core.direct.DirectId;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessage;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.Talk;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.oncall.Calls;
import org.alongside.server.stories.Story;
import org.jspecify.annotations.Nullable;

/**
 * How things that are not posts come before a moderator: somebody reports them, or the words of a
 * story that was sent to be read suggest a crisis. One case for each, however many reports; it
 * holds what moderators may see, as it stood then.
 */
public final class MatterReports {
  /** How many messages around a reported one can be shown, before it and after it. */
  public static final int AROUND = 5;

  private static final int MOST_LISTED = 100;

  private final Clock clock;
  private final Feed feed;
  private final Audit audit;
  private final Calls calls;
  private final DirectMessages direct;
  private final EveryMatter matters;
  private final Random random = new Random();
  private final SqlMatterCases cases = new SqlMatterCases();
  private final SqlMatterReports store = new SqlMatterReports();

  /** Reports; {@code calls} brings a moderator where somebody may need help at once. */
  public MatterReports(
      Clock clock,
      Feed feed,
      Audit audit,
      Calls calls,
      DirectMessages direct,
      EveryMatter matters) {
    this.clock = clock;
    this.feed = feed;
    this.audit = audit;
    this.calls = calls;
    this.direct = direct;
    this.matters = matters;
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
    List<Exhibit> shown =
        Stream.concat(
                Stream.of(exhibit(message, true)),
                listAround(tx, message, reporter).stream()
                    .filter(each -> around.contains(each.id()))
                    .map(each -> exhibit(each, false)))
            .toList();
    return take(
        tx,
        new Matter(
            new CaseSubject(CaseKind.MESSAGE, talk.id().toString()),
            message.author(),
            "",
            PostState.SHOWN,
            "",
            message.crisis(),
            shown),
        id,
        reporter,
        report);
  }

  /** What somebody who reports a message may show beside it: what they see themselves. */
  List<DirectMessage> listAround(Tx tx, DirectMessage message, @Nullable MemberId reporter) {
    return direct.listAround(tx, message, AROUND, AROUND).stream()
        .filter(each -> !each.id().equals(message.id()) && !each.written().isEmpty())
        .filter(each -> each.isShown() || each.author().equals(reporter))
        .toList();
  }

  private static Exhibit exhibit(DirectMessage message, boolean reported) {
    return new Exhibit(
        message.id().value(),
        message.number(),
        message.author(),
        "",
        message.written(),
        message.html(),
        reported,
        message.sentAt());
  }

  /**
   * Takes a report of something that others see.
   *
   * @param reporter null for who is not known here
   * @return false when the same report was taken before
   * @throws Refused when nobody sees it, it is the reporter's own, or the id is taken by another
   *     report
   */
  public boolean report(
      Tx tx, CaseSubject subject, ReportId id, @Nullable MemberId reporter, NewReport report) {
    Matter matter = getReportable(tx, subject);
    if (reporter != null && reporter.equals(matter.author())) {
      throw new Refused();
    }
    return take(tx, matter, id, reporter, report);
  }

  /**
   * Something that others see. A member can always be reported: they have a name at least.
   *
   * @throws Refused when there is no such thing
   */
  Matter getReportable(Tx tx, CaseSubject subject) {
    Matter matter = matters.find(tx, subject, List.of()).orElseThrow(Refused::new);
    if (matter.state() != PostState.SHOWN && subject.kind() != CaseKind.PROFILE) {
      throw new Refused();
    }
    return matter;
  }

  private boolean take(
      Tx tx, Matter matter, ReportId id, @Nullable MemberId reporter, NewReport report) {
    MatterCases.serialise(tx, matter.subject());
    Optional<MatterReport> before = store.find(tx, id);
    if (before.isPresent()) {
      if (!Objects.equals(before.get().reporter(), reporter)) {
        throw new Refused();
      }
      return false;
    }
    boolean urgent = matter.worrying() || report.reason() == ReportReason.WORRIED_ABOUT_SOMEBODY;
    ReportId item = itemFor(tx, matter, id, report.reason(), urgent);
    store.insert(
        tx,
        new MatterReport(
            id, item, reporter, report.reason(), report.text().value(), clock.instant()));
    matter.exhibits().forEach(each -> store.insert(tx, item, each));
    if (urgent) {
      calls.open(tx, item, matter.author(), reporter);
    }
    note(tx, matter.subject(), item, "report");
    return true;
  }

  /** Brings a story before a moderator at once, because what was sent suggests a crisis. */
  public void raise(Tx tx, Story story) {
    Matter matter = StoryMatters.sent(story);
    MatterCases.serialise(tx, matter.subject());
    ReportId fresh = ReportId.of(Uuids.next(clock.instant(), random));
    ReportId item = itemFor(tx, matter, fresh, ReportReason.WORRIED_ABOUT_SOMEBODY, true);
    matter.exhibits().forEach(each -> store.insert(tx, item, each));
    calls.open(tx, item, matter.author(), null);
    note(tx, matter.subject(), item, "crisis-words");
  }

  private ReportId itemFor(Tx tx, Matter matter, ReportId id, ReportReason reason, boolean urgent) {
    Optional<MatterCase> waiting = cases.findWaiting(tx, matter.subject(), matter.author());
    if (waiting.isPresent()) {
      if (urgent) {
        cases.makeUrgent(tx, waiting.get().id());
      }
      return waiting.get().id();
    }
    cases.insert(
        tx,
        new MatterCase(
            id,
            matter.subject(),
            matter.author(),
            urgent,
            reason,
            0,
            false,
            clock.instant(),
            null,
            null,
            null,
            null));
    return id;
  }

  private void note(Tx tx, CaseSubject subject, ReportId item, String action) {
    audit.append(
        tx,
        MatterCases.chain(subject.kind()),
        null,
        action,
        "moderation",
        item.toString(),
        MatterCases.SEALED);
    feed.append(tx, FeedScope.moderation(), "matter-report", item.toString());
  }

  /** The report with this id, if there is one. */
  Optional<MatterReport> find(Tx tx, ReportId id) {
    return store.find(tx, id);
  }

  List<MatterReport> list(Tx tx, ReportId item) {
    return store.list(tx, item);
  }

  /** What a member has reported, the newest first. */
  List<MatterReport> listBy(Tx tx, MemberId reporter) {
    return store.listBy(tx, reporter, MOST_LISTED);
  }

  /** What the reported things were called, by case; those without a name are left out. */
  Map<ReportId, String> titles(Tx tx, Collection<ReportId> items) {
    return store.titles(tx, items);
  }

  List<Exhibit> listExhibits(Tx tx, ReportId item) {
    return store.listExhibits(tx, item);
  }
}
