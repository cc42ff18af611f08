/**
 * Which moderator is on call, who takes a break, and who was told that somebody may need help.
 * Knows aliases and the ids of items only; must not import {@code moderation}, the forum, or
 * anything of a person's record.
 */
@NullMarked
package org.alongside.server.oncall;

import org.jspecify.annotations.NullMarked;
