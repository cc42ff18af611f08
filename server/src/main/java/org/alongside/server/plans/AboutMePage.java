package org.alongside.server.plans;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/** One page to hand to somebody new: who I am, and what to do when something goes wrong. */
record AboutMePage(
    PageFrame frame,
    String back,
    List<PlanPage.Section> sections,
    List<PlanPage.ContingencyCard> contingencies,
    List<PlanPage.ContactCard> rota,
    List<SummaryRow> people) {}
