package org.alongside.core.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.function.Function;
import org.alongside.core.input.Coded;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object field by field, in their order; what is absent is left out, never null. */
public final class JsonBuilder {
  private final JsonObject object = new JsonObject();

  /** A field whose value is its text: an id, a date, an instant, a text. */
  public JsonBuilder with(String name, @Nullable Object value) {
    if (value != null) {
      object.addProperty(name, value.toString());
    }
    return this;
  }

  /** A field with a word. */
  public JsonBuilder with(String name, Coded value) {
    object.addProperty(name, value.code());
    return this;
  }

  /** A field with a whole number. */
  public JsonBuilder with(String name, long value) {
    object.addProperty(name, value);
    return this;
  }

  /** A field with true or false. */
  public JsonBuilder withTruth(String name, boolean value) {
    object.addProperty(name, value);
    return this;
  }

  /** A field with a value of its own shape. */
  public JsonBuilder with(String name, JsonElement value) {
    object.add(name, value);
    return this;
  }

  /** A field with a value of its own shape, if there is one. */
  public <T> JsonBuilder with(
      String name, @Nullable T value, Function<? super T, ? extends JsonElement> write) {
    if (value != null) {
      object.add(name, write.apply(value));
    }
    return this;
  }

  /** A field with a list. */
  public <T> JsonBuilder withAll(
      String name, Collection<T> values, Function<? super T, ? extends JsonElement> write) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(write.apply(value)));
    object.add(name, array);
    return this;
  }

  /** A value as its text, for a list. */
  public static JsonElement text(Object value) {
    return new JsonPrimitive(value.toString());
  }

  /** The object. */
  public JsonObject build() {
    return object;
  }
}
