package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/**
 * A sent document on a page.
 *
 * @param payments null when there are none
 */
record SentView(String title, List<SummaryRow> facts, @Nullable Table payments, String none) {
  static SentView of(SentDocument sent) {
    Words words = Words.english();
    Table table =
        Table.of(
            words.say("statements.lines"),
            Table.Column.text(words.say("statements.payee")),
            Table.Column.text(words.say("statements.day")),
            Table.Column.text(words.say("statements.category")),
            Table.Column.number(words.say("statements.amount")));
    for (SentDocument.Line line : sent.lines()) {
      table =
          table.plus(
              Table.Cell.of(line.payee()),
              Table.Cell.of(line.day()),
              Table.Cell.of(line.category()),
              Table.Cell.of(line.amount()));
    }
    return new SentView(
        sent.title(),
        sent.facts().stream().map(fact -> SummaryRow.of(fact.key(), fact.value())).toList(),
        sent.lines().isEmpty() ? null : table,
        sent.none());
  }
}
