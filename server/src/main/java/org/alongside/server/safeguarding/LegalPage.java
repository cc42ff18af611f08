package org.alongside.server.safeguarding;

import java.util.List;
import java.util.Set;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/** The form to ask for something because of the law. */
record LegalPage(
    PageFrame frame,
    ErrorSummary errors,
    String id,
    Field ground,
    List<Choice> grounds,
    Field law,
    Field place,
    Field says,
    Field who,
    Field reach,
    Field declared,
    List<Choice> declaration,
    Set<String> chosen) {}
