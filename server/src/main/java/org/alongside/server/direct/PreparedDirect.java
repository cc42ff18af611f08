package org.alongside.server.direct;

import java.util.Objects;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.direct.DirectText;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;

/**
 * A text made ready to be sent: rendered once, and looked through for words that suggest a crisis.
 * Made outside the writer.
 */
public record PreparedDirect(DirectText text, SafeHtml html, boolean crisis) {
  public PreparedDirect {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(html, "html");
  }

  /** Renders the text and looks through it. */
  public static PreparedDirect of(DirectText text, CrisisWords words) {
    return new PreparedDirect(
        text, Markdown.renderTyped(text.value()), words.findIn(text.value()).isPresent());
  }
}
