package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.core.input.FieldError;

/** {@code {"pointer": "/payee", "code": "too-long", "args": ["200"]}}. */
public final class FieldErrorJson {
  private static final int MOST_ARGS = 20;

  private FieldErrorJson() {}

  /** Writes it. */
  public static JsonObject write(FieldError error) {
    return new JsonBuilder()
        .with("pointer", error.pointer())
        .with("code", error.code())
        .withAll("args", error.args(), JsonBuilder::text)
        .build();
  }

  /** Reads it. */
  public static Supplier<FieldError> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> pointer = fields.required("pointer", JsonValue::anyText);
          Supplier<String> code = fields.required("code", JsonValue::token);
          Supplier<List<String>> args = fields.orElse("args", List.of(), FieldErrorJson::args);
          return fields.build(() -> new FieldError(pointer.get(), code.get(), args.get()));
        });
  }

  static Supplier<List<String>> args(JsonValue json) {
    return json.list(MOST_ARGS, JsonValue::anyText);
  }
}
