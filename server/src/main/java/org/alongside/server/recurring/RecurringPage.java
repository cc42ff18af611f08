package org.alongside.server.recurring;

import java.util.List;
import org.alongside.server.html.PageFrame;
import org.alongside.server.spend.AgainView;

/**
 * What may have come round again.
 *
 * @param stopped what is not asked about any more
 */
record RecurringPage(
    PageFrame frame,
    String heading,
    String back,
    AgainView again,
    List<Recurring.Stopped> stopped) {}
