package org.alongside.server.html;

import java.util.Locale;

/**
 * A short word on the state of something. The word says it; the tone only repeats it.
 *
 * <p>Example: {@code new Tag("Needs you", Tag.Tone.NOTICE)}.
 */
public record Tag(String text, Tone tone) {
  /** What kind of state it is. */
  public enum Tone {
    PLAIN,
    INFO,
    GOOD,
    NOTICE,
    URGENT,
    OWN
  }

  public Tag {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a tag says nothing");
    }
  }

  /** A tag without a tone. */
  public static Tag plain(String text) {
    return new Tag(text, Tone.PLAIN);
  }

  /** The classes of the element. */
  public String classes() {
    return "al-tag al-tag--" + tone.name().toLowerCase(Locale.ROOT);
  }
}
