/**
 * Reports of posts, of messages between members, stories, events and profiles, the moderators'
 * queue, and what they decide. Sees the forum, its aliases and those other things only; must never
 * hold or look up a person, a plan, a budget, spending or a conversation.
 */
@NullMarked
package org.alongside.server.moderation;

import org.jspecify.annotations.NullMarked;
