package org.alongside.server.moderation;

import java.util.List;
import java.util.Map;
import org.alongside.core.forum.ModerationAction;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The form to decide: what it needs, and the words for those whom it concerns.
 *
 * @param meanwhile what another moderator did a moment ago; empty for nothing
 * @param seen how a thread stands as the form is made; empty where the form is about a report
 * @param fields by name, those that this action asks for
 * @param until when it ends; null when it does not
 * @param reporters what the reporters read; null when nobody reported it
 */
record RulingPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    PostArticle post,
    ModerationAction action,
    String explained,
    String path,
    List<SummaryRow> meanwhile,
    String seen,
    Map<String, Field> fields,
    List<Choice> choices,
    @Nullable DateField until,
    Field reason,
    @Nullable Field reporters) {}
