package org.alongside.core.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.MemberId;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final MemberId PRIYA = MemberId.of(new UUID(0, 1));
  private static final MemberId OWEN = MemberId.of(new UUID(0, 2));
  private static final MemberId MAY = MemberId.of(new UUID(0, 3));
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

  private static Turn turn(MemberId member, DayOfWeek day, String from, String until) {
    return new Turn(member, day, LocalTime.parse(from), LocalTime.parse(until), SPRING, null);
  }

  private static Instant at(String london) {
    return java.time.LocalDateTime.parse(london).atZone(Roster.LONDON).toInstant();
  }

  private static Roster roster(Turn... turns) {
    return new Roster(List.of(turns), List.of(), Set.of());
  }

  @Test
  void aTurnHoldsFromItsFirstMinuteToBeforeItsLast() {
    Roster roster = roster(turn(PRIYA, DayOfWeek.MONDAY, "09:00", "17:00"));
    assertThat(roster.listOnCall(at("2026-03-02T08:59:59"))).isEmpty();
    assertThat(roster.listOnCall(at("2026-03-02T09:00"))).containsExactly(PRIYA);
    assertThat(roster.listOnCall(at("2026-03-02T16:59"))).containsExactly(PRIYA);
    assertThat(roster.listOnCall(at("2026-03-02T17:00"))).isEmpty();
    assertThat(roster.listOnCall(at("2026-03-03T10:00"))).isEmpty();
  }

  @Test
  void aNightGoesOnAfterMidnightAndCountsForTheDayOnWhichItBegan() {
    Turn night =
        new Turn(
            OWEN,
            DayOfWeek.SUNDAY,
            LocalTime.of(20, 0),
            LocalTime.of(8, 0),
            SPRING,
            LocalDate.of(2026, 3, 8));
    Roster roster = roster(night);
    assertThat(roster.listOnCall(at("2026-03-09T07:59"))).containsExactly(OWEN);
    assertThat(roster.listOnCall(at("2026-03-16T07:59"))).as("it has ended").isEmpty();
    assertThat(roster.listOnCall(at("2026-03-01T07:59"))).as("it has not begun").isEmpty();
    assertThat(night.findEnd(java.time.LocalDateTime.parse("2026-03-08T23:00")))
        .contains(java.time.LocalDateTime.parse("2026-03-09T08:00"));
  }

  @Test
  void goesByTheClockOnTheWallOnBothClockChanges() {
    Roster roster = roster(turn(OWEN, DayOfWeek.SATURDAY, "20:00", "08:00"));
    // 29 March: 07:30 of summer time is 06:30 UTC; 25 October: 07:30 of winter time is 07:30 UTC.
    assertThat(roster.listOnCall(Instant.parse("2026-03-29T06:30:00Z"))).containsExactly(OWEN);
    assertThat(roster.listOnCall(Instant.parse("2026-03-29T07:00:00Z"))).isEmpty();
    assertThat(roster.listOnCall(Instant.parse("2026-10-25T07:30:00Z"))).containsExactly(OWEN);
    assertThat(roster.listOnCall(Instant.parse("2026-10-25T08:00:00Z"))).isEmpty();
  }

  @Test
  void theSameTimeTwiceIsAWholeDay() {
    Roster roster = roster(turn(MAY, DayOfWeek.MONDAY, "09:00", "09:00"));
    assertThat(roster.listOnCall(at("2026-03-03T08:59"))).containsExactly(MAY);
    assertThat(roster.listOnCall(at("2026-03-03T09:00"))).isEmpty();
  }

  @Test
  void whoTookOverComesFirstAndWhoTakesABreakNotAtAll() {
    Instant now = at("2026-03-02T10:00");
    Turn priya = turn(PRIYA, DayOfWeek.MONDAY, "09:00", "17:00");
    Turn may = turn(MAY, DayOfWeek.MONDAY, "09:00", "12:00");
    Stint owen = new Stint(OWEN, now.minusSeconds(60), now.plusSeconds(60));
    Stint later = new Stint(MAY, now.minusSeconds(30), now.plusSeconds(60));
    assertThat(new Roster(List.of(priya, may), List.of(owen, later), Set.of()).listOnCall(now))
        .containsExactly(MAY, OWEN, PRIYA);
    assertThat(new Roster(List.of(priya, may), List.of(owen), Set.of(OWEN)).listOnCall(now))
        .containsExactly(PRIYA, MAY);
    assertThat(new Roster(List.of(priya), List.of(owen), Set.of()).listOnCall(now.plusSeconds(60)))
        .containsExactly(PRIYA);
  }

  @Test
  void tellsOneThenAnotherThenAllThenTheScheme() {
    List<MemberId> onCall = List.of(PRIYA, OWEN);
    List<MemberId> all = List.of(PRIYA, OWEN, MAY);
    assertThat(Escalation.findNext(List.of(), Set.of(), onCall, all))
        .contains(new Escalation.Move(CallStep.ON_CALL, List.of(PRIYA)));
    assertThat(Escalation.findNext(List.of(CallStep.ON_CALL), Set.of(PRIYA), onCall, all))
        .contains(new Escalation.Move(CallStep.NEXT, List.of(OWEN)));
    List<CallStep> two = List.of(CallStep.ON_CALL, CallStep.NEXT);
    assertThat(Escalation.findNext(two, Set.of(PRIYA, OWEN), onCall, all))
        .contains(new Escalation.Move(CallStep.EVERYBODY, List.of(MAY)));
    assertThat(Escalation.findNext(two, Set.of(PRIYA, OWEN, MAY), onCall, all))
        .as("nobody new")
        .contains(new Escalation.Move(CallStep.SCHEME, List.of()));
    assertThat(
            Escalation.findNext(
                List.of(CallStep.ON_CALL, CallStep.EVERYBODY), Set.of(PRIYA), onCall, all))
        .contains(new Escalation.Move(CallStep.SCHEME, List.of()));
    assertThat(Escalation.findNext(List.of(CallStep.SCHEME), Set.of(), onCall, all)).isEmpty();
  }

  @Test
  void withNobodyOnCallAllAreToldAndWithNobodyAtAllTheScheme() {
    assertThat(Escalation.findNext(List.of(), Set.of(), List.of(), List.of(OWEN, MAY)))
        .contains(new Escalation.Move(CallStep.EVERYBODY, List.of(OWEN, MAY)));
    assertThat(Escalation.findNext(List.of(), Set.of(), List.of(PRIYA), List.of(OWEN)))
        .as("whom it concerns is never told")
        .contains(new Escalation.Move(CallStep.EVERYBODY, List.of(OWEN)));
    assertThat(Escalation.findNext(List.of(), Set.of(), List.of(), List.of()))
        .contains(new Escalation.Move(CallStep.SCHEME, List.of()));
  }

  @Test
  void suggestsTheOldestToWhomeverHasDoneLeastUntilTheyHaveDoneEnough() {
    Map<MemberId, Integer> week = Map.of(PRIYA, 4, OWEN, 1);
    Workload load = new Workload(week, 0, 10);
    assertThat(load.isSuggestedTo(OWEN, List.of(PRIYA, OWEN))).isTrue();
    assertThat(load.isSuggestedTo(PRIYA, List.of(PRIYA, OWEN))).isFalse();
    assertThat(load.isSuggestedTo(PRIYA, List.of(PRIYA))).as("Owen takes a break").isTrue();
    assertThat(load.isSuggestedTo(OWEN, List.of(OWEN, MAY))).as("May has done none").isFalse();
    Workload tired = new Workload(week, 10, 10);
    assertThat(tired.isEnough()).isTrue();
    assertThat(tired.isSuggestedTo(OWEN, List.of(OWEN))).isFalse();
  }

  @Test
  void aSchemeChoosesWithinBoundsHowMuchIsEnough() {
    assertThat(Workload.mayBeEnough(2)).isFalse();
    assertThat(Workload.mayBeEnough(3)).isTrue();
    assertThat(Workload.mayBeEnough(Workload.USUAL_ENOUGH)).isTrue();
    assertThat(Workload.mayBeEnough(40)).isTrue();
    assertThat(Workload.mayBeEnough(41)).isFalse();
  }
}
