package org.alongside.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.core.Samples;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChallengeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final PersonId ANOTHER = PersonId.of(Samples.uuid(9));
  private static final Plan PLAN = Samples.plan();

  private static Challenge open() {
    return new Challenge(
        ChallengeId.of(Samples.uuid(60)),
        PLAN.id(),
        Samples.MASSAGE,
        Samples.HOLDER,
        Samples.NOW,
        "It helps me sleep.",
        Objects.requireNonNull(PLAN.supports().get(2).decision()),
        null);
  }

  private static PersonId person(String who) {
    return switch (who) {
      case "decider" -> Samples.COORDINATOR;
      case "holder" -> Samples.HOLDER;
      default -> ANOTHER;
    };
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "decider, declined, Because., SAME_PERSON",
        "decider, agreed, Because., SAME_PERSON",
        "holder, agreed, Because., OWN_CHALLENGE",
        "another, agreed, -, NO_REASON",
        "another, agreed, You are right., -",
        "another, declined, Because., -",
        "another, changed, Half of it., -",
      })
  void isAnsweredByAnotherPersonWithAReason(
      String by, String outcome, @Nullable String reason, @Nullable ChallengeRefusal refusal) {
    Decision decision = new Decision(DecisionOutcome.parse(outcome), reason, DAY, person(by));
    Challenge.Outcome came = open().answeredWith(decision);
    if (refusal != null) {
      assertThat(came).isEqualTo(new Challenge.Refused(refusal));
      return;
    }
    Challenge answered = ((Challenge.Answered) came).challenge();
    assertThat(answered.isOpen()).isFalse();
    assertThat(answered.answer()).isEqualTo(decision);
    assertThat(answered.before()).isEqualTo(open().before());
    assertThat(answered.changedAnything()).isEqualTo(!outcome.equals("declined"));
    assertThat(answered.answeredWith(decision))
        .isEqualTo(new Challenge.Refused(ChallengeRefusal.ALREADY_ANSWERED));
  }

  @Test
  void cannotEvenBeBuiltWithAnAnswerByThePersonWhoDecided() {
    Challenge open = open();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Challenge(
                    open.id(),
                    open.plan(),
                    open.support(),
                    open.raisedBy(),
                    open.raisedAt(),
                    open.words(),
                    open.before(),
                    open.before()));
  }

  @Test
  void isRaisedOnceAgainstWhatWasNotAgreedAsAskedFor() {
    assertThat(Challenge.findObstacle(PLAN, Samples.MASSAGE, List.of())).isEmpty();
    assertThat(Challenge.findObstacle(PLAN, Samples.ASSISTANT, List.of()))
        .contains(ChallengeRefusal.NOT_DECIDED);
    assertThat(Challenge.findObstacle(PLAN, SupportId.of(Samples.uuid(99)), List.of()))
        .contains(ChallengeRefusal.NOT_DECIDED);
    assertThat(Challenge.findObstacle(PLAN, Samples.MASSAGE, List.of(open())))
        .contains(ChallengeRefusal.ALREADY_OPEN);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlanState.class,
      names = {"AGREED", "IN_REVIEW"},
      mode = EnumSource.Mode.EXCLUDE)
  void isNotRaisedAgainstAPlanThatWasReplacedOrIsOpen(PlanState state) {
    Plan open = PLAN.nextVersion(PlanId.of(Samples.uuid(51)), 3);
    if (state == PlanState.DRAFT || state == PlanState.SUBMITTED) {
      Plan undecided = state == PlanState.DRAFT ? open : open.movedTo(state);
      assertThat(Challenge.findObstacle(undecided, Samples.MASSAGE, List.of()))
          .contains(ChallengeRefusal.NOT_DECIDED);
    } else if (state == PlanState.CLOSED) {
      assertThat(Challenge.findObstacle(PLAN.movedTo(state), Samples.MASSAGE, List.of()))
          .contains(ChallengeRefusal.NOT_DECIDED);
    } else {
      Plan decided = open.withSupports(PLAN.supports()).movedTo(PlanState.SUBMITTED).movedTo(state);
      assertThat(Challenge.findObstacle(decided, Samples.MASSAGE, List.of())).isEmpty();
    }
  }
}
