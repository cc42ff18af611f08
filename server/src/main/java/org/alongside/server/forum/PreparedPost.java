package org.alongside.server.forum;

import java.util.List;
import java.util.Objects;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PostText;
import org.alongside.core.phrase.TextPrint;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.text.LinkedHosts;
import org.alongside.server.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A text made ready to be stored: rendered once, and looked through for words that suggest a
 * crisis. Made outside the writer.
 *
 * @param plain its words, for the search
 * @param note what stands before it; null for nothing
 * @param pictures what it shows, in their order
 * @param print to know the text again
 * @param hosts where its links lead, each as often as it stands there
 */
public record PreparedPost(
    PostText text,
    SafeHtml html,
    String plain,
    boolean crisis,
    @Nullable ContentNote note,
    List<NewPicture> pictures,
    TextPrint print,
    List<String> hosts) {
  public PreparedPost {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(plain, "plain");
    pictures = List.copyOf(pictures);
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
        null,
        List.of(),
        TextPrint.of(text.value()),
        LinkedHosts.in(text.value()));
  }

  /** The same text behind this note, and looked through again for what its author typed beside. */
  PreparedPost noted(@Nullable ContentNote contentNote, CrisisWords words, List<String> beside) {
    boolean found = beside.stream().anyMatch(said -> words.findIn(said).isPresent());
    return new PreparedPost(
        text, html, plain, crisis || found, contentNote, pictures, print, hosts);
  }

  /** The same text behind this note. */
  public PreparedPost with(@Nullable ContentNote contentNote) {
    return new PreparedPost(text, html, plain, crisis, contentNote, pictures, print, hosts);
  }

  /** The same text with these pictures. */
  public PreparedPost with(List<NewPicture> shown) {
    return new PreparedPost(text, html, plain, crisis, note, shown, print, hosts);
  }
}
