package org.alongside.server.examples;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * One example.
 *
 * @param facts about the budget
 * @param learn what there is to learn from it
 * @param start where its parts are taken into the reader's own draft; null for who has none
 */
record ExamplePage(
    PageFrame frame,
    String person,
    String summary,
    List<SummaryRow> facts,
    List<String> learn,
    @Nullable Link start,
    List<Words> sections,
    List<Words> outcomes,
    List<Help> supports,
    List<Words> contingencies,
    List<Help> tasks,
    List<Words> rota,
    String why,
    Table working,
    List<String> sources) {

  /** A heading with text. */
  record Words(String heading, String text) {}

  /** Something with its facts. */
  record Help(String title, List<SummaryRow> rows) {}
}
