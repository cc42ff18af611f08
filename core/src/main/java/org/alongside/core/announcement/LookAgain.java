package org.alongside.core.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.ChallengeRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A request to look at a change of a budget again, and its answer. The answer comes from another
 * person than the one who decided, and always has a reason.
 *
 * @param decidedBy who decided on the change
 * @param answer null while nobody has answered
 */
public record LookAgain(
    LookAgainId id,
    BudgetChangeId change,
    PersonId raisedBy,
    Instant raisedAt,
    String words,
    PersonId decidedBy,
    @Nullable Answer answer) {
  public LookAgain {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(raisedBy, "raisedBy");
    Objects.requireNonNull(raisedAt, "raisedAt");
    Objects.requireNonNull(decidedBy, "decidedBy");
    if (words.trim().isEmpty()) {
      throw new IllegalArgumentException("a request without words");
    }
    if (answer != null && answer.by().equals(decidedBy)) {
      throw new IllegalArgumentException("answered by the person who decided");
    }
  }

  /** The answer. */
  public record Answer(LookAgainOutcome outcome, String reason, PersonId by, Instant at) {
    public Answer {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(at, "at");
      if (reason.trim().isEmpty()) {
        throw new IllegalArgumentException("an answer without a reason");
      }
    }
  }

  /** What came of answering. */
  public sealed interface Outcome {}

  /** It has its answer now. */
  public record Answered(LookAgain request) implements Outcome {}

  /** Nothing has changed. */
  public record Refused(ChallengeRefusal why) implements Outcome {}

  /** Whether it waits for its answer. */
  public boolean isOpen() {
    return answer == null;
  }

  /** Why nobody can ask for this change to be looked at again, if so. */
  public static Optional<ChallengeRefusal> findObstacle(
      BudgetChange change, List<BudgetChange> all, List<LookAgain> earlier) {
    if (change.kind() == BudgetChangeKind.CORRECTION || change.isTakenBack(all)) {
      return Optional.of(ChallengeRefusal.NOT_DECIDED);
    }
    return earlier.stream().anyMatch(each -> each.isOpen() && each.change().equals(change.id()))
        ? Optional.of(ChallengeRefusal.ALREADY_OPEN)
        : Optional.empty();
  }

  /** The same with its answer, or why this cannot be the answer. */
  public Outcome answeredWith(LookAgainOutcome outcome, String reason, PersonId by, Instant at) {
    if (!isOpen()) {
      return new Refused(ChallengeRefusal.ALREADY_ANSWERED);
    }
    if (by.equals(decidedBy)) {
      return new Refused(ChallengeRefusal.SAME_PERSON);
    }
    if (by.equals(raisedBy)) {
      return new Refused(ChallengeRefusal.OWN_CHALLENGE);
    }
    if (reason.trim().isEmpty()) {
      return new Refused(ChallengeRefusal.NO_REASON);
    }
    return new Answered(
        new LookAgain(
            id, change, raisedBy, raisedAt, words, decidedBy, new Answer(outcome, reason, by, at)));
  }
}
