package org.alongside.server.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form of the forum. The id travels in the form, so that a form that is sent
 * twice posts once.
 *
 * @param typedName the name to post under; only asked of somebody who has none yet
 * @param typedTitle what was typed; not asked for in a reply
 * @param see what the writer should look at first; null for nothing
 * @param named whether the writer got a name with this form, and is not asked again
 * @param problem why a text that is fine by itself was not taken; empty for none
 */
record PostForm(
    UUID id,
    String typedName,
    String typedTitle,
    String typedText,
    boolean asksAgain,
    String problem,
    @Nullable Link see,
    boolean named) {
  private static final int LONGEST_QUOTE = 600;
  private static final Random RANDOM = new Random();

  /** A form that nobody has filled in. */
  static PostForm fresh(Instant now) {
    return new PostForm(Uuids.next(now, RANDOM), "", "", "", false, "", null, false);
  }

  /** A form to answer what somebody said, which stands in it already. */
  static PostForm quoting(Instant now, String said, PostText text) {
    String quoted =
        text.value()
            .lines()
            .filter(line -> !line.startsWith(">"))
            .map(line -> "> " + line)
            .collect(Collectors.joining("\n"));
    String cut =
        quoted.length() <= LONGEST_QUOTE
            ? quoted
            : quoted.substring(0, quoted.lastIndexOf(' ', LONGEST_QUOTE)) + " …";
    return new PostForm(
        Uuids.next(now, RANDOM),
        "",
        "",
        "> " + said + "\n>\n" + cut + "\n\n",
        false,
        "",
        null,
        false);
  }

  /** A form that shows what stands there. */
  static PostForm showing(UUID id, PostText text) {
    return new PostForm(id, "", "", text.value(), false, "", null, false);
  }

  /** What was sent. */
  static PostForm of(Ask ask) {
    UUID id;
    try {
      id = Uuids.parse(ask.field("id"));
    } catch (IllegalArgumentException notOurs) {
      id = Uuids.next(ask.now(), RANDOM);
    }
    return new PostForm(
        id, ask.field(Naming.FIELD), ask.field("title"), ask.field("text"), true, "", null, false);
  }

  /** The same, with why it was not taken. */
  PostForm refused(String why) {
    return new PostForm(id, typedName, typedTitle, typedText, true, why, see, named);
  }

  /** The same, with something that the writer should look at. */
  PostForm seeing(@Nullable Link what) {
    return new PostForm(id, typedName, typedTitle, typedText, asksAgain, problem, what, named);
  }

  /** The same, by somebody who has a name now. */
  PostForm afterNaming() {
    return new PostForm(id, typedName, typedTitle, typedText, asksAgain, problem, see, true);
  }

  Parsed<ThreadTitle> title() {
    return ThreadTitle.read(typedTitle);
  }

  Parsed<PostText> text() {
    return PostText.read(typedText);
  }

  /** The text made ready, if it is fine. Call it outside the writer. */
  Optional<PreparedPost> prepare(Forum forum) {
    return text().find().map(forum::prepare);
  }

  /** What is wrong with the title; empty for a form that nobody has filled in. */
  List<FieldError> titleErrors() {
    return asksAgain ? title().errors() : List.of();
  }

  List<FieldError> textErrors() {
    return asksAgain ? text().errors() : List.of();
  }
}
