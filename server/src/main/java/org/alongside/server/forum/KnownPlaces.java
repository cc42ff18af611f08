package org.alongside.server.forum;

import java.net.IDN;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.server.text.Lookalikes;

/**
 * Places on the web that members often point each other to, and addresses that only look like
 * theirs.
 */
final class KnownPlaces {
  private static final List<String> KNOWN =
      List.of(
          "nhs.uk",
          "gov.uk",
          "parliament.uk",
          "police.uk",
          "citizensadvice.org.uk",
          "acas.org.uk",
          "mind.org.uk",
          "samaritans.org",
          "carersuk.org",
          "scope.org.uk",
          "ageuk.org.uk",
          "disabilityrightsuk.org",
          "contact.org.uk",
          "mencap.org.uk",
          "bbc.co.uk");

  private static final Map<String, String> BY_LOOK =
      KNOWN.stream().collect(Collectors.toUnmodifiableMap(Lookalikes::skeleton, known -> known));

  private KnownPlaces() {}

  /** Whether a host is one of them, or part of one. */
  static boolean has(String host) {
    return KNOWN.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }

  /**
   * Whether a host is made to look like one of them, or mixes letters that look alike.
   *
   * <p>Example: {@code nhs.uk.example}, {@code g0v.uk} and {@code nhѕ.uk} with a Cyrillic ѕ.
   *
   * @param host as the name servers know it
   */
  static boolean hasLookalikeOf(String host) {
    if (has(host)) {
      return false;
    }
    String shown = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
    if (!shown.equals(host)
        && List.of(shown.split("\\.", -1)).stream().anyMatch(Lookalikes::isMixed)) {
      return true;
    }
    for (int from = 0; from >= 0; from = shown.indexOf('.', from + 1)) {
      String rest = shown.substring(from);
      if (rest.indexOf('.', 1) > 0 && BY_LOOK.containsKey(Lookalikes.skeleton(rest))) {
        return true;
      }
    }
    String dotted = "." + host;
    return KNOWN.stream()
        .anyMatch(
            known -> dotted.contains("." + known + ".") || dotted.contains("." + known + "-"));
  }
}
