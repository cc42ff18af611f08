package org.alongside.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.Randoms;
import org.alongside.core.money.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private static BankLine line(int day, long pence, String words) {
    return new BankLine(MARCH.plusDays(day), Money.pence(pence), words, null);
  }

  private static LedgerItem item(int id, int day, long pence, String payee) {
    return new LedgerItem(new UUID(0, id), MARCH.plusDays(day), Money.pence(pence), payee);
  }

  @ParameterizedTest
  @CsvSource({
    "Sam Okoro, CARD PAYMENT TO S OKORO REF 12, SAME",
    "Swift Cars, SWIFT CARS HARTSHIRE GB, SAME",
    "Hartshire Mobility, HARTSHIRE MOBIL, SAME",
    "Sainsbury's, SAINSBURYS 0123, SAME",
    "Riverside Swimming Pool, RIVERSIDE LEISURE, PART",
    "Corner Shop, TESCO STORES 3391, NONE",
    "Payment Ltd, ANYTHING, PART",
  })
  void comparesNamesAsBanksShortenThem(String payee, String words, Likeness likeness) {
    assertThat(Likeness.of(payee, words)).isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource({
    // days later, amount of the entry, payee, whether it may be the line, whether it is sure
    "0, -5400, Sam Okoro, true, true",
    "3, -5400, Sam Okoro, true, true",
    "7, -5400, Sam Okoro, true, false",
    "8, -5400, Sam Okoro, false, false",
    "-3, -5400, Sam Okoro, true, true",
    "-4, -5400, Sam Okoro, false, false",
    "0, -5401, Sam Okoro, false, false",
    "0, 5400, Sam Okoro, false, false",
    "4, -5400, Leah Brown, true, false",
    "5, -5400, Leah Brown, false, false",
    "-2, -5400, Leah Brown, false, false",
  })
  void findsWhatALineMayBe(int later, long pence, String payee, boolean may, boolean sure) {
    Optional<Match> match =
        Match.find(line(10, -5_400, "S OKORO"), item(1, 10 - later, pence, payee));
    assertThat(match.isPresent()).isEqualTo(may);
    assertThat(match.filter(Match::isSure).isPresent()).isEqualTo(sure);
  }

  @Test
  void givesEachWageItsOwnWeek() {
    List<BankLine> lines = new ArrayList<>();
    List<LedgerItem> items = new ArrayList<>();
    for (int week = 0; week < 5; week++) {
      lines.add(line(7 * week + 3, -5_400, "SAM OKORO"));
      items.add(0, item(week, 7 * week, -5_400, "Sam Okoro"));
    }
    Matching matching = Matching.of(lines, items);
    for (int week = 0; week < 5; week++) {
      assertThat(matching.find(week).orElseThrow().item().id()).isEqualTo(new UUID(0, week));
    }
  }

  @Test
  void letsTheLessLikelyPairGoSoThatBothLinesHaveOne() {
    List<BankLine> lines = List.of(line(2, -1_280, "SWIFT CARS"), line(7, -1_280, "SWIFT CARS"));
    List<LedgerItem> items = List.of(item(1, 2, -1_280, "Swift"), item(2, 4, -1_280, "Swift Cars"));
    Matching matching = Matching.of(lines, items);
    assertThat(matching.find(0).orElseThrow().item().id()).isEqualTo(new UUID(0, 1));
    assertThat(matching.find(1).orElseThrow().item().id()).isEqualTo(new UUID(0, 2));
  }

  @Test
  void leavesTheSecondOfTwoEqualLinesNewWhenOneWasWrittenDown() {
    List<BankLine> lines = List.of(line(1, -280, "CORNER CAFE"), line(1, -280, "CORNER CAFE"));
    Matching matching = Matching.of(lines, List.of(item(1, 1, -280, "Corner Cafe")));
    assertThat(matching.matches()).hasSize(1);
  }

  /** Against trying every way: as many pairs as can be, each thing once. */
  @RepeatedTest(150)
  void isTheBestOfAllWays(RepetitionInfo repetition) {
    Randoms randoms = new Randoms(repetition.getCurrentRepetition());
    List<String> names = List.of("Sam Okoro", "Leah Brown", "Swift Cars");
    List<BankLine> lines = new ArrayList<>();
    List<LedgerItem> items = new ArrayList<>();
    for (int i = 0; i < 1 + randoms.below(6); i++) {
      lines.add(line(randoms.below(9), -100L * (1 + randoms.below(2)), randoms.oneOf(names)));
    }
    for (int i = 0; i < randoms.below(7); i++) {
      items.add(item(i, randoms.below(9), -100L * (1 + randoms.below(2)), randoms.oneOf(names)));
    }
    Matching matching = Matching.of(lines, items);
    Set<UUID> used = new HashSet<>();
    long gain = 0;
    for (int place = 0; place < lines.size(); place++) {
      Match match = matching.find(place).orElse(null);
      if (match != null) {
        assertThat(Match.find(lines.get(place), match.item())).contains(match);
        assertThat(used.add(match.item().id())).isTrue();
        gain += match.gain();
      }
    }
    assertThat(gain).isEqualTo(best(lines, items, 0, new HashSet<>()));
  }

  private static long best(
      List<BankLine> lines, List<LedgerItem> items, int place, Set<UUID> used) {
    if (place == lines.size()) {
      return 0;
    }
    long most = best(lines, items, place + 1, used);
    for (LedgerItem item : items) {
      Optional<Match> match = Match.find(lines.get(place), item);
      if (match.isPresent() && used.add(item.id())) {
        most = Math.max(most, match.get().gain() + best(lines, items, place + 1, used));
        used.remove(item.id());
      }
    }
    return most;
  }
}
