package org.alongside.server.stories;

import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.forum.StoryText;
import org.alongside.core.forum.StoryTitle;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;

/**
 * A story made ready to be stored: rendered once, and looked through for words that suggest a
 * crisis. Made outside the writer.
 */
public record PreparedStory(StoryTitle title, StoryText text, SafeHtml html, boolean crisis) {
  /** Renders the text and looks through it. */
  public static PreparedStory of(StoryTitle title, StoryText text, CrisisWords words) {
    return new PreparedStory(
        title,
        text,
        Markdown.renderTyped(text.value()),
        words.findIn(title.value() + "\n" + text.value()).isPresent());
  }
}
