package org.alongside.server.forum;

import java.util.List;
import java.util.Objects;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.forum.PostText;
import org.alongside.core.phrase.TextPrint;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.text.LinkedHosts;
import org.alongside.server.text.PlainText;

/**
 * A text made ready to be stored: rendered once, and looked through for words that suggest a
 * crisis. Made outside the writer.
 *
 * @param plain its words, for the search
 * @param print to know the text again
 * @param hosts where its links lead, each as often as it stands there
 */
public record PreparedPost(
    PostText text,
    SafeHtml html,
    String plain,
    boolean crisis,
    TextPrint print,
    List<String> hosts) {
  public PreparedPost {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(plain, "plain");
    Objects.requireNonNull(print, "print");
    hosts = List.copyOf(hosts);
  }

  /** Renders the text and looks through it. */
  public static PreparedPost of(PostText text, CrisisWords words) {
    return new PreparedPost(
        text,
        Markdown.renderTyped(text.value()),
        PlainText.of(text.value()),
        words.findIn(text.value()).isPresent(),
        TextPrint.of(text.value()),
        LinkedHosts.in(text.value()));
  }
}
