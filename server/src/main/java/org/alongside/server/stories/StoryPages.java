package org.alongside.server.stories;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.core.input.Codes;
import org.alongside.core.plan.Need;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.AtomFeed;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** The stories that everybody reads: the list, one story, and what is new for feed readers. */
public final class StoryPages {
  private static final int PAGE_SIZE = 10;
  private static final int IN_FEED = 20;
  private static final String PATH = "/stories";
  private static final String ANY = "all";

  private final Stories stories;
  private final Guidance guidance;
  private final Access access;
  private final Frames frames;
  private final StoryWords words;

  public StoryPages(Stories stories, Guidance guidance, Access access, Frames frames, Clock clock) {
    this.stories = stories;
    this.guidance = guidance;
    this.access = access;
    this.frames = frames;
    this.words = new StoryWords(clock);
  }

  /** Declares the routes; after those of {@link OwnStoryPages}, which lie below the same path. */
  public void declare(Routes routes) {
    routes.get(PATH).opens(Action.READ, Asset.STORY, StorySubjects.open()).with(this::list);
    routes
        .get(PATH + "/feed")
        .opens(Action.READ, Asset.STORY, StorySubjects.open())
        .with((tx, ask) -> feed(tx));
    routes
        .get(PATH + "/:story")
        .opens(Action.READ, Asset.STORY, StorySubjects.open())
        .with(this::read);
  }

  private Reply list(Tx tx, Ask ask) {
    Optional<Need> need = Codes.find(Need.class, ask.query("need").orElse(""));
    Optional<StoryCursor> after = ask.query("after").map(StoryCursor::parse);
    List<PublishedStory> some =
        stories.listPublished(tx, need.orElse(null), after.orElse(null), PAGE_SIZE + 1);
    boolean more = some.size() > PAGE_SIZE;
    List<PublishedStory> shown = more ? some.subList(0, PAGE_SIZE) : some;
    boolean writes =
        access.allows(tx, ask.caller(), Action.WRITE, Asset.STORY, Subject.kind("own"));
    String of = need.map(each -> "?need=" + each.code()).orElse("");
    String join = of.isEmpty() ? "?" : "&";
    List<Choice> needs = new ArrayList<>();
    needs.add(Choice.of(ANY, words.say("need.any")));
    needs.addAll(words.needs());
    return Reply.page(
        "stories/list.jte",
        new StoriesPage(
            frames.frame(tx, ask, words.say("title")),
            Field.of("need", words.say("need")).withValue(need.map(Need::code).orElse(ANY)),
            needs,
            writes ? new Link(words.say("write"), PATH + "/new") : null,
            writes ? words.mine() : null,
            ask.caller().isSignedIn()
                ? null
                : new Link(words.say("sign-in"), "/sign-in?next=%2Fstories%2Fnew"),
            entries(tx, shown),
            new Pagination(
                after.isPresent() ? new Link(words.say("newest"), PATH + of) : null,
                more
                    ? new Link(
                        words.say("older"),
                        PATH + of + join + "after=" + StoryCursor.after(shown.get(PAGE_SIZE - 1)))
                    : null)));
  }

  private List<StoriesPage.Entry> entries(Tx tx, List<PublishedStory> some) {
    Map<MemberId, String> names = names(tx, some);
    return some.stream()
        .map(
            story ->
                new StoriesPage.Entry(
                    new Link(story.title().value(), story.path()),
                    story.opening(),
                    words.by(names, story),
                    words.needs(story.links())))
        .toList();
  }

  private Map<MemberId, String> names(Tx tx, List<PublishedStory> some) {
    return stories.names(tx, some.stream().map(PublishedStory::author).distinct().toList());
  }

  private Reply read(Tx tx, Ask ask) {
    PublishedStory story = StorySubjects.getPublished(stories, tx, ask);
    return Reply.page(
        "stories/story.jte",
        new StoryPage(
            frames.frame(tx, ask, story.title().value()),
            List.of(words.list()),
            story.title().value(),
            words.by(names(tx, List.of(story)), story),
            words.needs(story.links()),
            story.html(),
            guidance(tx, guidance, story.links()),
            own(ask, story),
            ask.caller().has(Role.EDITOR)
                ? new Link(words.say("review.link"), "/editing/stories/" + story.id())
                : null,
            own(ask, story) == null
                ? new Link(words.say("story.report"), story.path() + "/report")
                : null,
            new Link(words.say("story.worry"), "/concern?page=%2Fstories%2F" + story.id())));
  }

  private @Nullable Link own(Ask ask, PublishedStory story) {
    return story.author().equals(ask.caller().member())
        ? new Link(words.say("own.link"), story.path() + "/own")
        : null;
  }

  /** The pages that a story belongs to, by their titles. */
  static List<Link> guidance(Tx tx, Guidance guidance, StoryLinks links) {
    return links.pages().stream()
        .flatMap(key -> guidance.findPage(tx, key).stream())
        .map(page -> new Link(page.page().title(), page.key().path()))
        .toList();
  }

  private Reply feed(Tx tx) {
    List<PublishedStory> newest = stories.listPublished(tx, null, null, IN_FEED);
    Map<MemberId, String> names = names(tx, newest);
    return new AtomFeed(
            words.say("feed.title"),
            words.say("lead"),
            "urn:alongside:stories",
            PATH,
            newest.stream()
                .map(
                    story ->
                        new AtomFeed.Entry(
                            story.title().value(),
                            "urn:uuid:" + story.id(),
                            story.path(),
                            story.publishedAt(),
                            story.updatedAt(),
                            words.name(names, story.author()),
                            story.html()))
                .toList())
        .reply();
  }
}
