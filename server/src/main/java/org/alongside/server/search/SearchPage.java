package org.alongside.server.search;

import java.util.List;
import org.alongside.server.guidance.Found;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Pagination;
import org.alongside.server.text.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * What a search found in the guidance and among the posts.
 *
 * @param asked whether anything was looked for
 * @param narrowed whether a place or a time was chosen
 * @param helpNow whether the words suggest that the searcher needs help at once
 * @param corrected what was looked for instead of what was typed; null when that was as it stands
 * @param guidance null when it was not looked through
 * @param allGuidance the way to what else the guidance says; null when all of it is here
 * @param stories null when they were not looked through, or none answers and more was
 * @param allStories the way to more stories; null when all of them are here
 * @param posts null when they were not looked through
 */
record SearchPage(
    PageFrame frame,
    Field search,
    Field where,
    List<Choice> places,
    Field when,
    List<Choice> times,
    boolean asked,
    boolean narrowed,
    boolean helpNow,
    @Nullable String corrected,
    @Nullable List<Found.Hit> guidance,
    @Nullable Link allGuidance,
    @Nullable List<PostLine> stories,
    @Nullable Link allStories,
    @Nullable List<PostLine> posts,
    int postsInAll,
    Pagination pagination) {
  /** Whether nothing was found in any place. */
  boolean isEmpty() {
    return (guidance == null || guidance.isEmpty())
        && (stories == null || stories.isEmpty())
        && (posts == null || posts.isEmpty());
  }

  /** A post, or a story, that answers. */
  record PostLine(Link link, List<Fragment> excerpt, String said) {}
}
