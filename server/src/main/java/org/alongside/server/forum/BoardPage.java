package org.alongside.server.forum;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One board with its threads.
 *
 * @param start where to start a thread; null for who may not
 * @param signIn where to sign in first; null for who is
 * @param tagged of which threads these are, in words; empty for all
 * @param tags to the threads with a tag
 * @param keepTags where a moderator keeps the tags; null for others
 */
record BoardPage(
    PageFrame frame,
    List<Link> trail,
    String summary,
    Tag readers,
    @Nullable Link start,
    @Nullable Link signIn,
    String tagged,
    List<Link> tags,
    @Nullable Link keepTags,
    Table threads,
    Pagination pagination,
    @Nullable Link feed) {}
