package org.alongside.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.alongside.core.rates.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountStandingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static AccountItem item(int number, AccountItemKind kind, long pence, String on) {
    return new AccountItem(
        AccountItemId.of(Samples.uuid(600 + number)),
        kind,
        Money.pence(pence),
        LocalDate.parse(on),
        null,
        AccountItemState.COUNTS,
        1);
  }

  private static Movement in(String on, long pence) {
    return new Movement(LocalDate.parse(on), Movement.Way.RECEIVED, Money.pence(pence));
  }

  private static Movement out(String on, long pence) {
    return new Movement(LocalDate.parse(on), Movement.Way.SPENT, Money.pence(pence));
  }

  /** £500 on 1 October; £800 in, £600 out since. */
  private static final List<Movement> MOVEMENTS =
      List.of(
          out("2026-09-30", 9_999),
          in("2026-10-01", 80_000),
          out("2026-10-20", 50_000),
          out("2026-11-18", 12_000),
          out("2026-11-20", -2_000),
          in("2026-11-23", 80_000));

  private static AccountStanding standing(AccountItem... more) {
    List<AccountItem> items = new ArrayList<>();
    items.add(item(1, AccountItemKind.OPENING, 50_000, "2026-10-01"));
    items.addAll(List.of(more));
    return AccountStanding.of(TODAY, items, MOVEMENTS).orElseThrow();
  }

  @Test
  void saysWhatShouldBeThereFromTheOpeningOn() {
    AccountStanding standing = standing();
    assertThat(standing.received()).isEqualTo(Money.pence(80_000));
    assertThat(standing.spent()).isEqualTo(Money.pence(60_000));
    assertThat(standing.logSays()).isEqualTo(Money.pence(70_000));
    assertThat(standing.logSaid(LocalDate.of(2026, 11, 17))).isEqualTo(Money.pence(80_000));
    assertThat(standing.inAccount()).isEqualTo(Money.pence(70_000));
    assertThat(standing.findDifference()).isEmpty();
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource({
    // bank, on, difference, in the account, yours with £212 of tax, case
    "72000, 2026-11-22, 2000, 72000, 50800, the bank has more",
    "70000, 2026-11-22, 0, 70000, 48800, both say the same",
    "69999, 2026-11-22, -1, 69999, 48799, a penny less",
    "80000, 2026-11-17, 0, 70000, 48800, the bank was asked before the last payments",
    "-500, 2026-11-22, -70500, -500, -21700, overdrawn",
  })
  void setsTheBankBesideTheLog(
      long bank, String on, long difference, long inAccount, long yours, String example) {
    AccountStanding standing =
        standing(
            item(2, AccountItemKind.BANK, bank, on),
            item(3, AccountItemKind.TAX, 21_200, "2026-12-22"));
    assertThat(standing.findDifference()).as(example).contains(Money.pence(difference));
    assertThat(standing.inAccount()).as(example).isEqualTo(Money.pence(inAccount));
    assertThat(standing.yours()).as(example).isEqualTo(Money.pence(yours));
  }

  @Test
  void takesTheLatestBalanceAndOfOneDayTheLastTyped() {
    AccountStanding standing =
        standing(
            item(2, AccountItemKind.BANK, 1, "2026-11-20"),
            item(3, AccountItemKind.BANK, 2, "2026-11-19"),
            item(4, AccountItemKind.BANK, 3, "2026-11-20"),
            item(5, AccountItemKind.BANK, 4, "2026-09-30"),
            item(6, AccountItemKind.BANK, 5, "2026-11-21").movedTo(AccountItemState.WITHDRAWN));
    assertThat(standing.findBank().orElseThrow().amount()).isEqualTo(Money.pence(3));
  }

  @Test
  void addsUpOnlyWhatIsStillOwedTheEarliestFirst() {
    AccountStanding standing =
        standing(
            item(2, AccountItemKind.PENSION, 3_000, "2026-12-22"),
            item(3, AccountItemKind.HOLIDAY, 22_589, "2026-12-01"),
            item(4, AccountItemKind.TAX, 500, "2026-11-01").movedTo(AccountItemState.SETTLED));
    assertThat(standing.owed())
        .extracting(AccountItem::kind)
        .containsExactly(AccountItemKind.HOLIDAY, AccountItemKind.PENSION);
    assertThat(standing.owedInAll()).isEqualTo(Money.pence(25_589));
    assertThat(standing.yours()).isEqualTo(Money.pence(44_411));
  }

  @Test
  void saysNothingWithoutAnOpening() {
    assertThat(
            AccountStanding.of(
                TODAY, List.of(item(1, AccountItemKind.BANK, 1, "2026-11-20")), MOVEMENTS))
        .isEmpty();
    assertThat(
            AccountStanding.of(
                TODAY, List.of(item(1, AccountItemKind.OPENING, 1, "2026-11-23")), MOVEMENTS))
        .isEmpty();
  }

  @Test
  void refusesADebtOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item(1, AccountItemKind.TAX, 0, "2026-11-20"));
    assertThat(item(1, AccountItemKind.BANK, -1, "2026-11-20").counts()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // minutes, rate, paid, pay, earned, owed
    "12000, 1350, 10000, 270000, 32589, 22589",
    "0, 1350, 0, 0, 0, 0",
    "600, 1271, 0, 12710, 1534, 1534",
    "600, 1271, 2000, 12710, 1534, 0",
  })
  void worksHolidayOutFromTheHoursWorked(
      long minutes, long rate, long paid, long pay, long earned, long owed) {
    HolidayEarned holiday =
        new HolidayEarned(
            Duration.ofMinutes(minutes), Money.pence(rate), new Percent(1207), Money.pence(paid));
    assertThat(holiday.pay()).isEqualTo(Money.pence(pay));
    assertThat(holiday.earned()).isEqualTo(Money.pence(earned));
    assertThat(holiday.owed()).isEqualTo(Money.pence(owed));
  }
}
