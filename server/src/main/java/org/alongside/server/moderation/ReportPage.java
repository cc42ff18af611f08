package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;

/** The form to report a post. */
record ReportPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    PostArticle post,
    String action,
    String id,
    Field reason,
    List<Choice> reasons,
    Field text) {}
