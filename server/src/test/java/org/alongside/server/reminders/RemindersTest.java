package org.alongside.server.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.Grants;
import org.alongside.server.notices.Notice;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemindersTest {
  private static final PersonId TOM = Cast.TOM;
  private static final SpendEntryId PAID =
      SpendEntryId.of(UUID.fromString("0197a6c0-0000-7000-8000-0000000000aa"));

  private final TestServer server = TestServer.shared();

  private record Set(TestClock clock, Notices notices, Reminders reminders) {}

  /** A direct payment comes on the last day of January; one payment has no receipt. */
  private static Set at(String instant) {
    TestClock clock = new TestClock(Instant.parse(instant));
    Feed feed = new Feed(clock);
    Notices notices = new Notices(new Accounts(clock), feed, clock, new Random(5));
    Reminders reminders =
        new Reminders(
            clock,
            notices,
            new Grants(clock, feed),
            (tx, holder, day) -> holder.equals(TOM) && day.equals(LocalDate.of(2027, 1, 31)),
            Optional.of(
                (tx, holder, from, until) -> holder.equals(TOM) ? List.of(PAID) : List.of()));
    return new Set(clock, notices, reminders);
  }

  private void choose(Set set, ReminderChoice... choices) {
    server.write(
        tx -> {
          set.reminders.choose(tx, TOM, TOM, Arrays.asList(choices));
          return true;
        });
  }

  private List<NoticeKind> give(Set set) {
    server.write(set.reminders::give);
    return server.read(
        tx ->
            set.notices.list(tx, Cast.account(TOM), 50).stream()
                .filter(notice -> notice.toldAt().equals(set.clock.instant()))
                .map(Notice::kind)
                .toList());
  }

  @AfterEach
  void chooseNothing() {
    Set set = at("2027-01-01T00:00:00Z");
    choose(set);
    server.write(
        tx -> {
          set.notices.markRead(tx, TOM, "/holders/" + TOM + "/spend");
          set.notices.markRead(tx, TOM, "/holders/" + TOM + "/spend/new");
          return true;
        });
  }

  @Test
  void givesOneADayTheMoreUrgentFirstAndEachOnce() {
    Set set = at("2027-01-31T08:30:00Z");
    choose(
        set,
        new ReminderChoice(TOM, TOM, ReminderKind.RECEIPT_MISSING, 9, 3),
        new ReminderChoice(TOM, TOM, ReminderKind.END_OF_MONTH, 9, 0),
        new ReminderChoice(TOM, TOM, ReminderKind.PAYMENT_DAY, 9, 0));
    assertThat(give(set)).as("before nine").isEmpty();
    set.clock.advance(Duration.ofHours(1));
    assertThat(give(set)).containsExactly(NoticeKind.REMINDER_PAYMENT);
    set.clock.advance(Duration.ofHours(3));
    assertThat(give(set)).as("a second one on that day").isEmpty();
    set.clock.advance(Duration.ofDays(1));
    assertThat(give(set)).containsExactly(NoticeKind.REMINDER_MONTH);
    set.clock.advance(Duration.ofDays(1));
    assertThat(give(set)).containsExactly(NoticeKind.REMINDER_RECEIPT);
    set.clock.advance(Duration.ofDays(1));
    assertThat(give(set)).as("nothing is new").isEmpty();
  }

  @Test
  void goesByTheClocksOfEnglandAndOnlyWhileItIsChosen() {
    Set set = at("2027-07-31T06:30:00Z");
    choose(set, new ReminderChoice(TOM, TOM, ReminderKind.END_OF_MONTH, 8, 0));
    assertThat(give(set)).as("half past seven in summer").isEmpty();
    set.clock.advance(Duration.ofHours(1));
    choose(set);
    assertThat(give(set)).as("nothing is chosen").isEmpty();
    choose(set, new ReminderChoice(TOM, TOM, ReminderKind.END_OF_MONTH, 8, 0));
    server.write(
        tx -> {
          set.notices.markAllRead(tx, Cast.account(TOM));
          return true;
        });
    assertThat(give(set)).containsExactly(NoticeKind.REMINDER_MONTH);
  }

  @Test
  void remindsNobodyWhoMayNoLongerLog() {
    Set set = at("2027-03-31T10:00:00Z");
    PersonId stranger = Cast.GRACE;
    server.write(
        tx -> {
          set.reminders.choose(
              tx,
              stranger,
              TOM,
              List.of(new ReminderChoice(stranger, TOM, ReminderKind.END_OF_MONTH, 8, 0)));
          return true;
        });
    server.write(set.reminders::give);
    List<Notice> told = server.read(tx -> set.notices.list(tx, Cast.account(stranger), 50));
    assertThat(told).noneMatch(notice -> notice.toldAt().equals(set.clock.instant()));
    server.write(
        tx -> {
          set.reminders.choose(tx, stranger, TOM, List.of());
          return true;
        });
  }
}
