package org.alongside.server.drafting;

import java.time.Instant;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says beside a section.
 *
 * @param suggested the text that they suggest for the section; null for a comment alone
 * @param answer what the holder did with the suggestion; null while it is open
 */
public record Comment(
    UUID id,
    SectionKind section,
    PersonId author,
    Instant writtenAt,
    String words,
    @Nullable String suggested,
    @Nullable Answer answer) {
  /** What became of a suggestion. */
  public enum Answer {
    TAKEN,
    LEFT
  }

  /** Whether it suggests a text that the holder has neither taken nor left. */
  public boolean isOpen() {
    return suggested != null && answer == null;
  }
}
