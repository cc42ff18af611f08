package org.alongside.server.examples;

import org.alongside.core.plan.PartKey;

/**
 * What became of one part of an example.
 *
 * @param heading what the part is called
 * @param part where it is in the draft now
 */
record Copied(Outcome outcome, String heading, PartKey part) {
  /** What was done. */
  enum Outcome {
    /** It is in the draft. */
    ADDED,
    /** Something was written there: the text lies beside it, to take or to leave. */
    SUGGESTED,
    /** The draft has the same already. */
    THERE_ALREADY
  }
}
