package org.alongside.server.stories;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.StoryState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.plan.Need;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;

/** What the pages of stories say. */
final class StoryWords {
  private static final String NOBODY = "?";

  private final Words words = Words.english();
  private final EnglishDates dates;

  StoryWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("stories." + key, arguments);
  }

  EnglishDates dates() {
    return dates;
  }

  Link list() {
    return new Link(say("title"), "/stories");
  }

  Link mine() {
    return new Link(say("mine.title"), "/stories/mine");
  }

  Link queue() {
    return new Link(say("queue.title"), "/editing/stories");
  }

  /** Who wrote a story, and since when it can be read. */
  String by(Map<MemberId, String> names, PublishedStory story) {
    return say("by", name(names, story.author()), dates.date(dates.dateOf(story.publishedAt())));
  }

  /** The name of an author; of somebody who left, that they did. */
  String name(Map<MemberId, String> names, MemberId author) {
    String name = names.getOrDefault(author, NOBODY);
    return name.equals(NOBODY) ? words.say("forum.former") : name;
  }

  /** What the writer lives with, in the order of the list. */
  List<Tag> needs(StoryLinks links) {
    return Arrays.stream(Need.values())
        .filter(links.needs()::contains)
        .map(need -> Tag.plain(need(need)))
        .toList();
  }

  List<Choice> needs() {
    return Arrays.stream(Need.values()).map(need -> Choice.of(need.code(), need(need))).toList();
  }

  private String need(Need need) {
    return words.say("examples.need." + need.code());
  }

  Tag state(Story story) {
    Tag.Tone tone =
        switch (story.state()) {
          case DRAFT, TAKEN_DOWN -> Tag.Tone.PLAIN;
          case SENT -> Tag.Tone.INFO;
          case CHANGES_ASKED -> Tag.Tone.NOTICE;
          case PUBLISHED -> Tag.Tone.GOOD;
        };
    boolean older = story.isPublic() && story.state() != StoryState.PUBLISHED;
    String key = "state." + story.state().code();
    return new Tag(older ? say("state.older", say(key)) : say(key), tone);
  }

  /** What is wrong with a field, in the field's own words where there are any. */
  List<String> sentences(String field, List<FieldError> errors) {
    return errors.stream()
        .map(
            error -> {
              String own = "stories." + field + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }
}
