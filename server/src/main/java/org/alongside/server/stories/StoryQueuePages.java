package org.alongside.server.stories;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.forum.StoryNote;
import org.alongside.core.forum.StoryState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.Need;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Where an editor reads the stories that were sent, and answers their authors. */
public final class StoryQueuePages {
  private static final String PATH = "/editing/stories";
  private static final String TEMPLATE = "stories/review.jte";

  private final Stories stories;
  private final Guidance guidance;
  private final Frames frames;
  private final StoryWords words;

  public StoryQueuePages(Stories stories, Guidance guidance, Frames frames, Clock clock) {
    this.stories = stories;
    this.guidance = guidance;
    this.frames = frames;
    this.words = new StoryWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get(PATH).opens(Action.DECIDE, Asset.STORY, nothing).with(this::queue);
    routes.get(PATH + "/:story").opens(Action.DECIDE, Asset.STORY, nothing).with(this::show);
    routes.post(PATH + "/:story").opens(Action.DECIDE, Asset.STORY, nothing).with(this::answer);
  }

  private Reply queue(Tx tx, Ask ask) {
    List<Story> waiting = stories.listSent(tx);
    Map<MemberId, String> names =
        stories.names(tx, waiting.stream().map(Story::author).distinct().toList());
    return Reply.page(
        "stories/queue.jte",
        new StoryQueuePage(
            frames.frame(tx, ask, words.say("queue.title")),
            waiting.stream()
                .map(
                    story ->
                        new StoryQueuePage.Line(
                            new Link(story.text().title().value(), PATH + "/" + story.id()),
                            said(names, story),
                            tag(story)))
                .toList()));
  }

  private String said(Map<MemberId, String> names, Story story) {
    String name = words.name(names, story.author());
    return story.sentAt() == null
        ? name
        : words.say("queue.sent", name, words.dates().when(story.sentAt()));
  }

  private @Nullable Tag tag(Story story) {
    if (story.text().crisis()) {
      return new Tag(words.say("queue.worried"), Tag.Tone.URGENT);
    }
    return story.isPublic() ? Tag.plain(words.say("queue.change")) : null;
  }

  private Reply show(Tx tx, Ask ask) {
    Story story = get(tx, ask);
    return Reply.page(TEMPLATE, page(tx, ask, story, Typed.of(story)));
  }

  /** Drafts are their author's alone. */
  private Story get(Tx tx, Ask ask) {
    Story story = StorySubjects.get(stories, tx, ask);
    if (story.state() != StoryState.SENT && !story.isPublic()) {
      throw new Refused();
    }
    return story;
  }

  private Reply answer(Tx tx, Ask ask) {
    Story story = get(tx, ask);
    String what = ask.field("do");
    Parsed<StoryNote> note = StoryNote.read(ask.field("note"));
    Typed typed = Typed.of(ask);
    if (what.equals("publish")) {
      return typed.pages().size() > StoryForm.MOST_PAGES
          ? again(tx, ask, story, typed)
          : done(tx, ask, typed, publish(tx, story, ask, typed), "stories-published");
    }
    if (note.find().isEmpty() || !(what.equals("ask") || what.equals("withdraw"))) {
      return again(
          tx, ask, story, typed.wrong(words.sentences("review.note-field", note.errors())));
    }
    int version = StoryForm.version(ask);
    return what.equals("ask")
        ? done(tx, ask, typed, stories.ask(tx, story.id(), version, note.get()), "stories-asked")
        : done(
            tx,
            ask,
            typed,
            stories.withdraw(tx, story.id(), version, note.get()),
            "stories-withdrawn");
  }

  private StoryOutcome publish(Tx tx, Story story, Ask ask, Typed typed) {
    return stories.publish(
        tx,
        story.id(),
        StoryForm.version(ask),
        StoryForm.links(tx, guidance, typed.needs(), typed.pages()));
  }

  private Reply again(Tx tx, Ask ask, Story story, Typed typed) {
    return Reply.formAgain(TEMPLATE, page(tx, ask, story, typed));
  }

  private Reply done(Tx tx, Ask ask, Typed typed, StoryOutcome outcome, String code) {
    Optional<Story> story = Optional.ofNullable(outcome.story());
    if (outcome.findDone().isPresent()) {
      return Reply.seeOther(PATH + "?done=" + code);
    }
    Story current =
        story.filter(each -> each.state() == StoryState.SENT || each.isPublic()).orElse(null);
    return current == null
        ? Reply.seeOther(PATH + "?done=stories-gone")
        : Reply.page(TEMPLATE, page(tx, ask, current, typed.stale(words.say("review.changed"))))
            .withStatus(412);
  }

  private ReviewStoryPage page(Tx tx, Ask ask, Story story, Typed typed) {
    boolean waits = story.state() == StoryState.SENT;
    Optional<PublishedStory> read = stories.findPublished(tx, story.id());
    String title =
        waits || read.isEmpty() ? story.text().title().value() : read.get().title().value();
    SafeHtml html = waits || read.isEmpty() ? story.text().html() : read.get().html();
    return new ReviewStoryPage(
        frames.frame(tx, ask, words.say("review.title", title)),
        List.of(words.queue()),
        title,
        said(stories.names(tx, List.of(story.author())), story),
        waits,
        waits && story.text().crisis(),
        typed.changed(),
        html,
        PATH + "/" + story.id(),
        story.version(),
        Field.of("note", words.say(waits ? "review.note-field" : "review.withdraw-field"))
            .withHint(words.say(waits ? "review.note-hint" : "review.withdraw-hint"))
            .withValue(typed.note())
            .withErrors(typed.noteErrors()),
        Field.of("needs", words.say("review.needs")),
        words.needs(),
        typed.needs(),
        Field.of("pages", words.say("review.pages"))
            .withHint(words.say("pages-hint", StoryForm.MOST_PAGES))
            .withErrors(
                typed.pages().size() > StoryForm.MOST_PAGES
                    ? List.of(words.say("pages.too-many", StoryForm.MOST_PAGES))
                    : List.of()),
        StoryFormView.pages(tx, guidance),
        typed.pages());
  }

  /** What stands in the form of an answer. */
  private record Typed(
      Set<String> needs, Set<String> pages, String note, List<String> noteErrors, String changed) {
    static Typed of(Story story) {
      return new Typed(
          story.links().needs().stream().map(Need::code).collect(Collectors.toSet()),
          story.links().pages().stream().map(StoryForm::code).collect(Collectors.toSet()),
          "",
          List.of(),
          "");
    }

    static Typed of(Ask ask) {
      return new Typed(
          new HashSet<>(ask.fields("needs")),
          new HashSet<>(ask.fields("pages")),
          ask.field("note"),
          List.of(),
          "");
    }

    Typed wrong(List<String> errors) {
      return new Typed(needs, pages, note, errors, changed);
    }

    Typed stale(String why) {
      return new Typed(needs, pages, note, noteErrors, why);
    }
  }
}
