package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.alongside.server.oncall.Call;
import org.alongside.server.oncall.Calls;
import org.alongside.server.oncall.OnCallWords;
import org.jspecify.annotations.Nullable;

/** The lines of the queue that are not about posts. */
final class MatterRows {
  private final Forum forum;
  private final MatterCases cases;
  private final MatterReports reports;
  private final Calls calls;
  private final ModerationWords words;
  private final OnCallWords callWords;
  private final Clock clock;

  MatterRows(
      Forum forum,
      MatterCases cases,
      MatterReports reports,
      Calls calls,
      ModerationWords words,
      OnCallWords callWords,
      Clock clock) {
    this.forum = forum;
    this.cases = cases;
    this.reports = reports;
    this.calls = calls;
    this.words = words;
    this.callWords = callWords;
    this.clock = clock;
  }

  List<QueueRow> listWaiting(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return rows(
        tx, cases.listWaiting(tx, moderator, after, most).stream().map(Placed::waiting).toList());
  }

  List<QueueRow> listDecided(
      Tx tx, @Nullable MemberId moderator, @Nullable QueueCursor after, int most) {
    return rows(
        tx, cases.listDecided(tx, moderator, after, most).stream().map(Placed::decided).toList());
  }

  private record Placed(MatterCase item, QueueCursor cursor) {
    static Placed waiting(MatterCase item) {
      return new Placed(item, QueueCursor.afterWaiting(item));
    }

    static Placed decided(MatterCase item) {
      return new Placed(item, QueueCursor.afterDecided(item));
    }
  }

  private List<QueueRow> rows(Tx tx, List<Placed> items) {
    List<ReportId> ids = items.stream().map(placed -> placed.item().id()).toList();
    Map<ReportId, String> titles = reports.titles(tx, ids);
    Map<ReportId, Call> called = calls.findAll(tx, ids);
    Map<MemberId, String> names =
        forum.names(
            tx,
            Stream.concat(
                    items.stream().map(placed -> placed.item().author()).filter(Objects::nonNull),
                    called.values().stream().flatMap(call -> call.people().stream()))
                .distinct()
                .toList());
    Instant now = clock.instant();
    return items.stream()
        .map(placed -> row(placed, now, titles, called.get(placed.item().id()), names))
        .toList();
  }

  private QueueRow row(
      Placed placed,
      Instant now,
      Map<ReportId, String> titles,
      @Nullable Call call,
      Map<MemberId, String> names) {
    MatterCase item = placed.item();
    MemberId author = item.author();
    return new QueueRow(
        placed.cursor(),
        new Table.Cell(
            words.say(
                item.kind().code() + ".queue",
                author == null ? "" : words.name(names, author),
                titles.getOrDefault(item.id(), "")),
            MatterCasePages.CASES + item.id(),
            tag(item)),
        words.why(item),
        call == null ? "" : ". " + callWords.answered(call, names),
        call != null && call.isAnswered(),
        item.openedAt(),
        item.status(now));
  }

  private @Nullable Tag tag(MatterCase item) {
    if (item.urgent()) {
      return new Tag(words.say("tag.crisis"), Tag.Tone.URGENT);
    }
    return item.opinionBy() == null || item.decided()
        ? null
        : new Tag(words.say("tag.opinion"), Tag.Tone.INFO);
  }
}
