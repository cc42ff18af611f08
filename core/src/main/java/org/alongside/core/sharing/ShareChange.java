package org.alongside.core.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of what somebody sees.
 *
 * @param from what they see until now
 * @param to what they see from then on
 */
public record ShareChange(ShareReader reader, ShareLevel from, ShareLevel to) {
  public ShareChange {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** Whether nothing changes. */
  public boolean isNone() {
    return from == to;
  }

  /** What they see from then on and did not see, the least first. */
  public List<ShareLevel> listGained() {
    return between(from, to);
  }

  /** What they saw and see no more, the least first. */
  public List<ShareLevel> listLost() {
    return between(to, from);
  }

  private static List<ShareLevel> between(ShareLevel less, ShareLevel more) {
    List<ShareLevel> levels = new ArrayList<>();
    for (ShareLevel level : ShareLevel.values()) {
      if (more.shows(level) && !less.shows(level)) {
        levels.add(level);
      }
    }
    return levels;
  }
}
