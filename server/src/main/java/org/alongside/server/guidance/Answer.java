package org.alongside.server.guidance;

import org.alongside.core.guidance.Edition;
import org.jspecify.annotations.Nullable;

/**
 * An answer to "was this page helpful?".
 *
 * @param words what the reader added; null when they added nothing
 */
public record Answer(Edition edition, Verdict verdict, @Nullable String words) {
  /** Yes or no. */
  public enum Verdict {
    YES,
    NO
  }

  /** Whether the page was helpful. */
  public boolean isHelpful() {
    return verdict == Verdict.YES;
  }
}
