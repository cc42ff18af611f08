package org.alongside.server.forum;

/**
 * A thread in the list of its board.
 *
 * @param readUpTo the number of the last post that the reader has seen; 0 when they never opened it
 */
public record ThreadLine(ForumThread thread, int readUpTo) {}
