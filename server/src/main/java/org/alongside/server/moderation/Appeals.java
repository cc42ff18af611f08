package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.forum.AppealId;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Asking for another look: the author of what was decided about asks once, in their own words; a
 * moderator who did not decide the first time, and is not involved, answers.
 */
public final class Appeals {
  private static final int MOST_LISTED = 100;

  private final Clock clock;
  private final Moderation moderation;
  private final MatterCases cases;
  private final Random random = new Random();
  private final SqlAppeals store = new SqlAppeals();

  public Appeals(Clock clock, Moderation moderation, MatterCases cases) {
    this.clock = clock;
    this.moderation = moderation;
    this.cases = cases;
  }

  /** A decision about a post or about something else, if there is one with this id. */
  Optional<? extends Measure> findMeasure(Tx tx, MeasureId id) {
    return keeper(tx, id).findMeasure(tx, id);
  }

  private Reconsidered keeper(Tx tx, MeasureId id) {
    return cases.findMeasure(tx, id).isPresent() ? cases : moderation;
  }

  private Measure get(Tx tx, MeasureId id) {
    Optional<? extends Measure> found = findMeasure(tx, id);
    if (found.isEmpty()) {
      throw new Refused();
    }
    return found.get();
  }

  /** Whether the author of a decision can still ask. */
  boolean isOpen(Tx tx, Measure line) {
    return line.canBeUndone() && store.listOf(tx, List.of(line.id())).isEmpty();
  }

  /**
   * Asks for another look.
   *
   * @param author who wrote it; null where the scheme itself did, and those ask who announce events
   * @return false when that was done before, or there is nothing to ask about
   * @throws Refused when it is somebody else's
   */
  public boolean appeal(Tx tx, MeasureId measure, @Nullable MemberId author, ModerationNote said) {
    tx.serialise("appeal " + measure);
    Measure line = get(tx, measure);
    if (!Objects.equals(line.author(), author)) {
      throw new Refused();
    }
    if (!isOpen(tx, line)) {
      return false;
    }
    Instant now = clock.instant();
    store.insert(
        tx,
        new Appeal(
            AppealId.of(Uuids.next(now, random)),
            measure,
            line.item(),
            author,
            said.value(),
            now,
            null,
            null,
            null,
            null));
    keeper(tx, measure).noteAppeal(tx, line, null, "appeal");
    return true;
  }

  /**
   * Asks for another look at what was decided last about an item; see {@link #appeal}.
   *
   * @throws Refused when nothing was decided about it
   */
  public boolean appealLast(Tx tx, ReportId item, MemberId author, ModerationNote said) {
    MeasureId last =
        Stream.<Measure>concat(
                moderation.listDecisions(tx, List.of(item)).stream(),
                cases.listRulings(tx, List.of(item)).stream())
            .map(Measure::id)
            .findFirst()
            .orElseThrow(Refused::new);
    return appeal(tx, last, author, said);
  }

  /**
   * Answers. When the decision is changed, it is taken back.
   *
   * @throws Refused when there is no such appeal
   */
  Decided answer(
      Tx tx, AppealId id, MemberId moderator, Appeal.Outcome outcome, ModerationNote answer) {
    Appeal seen = store.find(tx, id).orElseThrow(Refused::new);
    tx.serialise("appeal " + seen.measure());
    Appeal appeal = store.find(tx, id).orElseThrow(Refused::new);
    Measure line = get(tx, appeal.measure());
    Reconsidered keeper = keeper(tx, line.id());
    if (!mayAnswer(tx, line, moderator)) {
      return Decided.INVOLVED;
    }
    if (appeal.outcome() != null) {
      return Decided.ALREADY_DECIDED;
    }
    if (outcome == Appeal.Outcome.CHANGED && line.undoneAt() == null) {
      Decided undone = keeper.undo(tx, line.id(), moderator, answer);
      if (undone != Decided.DONE) {
        return undone;
      }
    }
    store.answer(tx, id, outcome, moderator, answer.value(), clock.instant());
    keeper.noteAppeal(tx, line, moderator, "appeal-" + outcome.code());
    keeper.tellAuthor(tx, line);
    return Decided.DONE;
  }

  /** Whether a moderator may answer: not who decided first, and nobody whom it concerns. */
  boolean mayAnswer(Tx tx, Measure line, MemberId moderator) {
    return !moderation.isSame(tx, moderator, line.moderator())
        && !keeper(tx, line.id()).isInvolved(tx, line, moderator);
  }

  Optional<Appeal> find(Tx tx, AppealId id) {
    return store.find(tx, id);
  }

  /** The appeals against some decisions, by decision. */
  Map<MeasureId, Appeal> of(Tx tx, Collection<MeasureId> measures) {
    return store.listOf(tx, measures).stream()
        .collect(Collectors.toMap(Appeal::measure, Function.identity()));
  }

  /** Those that wait and are not about this moderator, the oldest first. */
  List<Appeal> listWaiting(Tx tx, MemberId moderator) {
    List<MemberId> own = moderation.own(tx, moderator);
    return store.listWaiting(tx, MOST_LISTED).stream()
        .filter(appeal -> appeal.author() == null || !own.contains(appeal.author()))
        .toList();
  }
}
