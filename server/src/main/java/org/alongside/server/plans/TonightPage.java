package org.alongside.server.plans;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;

/**
 * One page to put by the door: what to do, whom to call, and who can do what.
 *
 * @param facts how to talk to the holder, and who coordinates the care
 * @param emergency where help comes from at once, each with when it is right
 * @param empty whether nothing of it is written yet
 */
record TonightPage(
    PageFrame frame,
    String back,
    boolean empty,
    List<SummaryRow> facts,
    List<PlanPage.ContingencyCard> contingencies,
    List<PlanPage.ContactCard> rota,
    List<PlanPage.TaskCard> tasks,
    List<Help> emergency,
    Link write) {
  /** One way to get help. */
  record Help(Link call, String when) {}
}
