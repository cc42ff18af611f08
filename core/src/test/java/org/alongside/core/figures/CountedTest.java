package org.alongside.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountedTest {
  private static Counted of(long... counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      named.put("n" + i, counts[i]);
    }
    return Counted.of(named);
  }

  private static String told(Counted counted) {
    StringBuilder told = new StringBuilder();
    for (String name : counted.names()) {
      told.append(counted.find(name).map(String::valueOf).orElse("-")).append(' ');
    }
    return told + "= " + counted.findTotal().map(String::valueOf).orElse("-");
  }

  @Test
  void tellsNothingFromOneToFour() {
    assertThat(told(of(0, 5, 12))).isEqualTo("0 5 12 = 17");
    assertThat(told(of(4, 3, 12))).isEqualTo("- - 12 = 19");
    assertThat(told(of(2))).isEqualTo("- = -");
    assertThat(told(of(1, 1))).isEqualTo("- - = -");
    assertThat(Counted.show(0)).contains(0L);
    assertThat(Counted.show(4)).isEmpty();
    assertThat(Counted.show(5)).contains(5L);
  }

  @Test
  void keepsAnotherBackWhereTheTotalWouldGiveItAway() {
    assertThat(told(of(3, 8, 20))).isEqualTo("- - 20 = 31");
    assertThat(told(of(1, 1, 9))).as("1 + 1 is below five").isEqualTo("- - - = 11");
    assertThat(told(of(0, 3, 40))).isEqualTo("0 - - = 43");
  }

  @Test
  void whatIsKeptBackIsNeverOneNumberNorFewerThanFive() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      long[] counts = random.longs(1 + random.nextInt(6), 0, 12).toArray();
      Counted counted = of(counts);
      long kept = 0;
      int which = 0;
      for (int n = 0; n < counts.length; n++) {
        if (counted.find("n" + n).isPresent()) {
          assertThat(counts[n] >= 1 && counts[n] <= 4).isFalse();
        } else {
          kept += counts[n];
          which++;
        }
      }
      if (counted.findTotal().isPresent() && which > 0) {
        assertThat(which).as(told(counted)).isGreaterThan(1);
        assertThat(kept).as(told(counted)).isGreaterThanOrEqualTo(Counted.LEAST);
      }
    }
  }

  @Test
  void halfOfTenAreDoneWithinTheFifth() {
    List<Duration> times =
        java.util.stream.IntStream.rangeClosed(1, 10)
            .mapToObj(Duration::ofHours)
            .collect(java.util.stream.Collectors.toList());
    assertThat(Percentiles.find(times, 50)).contains(Duration.ofHours(5));
    assertThat(Percentiles.find(times, 90)).contains(Duration.ofHours(9));
    assertThat(Percentiles.find(times, 100)).contains(Duration.ofHours(10));
    assertThat(Percentiles.find(List.of(Duration.ofHours(3)), 90)).contains(Duration.ofHours(3));
    assertThat(Percentiles.find(List.of(), 50)).isEmpty();
  }
}
