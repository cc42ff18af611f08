package org.alongside.server.statements;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Table;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what can be asked for.
 *
 * @param document null when there is no budget
 * @param payments its lines
 * @param share leads to sharing it with the funder; null for who may not
 */
record StatementPage(
    PageFrame frame,
    String back,
    String action,
    Field stream,
    List<Choice> streams,
    Field from,
    Field to,
    List<Choice> months,
    @Nullable StatementDocument document,
    Table payments,
    List<Link> downloads,
    @Nullable Link share) {}
