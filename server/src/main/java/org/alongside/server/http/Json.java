package org.alongside.server.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;

/**
 * The two things that every JSON route does: read a body strictly, and answer a list a page at a
 * time.
 */
public final class Json {
  private Json() {}

  /**
   * Reads the body of a request; unknown fields are refused.
   *
   * @throws BadInput with all errors
   */
  public static <T> T read(Ask ask, JsonShape<T> shape) {
    return JsonValue.read(ask.bytes(), JsonMode.STRICT, shape)
        .match(
            value -> value,
            errors -> {
              throw new BadInput(errors);
            });
  }

  /** A page of a list, with the cursor of the next one if there is more. */
  public static <T> JsonObject page(
      List<T> items, Function<T, ? extends JsonElement> write, Optional<String> next) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(write.apply(item)));
    JsonObject page = new JsonObject();
    page.add("items", array);
    next.ifPresent(cursor -> page.addProperty("next", cursor));
    return page;
  }

  /**
   * How many items the caller asks for: {@code ?limit=}, from 1 to 100, 50 when nothing is said.
   */
  public static int limit(Ask ask) {
    return ask.query("limit")
        .map(
            text -> {
              try {
                int limit = Integer.parseInt(text);
                if (limit >= 1 && limit <= 100) {
                  return limit;
                }
              } catch (NumberFormatException notANumber) {
                // answered below
              }
              throw new Problem(400, "bad-limit");
            })
        .orElse(50);
  }
}
