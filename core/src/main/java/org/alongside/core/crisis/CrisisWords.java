package org.alongside.core.crisis;

import java.util.List;
import java.util.Optional;
import org.alongside.core.phrase.Phrases;

/**
 * Words that suggest that somebody may be in danger. They never block a text: they only make help
 * show beside it, for messages, posts and offline drafts alike.
 *
 * <p>The list is a data file that a scheme can edit.
 */
public final class CrisisWords {
  private final Phrases phrases;

  private CrisisWords(Phrases phrases) {
    this.phrases = phrases;
  }

  /** These phrases. */
  public static CrisisWords of(List<String> phrases) {
    return new CrisisWords(Phrases.of(phrases));
  }

  /** The first phrase that stands in the text, as the list writes it. */
  public Optional<String> findIn(String text) {
    return phrases.findIn(text);
  }

  /** The phrases, in their order. */
  public List<String> list() {
    return phrases.list();
  }
}
