package org.alongside.server.forum;

import java.util.ArrayList;
import java.util.List;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A form to start a thread or to change a post.
 *
 * @param action where the form goes
 * @param id the id of what is made; empty for a change
 * @param name the name to post under; null for who has one
 * @param title the thread's title; null for a change
 * @param parts what it asks for beside the words
 * @param see what the writer should look at first; null for nothing
 * @param send what the button says
 */
record WritePage(
    PageFrame frame,
    List<Link> trail,
    String action,
    String id,
    @Nullable Field name,
    @Nullable Field title,
    Field text,
    PostParts parts,
    @Nullable Link see,
    String send) {
  /** What is wrong, in the order of the page. */
  ErrorSummary errors() {
    List<Field> fields = new ArrayList<>();
    if (name != null) {
      fields.add(name);
    }
    if (title != null) {
      fields.add(title);
    }
    fields.add(text);
    fields.addAll(parts.fields());
    return ErrorSummary.of(fields.toArray(Field[]::new));
  }
}
