package org.alongside.server.forum;

/**
 * What a page of a thread reads beside its posts.
 *
 * @param choices what members chose for how they read
 * @param tools what moderators can do to it
 */
public record Reading(
    Regards regards, Follows follows, Tags tags, ReadingChoices choices, ThreadTools tools) {}
