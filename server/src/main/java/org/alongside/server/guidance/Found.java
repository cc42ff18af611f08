package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.text.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param searchedFor the words that were looked for, put right where they were misspelt
 * @param corrected {@code searchedFor} when it is not what was typed; null otherwise
 */
public record Found(List<String> searchedFor, @Nullable String corrected, List<Hit> hits) {
  public Found {
    searchedFor = List.copyOf(searchedFor);
    hits = List.copyOf(hits);
  }

  /**
   * A section that answers.
   *
   * @param anchor empty for the beginning of the page
   * @param heading empty for the beginning of the page
   * @param excerpt some of its text, the words that were found marked
   */
  public record Hit(
      PageKey key,
      String handbook,
      String title,
      String anchor,
      String heading,
      List<Fragment> excerpt) {
    public Hit {
      excerpt = List.copyOf(excerpt);
    }

    /** The path of the section. */
    public String path() {
      return key.path() + (anchor.isEmpty() ? "" : "#" + anchor);
    }
  }
}
