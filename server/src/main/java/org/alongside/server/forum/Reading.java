package org.alongside.server.forum;

/**
 * What a page of a thread reads beside its posts.
 *
 * @param choices what members chose for how they read
 */
public record Reading(Regards regards, Follows follows, Tags tags, ReadingChoices choices) {}
