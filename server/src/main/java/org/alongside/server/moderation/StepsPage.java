package org.alongside.server.moderation;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;

/**
 * What was done because somebody may need help.
 *
 * @param open whether more can be noted
 */
record StepsPage(
    PageFrame frame,
    ErrorSummary errors,
    List<Link> trail,
    List<PostArticle> articles,
    List<SummaryRow> done,
    String path,
    boolean open,
    Field step,
    List<Choice> steps,
    Field said) {}
