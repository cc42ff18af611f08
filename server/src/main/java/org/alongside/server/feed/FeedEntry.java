package org.alongside.server.feed;

import java.time.Instant;

/**
 * One change: which thing of which kind is not what it was. It says nothing of what the thing is
 * now.
 *
 * @param seq its place; grows within a scope in commit order
 * @param kind the kind of thing, such as {@code spend}
 * @param subject the id of the thing
 */
public record FeedEntry(long seq, FeedScope scope, String kind, String subject, Instant at) {}
