package org.alongside.core.guidance;

import java.util.List;
import java.util.Objects;

/**
 * All guidance that a reader may see, as a difference from what they have: what there is now, in
 * order and each with its hash, and the pages that they lack. A page that {@code contents} does not
 * name is gone.
 *
 * @param hash of the whole; what the reader says they have the next time
 * @param contents every handbook with every page, in the order in which they are read
 * @param pages the pages that the reader lacks, or has in an older state
 */
public record GuidancePack(String hash, List<Contents> contents, List<Change> pages) {
  public GuidancePack {
    Objects.requireNonNull(hash, "hash");
    contents = List.copyOf(contents);
    pages = List.copyOf(pages);
  }

  /** What a handbook holds. */
  public record Contents(HandbookSlug slug, String title, String summary, List<Mark> pages) {
    public Contents {
      Objects.requireNonNull(slug, "slug");
      Objects.requireNonNull(summary, "summary");
      if (title.isEmpty()) {
        throw new IllegalArgumentException("a handbook without a title: " + slug);
      }
      pages = List.copyOf(pages);
    }
  }

  /** A page, and the hash of its present state. */
  public record Mark(PageSlug slug, String hash) {
    public Mark {
      Objects.requireNonNull(slug, "slug");
      Objects.requireNonNull(hash, "hash");
    }
  }

  /** A page that the reader lacks. */
  public record Change(HandbookSlug handbook, GuidancePage page) {
    public Change {
      Objects.requireNonNull(handbook, "handbook");
      Objects.requireNonNull(page, "page");
    }
  }
}
