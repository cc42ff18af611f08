package org.alongside.server.identity;

import java.util.List;
import java.util.Set;
import org.alongside.server.text.Lookalikes;

/** Names that would make readers think that somebody speaks for the scheme. */
final class ReservedNames {
  private static final List<String> BEGINNINGS = List.of("moderat", "admin", "alongside", "nhs");
  private static final List<String> ENDS = List.of("moderator", "administrator", "nhs");
  private static final Set<String> WHOLE =
      Set.of(
          "staff",
          "support",
          "supportteam",
          "helpdesk",
          "system",
          "official",
          "team",
          "theteam",
          "thescheme",
          "coordinator",
          "safeguarding",
          "safeguardingteam",
          "namedworker",
          "caseworker",
          "root",
          "formermember",
          "you");

  /** Whether a name, of which only letters and digits are left, is one of them or looks like it. */
  boolean has(String key) {
    String looks = Lookalikes.skeleton(key);
    return BEGINNINGS.stream().anyMatch(each -> key.startsWith(each) || looks.startsWith(as(each)))
        || ENDS.stream().anyMatch(each -> key.endsWith(each) || looks.endsWith(as(each)))
        || WHOLE.stream().anyMatch(each -> key.equals(each) || looks.equals(as(each)));
  }

  private static String as(String word) {
    return Lookalikes.skeleton(word);
  }
}
