package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.function.Supplier;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.PrivateNote;
import org.alongside.core.spend.SpendEntryId;

/** A private note, for its holder alone. */
public final class PrivateNoteJson {
  private PrivateNoteJson() {}

  /** Writes a note. */
  public static JsonObject write(PrivateNote note) {
    return new JsonBuilder()
        .with("entryId", note.entry())
        .with("holder", note.holder())
        .with("text", note.text())
        .with("revision", note.revision())
        .with("writtenAt", note.writtenAt())
        .build();
  }

  /** Reads a note. */
  public static Supplier<PrivateNote> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<SpendEntryId> entry = fields.required("entryId", v -> v.id(SpendEntryId::parse));
          Supplier<PersonId> holder = fields.required("holder", v -> v.id(PersonId::parse));
          Supplier<String> text = fields.required("text", v -> v.text(PrivateNote.TEXT));
          Supplier<Long> revision = fields.required("revision", v -> v.integer(1, Long.MAX_VALUE));
          Supplier<Instant> at = fields.required("writtenAt", JsonValue::instant);
          return fields.build(
              () ->
                  new PrivateNote(entry.get(), holder.get(), text.get(), revision.get(), at.get()));
        });
  }

  /** Reads what the holder writes. */
  public static Supplier<String> readText(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> text = fields.required("text", v -> v.text(PrivateNote.TEXT));
          return fields.build(text);
        });
  }
}
