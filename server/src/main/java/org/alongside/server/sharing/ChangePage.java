package org.alongside.server.sharing;

import java.util.List;
import org.alongside.server.html.PageFrame;

/**
 * Says what a choice would change, before it does.
 *
 * @param gained what they would see from now on
 * @param lost what they would see no more
 * @param level the choice, for the form; empty when nothing would change
 */
record ChangePage(
    PageFrame frame,
    String back,
    String action,
    List<String> gained,
    List<String> lost,
    List<String> says,
    String level) {}
