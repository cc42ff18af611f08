package org.alongside.server.site;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.PageFrame;

/** The page on which an administrator says what the scheme is called and how to reach it. */
record SettingsPage(PageFrame frame, SettingsForm form, List<Choice> joining) {}
