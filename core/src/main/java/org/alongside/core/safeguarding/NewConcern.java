package org.alongside.core.safeguarding;

import java.util.Objects;
import org.alongside.core.input.TextRule;

/**
 * A worry, in somebody's own words.
 *
 * @param worry what worries them
 * @param about about whom or what; may be empty
 * @param reach how they may be reached; may be empty
 */
public record NewConcern(String worry, String about, SafeNow safe, String reach) {
  /** How long the worry may be. */
  public static final TextRule WORRY = TextRule.lines(3, 4_000);

  /** How long the rest may be. */
  public static final TextRule ABOUT = TextRule.lines(0, 1_000);

  /** How long the way to reach somebody may be. */
  public static final TextRule REACH = TextRule.lines(0, 300);

  public NewConcern {
    WORRY.require(worry);
    ABOUT.require(about);
    REACH.require(reach);
    Objects.requireNonNull(safe, "safe");
  }
}
