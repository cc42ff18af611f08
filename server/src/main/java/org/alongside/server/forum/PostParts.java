package org.alongside.server.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a form for a post asks for beside the words: a note before them, pictures, tags.
 *
 * @param topic what the text is about that somebody may not want to come upon
 * @param topics to choose from
 * @param words own words for it
 * @param noteOpen whether the question stands open
 * @param slots places for pictures; none where pictures cannot be added
 * @param slotsOpen whether they stand open
 * @param standing pictures that the post has
 * @param tags null where there are none to choose
 */
record PostParts(
    Field topic,
    List<Choice> topics,
    Field words,
    boolean noteOpen,
    List<Slot> slots,
    boolean slotsOpen,
    List<Standing> standing,
    @Nullable Tagging tags) {
  PostParts {
    topics = List.copyOf(topics);
    slots = List.copyOf(slots);
    standing = List.copyOf(standing);
  }

  /**
   * A place for a picture.
   *
   * @param title such as {@code Picture 1}
   * @param kept the field with the id of the picture that is here already
   * @param id of that picture; empty when there is none
   * @param path where it can be seen
   */
  record Slot(
      int place, String title, Field file, Field words, String kept, String id, String path) {
    /** The same under another title. */
    Slot titled(String other) {
      return new Slot(place, other, file, words, kept, id, path);
    }
  }

  /**
   * A picture that the post has.
   *
   * @param path where it can be seen; empty for one that a moderator hid
   * @param drop the field that is sent when it is to be taken off
   * @param dropped whether that was chosen
   */
  record Standing(String title, String path, Field words, String drop, boolean dropped) {}

  /** The tags of the board. */
  record Tagging(Field field, List<Choice> choices, Set<String> chosen) {}

  /** Every field, for the summary of errors. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>(List.of(topic, words));
    slots.stream().flatMap(slot -> Stream.of(slot.file(), slot.words())).forEach(fields::add);
    standing.stream().map(Standing::words).forEach(fields::add);
    if (tags != null) {
      fields.add(tags.field());
    }
    return fields;
  }
}
