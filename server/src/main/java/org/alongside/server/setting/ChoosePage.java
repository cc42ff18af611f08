package org.alongside.server.setting;

import java.util.List;
import org.alongside.core.budget.Approach;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/**
 * The choice of an approach: for one budget, or as the scheme's standard.
 *
 * @param method how the form is sent
 * @param begun leads to what was begun, or null
 * @param last leads to a form filled in like the last time, or null
 * @param standard leads to the choice of the standard, or null
 */
record ChoosePage(
    PageFrame frame,
    String heading,
    String says,
    @Nullable Link back,
    String action,
    String method,
    Field approach,
    List<Choice> choices,
    String button,
    @Nullable Link begun,
    @Nullable Link last,
    @Nullable Link standard) {

  /** The approaches to choose from; the standard says that it is. */
  static List<Choice> approaches(Approach standard) {
    Words words = Words.english();
    return Approach.listForSetting().stream()
        .map(
            each ->
                new Choice(
                    each.code(),
                    words.say("budgets.approach-name." + each.code()),
                    each == standard ? words.say("setting.choose.standard") : ""))
        .toList();
  }
}
