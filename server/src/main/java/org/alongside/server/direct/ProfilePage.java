package org.alongside.server.direct;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A member as other members see them.
 *
 * @param office the badge of staff; null for a peer
 * @param pronouns empty for who says none
 * @param about empty for who says nothing
 * @param nothing what stands there for who says nothing; empty otherwise
 * @param message to write to them; null for who takes none
 * @param blocked that the reader blocked them; empty for not
 * @param hidden to why a moderator hid what its owner says; null when none did, and for others
 * @param actions what else can be done
 */
record ProfilePage(
    PageFrame frame,
    List<Link> trail,
    String name,
    @Nullable Tag office,
    String pronouns,
    String about,
    String nothing,
    @Nullable Link message,
    String blocked,
    @Nullable Link hidden,
    List<Link> actions) {
  ProfilePage {
    actions = List.copyOf(actions);
  }
}
