package org.alongside.server.moderation;

import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.StoryId;
import org.alongside.server.db.Tx;
import org.alongside.server.stories.PublishedStory;
import org.alongside.server.stories.Stories;
import org.alongside.server.stories.Story;

/** Stories, as everybody reads them; drafts are their author's alone. */
final class StoryMatters implements Matters {
  private final Stories stories;

  StoryMatters(Stories stories) {
    this.stories = stories;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.STORY;
  }

  @Override
  public Optional<Matter> find(Tx tx, String id, List<Exhibit> reported) {
    return stories.findPublished(tx, StoryId.parse(id)).map(StoryMatters::published);
  }

  private static Matter published(PublishedStory story) {
    return new Matter(
        new CaseSubject(CaseKind.STORY, story.id().toString()),
        story.author(),
        story.title().value(),
        PostState.SHOWN,
        story.path(),
        false,
        List.of(
            Exhibit.of(
                story.author(),
                story.title().value(),
                story.text().value(),
                story.html(),
                story.updatedAt())));
  }

  /** What an author has sent to be read, because its words suggest that somebody needs help. */
  static Matter sent(Story story) {
    String title = story.text().title().value();
    return new Matter(
        new CaseSubject(CaseKind.STORY, story.id().toString()),
        story.author(),
        title,
        PostState.HELD,
        "",
        story.text().crisis(),
        List.of(
            Exhibit.of(
                story.author(),
                title,
                story.text().text().value(),
                story.text().html(),
                story.changedAt())));
  }

  @Override
  public String takeAway(Tx tx, CaseSubject subject, List<Exhibit> reported) {
    return stories.hold(tx, StoryId.parse(subject.id()));
  }

  @Override
  public void giveBack(Tx tx, CaseSubject subject, List<Exhibit> reported, String undo) {
    stories.giveBack(tx, StoryId.parse(subject.id()), undo);
  }
}
