package org.alongside.android.data;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.core.wire.JsonValue;

/**
 * What stands beside the words of a post; all of it may be missing.
 *
 * @param topic what it is about that somebody may not want to come upon, a {@code ContentTopic} by
 *     its code; empty for nothing
 * @param noteWords own words for it
 * @param tags the ids of the tags of a new thread
 * @param pictures in their order
 */
public record Beside(String topic, String noteWords, List<String> tags, List<Picture> pictures) {

  private static final int MOST = 100;

  /**
   * A picture that waits on this phone.
   *
   * @param id under which it is sent
   * @param description what it shows, in words
   */
  public record Picture(String id, String description) {
    public Picture {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(description, "description");
    }

    /** Says nothing of what it shows. */
    @Override
    public String toString() {
      return "picture " + id;
    }
  }

  public Beside {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(noteWords, "noteWords");
    tags = List.copyOf(tags);
    pictures = List.copyOf(pictures);
  }

  /** Nothing but the words. */
  public static Beside nothing() {
    return new Beside("", "", List.of(), List.of());
  }

  /** Whether there is nothing. */
  public boolean isNothing() {
    return topic.isEmpty() && noteWords.trim().isEmpty() && tags.isEmpty() && pictures.isEmpty();
  }

  /** What of it was typed, for whoever looks for words that suggest a crisis. */
  String typed() {
    List<String> typed = new ArrayList<>(List.of(noteWords));
    pictures.forEach(picture -> typed.add(picture.description()));
    return String.join("\n", typed);
  }

  JsonObject write() {
    return new JsonBuilder()
        .with("topic", topic)
        .with("noteWords", noteWords)
        .withAll("tags", tags, JsonBuilder::text)
        .withAll(
            "pictures",
            pictures,
            picture ->
                new JsonBuilder()
                    .with("id", picture.id())
                    .with("description", picture.description())
                    .build())
        .build();
  }

  static Supplier<Beside> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> topic = fields.required("topic", JsonValue::anyText);
          Supplier<String> noteWords = fields.required("noteWords", JsonValue::anyText);
          Supplier<List<String>> tags =
              fields.required("tags", v -> v.list(MOST, JsonValue::anyText));
          Supplier<List<Picture>> pictures =
              fields.required("pictures", v -> v.list(MOST, Beside::readPicture));
          return fields.build(
              () -> new Beside(topic.get(), noteWords.get(), tags.get(), pictures.get()));
        });
  }

  private static Supplier<Picture> readPicture(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> id = fields.required("id", JsonValue::anyText);
          Supplier<String> description = fields.required("description", JsonValue::anyText);
          return fields.build(() -> new Picture(id.get(), description.get()));
        });
  }

  /** Says nothing of what was written. */
  @Override
  public String toString() {
    return "what stands beside a post";
  }
}
