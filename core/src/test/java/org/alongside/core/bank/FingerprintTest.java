package org.alongside.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.Randoms;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  private static BankLine line(int day, long pence, String words, @Nullable Long balance) {
    return new BankLine(
        FIRST.plusDays(day),
        Money.pence(pence),
        words,
        balance == null ? null : Money.pence(balance));
  }

  private static Set<Integer> known(List<BankLine> before, List<BankLine> file) {
    return Fingerprint.findKnown(Fingerprint.list(file), Fingerprint.list(before));
  }

  @Test
  void keepsTwoEqualCoffeesOfOneDayTwo() {
    BankLine coffee = line(0, -280, "CORNER CAFE", null);
    assertThat(Set.copyOf(Fingerprint.list(List.of(coffee, coffee)))).hasSize(2);
    assertThat(known(List.of(coffee), List.of(coffee, coffee))).containsExactly(0);
    assertThat(known(List.of(coffee, coffee), List.of(coffee, coffee))).containsOnly(0, 1);
  }

  @Test
  void tellsEqualCoffeesApartByTheirBalances() {
    BankLine morning = line(0, -280, "CORNER CAFE", 1_000L);
    BankLine evening = line(0, -280, "Corner  Cafe", 720L);
    assertThat(known(List.of(morning), List.of(evening))).isEmpty();
    assertThat(known(List.of(morning), List.of(evening, morning))).containsExactly(1);
  }

  @Test
  void knowsALineFromAFileThatSaysNoBalances() {
    BankLine with = line(0, -280, "CORNER CAFE", 1_000L);
    BankLine without = line(0, -280, "CORNER CAFE", null);
    assertThat(known(List.of(with), List.of(without, without))).containsExactly(0);
    assertThat(known(List.of(without), List.of(with))).containsExactly(0);
    assertThat(known(List.of(with), List.of(line(1, -280, "CORNER CAFE", null)))).isEmpty();
  }

  /** Files of whole days, in any order, each line once whatever they overlap. */
  @RepeatedTest(200)
  void bringsEachLineOnceFromFilesThatOverlap(RepetitionInfo repetition) {
    Randoms randoms = new Randoms(repetition.getCurrentRepetition());
    List<BankLine> account = new ArrayList<>();
    long balance = 100_000;
    for (int i = 0; i < 40; i++) {
      long pence = -(100 + 10L * randoms.below(3));
      balance += pence;
      account.add(line(i / 4, pence, "SHOP " + "AB".charAt(randoms.below(2)), balance));
    }
    List<BankLine> brought = new ArrayList<>();
    Set<Fingerprint> kept = new HashSet<>();
    boolean[] covered = new boolean[10];
    for (int file = 0; file < 6; file++) {
      int from = randoms.below(10);
      int until = from + randoms.below(10 - from);
      boolean plain = randoms.below(2) == 0;
      List<BankLine> lines = new ArrayList<>();
      for (BankLine each : account) {
        int day = each.on().getDayOfMonth() - 1;
        if (day >= from && day <= until) {
          covered[day] = true;
          lines.add(plain ? new BankLine(each.on(), each.amount(), each.words(), null) : each);
        }
      }
      List<Fingerprint> prints = Fingerprint.list(lines);
      Set<Integer> known = Fingerprint.findKnown(prints, kept);
      for (int place = 0; place < lines.size(); place++) {
        if (!known.contains(place)) {
          assertThat(kept.add(prints.get(place))).isTrue();
          brought.add(lines.get(place));
        }
      }
    }
    List<String> wanted =
        account.stream()
            .filter(each -> covered[each.on().getDayOfMonth() - 1])
            .map(FingerprintTest::plain)
            .sorted()
            .toList();
    assertThat(brought.stream().map(FingerprintTest::plain).sorted().toList()).isEqualTo(wanted);
  }

  private static String plain(BankLine line) {
    return line.on() + " " + line.amount().minor() + " " + line.words();
  }
}
