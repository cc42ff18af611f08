package org.alongside.server.reminders;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can be reminded of.
 *
 * @param back where the back link leads; empty for those who may not look at what was spent
 * @param about whose spending, for those who act for somebody else; empty for the holder
 */
record ReminderPage(
    PageFrame frame,
    String heading,
    String about,
    String action,
    String back,
    List<Row> rows,
    List<Choice> hours,
    List<Choice> days) {
  /**
   * One kind.
   *
   * @param days null where there is nothing to wait for
   */
  record Row(Field kind, Choice yes, Field hour, @Nullable Field days) {}
}
