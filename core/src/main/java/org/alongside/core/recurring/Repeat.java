package org.alongside.core.recurring;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendKind;

/**
 * Payments to the same payee, for the same thing, of about the same amount, that keep a rhythm.
 *
 * @param latest the newest of them
 */
record Repeat(String key, SpendBody latest, Beat beat) {
  private static final int MOST_MISSED = 3;
  private static final long FIFTH = 5;
  private static final int LONGEST_PAYEE = 200;

  /** All that is to be found among these entries. */
  static List<Repeat> listIn(Collection<SpendEntry> entries) {
    Map<String, List<SpendBody>> alike = new LinkedHashMap<>();
    for (SpendEntry entry : entries) {
      if (entry.counts() && entry.body().kind() == SpendKind.SPEND) {
        alike.computeIfAbsent(key(entry.body()), key -> new ArrayList<>()).add(entry.body());
      }
    }
    List<Repeat> repeats = new ArrayList<>();
    alike.forEach(
        (key, bodies) -> {
          List<SpendBody> rest = new ArrayList<>(bodies);
          rest.sort(Comparator.comparing(SpendBody::spentOn).reversed());
          while (rest.size() >= Beat.FEWEST) {
            takeAlike(rest, key).ifPresent(repeats::add);
          }
        });
    return repeats;
  }

  /** Takes the newest and all of about its amount away, and says whether they keep a rhythm. */
  private static Optional<Repeat> takeAlike(List<SpendBody> rest, String key) {
    SpendBody latest = rest.get(0);
    Set<LocalDate> days = new LinkedHashSet<>();
    for (SpendBody body : List.copyOf(rest)) {
      if (isAbout(latest.amount(), body.amount())) {
        rest.remove(body);
        days.add(body.spentOn());
      }
    }
    List<LocalDate> inOrder = new ArrayList<>(days);
    Collections.reverse(inOrder);
    return Beat.of(inOrder).map(beat -> new Repeat(key, latest, beat));
  }

  /** Whether one amount is within a fifth of the other. */
  static boolean isAbout(Money one, Money other) {
    return one.currency().equals(other.currency())
        && one.minus(other).abs().minor() <= one.minor() / FIFTH;
  }

  /** Payee, kind and part of the plan, as a word. */
  static String key(SpendBody body) {
    String supports = body.listSupports().toString();
    return "again|"
        + payee(body.payee())
        + "|"
        + body.category().code()
        + "|"
        + Integer.toHexString(supports.hashCode());
  }

  /** A payee without what differs by chance. */
  static String payee(String payee) {
    String plain =
        Normalizer.normalize(payee, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .trim();
    return plain.length() > LONGEST_PAYEE ? plain.substring(0, LONGEST_PAYEE) : plain;
  }

  /** What is due about now; nothing before its time, and nothing when it has stopped coming. */
  Optional<Proposal> findDue(LocalDate today) {
    LocalDate due = null;
    for (int number = 1; number <= MOST_MISSED + 1; number++) {
      LocalDate next = beat.next(number);
      if (next.minusDays(beat.rhythm().ahead()).isAfter(today)) {
        break;
      }
      if (number > MOST_MISSED) {
        return Optional.empty();
      }
      due = next;
    }
    if (due == null) {
      return Optional.empty();
    }
    LocalDate on = due.isAfter(today) ? today : due;
    return Optional.of(
        new Proposal(
            key,
            due,
            new SpendBody(
                on,
                latest.amount(),
                latest.payee(),
                latest.category(),
                latest.support(),
                null,
                SpendKind.SPEND,
                latest.splits()),
            beat.rhythm()));
  }
}
