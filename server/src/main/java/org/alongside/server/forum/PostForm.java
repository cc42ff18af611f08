package org.alongside.server.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.TagId;
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
 * @param typed what was typed
 * @param pictures what came with it
 * @param see what the writer should look at first; null for nothing
 * @param named whether the writer got a name with this form, and is not asked again
 * @param problem why a text that is fine by itself was not taken; empty for none
 */
record PostForm(
    UUID id,
    Typed typed,
    PictureForm pictures,
    boolean asksAgain,
    String problem,
    @Nullable Link see,
    boolean named) {
  static final String TOPIC = "note";
  static final String NOTE_WORDS = "note-words";
  static final String TAGS = "tags";

  private static final int LONGEST_QUOTE = 600;
  private static final Random RANDOM = new Random();

  /**
   * What stands in the fields.
   *
   * @param name the name to post under; only asked of somebody who has none yet
   * @param title not asked for in a reply
   * @param topic the code of the note before the text; empty for none
   * @param noteWords the author's own words for it
   * @param tags the ids of the tags that were chosen; only for a new thread
   */
  record Typed(
      String name, String title, String text, String topic, String noteWords, List<String> tags) {
    Typed {
      tags = List.copyOf(tags);
    }

    static Typed text(String text) {
      return new Typed("", "", text, "", "", List.of());
    }
  }

  private static PostForm unsent(UUID id, Typed typed) {
    return new PostForm(id, typed, PictureForm.empty(), false, "", null, false);
  }

  /** A form that nobody has filled in. */
  static PostForm fresh(Instant now) {
    return unsent(Uuids.next(now, RANDOM), Typed.text(""));
  }

  /** A form to answer what somebody said, which stands in it already. */
  static PostForm quoting(Instant now, String said, PostText text) {
    String quoted =
        text.value()
            .lines()
            .filter(line -> !line.startsWith(">"))
            .dropWhile(String::isBlank)
            .map(line -> "> " + line)
            .collect(Collectors.joining("\n"));
    String cut =
        quoted.length() <= LONGEST_QUOTE
            ? quoted
            : quoted.substring(0, quoted.lastIndexOf(' ', LONGEST_QUOTE)) + " …";
    return unsent(Uuids.next(now, RANDOM), Typed.text("> " + said + "\n>\n" + cut + "\n\n"));
  }

  /** A form that shows what stands there. */
  static PostForm showing(ForumPost post, Instant now) {
    ContentNote note = post.contentNote();
    return unsent(
        Uuids.next(now, RANDOM),
        new Typed(
            "",
            "",
            post.text().value(),
            note == null ? "" : note.topic().code(),
            note == null ? "" : note.words(),
            List.of()));
  }

  /** What was sent, but for its pictures. */
  static PostForm of(Ask ask) {
    UUID id;
    try {
      id = Uuids.parse(ask.field("id"));
    } catch (IllegalArgumentException notOurs) {
      id = Uuids.next(ask.now(), RANDOM);
    }
    return new PostForm(
        id,
        new Typed(
            ask.field(Naming.FIELD),
            ask.field("title"),
            ask.field("text"),
            ask.field(TOPIC).equals(ForumNotes.NO_TOPIC) ? "" : ask.field(TOPIC),
            ask.field(NOTE_WORDS),
            ask.fields(TAGS)),
        PictureForm.empty(),
        true,
        "",
        null,
        false);
  }

  /** The same, with why it was not taken. */
  PostForm refused(String why) {
    return new PostForm(id, typed, pictures, true, why, see, named);
  }

  /** The same, with something that the writer should look at. */
  PostForm seeing(@Nullable Link what) {
    return new PostForm(id, typed, pictures, asksAgain, problem, what, named);
  }

  /** The same, by somebody who has a name now. */
  PostForm afterNaming() {
    return new PostForm(id, typed, pictures, asksAgain, problem, see, true);
  }

  PostForm with(PictureForm came) {
    return new PostForm(id, typed, came, asksAgain, problem, see, named);
  }

  Parsed<ThreadTitle> title() {
    return ThreadTitle.read(typed.title());
  }

  Parsed<PostText> text() {
    return PostText.read(typed.text());
  }

  Parsed<Optional<ContentNote>> note() {
    return ContentNote.read(typed.topic(), typed.noteWords());
  }

  /** The tags that were chosen; what is no id was tampered with. */
  List<TagId> tags() {
    List<TagId> tags = new ArrayList<>();
    for (String id : typed.tags()) {
      try {
        tags.add(TagId.parse(id));
      } catch (IllegalArgumentException tampered) {
        // The form goes on without it.
      }
    }
    return tags;
  }

  /** The text made ready with its note, if both are fine. Call it outside the writer. */
  Optional<PreparedPost> prepare(Forum forum) {
    Optional<Optional<ContentNote>> noted = note().find();
    if (noted.isEmpty()) {
      return Optional.empty();
    }
    @Nullable ContentNote before = noted.get().orElse(null);
    List<String> beside = new ArrayList<>(pictures.said());
    beside.add(typed.noteWords());
    return text().find().map(text -> forum.prepare(text, before, beside));
  }

  /** What is wrong with the title; empty for a form that nobody has filled in. */
  List<FieldError> titleErrors() {
    return asksAgain ? title().errors() : List.of();
  }

  List<FieldError> textErrors() {
    return asksAgain ? text().errors() : List.of();
  }

  List<FieldError> noteErrors() {
    return asksAgain ? note().errors() : List.of();
  }
}
