package org.alongside.server.stories;

import java.time.Instant;
import java.util.Optional;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.StoryNote;
import org.alongside.core.forum.StoryState;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A story as its author has written it last.
 *
 * @param version grows with each change, so that nobody publishes what they have not read
 * @param note what the editor said last; null for nothing, or for what was answered
 * @param sentAt when it was last given to the editors; null for never
 * @param publicSince since when everybody reads it, in this version or an earlier one; null when
 *     nobody does
 */
public record Story(
    StoryId id,
    MemberId author,
    StoryState state,
    int version,
    PreparedStory text,
    StoryLinks links,
    @Nullable StoryNote note,
    Instant changedAt,
    @Nullable Instant sentAt,
    @Nullable Instant publicSince) {
  /** Whether everybody can read it, in this version or an earlier one. */
  public boolean isPublic() {
    return publicSince != null;
  }

  /** What the editor said last. */
  public Optional<StoryNote> findNote() {
    return Optional.ofNullable(note);
  }

  Story in(StoryState state, @Nullable StoryNote note, Instant at) {
    return new Story(id, author, state, version + 1, text, links, note, at, sentAt, publicSince);
  }

  Story sentAt(Instant at) {
    return new Story(id, author, state, version, text, links, note, changedAt, at, publicSince);
  }

  Story saying(PreparedStory text, StoryLinks links) {
    return new Story(id, author, state, version, text, links, note, changedAt, sentAt, publicSince);
  }
}
