package org.alongside.server.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Track;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendSums;
import org.junit.jupiter.api.Test;

class PositionsTest {
  private static final Money NONE = Money.pence(0);

  private final Budget budget = Example.budget();

  private Sums sums(List<SpendEntry> entries) {
    return Positions.sums(
        budget,
        Optional.of(Example.plan()),
        SpendSums.of(entries, NONE),
        List.of(),
        Money.pence(240_000),
        Example.DAY);
  }

  private static List<SpendEntry> thirteenMondays() {
    List<SpendEntry> entries = new ArrayList<>();
    for (int week = 0; week < 13; week++) {
      entries.add(Example.spend(Example.START.plusWeeks(week), 20_000, Example.ASSISTANT));
    }
    return entries;
  }

  @Test
  void countsWhatOthersArrangeAsItWasPlanned() {
    Sums sums = sums(thirteenMondays());
    assertThat(sums.logged()).isEqualTo(Money.pence(260_000));
    assertThat(sums.arranged()).isEqualTo(Money.pence(65_000));
    assertThat(sums.position().spent()).isEqualTo(Money.pence(325_000));
    assertThat(sums.position().left()).isEqualTo(Money.pence(975_000));
    assertThat(sums.position().committed()).isEqualTo(Money.pence(975_000));
    assertThat(sums.position().notYetPromised()).isEqualTo(NONE);
    assertThat(sums.position().received()).isEqualTo(Money.pence(240_000));
    assertThat(sums.position().weeksLeft()).isEqualTo(39);
    assertThat(sums.position().track()).isEqualTo(Track.ON_TRACK);
  }

  @Test
  void countsAnArrangedSupportOnceWhenItIsLoggedToo() {
    List<SpendEntry> entries = thirteenMondays();
    entries.add(Example.spend(Example.START, 5_000, Example.PHYSIO));
    Sums sums = sums(entries);
    assertThat(sums.arranged()).isEqualTo(Money.pence(60_000));
    assertThat(sums.position().spent()).isEqualTo(Money.pence(325_000));
  }

  @Test
  void countsMoreThanPlannedForAnArrangedSupportWhenThatWasLogged() {
    List<SpendEntry> entries = thirteenMondays();
    entries.add(Example.spend(Example.START, 70_000, Example.PHYSIO));
    Sums sums = sums(entries);
    assertThat(sums.arranged()).isEqualTo(NONE);
    assertThat(sums.position().spent()).isEqualTo(Money.pence(330_000));
  }

  @Test
  void leavesWhatBelongsToNoSupportUnplaced() {
    List<SpendEntry> entries = thirteenMondays();
    entries.add(Example.spend(Example.START, 1_234, null));
    Sums sums = sums(entries);
    assertThat(sums.unplaced()).isEqualTo(Money.pence(1_234));
    assertThat(sums.position().spent()).isEqualTo(Money.pence(326_234));
  }

  @Test
  void expectsNothingWithoutAPlan() {
    Sums sums =
        Positions.sums(
            budget,
            Optional.empty(),
            SpendSums.of(thirteenMondays(), NONE),
            List.of(),
            NONE,
            Example.DAY);
    assertThat(sums.supports()).isEmpty();
    assertThat(sums.position().track()).isEqualTo(Track.NOT_PLANNED);
    assertThat(sums.unplaced()).isEqualTo(Money.pence(260_000));
  }
}
