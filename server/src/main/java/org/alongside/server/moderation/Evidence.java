package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.direct.DirectId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.html.SafeHtml;

/**
 * A message as it stood when the one who got it showed it to the moderators.
 *
 * @param number its place in the talk
 * @param reported whether it is what they reported, or stood around it
 */
record Evidence(
    DirectId id,
    int number,
    MemberId author,
    String written,
    SafeHtml html,
    boolean reported,
    Instant sentAt) {}
