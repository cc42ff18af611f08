package org.alongside.server.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of a page under a heading of the second level.
 *
 * @param anchor the name by which a link reaches it; empty for what stands before the first heading
 * @param heading empty for what stands before the first heading
 * @param markdown its text without the heading
 */
record Section(String anchor, String heading, String markdown) {
  private static final int LONGEST_ANCHOR = 80;

  /** Ids that the page itself has. */
  private static final Set<String> RESERVED = Set.of("maincontent", "helpful", "words", "contents");

  /** The sections of a text, in order; those without any text and heading are left out. */
  static List<Section> split(String markdown) {
    List<Section> sections = new ArrayList<>();
    Set<String> anchors = new HashSet<>(RESERVED);
    String heading = "";
    StringBuilder text = new StringBuilder();
    boolean inCode = false;
    for (String line : markdown.split("\n", -1)) {
      inCode ^= line.startsWith("```");
      if (!inCode && line.startsWith("## ")) {
        add(sections, anchors, heading, text);
        heading = line.substring(3).strip();
        text = new StringBuilder();
      } else {
        text.append(line).append('\n');
      }
    }
    add(sections, anchors, heading, text);
    return sections;
  }

  private static void add(
      List<Section> sections, Set<String> anchors, String heading, StringBuilder text) {
    String markdown = text.toString().strip();
    if (!heading.isEmpty() || !markdown.isEmpty()) {
      sections.add(new Section(anchor(heading, anchors), heading, markdown));
    }
  }

  private static String anchor(String heading, Set<String> taken) {
    String words =
        heading.toLowerCase(Locale.ROOT).replaceAll("[’']", "").replaceAll("[^a-z0-9]+", "-");
    String plain = words.replaceAll("^-|-$", "");
    if (heading.isEmpty()) {
      return "";
    }
    String start = plain.isEmpty() ? "part" : plain;
    String base = start.length() > LONGEST_ANCHOR ? start.substring(0, LONGEST_ANCHOR) : start;
    String anchor = base;
    for (int i = 2; !taken.add(anchor); i++) {
      anchor = base + "-" + i;
    }
    return anchor;
  }
}
