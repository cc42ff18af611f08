package org.alongside.core.visit;

import java.time.Duration;
import org.alongside.core.input.TextRule;

/** How long the texts and times of a report may be. */
public final class VisitTexts {
  /** What the holder wants to say about it. */
  public static final TextRule NOTE = TextRule.lines(1, 2_000);

  /** The longest visit: a day and a night. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private VisitTexts() {}
}
