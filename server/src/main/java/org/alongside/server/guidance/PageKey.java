package org.alongside.server.guidance;

import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;

/** Which page of which handbook. */
public record PageKey(HandbookSlug handbook, PageSlug page) {
  /** The path of the page on the website. */
  public String path() {
    return "/guidance/" + handbook + "/" + page;
  }
}
