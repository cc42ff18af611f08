package org.alongside.server.oncall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.oncall.CallStep;
import org.alongside.core.oncall.Escalation;
import org.alongside.server.audit.Audit;
import org.alongside.server.audit.SealedRows;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Calling a moderator when somebody may need help: who is on call at once, and while nobody answers
 * the next, then all, then the scheme.
 */
public final class Calls {
  /** How long one waits for an answer, if the scheme does not say. */
  public static final Duration USUAL_WAIT = Duration.ofMinutes(15);

  /** The audit chain of calls. */
  public static final String CHAIN = "on-call";

  /** What that chain vouches for: who was told when, and who answered. */
  public static final SealedRows SEALED =
      new SealedRows(
          "call",
          List.of(
              "select item_id, author_id, other_id, opened_at, answered_at, answered_by from"
                  + " crisis_call where item_id = :id",
              "select number, step, member_id, told_at from crisis_call_told where item_id = :id"
                  + " order by number"));

  private static final int MOST_LISTED = 20;

  private final Clock clock;
  private final Audit audit;
  private final OnCall onCall;
  private final CallNews news;
  private final Function<Tx, Duration> wait;
  private final SqlCalls store = new SqlCalls();

  /** Calls; {@code wait} is how long the scheme waits for an answer. */
  public Calls(
      Clock clock, Audit audit, OnCall onCall, CallNews news, Function<Tx, Duration> wait) {
    this.clock = clock;
    this.audit = audit;
    this.onCall = onCall;
    this.news = news;
    this.wait = wait;
  }

  /**
   * Calls for a moderator. A second call for the same item changes nothing.
   *
   * @param author who wrote it; never told; null where no member did
   * @param other whom it concerns too, such as who started the thread or who got the message; never
   *     told; null for nobody
   */
  public void open(Tx tx, ReportId item, @Nullable MemberId author, @Nullable MemberId other) {
    if (store.insert(tx, item, author, other, clock.instant())) {
      goOn(tx, item, Set.of());
    }
  }

  /** Somebody looks after it: nobody else is told any more. Nothing happens a second time. */
  public void answer(Tx tx, ReportId item, MemberId moderator) {
    if (!store.answer(tx, item, moderator, clock.instant())) {
      return;
    }
    note(tx, item, moderator, "answer");
    store.listTold(tx, List.of(item)).getOrDefault(item, List.of()).stream()
        .map(Call.Told::member)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(member -> news.done(tx, member, item));
  }

  /**
   * Tells the next of all calls that nobody has answered in time.
   *
   * @return how many calls
   */
  public int goOnWithDue(Tx tx) {
    List<ReportId> due = store.listDue(tx, clock.instant());
    due.forEach(item -> goOn(tx, item, Set.of()));
    return due.size();
  }

  /**
   * Who looked after it does so no more: the others are called as if it were new. Nothing happens
   * when somebody else looks after it.
   */
  public void beginAgain(Tx tx, ReportId item, MemberId moderator) {
    if (store.reopen(tx, item, moderator, clock.instant())) {
      note(tx, item, moderator, "give-back");
      goOn(tx, item, Set.of(moderator));
    }
  }

  private void goOn(Tx tx, ReportId item, Set<MemberId> but) {
    SqlCalls.Row row = store.find(tx, item).orElseThrow();
    List<Call.Told> before =
        store.listTold(tx, List.of(item)).getOrDefault(item, List.of()).stream()
            .skip(row.toldBefore())
            .toList();
    Set<MemberId> told =
        before.stream()
            .map(Call.Told::member)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    List<MemberId> there = new ArrayList<>(onCall.listThere(tx));
    there.removeIf(each -> each.equals(row.author()) || each.equals(row.other()));
    there.removeAll(but);
    Instant now = clock.instant();
    Optional<Escalation.Move> move =
        row.answeredAt() == null
            ? Escalation.findNext(
                before.stream().map(Call.Told::step).toList(),
                told,
                onCall.roster(tx).listOnCall(now),
                there)
            : Optional.empty();
    if (move.isEmpty()) {
      store.setDue(tx, item, null);
      return;
    }
    tell(tx, item, move.get(), now);
    boolean last = move.get().step() == CallStep.SCHEME;
    store.setDue(tx, item, last ? null : now.plus(wait.apply(tx)));
  }

  private void tell(Tx tx, ReportId item, Escalation.Move move, Instant now) {
    if (move.step() == CallStep.SCHEME) {
      store.insertTold(tx, item, new Call.Told(move.step(), null, now));
      news.callScheme(tx, item);
    }
    for (MemberId member : move.who()) {
      store.insertTold(tx, item, new Call.Told(move.step(), member, now));
      news.call(tx, member, item);
    }
    note(tx, item, null, "tell-" + move.step().code());
  }

  private void note(Tx tx, ReportId item, @Nullable MemberId by, String action) {
    String actor = by == null ? null : by.toString();
    audit.append(tx, CHAIN, actor, action, "on-call", item.toString(), SEALED);
  }

  /** The call for an item, if there was one. */
  public Optional<Call> find(Tx tx, ReportId item) {
    return store.find(tx, item).map(row -> call(row, store.listTold(tx, List.of(item))));
  }

  /** The calls for some items, by item; who was told is left out. */
  public Map<ReportId, Call> findAll(Tx tx, List<ReportId> items) {
    return store.list(tx, items).stream()
        .collect(Collectors.toMap(SqlCalls.Row::item, row -> call(row, Map.of())));
  }

  /** The calls since a time, the newest first. */
  List<Call> listSince(Tx tx, Instant since) {
    List<SqlCalls.Row> rows = store.listNewest(tx, since, MOST_LISTED);
    Map<ReportId, List<Call.Told>> told =
        store.listTold(tx, rows.stream().map(SqlCalls.Row::item).toList());
    return rows.stream().map(row -> call(row, told)).toList();
  }

  /** How many there were from one time to before another. */
  public long count(Tx tx, Instant from, Instant until) {
    return store.count(tx, from, until);
  }

  private static Call call(SqlCalls.Row row, Map<ReportId, List<Call.Told>> told) {
    return new Call(
        row.item(),
        row.openedAt(),
        row.answeredAt(),
        row.answeredBy(),
        told.getOrDefault(row.item(), List.of()));
  }
}
