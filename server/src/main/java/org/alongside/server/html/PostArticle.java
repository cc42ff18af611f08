package org.alongside.server.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post in a thread.
 *
 * @param id the post's id, for its anchor
 * @param author the author's alias
 * @param when as it is written, such as {@code yesterday at 9:05am}
 * @param body the rendered text
 * @param tags such as {@code You} or {@code Edited}
 * @param actions such as {@code Report this post}
 * @param presses what a reader may say to it with one press; empty for who may not
 * @param told what others said to it so, in words; empty for nothing, or when the presses say it
 * @param authorPath to the page of its author; null for who may not see it, and where there is none
 */
public record PostArticle(
    String id,
    String author,
    String when,
    SafeHtml body,
    List<Tag> tags,
    List<Link> actions,
    List<Press> presses,
    String told,
    @Nullable String authorPath) {
  public PostArticle {
    tags = List.copyOf(tags);
    actions = List.copyOf(actions);
    presses = List.copyOf(presses);
  }

  /** A post to which nothing can be said with one press. */
  public PostArticle(
      String id, String author, String when, SafeHtml body, List<Tag> tags, List<Link> actions) {
    this(id, author, when, body, tags, actions, List.of(), "", null);
  }

  /** The same, whose author's name leads to their page. */
  public PostArticle withAuthorPath(String path) {
    return new PostArticle(id, author, when, body, tags, actions, presses, told, path);
  }

  /**
   * A button that is down while the reader says what it says.
   *
   * @param path where it is sent
   */
  public record Press(String path, String value, String text, boolean down) {}
}
