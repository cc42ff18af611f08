package org.alongside.server.buying;

import java.util.Locale;
import java.util.UUID;

/**
 * A question and its answer, in words that name nobody, from which others can learn.
 *
 * @param question such as <i>Can I pay for a swimming costume?</i>
 */
public record Precedent(UUID id, String question, String answer, Verdict verdict, State state) {
  /** Where it stands. */
  public enum State {
    /** A worker wrote it; an editor has not read it yet. */
    PROPOSED,
    PUBLISHED,
    /** An editor left it out, or took it down. */
    LEFT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
