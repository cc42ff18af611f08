package org.alongside.server.stories;

import java.util.List;
import java.util.Set;
import org.alongside.core.plan.Need;
import org.alongside.server.guidance.PageKey;

/** What a story belongs to: what its writer lives with, and pages of the guidance. */
public record StoryLinks(Set<Need> needs, List<PageKey> pages) {
  public StoryLinks {
    needs = Set.copyOf(needs);
    pages = List.copyOf(pages);
  }

  /** Belongs to nothing in particular. */
  public static StoryLinks none() {
    return new StoryLinks(Set.of(), List.of());
  }
}
