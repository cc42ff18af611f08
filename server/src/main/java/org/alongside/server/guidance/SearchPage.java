package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param corrected what was looked for instead of what was typed; null when that was as it stands
 * @param handbooks the way to each handbook, for when nothing was found
 */
record SearchPage(
    PageFrame frame,
    Field search,
    boolean asked,
    @Nullable String corrected,
    List<Found.Hit> hits,
    List<Link> handbooks) {}
