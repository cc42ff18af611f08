package org.alongside.server.site;

import java.util.List;
import java.util.Map;
import org.alongside.server.html.PageFrame;

/**
 * A page that keeps what was typed into a form that could not be taken.
 *
 * @param texts what was typed, to be seen
 * @param fields what the form carries along
 * @param signsIn whether the form asks to sign in first
 * @param button the text of its button
 */
record KeptPage(
    PageFrame frame,
    String detail,
    List<String> texts,
    String action,
    List<Map.Entry<String, String>> fields,
    boolean signsIn,
    String button) {}
