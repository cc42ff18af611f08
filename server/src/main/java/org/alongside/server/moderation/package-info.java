/**
 * Reports of posts, the moderators' queue, and what they decide. Sees the forum and its aliases
 * only; must never hold or look up a person, a plan, a budget, spending or a conversation.
 */
@NullMarked
package org.alongside.server.moderation;

import org.jspecify.annotations.NullMarked;
