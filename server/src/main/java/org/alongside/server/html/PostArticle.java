package org.alongside.server.html;

import java.util.List;

/**
 * One post in a thread.
 *
 * @param id the post's id, for its anchor
 * @param author the author's alias
 * @param when as it is written, such as {@code yesterday at 9:05am}
 * @param body the rendered text
 * @param tags such as {@code You} or {@code Edited}
 * @param actions such as {@code Report this post}
 */
public record PostArticle(
    String id, String author, String when, SafeHtml body, List<Tag> tags, List<Link> actions) {
  public PostArticle {
    tags = List.copyOf(tags);
    actions = List.copyOf(actions);
  }
}
