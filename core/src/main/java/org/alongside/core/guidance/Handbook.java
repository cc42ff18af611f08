package org.alongside.core.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A set of pages that belong together, in the order in which they are read.
 *
 * @param pages no slug twice
 */
public record Handbook(HandbookSlug slug, String title, String summary, List<GuidancePage> pages) {
  public Handbook {
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(summary, "summary");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a handbook without a title: " + slug);
    }
    pages = List.copyOf(pages);
    Set<PageSlug> slugs = new HashSet<>();
    for (GuidancePage page : pages) {
      if (!slugs.add(page.slug())) {
        throw new IllegalArgumentException("a page twice: " + page.slug());
      }
    }
  }

  /** The page with this slug, if it is in this handbook. */
  public Optional<GuidancePage> findPage(PageSlug wanted) {
    return pages.stream().filter(page -> page.slug().equals(wanted)).findFirst();
  }
}
