package org.alongside.server.forum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.TagName;
import org.alongside.core.input.FieldError;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/** Makes the fields for what stands beside the words of a post. */
final class PartFields {
  private final ForumWords words;

  PartFields(ForumWords words) {
    this.words = words;
  }

  /** Of a form for a new post. */
  PostParts fresh(PostForm form, List<BoardTag> offered) {
    return parts(
        form, form.pictures().slots().stream().map(this::slot).toList(), List.of(), offered);
  }

  /** Of a form to change a post: a full one has one place more, for one that is taken away. */
  PostParts change(PostForm form, List<StandingPicture> pictures, @Nullable Ask sent) {
    List<PostParts.Standing> standing = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      standing.add(standing(pictures.get(i), i + 1, sent));
    }
    int room = Math.max(1, PostPicture.MOST - pictures.size());
    List<PostParts.Slot> slots =
        form.pictures().slots().stream()
            .filter(slot -> slot.place() <= room || slot.isUsed())
            .map(this::slot)
            .map(slot -> slot.titled(words.say("picture.new-title", slot.place())))
            .toList();
    return parts(form, slots, standing, List.of());
  }

  private PostParts parts(
      PostForm form,
      List<PostParts.Slot> slots,
      List<PostParts.Standing> standing,
      List<BoardTag> offered) {
    List<FieldError> errors = form.noteErrors();
    Field topic =
        Field.of(PostForm.TOPIC, words.say("note.topic"))
            .withHint(words.say("note.hint"))
            .withValue(form.typed().topic().isEmpty() ? ForumNotes.NO_TOPIC : form.typed().topic())
            .withErrors(words.sentences("note.topic", at("/topic", errors)));
    Field own =
        Field.of(PostForm.NOTE_WORDS, words.say("note.words"))
            .withHint(words.say("note.words.hint"))
            .withValue(form.typed().noteWords())
            .withErrors(words.sentences("note.words", at("/words", errors)));
    boolean noted = !form.typed().topic().isEmpty() || !form.typed().noteWords().isEmpty();
    return new PostParts(
        topic,
        ForumNotes.topics(),
        own,
        noted,
        slots,
        form.pictures().isUsed(),
        standing,
        offered.isEmpty() ? null : tagging(form, offered));
  }

  private static List<FieldError> at(String pointer, List<FieldError> errors) {
    return errors.stream().filter(error -> error.pointer().equals(pointer)).toList();
  }

  private PostParts.Tagging tagging(PostForm form, List<BoardTag> offered) {
    return new PostParts.Tagging(
        Field.of(PostForm.TAGS, words.say("tags.field"))
            .withHint(words.say("tags.hint", TagName.MOST_OF_A_THREAD))
            .withErrors(
                form.asksAgain() && tooMany(form)
                    ? List.of(words.say("tags.too-many", TagName.MOST_OF_A_THREAD))
                    : List.of()),
        offered.stream().map(tag -> Choice.of(tag.id().toString(), tag.name().value())).toList(),
        new HashSet<>(form.typed().tags()));
  }

  static boolean tooMany(PostForm form) {
    return form.tags().size() > TagName.MOST_OF_A_THREAD;
  }

  private PostParts.Slot slot(PictureForm.Slot slot) {
    int place = slot.place();
    String wrong = slot.fileError();
    PictureId id = slot.id();
    Field file =
        Field.of(PictureForm.Slot.file(place), words.say("picture.file", place))
            .withErrors(
                wrong.isEmpty() ? List.of() : List.of(words.say("picture." + wrong, place)));
    Field said =
        Field.of(PictureForm.Slot.words(place), words.say("picture.words", place))
            .withHint(words.say("picture.words.hint"))
            .withValue(slot.typed())
            .withErrors(numbered(place, slot.textErrors()));
    return new PostParts.Slot(
        place,
        words.say("picture.title", place),
        file,
        said,
        PictureForm.Slot.kept(place),
        id == null ? "" : id.toString(),
        id == null ? "" : PicturePages.small(id));
  }

  /** Which picture it is stands in the sentence, so that the summary of errors says it too. */
  private List<String> numbered(int place, List<FieldError> errors) {
    return errors.stream()
        .map(
            error -> {
              List<Object> arguments = new ArrayList<>(List.of(place));
              arguments.addAll(error.args());
              return words.say("picture.words." + error.code(), arguments.toArray());
            })
        .toList();
  }

  private PostParts.Standing standing(StandingPicture each, int place, @Nullable Ask sent) {
    PostPicture picture = each.picture();
    String typed = sent == null ? picture.description().value() : sent.field(said(picture.id()));
    boolean dropped = sent != null && isDropped(sent, picture.id());
    return new PostParts.Standing(
        words.say("picture.title", place),
        each.hidden() ? "" : PicturePages.small(picture.id()),
        Field.of(said(picture.id()), words.say("picture.words", place))
            .withHint(words.say("picture.words.hint"))
            .withValue(typed)
            .withErrors(dropped ? List.of() : numbered(place, PictureText.read(typed).errors())),
        drop(picture.id()),
        dropped);
  }

  private static String said(PictureId id) {
    return "words-" + id;
  }

  private static String drop(PictureId id) {
    return "drop-" + id;
  }

  private static boolean isDropped(Ask ask, PictureId id) {
    return !ask.field(drop(id)).isEmpty();
  }

  /** The pictures as they are to stand; nothing when something is wrong with their words. */
  static Optional<List<PostPicture>> changed(Ask ask, List<PostPicture> before) {
    List<PostPicture> after = new ArrayList<>();
    for (PostPicture picture : before) {
      if (isDropped(ask, picture.id())) {
        continue;
      }
      // A program that does not know of pictures leaves them as they are.
      String typed =
          ask.fields(said(picture.id())).isEmpty()
              ? picture.description().value()
              : ask.field(said(picture.id()));
      Optional<PictureText> text = PictureText.read(typed).find();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      after.add(new PostPicture(picture.id(), text.get(), picture.width(), picture.height()));
    }
    return Optional.of(after);
  }
}
