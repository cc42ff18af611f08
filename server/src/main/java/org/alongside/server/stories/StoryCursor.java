package org.alongside.server.stories;

import org.alongside.core.forum.StoryId;
import org.alongside.server.http.Problem;

/**
 * Where a page of stories ended, as text in links: {@code 1760000000000_0190b6a2-…}.
 *
 * @param publishedAtMillis of the last story on it
 */
record StoryCursor(long publishedAtMillis, StoryId id) {
  static StoryCursor after(PublishedStory story) {
    return new StoryCursor(story.publishedAt().toEpochMilli(), story.id());
  }

  /**
   * Reads the text form.
   *
   * @throws Problem when it is not one of ours
   */
  static StoryCursor parse(String text) {
    int bar = text.indexOf('_');
    try {
      return new StoryCursor(
          Long.parseLong(text.substring(0, Math.max(0, bar))),
          StoryId.parse(text.substring(bar + 1)));
    } catch (IllegalArgumentException notOurs) {
      throw new Problem(400, "bad-cursor");
    }
  }

  @Override
  public String toString() {
    return publishedAtMillis + "_" + id;
  }
}
