package org.alongside.server.app;

import java.time.Duration;
import java.util.List;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.events.EventDeskPages;
import org.alongside.server.events.EventPages;
import org.alongside.server.forum.OwnHelp;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.html.Link;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.identity.Throttle;
import org.alongside.server.stories.OwnStoryPages;
import org.alongside.server.stories.StoryPages;
import org.alongside.server.stories.StoryQueuePages;

/** The wiring of what the peer network has beside its boards: stories and events. */
final class CommunityFeatures {
  private static final int STORIES_BESIDE = 5;
  private static final int SAVES_AT_ONCE = 20;
  private static final Duration NEXT_SAVE_AFTER = Duration.ofSeconds(30);

  private final UseCases cases;
  private final OwnStoryPages ownStories;
  private final StoryPages stories;
  private final StoryQueuePages storyQueue;
  private final EventDeskPages eventDesk;
  private final EventPages events;

  CommunityFeatures(UseCases cases, Frames frames, Access access, OwnHelp ownHelp) {
    this.cases = cases;
    ownStories =
        new OwnStoryPages(
            cases.stories,
            cases.guidance,
            frames,
            new Throttle(cases.clock, SAVES_AT_ONCE, NEXT_SAVE_AFTER),
            ownHelp,
            cases.clock);
    stories = new StoryPages(cases.stories, cases.guidance, access, frames, cases.clock);
    storyQueue = new StoryQueuePages(cases.stories, cases.guidance, frames, cases.clock);
    eventDesk = new EventDeskPages(cases.events, frames, cases.clock);
    events = new EventPages(cases.events, access, frames, cases.clock);
  }

  void declare(Routes routes) {
    ownStories.declare(routes);
    stories.declare(routes);
    storyQueue.declare(routes);
    eventDesk.declare(routes);
    events.declare(routes);
  }

  /** What people in the same position tell, for a page of the guidance. */
  List<Link> storiesBeside(Tx tx, PageKey page) {
    return cases.stories.listBeside(tx, page, STORIES_BESIDE).stream()
        .map(story -> new Link(story.title().value(), story.path()))
        .toList();
  }
}
