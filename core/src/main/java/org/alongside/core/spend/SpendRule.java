package org.alongside.core.spend;

import java.util.Objects;
import org.alongside.core.phrase.Phrases;

/**
 * One thing that a kind of money may not pay for, or only once it is agreed.
 *
 * @param code the word for it, such as {@code alcohol}; each has a text on server and phone
 * @param source where the rule stands
 * @param words what suggests that an entry falls under it; a hint, never a proof
 */
public record SpendRule(String code, RuleKind kind, RuleScope scope, String source, Phrases words) {
  public SpendRule {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(words, "words");
    if (code.isEmpty() || source.isEmpty()) {
      throw new IllegalArgumentException("a rule has a code and a source");
    }
  }
}
