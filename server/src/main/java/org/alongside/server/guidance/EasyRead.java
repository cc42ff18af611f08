package org.alongside.server.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * The Easy Read edition of a page: ideas, each a paragraph that begins with the name of its
 * picture, {@code ![](picture:money) You get money for your health.}
 */
final class EasyRead {
  /** The pictures that there are, each a file {@code static/pictures/<name>.svg}. */
  static final Set<String> PICTURES =
      Set.of(
          "bank",
          "calendar",
          "care",
          "check",
          "cross",
          "doctor",
          "family",
          "heart",
          "home",
          "law",
          "letter",
          "list",
          "money",
          "no-entry",
          "person",
          "phone",
          "plan",
          "question",
          "shield",
          "shop",
          "talk",
          "team",
          "think",
          "tick",
          "training",
          "worker");

  private static final Pattern PICTURE = Pattern.compile("^!\\[[^]]*]\\(picture:([a-z-]+)\\)\\s*");

  private EasyRead() {}

  /** The ideas of a section's text. */
  static List<Idea> ideas(String markdown) {
    List<Idea> ideas = new ArrayList<>();
    for (String paragraph : markdown.split("\\n\\s*\\n", -1)) {
      Matcher picture = PICTURE.matcher(paragraph.strip());
      boolean found = picture.find();
      String text = found ? paragraph.strip().substring(picture.end()) : paragraph.strip();
      if (!text.isEmpty()) {
        String name = found && PICTURES.contains(picture.group(1)) ? picture.group(1) : null;
        ideas.add(new Idea(name, Markdown.render(text)));
      }
    }
    return ideas;
  }

  /** One idea, and the name of the picture beside it, if it has one. */
  record Idea(@Nullable String picture, SafeHtml text) {}
}
