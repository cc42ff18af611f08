package org.alongside.server.moderation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.alongside.core.oncall.Workload;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.oncall.OnCall;

/** How the moderators share their work: who decided how much this week, and that one may stop. */
final class SharedWork {
  private final Forum forum;
  private final OnCall onCall;
  private final ToIntFunction<Tx> enough;
  private final ModerationWords words;
  private final Clock clock;
  private final SqlModeration store = new SqlModeration();

  SharedWork(
      Forum forum, OnCall onCall, ToIntFunction<Tx> enough, ModerationWords words, Clock clock) {
    this.forum = forum;
    this.onCall = onCall;
    this.enough = enough;
    this.words = words;
    this.clock = clock;
  }

  private Workload load(Tx tx, MemberId moderator) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), EnglishDates.LONDON);
    Instant monday = start(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    return new Workload(
        store.countDecided(tx, monday),
        store.countDecided(tx, start(today)).getOrDefault(moderator, 0),
        enough.applyAsInt(tx));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(EnglishDates.LONDON).toInstant();
  }

  /**
   * How it stands for one of them.
   *
   * @param waiting what waits, as the queue shows it
   */
  QueuePage.Share of(Tx tx, MemberId moderator, List<QueueRow> waiting) {
    Workload load = load(tx, moderator);
    List<MemberId> all = onCall.listModerators(tx);
    List<MemberId> there = onCall.listThere(tx);
    Map<MemberId, String> names = forum.names(tx, all);
    Optional<QueueRow> oldest =
        waiting.stream()
            .filter(row -> row.status() == ReportStatus.OPEN && !row.lookedAfter())
            .filter(row -> load.isSuggestedTo(moderator, there))
            .findFirst();
    return new QueuePage.Share(
        all.stream()
            .map(
                each ->
                    words.say(
                        there.contains(each) ? "load.line" : "load.line-away",
                        words.name(names, each),
                        load.of(each)))
            .toList(),
        oldest
            .map(
                row ->
                    new Link(
                        row.why() + ", " + words.dates().when(row.openedAt()),
                        Objects.requireNonNull(row.what().href(), "a page")))
            .orElse(null),
        load.isEnough() ? words.say("load.enough", load.today()) : "",
        there.contains(moderator) ? "" : words.say("load.rest"));
  }
}
