package org.alongside.server.visits;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * The form that says what became of a visit.
 *
 * @param back empty when the reader may not see the list
 * @param supports those of the agreed plan; without any there is nothing to report
 */
record VisitFormPage(
    PageFrame frame,
    String heading,
    String action,
    String back,
    String entry,
    Field support,
    DateField on,
    Field outcome,
    Field planned,
    Field happened,
    Field reason,
    Field note,
    Field tell,
    ErrorSummary errors,
    List<Choice> supports,
    List<Choice> outcomes,
    List<Choice> reasons) {}
