package org.alongside.core.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * By what a line is known again when another file of the same account has it too.
 *
 * <p>Example: two coffees of £2.80 on one day are number 1 and number 2; a file that overlaps with
 * the first has them as 1 and 2 again, so neither is new.
 *
 * @param words what the bank said, its letters and digits only
 * @param balance null where the statement did not say
 * @param number among the lines of one file that are the same in all of this, from 1
 */
public record Fingerprint(
    LocalDate on, Money amount, String words, @Nullable Money balance, int number) {
  public Fingerprint {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(words, "words");
    if (number < 1) {
      throw new IllegalArgumentException("lines are numbered from 1: " + number);
    }
  }

  /** Those of the lines of one file, in their order. */
  public static List<Fingerprint> list(List<BankLine> lines) {
    Map<Fingerprint, Integer> counts = new HashMap<>();
    List<Fingerprint> fingerprints = new ArrayList<>();
    for (BankLine line : lines) {
      Fingerprint first = of(line, 1);
      fingerprints.add(of(line, counts.merge(first, 1, Integer::sum)));
    }
    return List.copyOf(fingerprints);
  }

  /** That of a line with this number. */
  public static Fingerprint of(BankLine line, int number) {
    return new Fingerprint(line.on(), line.amount(), plain(line.words()), line.balance(), number);
  }

  private static String plain(String words) {
    return words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
  }

  /**
   * Which lines of a file are known already, by their place. A line that says its balance is known
   * by it; where one of the two files says none, as many lines count as known as there were.
   *
   * @param file those of a file, from {@link #list}
   * @param known those of the lines that were brought in before, each once
   */
  public static Set<Integer> findKnown(List<Fingerprint> file, Collection<Fingerprint> known) {
    Map<Fingerprint, List<Fingerprint>> left = new HashMap<>();
    for (Fingerprint each : known) {
      left.computeIfAbsent(each.withoutBalance(), key -> new ArrayList<>()).add(each);
    }
    Set<Integer> found = new HashSet<>();
    for (int place = 0; place < file.size(); place++) {
      List<Fingerprint> alike = left.get(file.get(place).withoutBalance());
      if (alike != null && alike.remove(file.get(place))) {
        found.add(place);
      }
    }
    for (int place = 0; place < file.size(); place++) {
      List<Fingerprint> alike = left.get(file.get(place).withoutBalance());
      if (!found.contains(place) && alike != null && takeOne(file.get(place), alike)) {
        found.add(place);
      }
    }
    return Set.copyOf(found);
  }

  private static boolean takeOne(Fingerprint line, List<Fingerprint> alike) {
    for (Fingerprint each : alike) {
      if (line.balance == null || each.balance == null) {
        return alike.remove(each);
      }
    }
    return false;
  }

  private Fingerprint withoutBalance() {
    return new Fingerprint(on, amount, words, null, 1);
  }

  /** As it is kept: each part, parted by lines, which none of them holds. */
  public String text() {
    return on
        + "|"
        + amount.minor()
        + "|"
        + (balance == null ? "" : Long.toString(balance.minor()))
        + "|"
        + number
        + "|"
        + words;
  }
}
