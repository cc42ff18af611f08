package org.alongside.server.examples;

import java.util.List;
import java.util.Set;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of an example are taken.
 *
 * @param aboutOther whose plan it is, when the reader is somebody else
 */
record StartPage(
    PageFrame frame,
    String back,
    @Nullable String aboutOther,
    String action,
    List<Group> groups,
    ErrorSummary errors) {

  /** The parts of one kind. */
  record Group(Field field, List<Choice> choices, Set<String> chosen) {}
}
