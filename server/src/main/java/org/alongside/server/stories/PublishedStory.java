package org.alongside.server.stories;

import java.time.Instant;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.StoryText;
import org.alongside.core.forum.StoryTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.server.html.SafeHtml;

/**
 * A story as everybody reads it.
 *
 * @param opening how it begins, without marks
 * @param publishedAt when it could first be read
 * @param updatedAt when this version could first be read
 */
public record PublishedStory(
    StoryId id,
    MemberId author,
    StoryTitle title,
    StoryText text,
    SafeHtml html,
    String opening,
    StoryLinks links,
    Instant publishedAt,
    Instant updatedAt) {
  /** Where it is read. */
  public String path() {
    return "/stories/" + id;
  }
}
