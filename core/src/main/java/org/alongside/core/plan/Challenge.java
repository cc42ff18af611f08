package org.alongside.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A request to look at the decision on a support again, and its answer. The answer comes from
 * another person than the one who decided, and always has a reason.
 *
 * @param words what the holder says about it
 * @param before the decision that is challenged
 * @param answer the decision that takes its place; null while nobody has answered
 */
public record Challenge(
    ChallengeId id,
    PlanId plan,
    SupportId support,
    PersonId raisedBy,
    Instant raisedAt,
    String words,
    Decision before,
    @Nullable Decision answer) {
  public Challenge {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(raisedBy, "raisedBy");
    Objects.requireNonNull(raisedAt, "raisedAt");
    Objects.requireNonNull(words, "words");
    if (answer != null && answer.decidedBy().equals(before.decidedBy())) {
      throw new IllegalArgumentException("answered by the person who decided");
    }
  }

  /** What came of answering. */
  public sealed interface Outcome {}

  /** It has its answer now. */
  public record Answered(Challenge challenge) implements Outcome {}

  /** Nothing has changed. */
  public record Refused(ChallengeRefusal why) implements Outcome {}

  /** Whether it waits for its answer. */
  public boolean isOpen() {
    return answer == null;
  }

  /** Whether the answer is another one than the decision before. */
  public boolean changedAnything() {
    return answer != null && answer.outcome() != before.outcome();
  }

  /**
   * Why this support of a plan cannot be challenged now, if it cannot.
   *
   * @param earlier all challenges of the plan
   */
  public static Optional<ChallengeRefusal> findObstacle(
      Plan plan, SupportId support, List<Challenge> earlier) {
    boolean decided = plan.state() == PlanState.DECIDED || plan.state().counts();
    boolean against =
        plan.findSupport(support)
            .map(Support::decision)
            .filter(decision -> decision.outcome() != DecisionOutcome.AGREED)
            .isPresent();
    if (!decided || !against) {
      return Optional.of(ChallengeRefusal.NOT_DECIDED);
    }
    return earlier.stream().anyMatch(each -> each.isOpen() && each.support().equals(support))
        ? Optional.of(ChallengeRefusal.ALREADY_OPEN)
        : Optional.empty();
  }

  /** The same with its answer, or why this cannot be the answer. */
  public Outcome answeredWith(Decision decision) {
    if (!isOpen()) {
      return new Refused(ChallengeRefusal.ALREADY_ANSWERED);
    }
    if (decision.decidedBy().equals(before.decidedBy())) {
      return new Refused(ChallengeRefusal.SAME_PERSON);
    }
    if (decision.decidedBy().equals(raisedBy)) {
      return new Refused(ChallengeRefusal.OWN_CHALLENGE);
    }
    String reason = decision.reason();
    if (reason == null || reason.isEmpty()) {
      return new Refused(ChallengeRefusal.NO_REASON);
    }
    return new Answered(
        new Challenge(id, plan, support, raisedBy, raisedAt, words, before, decision));
  }
}
