package org.alongside.core.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What is left of a text to compare it with others: whether its words are the same, and about how
 * many of its groups of three words stand in another text too. Case, accents, punctuation, and what
 * is quoted from somebody else play no part. Small, and of the same size for every text.
 *
 * <p>Example: the prints of {@code "Ring my cousin, he does it cheap!"} and {@code "ring my cousin
 * – he does it CHEAP"} are the same.
 *
 * @param words how many words the text has
 * @param exact the same for texts with the same words
 * @param sketch the least values of its groups of words, under {@value #SIZE} ways to mix them
 */
public record TextPrint(int words, String exact, List<Integer> sketch) {
  private static final int SIZE = 32;
  private static final int GROUP = 3;
  private static final int BAND = 4;
  private static final int HEX = 16;
  private static final int HEX_DIGITS = 8;

  public TextPrint {
    Objects.requireNonNull(exact, "exact");
    sketch = Collections.unmodifiableList(new ArrayList<>(sketch));
    if (sketch.size() != SIZE) {
      throw new IllegalArgumentException("not a print: " + sketch.size());
    }
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
    List<Integer> sketch = new ArrayList<>();
    for (int each : least) {
      sketch.add(each);
    }
    return new TextPrint(words.length, hex(hash(plain)), sketch);
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

  /** About how many in a hundred of their groups of words both texts share. */
  public int likeness(TextPrint other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += sketch.get(i).equals(other.sketch.get(i)) ? 1 : 0;
    }
    return same * 100 / SIZE;
  }

  /**
   * Keys to look texts up by that may be like this one: two that are nearly the same share at least
   * one of these, as good as always.
   */
  public List<String> bands() {
    List<String> bands = new ArrayList<>();
    for (int band = 0; band < SIZE / BAND; band++) {
      long hash = band + 1L;
      for (int value : sketch.subList(band * BAND, (band + 1) * BAND)) {
        hash = mixed(hash * 31 + value);
      }
      bands.add(hex(hash));
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
   */
  public static TextPrint read(int words, String exact, String written) {
    List<Integer> sketch = new ArrayList<>();
    for (int i = 0; i + HEX_DIGITS <= written.length(); i += HEX_DIGITS) {
      sketch.add(Integer.parseUnsignedInt(written.substring(i, i + HEX_DIGITS), HEX));
    }
    return new TextPrint(words, exact, sketch);
  }
}
