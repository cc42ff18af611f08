package org.alongside.server.guidance;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.core.guidance.Edition;
import org.alongside.server.html.Link;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;

/** The text of an edition, made ready to show: section by section. */
record PageText(List<Part> parts) {
  /** Headings below a section's own, which stands at the second level. */
  private static final Pattern LOWER_HEADING = Pattern.compile("(?m)^##(#{1,4} )");

  /** A section: with text in the standard edition, with ideas in the Easy Read one. */
  record Part(String anchor, String heading, SafeHtml text, List<EasyRead.Idea> ideas) {}

  static PageText of(String markdown, Edition edition) {
    return new PageText(
        Section.split(markdown).stream()
            .map(
                section ->
                    edition == Edition.EASY_READ
                        ? new Part(
                            section.anchor(),
                            section.heading(),
                            Markdown.render(""),
                            EasyRead.ideas(section.markdown()))
                        : new Part(
                            section.anchor(),
                            section.heading(),
                            Markdown.render(
                                LOWER_HEADING.matcher(section.markdown()).replaceAll("$1")),
                            List.of()))
            .toList());
  }

  /** The way to each section; none when there are too few for that. */
  List<Link> contents() {
    List<Link> links =
        parts.stream()
            .filter(part -> !part.anchor().isEmpty())
            .map(part -> new Link(part.heading(), "#" + part.anchor()))
            .toList();
    return links.size() < 2 ? List.of() : links;
  }
}
