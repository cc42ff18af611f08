package org.alongside.core.input;

/**
 * What a text may be: how long, and whether it may have several lines. Text that passes is kept
 * exactly as it was typed, but for line ends (always {@code \n}) and the spaces around it.
 *
 * <p>Refused are control characters, the characters that turn the direction of the text after them
 * (U+202A to U+202E, U+2066 to U+2069: they can make a text read as another) and half surrogate
 * pairs. Right-to-left scripts, combining marks and emoji with their joiners are welcome.
 *
 * @param shortest the least number of characters (Unicode code points), once trimmed
 * @param longest the largest number of characters
 * @param lines whether line breaks may stand in it
 */
public record TextRule(int shortest, int longest, Lines lines) {
  /** Whether a text may have several lines. */
  public enum Lines {
    ONE,
    MANY
  }

  public TextRule {
    if (shortest < 0 || longest < shortest) {
      throw new IllegalArgumentException("no text is that long: " + shortest + " to " + longest);
    }
  }

  /** A rule for a text of one line. */
  public static TextRule line(int shortest, int longest) {
    return new TextRule(shortest, longest, Lines.ONE);
  }

  /** A rule for a text of several lines. */
  public static TextRule lines(int shortest, int longest) {
    return new TextRule(shortest, longest, Lines.MANY);
  }

  /** The text as it will be kept, or why it is refused, with an empty pointer. */
  public Parsed<String> read(String typed) {
    String text = trim(withPlainLineEnds(typed));
    int length = 0;
    boolean visible = false;
    boolean allowed = true;
    // Every text that is stored or shown passes here, so it is looked through once.
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      length++;
      if (character > ' ' && character < 0x7F) {
        i++;
        visible = true;
        continue;
      }
      i += Character.charCount(character);
      visible = visible || isVisible(character);
      allowed = allowed && isAllowed(character);
    }
    if (shortest > 0 && !visible) {
      return Parsed.invalid("", InputCode.REQUIRED);
    }
    if (length < shortest) {
      return Parsed.invalid("", InputCode.TOO_SHORT, Integer.toString(shortest));
    }
    if (length > longest) {
      return Parsed.invalid("", InputCode.TOO_LONG, Integer.toString(longest));
    }
    return allowed ? Parsed.valid(text) : Parsed.invalid("", InputCode.NOT_ALLOWED_CHARACTERS);
  }

  private static String withPlainLineEnds(String typed) {
    return typed.indexOf('\r') < 0 ? typed : typed.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * The same text, which must already be as it would be kept.
   *
   * @throws IllegalArgumentException that names the reason, not the text, when it is not
   */
  public String require(String kept) {
    String read = read(kept).get();
    if (!read.equals(kept)) {
      throw new IllegalArgumentException("spaces around a text, or other line ends than \\n");
    }
    return kept;
  }

  private boolean isAllowed(int character) {
    if (character == ' ') {
      return true;
    }
    if (character == '\n') {
      return lines == Lines.MANY;
    }
    if (character == '\t') {
      return true;
    }
    return !Character.isISOControl(character)
        && !(character >= 0x202A && character <= 0x202E)
        && !(character >= 0x2066 && character <= 0x2069)
        && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        && character != 0xFFFE
        && character != 0xFFFF;
  }

  /** Joiners and direction marks are welcome within a text, but are not a text. */
  private static boolean isVisible(int character) {
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && Character.getType(character) != Character.FORMAT;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
