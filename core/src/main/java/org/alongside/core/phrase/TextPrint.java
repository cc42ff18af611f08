package org.alongside.core.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a text to compare it with others: whether its words are the same, and about how
 * many of its groups of three words stand in another text too. Case, accents, punctuation, and what
 * is quoted from somebody else play no part. Small, and of the same size for every text.
 *
 * <p>Example: the prints of {@code "Ring my cousin, he does it cheap!"} and {@code "ring my cousin
 * – he does it CHEAP"} are the same.
 */
public final class TextPrint {
  private static final int SIZE = 32;
  private static final int GROUP = 3;
  private static final int BAND = 4;
  private static final int HEX = 16;
  private static final int HEX_DIGITS = 8;

  private final int words;
  private final String exact;

  /** The least values of its groups of words, under so many ways to mix them. */
  private final int[] sketch;

  private TextPrint(int words, String exact, int[] sketch) {
    this.words = words;
    this.exact = exact;
    this.sketch = sketch;
  }

  /** The print of a text. */
  public static TextPrint of(String text) {
    String plain = PlainWords.of(withoutQuotes(text)).trim();
    String[] words = plain.isEmpty() ? new String[0] : plain.split(" ", -1);
    int[] least = new int[SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    int groups = Math.max(1, words.length - GROUP + 1);
    for (int from = 0; from < groups; from++) {
      long hash = 1;
      for (int i = from; i < Math.min(words.length, from + GROUP); i++) {
        hash = mixed(hash * 31 + hash(words[i]));
      }
      for (int way = 0; way < SIZE; way++) {
        least[way] = Math.min(least[way], (int) (mixed(hash + way * 0x9E3779B97F4A7C15L) >>> 33));
      }
    }
    return new TextPrint(words.length, hex(hash(plain)), least);
  }

  private static String withoutQuotes(String text) {
    StringBuilder own = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      if (!line.startsWith(">")) {
        own.append(line).append('\n');
      }
    }
    return own.toString();
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static String hex(long value) {
    String digits = "000000000000000" + Long.toHexString(value);
    return digits.substring(digits.length() - HEX);
  }

  /** How many words the text has. */
  public int words() {
    return words;
  }

  /** The same for texts with the same words. */
  public String exact() {
    return exact;
  }

  /** About how many in a hundred of their groups of words both texts share. */
  public int likeness(TextPrint other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += sketch[i] == other.sketch[i] ? 1 : 0;
    }
    return same * 100 / SIZE;
  }

  /**
   * Keys to look texts up by that may be like this one. Two of a likeness of 80 and more share one
   * of the eight at least: what differs has room in six of them.
   */
  public List<Long> bands() {
    List<Long> bands = new ArrayList<>();
    for (int from = 0; from < SIZE; from += BAND) {
      long hash = from + 1L;
      for (int i = from; i < from + BAND; i++) {
        hash = mixed(hash * 31 + sketch[i]);
      }
      bands.add(hash);
    }
    return bands;
  }

  /** The sketch as text, to be kept; {@link #read} reads it. */
  public String written() {
    StringBuilder text = new StringBuilder(SIZE * HEX_DIGITS);
    for (int value : sketch) {
      String digits = "0000000" + Integer.toHexString(value);
      text.append(digits.substring(digits.length() - HEX_DIGITS));
    }
    return text.toString();
  }

  /**
   * A print that was kept.
   *
   * @param written what {@link #written} gave
   * @throws IllegalArgumentException when it is not of that length or not of hexadecimal digits
   */
  public static TextPrint read(int words, String exact, String written) {
    Objects.requireNonNull(exact, "exact");
    if (written.length() != SIZE * HEX_DIGITS) {
      throw new IllegalArgumentException("not a print: " + written.length());
    }
    int[] sketch = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      int from = i * HEX_DIGITS;
      sketch[i] = Integer.parseUnsignedInt(written.substring(from, from + HEX_DIGITS), HEX);
    }
    return new TextPrint(words, exact, sketch);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextPrint that
        && words == that.words
        && exact.equals(that.exact)
        && Arrays.equals(sketch, that.sketch);
  }

  @Override
  public int hashCode() {
    return exact.hashCode();
  }

  @Override
  public String toString() {
    return "TextPrint[words=" + words + ", exact=" + exact + "]";
  }
}
