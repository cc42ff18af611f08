package org.alongside.core.identity;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * Which names somebody may choose for the peer network, as far as that can be said without knowing
 * the names of others. Refused are names that read as another: signs that cannot be seen, letters
 * of scripts that look alike in one name, heaps of accents. Names of every script are welcome.
 *
 * <p>Example: {@code "Zoë"}, {@code "Мария"} and {@code "李 Lee"} may be chosen; {@code "Hеdgehog"}
 * with a Cyrillic е may not.
 */
public final class PeerName {
  /** How long a name may be. */
  public static final TextRule RULE = TextRule.line(2, 30);

  private static final int MOST_ACCENTS = 2;
  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;

  /** Letters that show nothing, and are not format characters. */
  private static final Set<Integer> BLANK =
      Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x034F);

  /** Scripts that are written with each other. */
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

  /** Scripts in which a joiner changes how a word reads. */
  private static final Set<UnicodeScript> JOINED =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA);

  private PeerName() {}

  /**
   * The name as it will be kept, or why not: {@code invisible}, {@code accents} or {@code
   * mixed-scripts} beside what is wrong with any text.
   */
  public static Parsed<String> read(String typed) {
    Parsed<String> text = RULE.read(typed);
    if (!text.find().isPresent()) {
      return text;
    }
    int[] signs = text.get().codePoints().toArray();
    if (hidesSomething(signs)) {
      return wrong("invisible");
    }
    if (hasHeapsOfAccents(signs)) {
      return wrong("accents");
    }
    return isOfOneHand(signs) ? text : wrong("mixed-scripts");
  }

  private static Parsed<String> wrong(String code) {
    return Parsed.invalid(List.of(new FieldError("", code, List.of())));
  }

  private static boolean hidesSomething(int[] signs) {
    for (int i = 0; i < signs.length; i++) {
      boolean joins = signs[i] == JOINER || signs[i] == NON_JOINER;
      if (joins ? !isBetween(signs, i) : isHidden(signs[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(int sign) {
    int type = Character.getType(sign);
    return type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || BLANK.contains(sign)
        || (Character.isSpaceChar(sign) && sign != ' ');
  }

  /** Whether a joiner stands where one is written: within a word of such a script, or an emoji. */
  private static boolean isBetween(int[] signs, int at) {
    return at > 0
        && at + 1 < signs.length
        && takesJoiners(signs[at - 1])
        && takesJoiners(signs[at + 1]);
  }

  private static boolean takesJoiners(int sign) {
    int type = Character.getType(sign);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || (sign >= 0xFE00 && sign <= 0xFE0F)
        || JOINED.contains(UnicodeScript.of(sign));
  }

  private static boolean hasHeapsOfAccents(int[] signs) {
    int accents = 0;
    for (int sign : signs) {
      int type = Character.getType(sign);
      boolean accent = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      accents = accent ? accents + 1 : 0;
      if (accents > MOST_ACCENTS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfOneHand(int[] signs) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    for (int sign : signs) {
      UnicodeScript script = UnicodeScript.of(sign);
      if (script != UnicodeScript.COMMON
          && script != UnicodeScript.INHERITED
          && Character.isLetter(sign)) {
        scripts.add(script);
      }
    }
    return scripts.size() < 2 || TOGETHER.stream().anyMatch(set -> set.containsAll(scripts));
  }
}
