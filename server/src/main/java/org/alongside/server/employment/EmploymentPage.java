package org.alongside.server.employment;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * The page with the questions and, once they were answered, the cost.
 *
 * @param result null before the questions were answered, or when an answer is wrong
 * @param first about the one assistant, or the first of two
 * @param second about the second, if there is one
 */
record EmploymentPage(
    PageFrame frame,
    ErrorSummary errors,
    @Nullable Result result,
    Question year,
    Question pay,
    OfAssistant first,
    OfAssistant second,
    List<Field> costs,
    Field sick,
    Question allowance,
    Question redundancy,
    List<Field> agency,
    Opened opened) {

  /** A question with its answers to choose from. */
  record Question(Field field, List<Choice> choices) {}

  /** The questions about one assistant; the last ones stand behind "more". */
  record OfAssistant(
      Field hours,
      Field rate,
      Field days,
      Question age,
      Question pattern,
      Question pension,
      Field nights,
      Field night,
      Field awake) {
    boolean hasSleepIns() {
      return isUsed(nights) || isUsed(night) || isUsed(awake);
    }

    private static boolean isUsed(Field field) {
      return !field.value().isEmpty() || field.hasErrors();
    }
  }

  /** Which parts of the form stand open. */
  record Opened(boolean second, boolean costs, boolean agency) {}

  /**
   * What it costs.
   *
   * @param agency the sum beside an agency's; empty when no rate was given
   * @param agencySays what the difference means; empty when no rate was given
   */
  record Result(
      MoneyFigure figure,
      String basis,
      Table table,
      List<SummaryRow> agency,
      String agencySays,
      List<String> notes,
      List<Link> sources) {}
}
