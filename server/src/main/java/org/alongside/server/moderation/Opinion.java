package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.identity.MemberId;

/**
 * What a moderator says to the others about an item.
 *
 * @param asks whether they ask for an opinion; otherwise they give one
 */
record Opinion(MemberId moderator, boolean asks, String said, Instant saidAt) {}
