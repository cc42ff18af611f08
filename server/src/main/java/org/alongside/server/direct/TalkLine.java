package org.alongside.server.direct;

import java.time.Instant;
import org.alongside.core.direct.TalkId;
import org.alongside.core.identity.MemberId;

/**
 * A talk in the list of one of the two.
 *
 * @param unread how many messages are new to them
 */
record TalkLine(TalkId id, MemberId other, int unread, Instant lastAt) {}
