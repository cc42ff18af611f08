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
 * @param beside what stands beside its words
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
    Beside beside,
    @Nullable String authorPath) {
  public PostArticle {
    tags = List.copyOf(tags);
    actions = List.copyOf(actions);
    presses = List.copyOf(presses);
  }

  /** A post to which nothing can be said with one press. */
  public PostArticle(
      String id, String author, String when, SafeHtml body, List<Tag> tags, List<Link> actions) {
    this(id, author, when, body, tags, actions, List.of(), "", Beside.NOTHING, null);
  }

  /** The same, whose author's name leads to their page. */
  public PostArticle withAuthorPath(String path) {
    return new PostArticle(id, author, when, body, tags, actions, presses, told, beside, path);
  }

  /** The same post with this beside its words. */
  public PostArticle with(Beside more) {
    return new PostArticle(id, author, when, body, tags, actions, presses, told, more, authorPath);
  }

  /**
   * What stands beside the words of a post.
   *
   * @param at when it was posted, for machines; empty when that is not said
   * @param changed when it was last changed, in words; empty when never
   * @param note what the text is about, for readers who would rather not come upon it; empty for a
   *     text that stands open
   * @param look whether the text behind the note stands open
   * @param pictures what it shows
   * @param before words before the post, such as that what follows is new; empty for none
   */
  public record Beside(
      String at, String changed, String note, Look look, List<Figure> pictures, String before) {
    /** Nothing at all. */
    public static final Beside NOTHING = new Beside("", "", "", Look.CLOSED, List.of(), "");

    public Beside {
      pictures = List.copyOf(pictures);
    }

    public boolean isOpen() {
      return look == Look.OPEN;
    }
  }

  /** How a text behind a note stands. */
  public enum Look {
    OPEN,
    CLOSED
  }

  /**
   * A picture.
   *
   * @param small where the small picture is, of this width and height
   * @param large where the large one is
   */
  public record Figure(String small, int width, int height, String large, String description) {
    /** Stands where a moderator hid a picture. */
    public static final Figure HIDDEN = new Figure("", 0, 0, "", "");

    /** Whether there is only to say that it is hidden. */
    public boolean isHidden() {
      return small.isEmpty();
    }
  }

  /**
   * A button that is down while the reader says what it says.
   *
   * @param path where it is sent
   */
  public record Press(String path, String value, String text, boolean down) {}
}
