package org.alongside.server.buying;

import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;

/** A worker's answer as a tag. */
final class VerdictTag {
  private VerdictTag() {}

  static Tag of(Verdict verdict) {
    return new Tag(
        Words.english().say("buying.verdict." + verdict.code()),
        verdict == Verdict.YES ? Tag.Tone.GOOD : Tag.Tone.NOTICE);
  }
}
