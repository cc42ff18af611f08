package org.alongside.core.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.Samples;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTallyTest {
  private static final SupportId CARE = Samples.ASSISTANT;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final BudgetPeriod NOVEMBER =
      new BudgetPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

  private static Support mondays(@Nullable LocalDate until) {
    return new Support(
        CARE,
        "Care in the morning",
        Provider.of("Hartshire Care"),
        new Schedule.Weekly(Set.of(DayOfWeek.MONDAY), null, until),
        Money.pence(2_400),
        Set.of(),
        null,
        null);
  }

  private static VisitReport report(
      int day, VisitOutcome outcome, int happenedMinutes, @Nullable MissedReason reason) {
    return report(
        VisitState.REPORTED,
        new VisitBody(
            CARE,
            LocalDate.of(2026, 11, day),
            outcome,
            outcome == VisitOutcome.PARTLY ? HOUR : null,
            outcome == VisitOutcome.PARTLY ? Duration.ofMinutes(happenedMinutes) : null,
            reason,
            null,
            VisitTelling.WORKER));
  }

  private static VisitReport report(VisitState state, VisitBody body) {
    return new VisitReport(
        VisitId.of(Samples.uuid(900 + body.on().getDayOfMonth())),
        Samples.HOLDER,
        body,
        state,
        Samples.HOLDER,
        Samples.NOW);
  }

  private static VisitTally.OfSupport tally(Support support, VisitReport... reports) {
    VisitTally tally =
        VisitTally.of(List.of(support), NOVEMBER, TODAY, List.of(reports), Map.of(CARE, HOUR));
    assertThat(tally.supports()).hasSize(1);
    return tally.supports().get(0);
  }

  private static Delivered visits(int visits, long pence, long minutes) {
    return new Delivered(visits, Money.pence(pence), Duration.ofMinutes(minutes));
  }

  @Test
  void countsEveryVisitAsDeliveredOnceItsDayHasCome() {
    VisitTally.OfSupport care = tally(mondays(null));
    assertThat(care.planned()).isEqualTo(visits(5, 12_000, 300));
    assertThat(care.delivered()).isEqualTo(visits(3, 7_200, 180));
    assertThat(care.missed()).isEqualTo(visits(0, 0, 0));
  }

  @Test
  void takesOffWhatDidNotHappen() {
    VisitTally.OfSupport care =
        tally(
            mondays(null),
            report(2, VisitOutcome.DID_NOT_HAPPEN, 0, MissedReason.NOBODY_AT_RATE),
            report(9, VisitOutcome.PARTLY, 40, MissedReason.WORKER_AWAY));
    assertThat(care.missed()).isEqualTo(visits(1, 3_200, 80));
    assertThat(care.delivered()).isEqualTo(visits(2, 4_000, 100));
    assertThat(care.shorter()).isEqualTo(1);
    assertThat(care.unfilled()).isEqualTo(visits(1, 2_400, 60));
  }

  @Test
  void keepsWhatTheHolderCalledOffApart() {
    VisitTally.OfSupport care =
        tally(
            mondays(null),
            report(16, VisitOutcome.CANCELLED, 0, null),
            report(30, VisitOutcome.CANCELLED, 0, null));
    assertThat(care.cancelled()).isEqualTo(visits(2, 4_800, 120));
    assertThat(care.missed()).isEqualTo(visits(0, 0, 0));
    assertThat(care.delivered()).isEqualTo(visits(2, 4_800, 120));
  }

  @Test
  void countsADayOnceAndOnlyWhenItIsPlanned() {
    VisitReport tuesday = report(3, VisitOutcome.DID_NOT_HAPPEN, 0, null);
    VisitReport monday = report(2, VisitOutcome.DID_NOT_HAPPEN, 0, null);
    VisitReport withdrawn =
        report(VisitState.WITHDRAWN, report(9, VisitOutcome.DID_NOT_HAPPEN, 0, null).body());
    VisitTally.OfSupport care = tally(mondays(null), tuesday, monday, monday, withdrawn);
    assertThat(care.missed()).isEqualTo(visits(1, 2_400, 60));
    VisitTally.OfSupport ended =
        tally(mondays(LocalDate.of(2026, 11, 8)), report(9, VisitOutcome.DID_NOT_HAPPEN, 0, null));
    assertThat(ended.missed()).isEqualTo(visits(0, 0, 0));
    assertThat(ended.planned()).isEqualTo(visits(1, 2_400, 60));
  }

  @Test
  void knowsNoHoursWhereNobodySaidHowLongAVisitIs() {
    VisitTally tally =
        VisitTally.of(
            List.of(mondays(null)),
            NOVEMBER,
            TODAY,
            List.of(report(2, VisitOutcome.DID_NOT_HAPPEN, 0, null)),
            Map.of());
    assertThat(tally.supports().get(0).planned().findTime()).isEmpty();
    assertThat(tally.supports().get(0).missed().findTime()).isEmpty();
    assertThat(tally.supports().get(0).missed().money()).isEqualTo(Money.pence(2_400));
  }

  @Test
  void leavesOutWhatThePlanDoesNotExpectInTheseDays() {
    assertThat(
            VisitTally.of(
                    List.of(mondays(LocalDate.of(2026, 10, 31))),
                    NOVEMBER,
                    TODAY,
                    List.of(),
                    Map.of())
                .supports())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // planned minutes, happened minutes, missed pence of £24.00
    "60, 30, 1200",
    "60, 59, 40",
    "45, 30, 800",
    "7, 3, 1371",
    "60, 1, 2360",
  })
  void losesTheShareOfTheCostThatIsLacking(long planned, long happened, long pence) {
    VisitBody body =
        new VisitBody(
            CARE,
            TODAY,
            VisitOutcome.PARTLY,
            Duration.ofMinutes(planned),
            Duration.ofMinutes(happened),
            null,
            null,
            VisitTelling.NOBODY);
    assertThat(body.missedOf(Money.pence(2_400))).isEqualTo(Money.pence(pence));
    assertThat(body.findMissedTime(null)).contains(Duration.ofMinutes(planned - happened));
  }

  @Test
  void saysWhatIsWrongWithItsTimes() {
    assertThat(wrong(VisitOutcome.PARTLY, null, null))
        .isEqualTo("/plannedMinutes required /happenedMinutes required ");
    assertThat(wrong(VisitOutcome.PARTLY, 60L, 60L))
        .isEqualTo("/happenedMinutes visit-not-shorter ");
    assertThat(wrong(VisitOutcome.CANCELLED, null, 30L))
        .isEqualTo("/happenedMinutes inconsistent ");
    assertThat(wrong(VisitOutcome.DID_NOT_HAPPEN, 0L, null))
        .isEqualTo("/plannedMinutes too-small ");
    assertThat(wrong(VisitOutcome.DID_NOT_HAPPEN, 1441L, null))
        .isEqualTo("/plannedMinutes " + InputCode.TOO_LARGE.code() + " ");
    assertThat(wrong(VisitOutcome.DID_NOT_HAPPEN, 1440L, null)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new VisitBody(
                    CARE, TODAY, VisitOutcome.PARTLY, null, null, null, null, VisitTelling.WORKER));
  }

  private static String wrong(
      VisitOutcome outcome, @Nullable Long planned, @Nullable Long happened) {
    FieldErrors errors = new FieldErrors();
    VisitBody.check(
        outcome,
        planned == null ? null : Duration.ofMinutes(planned),
        happened == null ? null : Duration.ofMinutes(happened),
        errors);
    StringBuilder said = new StringBuilder();
    errors
        .list()
        .forEach(each -> said.append(each.pointer()).append(' ').append(each.code()).append(' '));
    return said.toString();
  }
}
