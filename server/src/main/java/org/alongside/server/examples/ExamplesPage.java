package org.alongside.server.examples;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The gallery.
 *
 * @param back to the draft, for who came from there; null for everybody else
 * @param action where the page is asked for again, narrowed down
 * @param says how many there are
 */
record ExamplesPage(
    PageFrame frame,
    @Nullable Link back,
    String action,
    Field need,
    List<Choice> needs,
    Field way,
    List<Choice> ways,
    String says,
    List<Card> cards) {

  /** One example. */
  record Card(Link link, String person, String summary, List<String> facts) {}
}
