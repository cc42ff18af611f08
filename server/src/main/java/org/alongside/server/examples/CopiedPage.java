package org.alongside.server.examples;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;

/** What was taken from an example, and where it is. */
record CopiedPage(PageFrame frame, String draft, List<Group> groups, List<Link> next) {
  /** What became of some parts, each with where it is. */
  record Group(String heading, String says, List<Link> parts) {}
}
