package org.alongside.server.stories;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A story as its author sees it, with what they can do with it now.
 *
 * @param meaning what its state means, in a sentence
 * @param problem why it was not sent; empty when nothing is wrong
 * @param note what an editor asked for; empty for nothing
 * @param why to why a moderator took it away; null when none did
 * @param send where it is sent to be read; null when it cannot be now
 * @param read where everybody reads it; null when nobody does
 * @param edit null when it has to be put back first
 */
record OwnStoryPage(
    PageFrame frame,
    List<Link> trail,
    String title,
    Tag state,
    String meaning,
    String problem,
    String note,
    @Nullable Link why,
    List<Tag> needs,
    List<Link> guidance,
    SafeHtml html,
    @Nullable String send,
    @Nullable Link edit,
    @Nullable Link read,
    Link end) {}
