package org.alongside.server.forum;

/**
 * A thread in a list.
 *
 * @param readUpTo how far the reader has read; 0 for who never opened it, and for guests
 * @param followed whether the reader wants to hear of it
 */
record ThreadLine(ForumThread thread, int readUpTo, boolean followed) {
  /** To the page with the first post that the reader has not seen. */
  String path() {
    int next = Math.min(Math.max(1, readUpTo + 1), thread.lastNumber());
    int page = readUpTo == 0 ? 1 : ForumThread.pageOf(next);
    String path = "/threads/" + thread.id() + (page == 1 ? "" : "?page=" + page);
    return readUpTo > 0 && readUpTo < thread.lastNumber() ? path + "#new" : path;
  }
}
