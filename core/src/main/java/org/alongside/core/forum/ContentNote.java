package org.alongside.core.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What stands before a text that some would rather not read unawares: a topic of a short list, and
 * words of one's own.
 *
 * @param words at most 80 characters, one line; empty for none, but not for {@link
 *     ContentTopic#OTHER}
 */
public record ContentNote(ContentTopic topic, String words) {
  /** How long one's own words may be. */
  public static final TextRule WORDS = TextRule.line(0, 80);

  public ContentNote {
    Objects.requireNonNull(topic, "topic");
    WORDS.require(words);
    if (topic == ContentTopic.OTHER && words.isEmpty()) {
      throw new IllegalArgumentException("another topic has to be named");
    }
  }

  /**
   * Reads what was chosen and typed. Words without a topic are a topic of their own; nothing at all
   * is no note. Errors stand at {@code /topic} and {@code /words}.
   */
  public static Parsed<Optional<ContentNote>> read(String topicCode, String typed) {
    List<FieldError> errors = new ArrayList<>();
    Parsed<String> words = WORDS.read(typed);
    words.errors().forEach(error -> errors.add(error.under("/words")));
    String said = words.find().orElse("");
    Optional<ContentTopic> topic = Codes.find(ContentTopic.class, topicCode);
    if (!topic.isPresent() && !topicCode.isEmpty()) {
      errors.add(FieldError.at("/topic", InputCode.NOT_A_CHOICE));
    }
    boolean unnamed = topic.filter(ContentTopic.OTHER::equals).isPresent() && said.isEmpty();
    if (unnamed && errors.isEmpty()) {
      errors.add(FieldError.at("/words", InputCode.REQUIRED));
    }
    if (!errors.isEmpty()) {
      return Parsed.invalid(errors);
    }
    if (!topic.isPresent() && said.isEmpty()) {
      return Parsed.valid(Optional.empty());
    }
    return Parsed.valid(Optional.of(new ContentNote(topic.orElse(ContentTopic.OTHER), said)));
  }

  /** The note as one line of words for a machine: its topic's code, then its words. */
  public String line() {
    return words.isEmpty() ? topic.code() : topic.code() + " " + words;
  }

  /**
   * The note that was written by {@link #line}; nothing for an empty line.
   *
   * @throws IllegalArgumentException when it was not
   */
  public static Optional<ContentNote> ofLine(String line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    int space = line.indexOf(' ');
    return Optional.of(
        new ContentNote(
            ContentTopic.parse(space < 0 ? line : line.substring(0, space)),
            space < 0 ? "" : line.substring(space + 1)));
  }
}
