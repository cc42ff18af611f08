package org.alongside.server.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendSums;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
  private final SheetWriter writer =
      new SheetWriter(new EnglishDates(new TestClock(Instant.parse("2019-06-28T09:00:00Z"))));
  private final Budget budget = Example.budget();

  private Sheet sheet(List<SpendEntry> entries, LocalDate on) {
    return writer.write(
        budget,
        Positions.sums(
            budget,
            Optional.of(Example.plan()),
            SpendSums.of(entries, Money.pence(0)),
            List.of(),
            Money.pence(0),
            on),
        List.of(),
        List.of());
  }

  private static List<SpendEntry> spent(long pence) {
    return List.of(Example.spend(Example.START, pence, Example.ASSISTANT));
  }

  private static Sheet.Sum sum(Sheet sheet, String heading) {
    return sheet.sums().stream()
        .filter(each -> each.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysThatAllIsPlannedRatherThanNothingIsAvailable() {
    Sheet sheet = sheet(spent(260_000), Example.DAY);
    assertThat(sum(sheet, "Not yet promised").figure()).isEqualTo("All of it is planned");
    assertThat(sum(sheet, "Left").figure()).isEqualTo("£9,750");
    assertThat(sheet.figure()).isNotNull();
    assertThat(sheet.then())
        .containsExactly(
            "This is enough for your usual support until 29 March 2020, for about 39 weeks.");
  }

  @Test
  void showsTheSumThatMakesEachAmount() {
    Sheet sheet = sheet(spent(250_000), Example.DAY);
    assertThat(rows(sum(sheet, "Left")))
        .containsExactly("Whole budget|£13,000.00", "Used so far|−£3,150.00", "Total|£9,850.00");
    assertThat(rows(sum(sheet, "Promised")))
        .containsExactly(
            "Personal assistant: 39 × £200.00|£7,800.00",
            "Physiotherapy: 39 × £50.00|£1,950.00",
            "Total|£9,750.00");
    assertThat(rows(sum(sheet, "Not yet promised")))
        .containsExactly("Left|£9,850.00", "Promised|−£9,750.00", "Total|£100.00");
    assertThat(rows(sum(sheet, "Whole budget")))
        .contains(
            "Personal assistant|14 hours 30 minutes a week × 52 weeks × £13.00 an hour|£9,802.00");
  }

  @Test
  void neverBlamesWhoUsedMore() {
    Sheet sheet = sheet(spent(400_000), Example.DAY);
    assertThat(sheet.track().tag().text()).isEqualTo("More used than planned");
    assertThat(String.join(" ", sheet.track().says()))
        .contains("Needs change, and plans can change too");
    assertThat(sheet.track().rows().stream().map(row -> row.value()))
        .containsExactly("£3,250.00", "£4,650.00", "£1,400.00", "£325.00", "£14,400.00");
    assertThat(sum(sheet, "Not yet promised").says()).contains("for your worker to sort out");
  }

  @Test
  void showsNoFigureOnceTheBudgetEndedButWhatGoesOn() {
    Sheet sheet = sheet(spent(260_000), LocalDate.of(2020, 4, 2));
    assertThat(sheet.figure()).isNull();
    assertThat(sheet.first().get(0)).contains("1 April 2019 to 29 March 2020");
    assertThat(sheet.first().get(1)).contains("Your support does not stop");
  }

  private static List<String> rows(Sheet.Sum sum) {
    assertThat(sum.table()).isNotNull();
    return java.util.Objects.requireNonNull(sum.table()).rows().stream()
        .map(row -> String.join("|", row.stream().map(cell -> cell.text()).toList()))
        .toList();
  }
}
