package org.alongside.server.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts the telling part out of a text and marks the words that were looked for. */
public final class Excerpt {
  private static final int LONGEST = 220;
  private static final int BEFORE = 60;
  private static final int SHORTEST_STEM = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’']+");
  private static final Pattern ENDING = Pattern.compile("(ing|ed|es|s|er|ment|ly|y|e)$");

  private Excerpt() {}

  /**
   * Some of a text around the first word that was looked for.
   *
   * @param words in lower case, as {@link PlainText#words} gives them
   */
  public static List<Fragment> of(String body, List<String> words) {
    List<String> stems = words.stream().map(Excerpt::stem).toList();
    int first =
        WORD.matcher(body)
            .results()
            .filter(word -> isLookedFor(word, stems))
            .map(MatchResult::start)
            .findFirst()
            .orElse(0);
    int start = first <= BEFORE ? 0 : body.indexOf(' ', first - BEFORE) + 1;
    int end =
        start + LONGEST >= body.length() ? body.length() : body.lastIndexOf(' ', start + LONGEST);
    String cut = body.substring(start, Math.max(start, end));
    List<Fragment> fragments = new ArrayList<>();
    add(fragments, start > 0 ? "… " : "");
    int done = 0;
    for (MatchResult word : WORD.matcher(cut).results().toList()) {
      if (isLookedFor(word, stems)) {
        add(fragments, cut.substring(done, word.start()));
        fragments.add(new Fragment(word.group(), Fragment.Look.MARKED));
        done = word.end();
      }
    }
    add(fragments, cut.substring(done));
    add(fragments, end < body.length() ? " …" : "");
    return fragments;
  }

  private static void add(List<Fragment> fragments, String text) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text, Fragment.Look.PLAIN));
    }
  }

  private static boolean isLookedFor(MatchResult word, List<String> stems) {
    String text = word.group().toLowerCase(Locale.UK).replace("’", "").replace("'", "");
    return stems.stream().anyMatch(text::startsWith);
  }

  private static String stem(String word) {
    String stem = ENDING.matcher(word).replaceFirst("");
    return stem.length() < SHORTEST_STEM ? word : stem;
  }
}
