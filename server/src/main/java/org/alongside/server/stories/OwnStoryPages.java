package org.alongside.server.stories;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.forum.StoryNote;
import org.alongside.core.forum.StoryState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.OwnHelp;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Throttle;

/** What an author does with their stories: write, send to be read, take down, put back. */
public final class OwnStoryPages {
  private static final String PATH = "/stories";
  private static final String NAME_FIRST = "/peer-name";
  private static final int MOST_BYTES = 1024 * 1024;

  private final Stories stories;
  private final Guidance guidance;
  private final Frames frames;
  private final Throttle pace;
  private final OwnHelp ownHelp;
  private final StoryWords words;
  private final StoryFormView form;

  /** Pages; {@code pace} is how fast one member may save. */
  public OwnStoryPages(
      Stories stories,
      Guidance guidance,
      Frames frames,
      Throttle pace,
      OwnHelp ownHelp,
      Clock clock) {
    this.stories = stories;
    this.guidance = guidance;
    this.frames = frames;
    this.pace = pace;
    this.ownHelp = ownHelp;
    this.words = new StoryWords(clock);
    this.form = new StoryFormView(guidance, frames, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder own = StorySubjects.own();
    routes.get(PATH + "/mine").opens(Action.WRITE, Asset.STORY, own).with(this::mine);
    routes.get(PATH + "/new").opens(Action.WRITE, Asset.STORY, own).with(this::blank);
    routes
        .post(PATH + "/new")
        .opens(Action.WRITE, Asset.STORY, own)
        .upTo(MOST_BYTES)
        .withPrepared(this::write);
    SubjectFinder written = StorySubjects.written(stories);
    String path = PATH + "/:story";
    routes.get(path + "/own").opens(Action.WRITE, Asset.STORY, written).with(this::show);
    routes.get(path + "/edit").opens(Action.WRITE, Asset.STORY, written).with(this::edit);
    routes
        .post(path + "/edit")
        .opens(Action.WRITE, Asset.STORY, written)
        .upTo(MOST_BYTES)
        .withPrepared(this::write);
    routes.post(path + "/send").opens(Action.WRITE, Asset.STORY, written).with(this::send);
    routes.get(path + "/end").opens(Action.WRITE, Asset.STORY, written).with(this::askToEnd);
    routes.post(path + "/end").opens(Action.WRITE, Asset.STORY, written).with(this::end);
    routes.get(path + "/help").opens(Action.WRITE, Asset.STORY, written).with(this::help);
  }

  private Reply mine(Tx tx, Ask ask) {
    MemberId member = ask.caller().member();
    List<Story> own = member == null ? List.of() : stories.listBy(tx, member);
    return Reply.page(
        "stories/mine.jte",
        new MyStoriesPage(
            frames.frame(tx, ask, words.say("mine.title")),
            List.of(words.list()),
            own.stream()
                .map(
                    story ->
                        new MyStoriesPage.Line(
                            new Link(story.text().title().value(), ownPath(story)),
                            words.state(story),
                            words.say("mine.changed", words.dates().when(story.changedAt()))))
                .toList(),
            new Link(words.say("write"), PATH + "/new")));
  }

  private Reply blank(Tx tx, Ask ask) {
    if (ask.caller().member() == null) {
      return Reply.seeOther(NAME_FIRST + "?done=stories-name-first");
    }
    return form.show(tx, ask, StoryForm.fresh(ask), Optional.empty());
  }

  private Reply edit(Tx tx, Ask ask) {
    Story story = StorySubjects.get(stories, tx, ask);
    return story.state() == StoryState.TAKEN_DOWN
        ? Reply.seeOther(ownPath(story) + "?done=stories-put-back-first")
        : form.show(tx, ask, StoryForm.showing(story), Optional.of(story));
  }

  /** Keeps what was typed; renders it outside the writer. */
  private Answer write(Ask ask) {
    StoryForm typed = StoryForm.of(ask);
    Optional<PreparedStory> text = typed.prepare(stories);
    return (tx, asked) -> {
      MemberId member = asked.caller().member();
      if (member == null) {
        return Reply.seeOther(NAME_FIRST + "?done=stories-name-first");
      }
      Optional<Story> before = Optional.empty();
      if (asked.path().endsWith("/edit")) {
        Story story = StorySubjects.get(stories, tx, asked);
        if (!story.id().equals(typed.storyId()) && text.isPresent()) {
          throw new Refused();
        }
        before = Optional.of(story);
      }
      if (text.isEmpty()) {
        return form.again(tx, asked, typed, before, "");
      }
      Duration wait = pace.take("story " + member);
      if (!wait.isZero()) {
        return form.again(tx, asked, typed, before, words.say("too-fast"))
            .withStatus(429)
            .withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)));
      }
      StoryLinks links = typed.links(tx, guidance);
      return answer(
          tx,
          asked,
          typed,
          before,
          stories.write(
              tx, member, typed.storyId(), typed.version(), text.get(), links, typed.step()));
    };
  }

  private Reply answer(
      Tx tx, Ask ask, StoryForm typed, Optional<Story> before, StoryOutcome outcome) {
    return switch (outcome.result()) {
      case DONE -> outcome.findDone().map(this::onward).orElseThrow();
      case STALE -> form.stale(tx, ask, typed, Optional.ofNullable(outcome.story()).orElseThrow());
      case SILENCED -> form.again(tx, ask, typed, before, silenced(outcome));
    };
  }

  private String silenced(StoryOutcome outcome) {
    return words.say(
        "silenced", words.dates().when(Optional.ofNullable(outcome.until()).orElseThrow()));
  }

  private Reply onward(Story story) {
    if (story.text().crisis()) {
      return Reply.seeOther(PATH + "/" + story.id() + "/help");
    }
    String done = story.state() == StoryState.SENT ? "stories-sent" : "stories-saved";
    return Reply.seeOther(ownPath(story) + "?done=" + done);
  }

  private static String ownPath(Story story) {
    return PATH + "/" + story.id() + "/own";
  }

  private Reply show(Tx tx, Ask ask) {
    Story story = StorySubjects.get(stories, tx, ask);
    return Reply.page("stories/own.jte", page(tx, ask, story, ""));
  }

  private OwnStoryPage page(Tx tx, Ask ask, Story story, String problem) {
    StoryState state = story.state();
    String path = PATH + "/" + story.id();
    boolean down = state == StoryState.TAKEN_DOWN;
    boolean held = stories.isHeld(tx, story.id());
    boolean sends = state == StoryState.DRAFT || state == StoryState.CHANGES_ASKED;
    return new OwnStoryPage(
        frames.frame(tx, ask, story.text().title().value()),
        List.of(words.list(), words.mine()),
        story.text().title().value(),
        words.state(story),
        held && state == StoryState.CHANGES_ASKED
            ? words.say("own.held")
            : words.say("own." + state.code() + (story.isPublic() ? ".public" : "")),
        problem,
        story.findNote().map(StoryNote::value).orElse(""),
        held ? new Link(words.say("own.held.why"), "/reports") : null,
        words.needs(story.links()),
        StoryPages.guidance(tx, guidance, story.links()),
        story.text().html(),
        sends ? path + "/send" : null,
        down ? null : new Link(words.say("own.edit"), path + "/edit"),
        story.isPublic() ? new Link(words.say("own.read"), path) : null,
        new Link(words.say(down ? "own.put-back" : "own.take-down"), path + "/end"));
  }

  private Reply send(Tx tx, Ask ask) {
    Story story = StorySubjects.get(stories, tx, ask);
    StoryOutcome outcome = stories.send(tx, story.author(), story.id());
    return switch (outcome.result()) {
      case DONE -> onward(outcome.findDone().orElseThrow());
      case STALE -> Reply.seeOther(ownPath(story));
      case SILENCED -> Reply.formAgain("stories/own.jte", page(tx, ask, story, silenced(outcome)));
    };
  }

  private Reply askToEnd(Tx tx, Ask ask) {
    Story story = StorySubjects.get(stories, tx, ask);
    boolean down = story.state() == StoryState.TAKEN_DOWN;
    String key = down ? "put-back." : "take-down.";
    String lead = !down && story.isPublic() ? "take-down.lead-public" : key + "lead";
    return Reply.page(
        "stories/end.jte",
        new EndStoryPage(
            frames.frame(tx, ask, words.say(key + "title")),
            List.of(new Link(story.text().title().value(), ownPath(story))),
            words.say(lead),
            PATH + "/" + story.id() + "/end",
            down ? "back" : "down",
            words.say(key + "send"),
            new Link(words.say(key + "keep"), ownPath(story))));
  }

  private Reply end(Tx tx, Ask ask) {
    Story story = StorySubjects.get(stories, tx, ask);
    return switch (ask.field("to")) {
      case "down" -> {
        stories.takeDown(tx, story.author(), story.id());
        yield Reply.seeOther(ownPath(story) + "?done=stories-down");
      }
      case "back" -> {
        stories.putBack(tx, story.author(), story.id());
        yield Reply.seeOther(ownPath(story) + "?done=stories-back");
      }
      default -> askToEnd(tx, ask);
    };
  }

  private Reply help(Tx tx, Ask ask) {
    Story story = StorySubjects.get(stories, tx, ask);
    Words all = Words.english();
    List<SummaryRow> rows =
        Arrays.stream(EmergencyContact.values())
            .map(
                contact ->
                    SummaryRow.of(
                        all.say("emergency." + contact.code()),
                        all.say("emergency." + contact.code() + ".when")))
            .toList();
    return Reply.page(
        "stories/help.jte",
        new StoryHelpPage(
            frames.frame(tx, ask, all.say("forum.help.title")),
            rows,
            ownHelp
                .findPath(tx, ask.caller())
                .map(path -> new Link(all.say("forum.help.plan"), path))
                .orElse(null),
            story.state() == StoryState.SENT,
            new Link(words.say("help.onward"), ownPath(story))));
  }
}
