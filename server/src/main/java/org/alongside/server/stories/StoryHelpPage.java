package org.alongside.server.stories;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Where to find help at once, for somebody whose story suggests that they or another may need it.
 *
 * @param plan to what they planned for a bad time; null for who planned nothing
 * @param called whether a moderator on call is told, because it was sent to be read
 * @param onward to the story, which is kept
 */
record StoryHelpPage(
    PageFrame frame, List<SummaryRow> contacts, @Nullable Link plan, boolean called, Link onward) {}
