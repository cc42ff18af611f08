package org.alongside.server.forum;

import java.util.List;
import java.util.Objects;
import org.alongside.core.forum.MemberStanding;
import org.alongside.core.identity.MemberId;

/**
 * What is known of a member who writes.
 *
 * @param aliases theirs now, and those that the same person had before
 * @param shown how many of their posts were shown, counted no further than it matters
 * @param standing how well they are known
 */
record KnownMember(List<MemberId> aliases, int shown, MemberStanding standing) {
  KnownMember {
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(standing, "standing");
  }
}
