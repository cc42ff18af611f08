package org.alongside.server.stories;

import org.alongside.core.forum.StoryId;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.SubjectFinder;

/** Which row of the matrix a request about stories is under. */
final class StorySubjects {
  private StorySubjects() {}

  /** What everybody reads. */
  static SubjectFinder open() {
    return (tx, ask) -> Subject.kind("open");
  }

  /** What whoever may write stories does. */
  static SubjectFinder own() {
    return (tx, ask) -> Subject.kind("own");
  }

  /** The story in the path, for its author alone. */
  static SubjectFinder written(Stories stories) {
    return (tx, ask) -> Subject.kind("written").by(get(stories, tx, ask).author());
  }

  /**
   * The story in the path, as its author has written it last.
   *
   * @throws Refused when there is none
   */
  static Story get(Stories stories, Tx tx, Ask ask) {
    return stories.find(tx, StoryId.of(ask.id("story"))).orElseThrow(Refused::new);
  }

  /**
   * The story in the path, as everybody reads it.
   *
   * @throws Refused when there is none that everybody may read
   */
  static PublishedStory getPublished(Stories stories, Tx tx, Ask ask) {
    return stories.findPublished(tx, StoryId.of(ask.id("story"))).orElseThrow(Refused::new);
  }
}
