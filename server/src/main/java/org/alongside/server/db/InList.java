package org.alongside.server.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What stands in an {@code in (<list>)} of a statement. */
public final class InList {
  private InList() {}

  /**
   * Each of them once, as text, and then the last again until there are 1, 2, 4, 8 … of them: so a
   * statement is prepared for a few lengths of its list and not for each.
   *
   * @throws IllegalArgumentException for none: there is nothing to ask then
   */
  public static List<String> of(Collection<?> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("an empty list");
    }
    List<String> texts =
        members.stream()
            .map(Object::toString)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    String last = texts.get(texts.size() - 1);
    while (Integer.bitCount(texts.size()) > 1) {
      texts.add(last);
    }
    return texts;
  }
}
