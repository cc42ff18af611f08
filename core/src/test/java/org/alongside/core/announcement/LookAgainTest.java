package org.alongside.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.ChallengeRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookAgainTest {
  private static final PersonId OTHER = PersonId.of(Samples.uuid(90));

  private static BudgetChange change(
      int id, BudgetChangeKind kind, LocalDate on, PausedPay pay, @Nullable BudgetChange corrects) {
    ChangeDraft draft = ChangeDraftTest.draft(kind, null);
    return new BudgetChange(
        BudgetChangeId.of(Samples.uuid(id)),
        Samples.HOLDER,
        BudgetId.of(Samples.uuid(5)),
        new ChangeDraft(kind, on, draft.untilOn(), draft.amount(), null, pay, draft.words()),
        Samples.WORKER,
        "Coordinator",
        Instant.EPOCH,
        corrects == null ? null : corrects.id());
  }

  private static BudgetChange change(int id, BudgetChangeKind kind, LocalDate on) {
    return change(id, kind, on, PausedPay.GOES_ON, null);
  }

  private static final BudgetChange CUT =
      change(80, BudgetChangeKind.CUT, LocalDate.of(2026, 12, 1));

  private static LookAgain request() {
    return new LookAgain(
        LookAgainId.of(Samples.uuid(81)),
        CUT.id(),
        Samples.HOLDER,
        Instant.EPOCH,
        "I need these hours.",
        CUT.decidedBy(),
        null);
  }

  private static ChallengeRefusal refusal(LookAgain request, PersonId by, String reason) {
    return ((LookAgain.Refused)
            request.answeredWith(LookAgainOutcome.STANDS, reason, by, Instant.EPOCH))
        .why();
  }

  @Test
  void isAnsweredByAnotherPersonWithAReasonOnce() {
    assertThat(refusal(request(), Samples.WORKER, "No.")).isEqualTo(ChallengeRefusal.SAME_PERSON);
    assertThat(refusal(request(), Samples.HOLDER, "No.")).isEqualTo(ChallengeRefusal.OWN_CHALLENGE);
    assertThat(refusal(request(), OTHER, " ")).isEqualTo(ChallengeRefusal.NO_REASON);
    LookAgain answered =
        ((LookAgain.Answered)
                request()
                    .answeredWith(
                        LookAgainOutcome.TAKEN_BACK, "You are right.", OTHER, Instant.EPOCH))
            .request();
    assertThat(answered.isOpen()).isFalse();
    assertThat(refusal(answered, OTHER, "Again.")).isEqualTo(ChallengeRefusal.ALREADY_ANSWERED);
  }

  @Test
  void isAskedForOnceAtATimeAndNotForWhatWasTakenBack() {
    assertThat(LookAgain.findObstacle(CUT, List.of(CUT), List.of())).isEmpty();
    assertThat(LookAgain.findObstacle(CUT, List.of(CUT), List.of(request())))
        .contains(ChallengeRefusal.ALREADY_OPEN);
    BudgetChange back =
        change(82, BudgetChangeKind.CORRECTION, LocalDate.of(2026, 12, 2), PausedPay.GOES_ON, CUT);
    assertThat(LookAgain.findObstacle(CUT, List.of(CUT, back), List.of()))
        .contains(ChallengeRefusal.NOT_DECIDED);
    assertThat(BudgetChange.counting(List.of(CUT, back))).isEmpty();
  }

  @Test
  void endsAPauseWithTheNextResumptionAndForgetsOneThatWasTakenBack() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    BudgetChange paid = change(83, BudgetChangeKind.PAUSE, day);
    BudgetChange unpaid =
        change(84, BudgetChangeKind.PAUSE, day.plusDays(60), PausedPay.STOPS, null);
    BudgetChange home = change(85, BudgetChangeKind.RESUME, day.plusDays(10));
    List<Pauses.Pause> pauses = Pauses.of(List.of(unpaid, home, paid));
    assertThat(pauses).extracting(Pauses.Pause::endOn).containsExactly(day.plusDays(10), null);
    assertThat(pauses.get(0).stopsPayOn(day)).isFalse();
    assertThat(pauses.get(0).contains(day.plusDays(10))).isFalse();
    assertThat(pauses.get(1).stopsPayOn(day.plusDays(400))).isTrue();
    BudgetChange back = change(86, BudgetChangeKind.CORRECTION, day, PausedPay.GOES_ON, unpaid);
    assertThat(Pauses.of(List.of(unpaid, home, paid, back))).hasSize(1);
  }

  @Test
  void knowsWhatAPauseAMoveAndADeathNeedAndWhere() {
    for (BudgetChangeKind kind :
        List.of(BudgetChangeKind.PAUSE, BudgetChangeKind.MOVE, BudgetChangeKind.DEATH)) {
      assertThat(ChangeNeed.of(kind))
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(
              need -> {
                assertThat(need.source()).isNotBlank();
                assertThat(need.href()).startsWith("https://");
              });
    }
    assertThat(ChangeNeed.of(BudgetChangeKind.CUT)).isEmpty();
  }
}
