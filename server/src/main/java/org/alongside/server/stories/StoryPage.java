package org.alongside.server.stories;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One story to read.
 *
 * @param guidance the pages of the guidance that it belongs to
 * @param own to what its author may do with it; null for others
 * @param edit to what an editor may do with it; null for others
 * @param report to report it to the moderators; null for its author
 * @param worry to say that one is worried about somebody
 */
record StoryPage(
    PageFrame frame,
    List<Link> trail,
    String title,
    String by,
    List<Tag> needs,
    SafeHtml html,
    List<Link> guidance,
    @Nullable Link own,
    @Nullable Link edit,
    @Nullable Link report,
    Link worry) {}
