package org.alongside.server.text;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which texts look alike to a reader, by the tables of Unicode (UTS 39): {@code Hеdgehog} with a
 * Cyrillic е looks like {@code Hedgehog}, {@code 0ak} like {@code Oak}, {@code rnum} like {@code
 * mum}.
 */
public final class Lookalikes {
  private static final int LONGEST = 120;
  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
  private static final SpoofChecker MIXED =
      new SpoofChecker.Builder()
          .setChecks(SpoofChecker.RESTRICTION_LEVEL)
          .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]");

  private Lookalikes() {}

  /**
   * What a text looks like: the same for texts that look alike, whatever the case, accents, spaces
   * and punctuation. Not for showing.
   */
  public static String skeleton(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String once = bones(NO_SIGN.matcher(plain).replaceAll("")).toLowerCase(Locale.ROOT);
    String twice = NO_SIGN.matcher(bones(once)).replaceAll("");
    return twice.length() <= LONGEST ? twice : twice.substring(0, LONGEST);
  }

  /** Whether a word has letters of scripts that are not written together and look alike. */
  public static boolean isMixed(String word) {
    return MIXED.failsChecks(word);
  }

  private static String bones(String text) {
    return CHECKER.getSkeleton(text);
  }
}
