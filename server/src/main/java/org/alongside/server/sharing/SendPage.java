package org.alongside.server.sharing;

import java.util.List;
import java.util.Map;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A statement before it is shared, with what can be left out.
 *
 * @param asked what is asked for, for the form that changes the level
 * @param says what happens when it is shared
 * @param sent null when there is no budget
 */
record SendPage(
    PageFrame frame,
    String back,
    String action,
    Map<String, String> asked,
    Field level,
    List<Choice> levels,
    List<String> says,
    @Nullable SentView sent,
    String shown,
    String button) {}
