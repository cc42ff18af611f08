package org.alongside.server.allocations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.ChangeWords;
import org.alongside.core.announcement.LookAgain;
import org.alongside.core.announcement.LookAgainId;
import org.alongside.core.announcement.LookAgainOutcome;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.plan.ChallengeRefusal;
import org.alongside.server.db.Tx;
import org.alongside.server.notices.NoticeKind;

/** A change of a budget, looked at again by another person than the one who decided. */
public final class LookingAgain {
  private final Clock clock;
  private final Random random;
  private final BudgetChanges changes;
  private final BudgetNews news;
  private final SqlChanges storage = new SqlChanges();

  public LookingAgain(Clock clock, Random random, BudgetChanges changes, BudgetNews news) {
    this.clock = clock;
    this.random = random;
    this.changes = changes;
    this.news = news;
  }

  /** A request that waits for its answer. */
  public record Waiting(PersonId holder, LookAgain request) {}

  /** All requests about a change, oldest first. */
  public List<LookAgain> list(Tx tx, BudgetChange change) {
    return storage.listAgain(tx, change.id());
  }

  /** All that wait for an answer, the longest first. */
  public List<Waiting> listWaiting(Tx tx) {
    return storage.listWaiting(tx);
  }

  /** The request about this change that waits for its answer, if there is one. */
  public Optional<LookAgain> findOpen(Tx tx, BudgetChange change) {
    return list(tx, change).stream().filter(LookAgain::isOpen).findFirst();
  }

  /** Why nobody can ask for this change to be looked at again now, if so. */
  public Optional<ChangeRefusal> findObstacle(Tx tx, BudgetChange change) {
    return LookAgain.findObstacle(change, changes.list(tx, change.holder()), list(tx, change))
        .map(LookingAgain::refusal);
  }

  /** Asks for a change to be looked at again. */
  public Optional<ChangeRefusal> ask(Tx tx, BudgetChange change, PersonId by, String words) {
    tx.serialise("budget changes " + change.holder());
    Optional<ChangeRefusal> obstacle = findObstacle(tx, change);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    storage.insertAgain(
        tx,
        new LookAgain(
            LookAgainId.of(Uuids.next(clock.instant(), random)),
            change.id(),
            by,
            clock.instant(),
            words,
            change.decidedBy(),
            null));
    news.tell(tx, change.holder(), by, NoticeKind.BUDGET_CHALLENGED, BudgetChanges.link(change));
    return Optional.empty();
  }

  /**
   * Answers, as another person than the one who decided. Where the change does not stand, it is
   * taken back at once.
   *
   * @param correction what is said with the correction, if there is one
   */
  public Optional<ChangeRefusal> answer(
      Tx tx,
      BudgetChange change,
      LookAgainOutcome outcome,
      String reason,
      ChangeWords correction,
      PersonId by) {
    tx.serialise("budget changes " + change.holder());
    Optional<LookAgain> open = findOpen(tx, change);
    if (open.isEmpty()) {
      return Optional.of(ChangeRefusal.ALREADY);
    }
    LookAgain.Outcome answered = open.get().answeredWith(outcome, reason, by, clock.instant());
    if (answered instanceof LookAgain.Refused refused) {
      return Optional.of(refusal(refused.why()));
    }
    if (outcome == LookAgainOutcome.TAKEN_BACK) {
      Optional<ChangeRefusal> obstacle = changes.takeBack(tx, change, correction, by);
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    storage.setAnswer(
        tx, open.get().id(), new LookAgain.Answer(outcome, reason, by, clock.instant()));
    news.tell(tx, change.holder(), by, NoticeKind.BUDGET_ANSWERED, BudgetChanges.link(change));
    return Optional.empty();
  }

  private static ChangeRefusal refusal(ChallengeRefusal why) {
    return switch (why) {
      case SAME_PERSON, OWN_CHALLENGE -> ChangeRefusal.SAME_PERSON;
      case NO_REASON -> ChangeRefusal.NO_REASON;
      case ALREADY_OPEN, ALREADY_ANSWERED -> ChangeRefusal.ALREADY;
      case NOT_DECIDED -> ChangeRefusal.NOT_NOW;
    };
  }
}
