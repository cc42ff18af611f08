package org.alongside.server.messaging;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;

/** The people whom a worker or coordinator serves. */
record PeoplePage(PageFrame frame, String intro, List<Group> groups) {
  /** People under one heading. */
  record Group(String heading, List<Line> lines) {}

  /**
   * One person.
   *
   * @param needs how they need to be written to; empty when nothing is recorded
   */
  record Line(String name, String needs, List<String> facts, List<Tag> tags, List<Link> links) {}
}
