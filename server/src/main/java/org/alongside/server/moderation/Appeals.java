package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.forum.AppealId;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;

/**
 * Asking for another look: the author of a post that was decided about asks once, in their own
 * words; a moderator who did not decide the first time, and is not involved, answers.
 */
public final class Appeals {
  private static final int MOST_LISTED = 100;

  private final Clock clock;
  private final Moderation moderation;
  private final Random random = new Random();
  private final SqlAppeals store = new SqlAppeals();

  public Appeals(Clock clock, Moderation moderation) {
    this.clock = clock;
    this.moderation = moderation;
  }

  /** Whether the author of a decision can still ask. */
  boolean isOpen(Tx tx, DecisionLine line) {
    return line.canBeUndone() && store.listOf(tx, List.of(line.id())).isEmpty();
  }

  /**
   * Asks for another look.
   *
   * @return false when that was done before, or there is nothing to ask about
   * @throws Refused when it is somebody else's
   */
  public boolean appeal(Tx tx, MeasureId measure, MemberId author, ModerationNote said) {
    tx.serialise("appeal " + measure);
    DecisionLine line = moderation.findMeasure(tx, measure).orElseThrow(Refused::new);
    if (!line.author().equals(author)) {
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
    moderation.noteAppeal(tx, line, null, "appeal");
    return true;
  }

  /**
   * Asks for another look at what was decided last about an item; see {@link #appeal}.
   *
   * @throws Refused when nothing was decided about it
   */
  public boolean appealLast(Tx tx, ReportId item, MemberId author, ModerationNote said) {
    DecisionLine last =
        moderation.listDecisions(tx, List.of(item)).stream().findFirst().orElseThrow(Refused::new);
    return appeal(tx, last.id(), author, said);
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
    DecisionLine line = moderation.findMeasure(tx, appeal.measure()).orElseThrow(Refused::new);
    if (!mayAnswer(tx, line, moderator)) {
      return Decided.INVOLVED;
    }
    if (appeal.outcome() != null) {
      return Decided.ALREADY_DECIDED;
    }
    if (outcome == Appeal.Outcome.CHANGED && line.undoneAt() == null) {
      Decided undone = moderation.undo(tx, line.id(), moderator, answer);
      if (undone != Decided.DONE) {
        return undone;
      }
    }
    store.answer(tx, id, outcome, moderator, answer.value(), clock.instant());
    moderation.noteAppeal(tx, line, moderator, "appeal-" + outcome.code());
    moderation.tellAuthor(tx, line);
    return Decided.DONE;
  }

  /** Whether a moderator may answer: not who decided first, and nobody whom it concerns. */
  boolean mayAnswer(Tx tx, DecisionLine line, MemberId moderator) {
    QueueItem item = moderation.find(tx, line.item()).orElseThrow(Refused::new);
    return !moderation.isSame(tx, moderator, line.moderator())
        && !moderation.isInvolved(tx, item, moderator);
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
        .filter(appeal -> !own.contains(appeal.author()))
        .toList();
  }
}
