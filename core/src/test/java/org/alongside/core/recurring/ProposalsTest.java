package org.alongside.core.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
  private static SpendEntry entry(int number, String on, String payee, long pence) {
    return SpendEntry.recorded(
        SpendEntryId.of(Samples.uuid(900 + number)),
        Samples.HOLDER,
        new SpendBody(
            LocalDate.parse(on),
            Money.pence(pence),
            payee,
            SpendCategory.PERSONAL_ASSISTANT,
            null,
            "kept out",
            SpendKind.SPEND,
            List.of()),
        Samples.HOLDER,
        Samples.NOW);
  }

  private static List<SpendEntry> paid(String payee, String... days) {
    List<SpendEntry> entries = new ArrayList<>();
    for (String day : days) {
      entries.add(entry(entries.size(), day, payee, 24_000));
    }
    return entries;
  }

  private static Proposals of(List<SpendEntry> entries) {
    return new Proposals(entries, List.of(), null, Set.of(), Set.of());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the same day of each month, 2026-08-28 2026-09-28 2026-10-28, 2026-11-23, 2026-11-28, monthly",
    "the last day of each month, 2026-01-31 2026-02-28 2026-03-31, 2026-04-26, 2026-04-30, monthly",
    "the 30th with February, 2026-01-30 2026-02-28 2026-03-30, 2026-04-28, 2026-04-30, monthly",
    "the 29th in a leap year, 2028-01-29 2028-02-29 2028-03-29, 2028-04-29, 2028-04-29, monthly",
    "into February, 2026-11-30 2026-12-31 2027-01-31, 2027-02-25, 2027-02-28, monthly",
    "the 1st paid early for a weekend, 2026-07-31 2026-09-01 2026-10-01, 2026-11-01, 2026-11-01, monthly",
    "a month left out, 2026-06-28 2026-07-28 2026-09-28 2026-10-28, 2026-11-28, 2026-11-28, monthly",
    "every four weeks, 2026-08-06 2026-09-03 2026-10-01, 2026-10-26, 2026-10-29, four-weekly",
    "every four weeks near a month, 2026-01-29 2026-02-26 2026-03-26, 2026-04-20, 2026-04-23, four-weekly",
    "every fortnight, 2026-10-02 2026-10-16 2026-10-30, 2026-11-12, 2026-11-13, fortnightly",
    "every week, 2026-11-06 2026-11-13 2026-11-20, 2026-11-27, 2026-11-27, weekly",
    "every week over the end of summer time, 2026-10-11 2026-10-18 2026-10-25, 2026-11-01, 2026-11-01, weekly",
    "every week over the start of summer time, 2026-03-15 2026-03-22 2026-03-29, 2026-04-05, 2026-04-05, weekly",
    "a week of holiday, 2026-10-16 2026-10-23 2026-10-30 2026-11-13 2026-11-20, 2026-11-27, 2026-11-27, weekly",
    "late for a bank holiday, 2026-04-20 2026-04-27 2026-05-05, 2026-05-11, 2026-05-11, weekly",
    "back from holiday: the latest only, 2026-10-16 2026-10-23 2026-10-30, 2026-11-14, 2026-11-13, weekly"
  })
  void proposesWhatHasComeRoundAgain(
      String about, String days, String today, String due, String rhythm) {
    List<Proposal> proposals =
        of(paid("Mira Holm", days.split(" "))).listOn(LocalDate.parse(today));
    assertThat(proposals).as(about).hasSize(1);
    Proposal proposal = proposals.get(0);
    assertThat(proposal.dueOn()).as(about).isEqualTo(due);
    assertThat(proposal.rhythm()).as(about).isEqualTo(Rhythm.parse(rhythm));
    assertThat(proposal.body().amount()).isEqualTo(Money.pence(24_000));
    assertThat(proposal.body().findNote()).isEmpty();
    assertThat(proposal.body().spentOn()).isBeforeOrEqualTo(today);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "two are no rhythm, 2026-09-28 2026-10-28, 2026-11-28",
    "any days, 2026-07-03 2026-07-10 2026-08-29 2026-10-02, 2026-10-09",
    "too early, 2026-08-28 2026-09-28 2026-10-28, 2026-11-22",
    "it has stopped, 2026-08-07 2026-08-14 2026-08-21, 2026-09-25",
    "it is there already, 2026-08-28 2026-09-28 2026-10-28 2026-11-24, 2026-11-28"
  })
  void proposesNothingWhenThereIsNothingToTell(String about, String days, String today) {
    assertThat(of(paid("Mira Holm", days.split(" "))).listOn(LocalDate.parse(today)))
        .as(about)
        .isEmpty();
  }

  @Test
  void takesTheNewestAmountAndLetsADifferentOneForTheSamePayeeStand() {
    List<SpendEntry> entries = paid("Mira Holm", "2026-08-28", "2026-09-28");
    entries.add(entry(7, "2026-10-28", "mira  holm", 25_000));
    entries.add(entry(8, "2026-10-30", "Mira Holm", 2_000));
    LocalDate due = LocalDate.of(2026, 11, 28);
    assertThat(of(entries).listOn(due))
        .extracting(each -> each.body().amount())
        .containsExactly(Money.pence(25_000));
    entries.add(entry(9, "2026-11-27", "Mira Holm", 31_000));
    assertThat(of(entries).listOn(due)).as("the same, of another amount").isEmpty();
  }

  @Test
  void countsNeitherWithdrawnEntriesNorMoneyBack() {
    List<SpendEntry> entries = paid("Mira Holm", "2026-08-28", "2026-09-28", "2026-10-28");
    SpendEntry last = entries.get(2);
    entries.set(2, last.withdrawn());
    assertThat(of(entries).listOn(LocalDate.of(2026, 11, 28))).isEmpty();
    SpendBody body = last.body();
    entries.set(
        2,
        last.amended(
            new SpendBody(
                body.spentOn(),
                body.amount(),
                body.payee(),
                body.category(),
                null,
                null,
                SpendKind.REFUND,
                List.of())));
    assertThat(of(entries).listOn(LocalDate.of(2026, 11, 28))).isEmpty();
  }

  @Test
  void staysQuietAboutWhatWasTurnedDownOnceOrForGood() {
    List<SpendEntry> entries = paid("Mira Holm", "2026-08-28", "2026-09-28", "2026-10-28");
    LocalDate today = LocalDate.of(2026, 11, 28);
    Proposal proposal = of(entries).listOn(today).get(0);
    Set<Proposal.Skip> skipped = Set.of(new Proposal.Skip(proposal.key(), proposal.dueOn()));
    Proposals once = new Proposals(entries, List.of(), null, skipped, Set.of());
    assertThat(once.listOn(today)).isEmpty();
    assertThat(once.listOn(LocalDate.of(2026, 12, 28))).as("the next one").hasSize(1);
    Proposals never = new Proposals(entries, List.of(), null, Set.of(), Set.of(proposal.key()));
    assertThat(never.listOn(today)).isEmpty();
    assertThat(never.listOn(LocalDate.of(2026, 12, 28))).isEmpty();
  }

  @Test
  void proposesAWeekOfThePlanUntilTheHolderHasAWayOfTheirOwn() {
    Proposals plan =
        new Proposals(
            List.of(), Samples.plan().listAgreedSupports(), Samples.budget(), Set.of(), Set.of());
    LocalDate monday = LocalDate.of(2026, 11, 23);
    List<Proposal> proposals = plan.listOn(monday);
    assertThat(proposals).hasSize(1);
    Proposal week = proposals.get(0);
    assertThat(week.rhythm()).isNull();
    assertThat(week.dueOn()).isEqualTo(monday);
    assertThat(week.body().findSupport()).contains(Samples.ASSISTANT);
    assertThat(week.body().amount()).isEqualTo(Money.pence(16_200));
    SpendEntry logged =
        SpendEntry.recorded(
            SpendEntryId.of(Samples.uuid(950)),
            Samples.HOLDER,
            week.body(),
            Samples.HOLDER,
            Samples.NOW);
    assertThat(
            new Proposals(List.of(logged), plan.agreed(), Samples.budget(), Set.of(), Set.of())
                .listOn(monday))
        .as("it is there")
        .isEmpty();
  }

  @Test
  void goesByTheDayInEnglandOnTheNightOfAClockChange() {
    ZoneId england = ZoneId.of("Europe/London");
    LocalDate justAfterMidnight =
        ZonedDateTime.of(2026, 3, 29, 0, 30, 0, 0, england)
            .plusHours(24)
            .withZoneSameInstant(england)
            .toLocalDate();
    List<SpendEntry> entries = paid("Mira Holm", "2026-03-09", "2026-03-16", "2026-03-23");
    assertThat(of(entries).listOn(justAfterMidnight))
        .extracting(Proposal::dueOn)
        .containsExactly(LocalDate.of(2026, 3, 30));
  }
}
