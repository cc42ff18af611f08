package org.alongside.server.setting;

import java.util.List;
import java.util.Set;
import org.alongside.core.setting.Questionnaire;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a budget is set. The template asks {@link Asking} for each field by its name.
 *
 * @param approach the code of the approach
 * @param approachSays what the approach is
 * @param kept when it was last kept; empty for a form that was just sent
 * @param worked the working, once the form could be read
 * @param questions of the questionnaire; empty for other approaches, or when there is none
 * @param rates which list of local rates is used; empty when there is none
 */
record SettingPage(
    PageFrame frame,
    String heading,
    Link back,
    String action,
    ErrorSummary errors,
    String approach,
    String approachSays,
    boolean isStandard,
    String kept,
    @Nullable Worked worked,
    Asking asking,
    int shifts,
    int others,
    List<Questionnaire.Question> questions,
    String rates) {

  /**
   * The working and what it comes to.
   *
   * @param question what to think of twice before it is saved; empty for nothing
   */
  record Worked(MoneyFigure figure, Table table, List<String> notes, String question) {}

  /** The same page that says when what was begun was kept. */
  SettingPage keptAt(String sentence) {
    return new SettingPage(
        frame,
        heading,
        back,
        action,
        errors,
        approach,
        approachSays,
        isStandard,
        sentence,
        worked,
        asking,
        shifts,
        others,
        questions,
        rates);
  }

  boolean hasSchedule() {
    return approach.equals("weekly-schedule") || hasComparison();
  }

  boolean hasComparison() {
    return approach.equals("schedule-beside-comparison");
  }

  /** What was typed into the fields, what is wrong with them, and what there is to choose from. */
  interface Asking {
    Field field(String name);

    DateField date(String name);

    List<Choice> choices(String name);

    /** The values that were chosen of a question with several answers. */
    Set<String> chosen(String name);
  }
}
