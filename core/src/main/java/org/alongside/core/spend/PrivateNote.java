package org.alongside.core.spend;

import java.time.Instant;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.TextRule;

/**
 * What a holder writes beside an entry for nobody but themselves. It is no part of the entry, so
 * that whatever is sent, shared or printed of an entry cannot carry it.
 *
 * @param text empty once it was taken away
 * @param revision 1 when it was first written, one more with each change
 */
public record PrivateNote(
    SpendEntryId entry, PersonId holder, String text, long revision, Instant writtenAt) {
  /** How long it may be; nothing takes it away. */
  public static final TextRule TEXT = TextRule.lines(0, 2_000);

  public PrivateNote {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(writtenAt, "writtenAt");
    TEXT.require(text);
    if (revision < 1) {
      throw new IllegalArgumentException("revisions start at 1: " + revision);
    }
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
