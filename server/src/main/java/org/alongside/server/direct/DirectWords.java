package org.alongside.server.direct;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;

/** What the pages of profiles and of messages between members say. */
final class DirectWords {
  private final Words words = Words.english();
  private final EnglishDates dates;

  DirectWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("direct." + key, arguments);
  }

  /** A text of another feature. */
  String other(String key) {
    return words.say(key);
  }

  EnglishDates dates() {
    return dates;
  }

  /** The name of a member; of somebody who left, that they did. */
  String name(Map<MemberId, String> names, MemberId member) {
    return names.getOrDefault(member, say("former"));
  }

  List<Link> trail() {
    return List.of(new Link(other("forum.boards.title"), "/boards"));
  }

  List<Link> trailOfTalks() {
    return List.of(
        new Link(other("forum.boards.title"), "/boards"), new Link(say("list.title"), "/direct"));
  }

  /** What is wrong with a field, in the field's own words where there are any. */
  List<String> sentences(String field, List<FieldError> errors) {
    return errors.stream()
        .map(
            error -> {
              String own = "direct." + field + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }

  /** Why a message was not sent, for the writer of a form. */
  String refusal(DirectOutcome outcome) {
    String key = "refused." + outcome.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return outcome.until() == null ? say(key) : say(key, dates.when(outcome.until()));
  }
}
