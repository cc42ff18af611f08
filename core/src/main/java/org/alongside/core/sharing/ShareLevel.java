package org.alongside.core.sharing;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** How much somebody sees of the spending; each level holds those before it. */
public enum ShareLevel implements Coded {
  /** What it comes to: in all, by month and by support. */
  TOTALS("totals"),
  /** Each payment: its day, who was paid, what for, how much. Never a note. */
  ENTRIES("entries"),
  /** Each payment with its receipts. */
  RECEIPTS("receipts");

  private final String code;

  ShareLevel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether whoever sees this much sees that. */
  public boolean shows(ShareLevel that) {
    return compareTo(that) >= 0;
  }

  /** The one that shows more. */
  public ShareLevel orMore(ShareLevel other) {
    return shows(other) ? this : other;
  }

  /** This one and those that show more, the least first. */
  public List<ShareLevel> andMore() {
    List<ShareLevel> levels = new ArrayList<>();
    for (ShareLevel level : values()) {
      if (level.shows(this)) {
        levels.add(level);
      }
    }
    return levels;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ShareLevel parse(String code) {
    return Codes.get(ShareLevel.class, code);
  }
}
