package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/** Asks whether an entry is to be taken out. */
record SpendWithdrawPage(
    PageFrame frame, String heading, String action, String back, List<SummaryRow> rows) {}
