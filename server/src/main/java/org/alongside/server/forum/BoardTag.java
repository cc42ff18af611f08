package org.alongside.server.forum;

import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;

/**
 * A tag that moderators keep for the threads of a board.
 *
 * @param offered whether it can be chosen; one that is not stays where it is
 * @param threads how many threads of the board have it
 */
public record BoardTag(TagId id, BoardId board, TagName name, boolean offered, long threads) {}
