package org.alongside.core.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.ReasonCode;
import org.alongside.core.input.Slugs;
import org.alongside.core.input.TextRule;

/**
 * A JSON value at its place in a reading. Each method reads it as one kind of thing; what is wrong
 * is noted with its pointer, and the reading goes on.
 */
public final class JsonValue {
  /** The most entries of an object whose names are data. */
  public static final int MOST_ENTRIES = 1_000;

  private final JsonElement element;
  private final String pointer;
  private final FieldErrors errors;
  private final JsonMode mode;

  JsonValue(JsonElement element, String pointer, FieldErrors errors, JsonMode mode) {
    this.element = element;
    this.pointer = pointer;
    this.errors = errors;
    this.mode = mode;
  }

  /** Reads a whole text as this shape. */
  public static <T> Parsed<T> read(String json, JsonMode mode, JsonShape<T> shape) {
    return shaped(StrictJson.read(json), mode, shape);
  }

  /** Reads a whole text in UTF-8 as this shape. */
  public static <T> Parsed<T> read(byte[] utf8, JsonMode mode, JsonShape<T> shape) {
    return shaped(StrictJson.read(utf8), mode, shape);
  }

  private static <T> Parsed<T> shaped(Parsed<JsonElement> json, JsonMode mode, JsonShape<T> shape) {
    return json.match(
        element -> {
          FieldErrors errors = new FieldErrors();
          return errors.orElse(shape.read(new JsonValue(element, "", errors, mode)));
        },
        Parsed::invalid);
  }

  /** A text within this rule. */
  public Supplier<String> text(TextRule rule) {
    return parsed(rule::read);
  }

  /** A text of the machine's own, such as a cursor, not empty. */
  public Supplier<String> token() {
    return parsed(
        text -> text.isEmpty() ? Parsed.invalid("", InputCode.REQUIRED) : Parsed.valid(text));
  }

  /** A text that may be anything. */
  public Supplier<String> anyText() {
    return parsed(Parsed::valid);
  }

  /** A text that this function understands or refuses. */
  public <T> Supplier<T> parsed(Function<String, Parsed<T>> parse) {
    if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
      return wrong(InputCode.WRONG_TYPE, "text");
    }
    return keep(parse.apply(primitive.getAsString()));
  }

  /** A whole number from least to most, both inclusive. */
  public Supplier<Long> integer(long least, long most) {
    if (!(element instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
      return wrong(InputCode.WRONG_TYPE, "number");
    }
    long number = primitive.getAsLong();
    if (number < least) {
      return wrong(InputCode.TOO_SMALL, Long.toString(least));
    }
    if (number > most) {
      return wrong(InputCode.TOO_LARGE, Long.toString(most));
    }
    return () -> number;
  }

  /** True or false. */
  public Supplier<Boolean> truth() {
    if (!(element instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
      return wrong(InputCode.WRONG_TYPE, "boolean");
    }
    return primitive::getAsBoolean;
  }

  /** A date like {@code 2026-11-21}. */
  public Supplier<LocalDate> date() {
    return temporal(10, LocalDate::parse, InputCode.NOT_A_DATE);
  }

  /** An instant like {@code 2026-11-21T22:31:00Z}, in UTC. */
  public Supplier<Instant> instant() {
    return parsed(
        text ->
            text.endsWith("Z")
                ? temporal(text, Instant::parse, InputCode.NOT_A_TIME)
                : Parsed.invalid("", InputCode.NOT_A_TIME));
  }

  /** A time of day like {@code 09:30}. */
  public Supplier<LocalTime> timeOfDay() {
    return temporal(5, LocalTime::parse, InputCode.NOT_A_TIME);
  }

  /** An id, read by its own {@code parse}. */
  public <T> Supplier<T> id(Function<String, T> parse) {
    return understood(parse, InputCode.NOT_AN_ID);
  }

  /** A slug, read by its own {@code parse}. */
  public <T> Supplier<T> slug(Function<String, T> parse) {
    return parsed(
        text ->
            Slugs.isSlug(text)
                ? Parsed.valid(parse.apply(text))
                : Parsed.invalid("", InputCode.NOT_A_SLUG));
  }

  /** One of the constants of this type. */
  public <E extends Enum<E> & Coded> Supplier<E> code(Class<E> type) {
    return parsed(
        text ->
            Codes.find(type, text)
                .map(Parsed::valid)
                .orElseGet(() -> Parsed.invalid("", InputCode.NOT_A_CHOICE)));
  }

  /** A list of at most so many of these. */
  public <T> Supplier<List<T>> list(int most, JsonShape<T> shape) {
    if (!(element instanceof JsonArray array)) {
      return wrong(InputCode.WRONG_TYPE, "list");
    }
    if (array.size() > most) {
      return wrong(InputCode.TOO_MANY, Integer.toString(most));
    }
    List<Supplier<T>> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String inner = JsonPointers.append(pointer, i);
      items.add(shape.read(new JsonValue(array.get(i), inner, errors, mode)));
    }
    return () -> {
      List<T> read = new ArrayList<>();
      items.forEach(item -> read.add(item.get()));
      return List.copyOf(read);
    };
  }

  /** An object whose names are data, at most {@link #MOST_ENTRIES}, none of them empty. */
  public <T> Supplier<Map<String, T>> map(JsonShape<T> shape) {
    if (!(element instanceof JsonObject object)) {
      return wrong(InputCode.WRONG_TYPE, "object");
    }
    if (object.size() > MOST_ENTRIES) {
      return wrong(InputCode.TOO_MANY, Integer.toString(MOST_ENTRIES));
    }
    Map<String, Supplier<T>> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      String inner = JsonPointers.append(pointer, entry.getKey());
      if (entry.getKey().isEmpty()) {
        errors.add(inner, InputCode.REQUIRED);
      }
      entries.put(entry.getKey(), shape.read(new JsonValue(entry.getValue(), inner, errors, mode)));
    }
    return () -> {
      Map<String, T> read = new LinkedHashMap<>();
      entries.forEach((name, value) -> read.put(name, value.get()));
      return Collections.unmodifiableMap(read);
    };
  }

  /** An object with these fields. */
  public <T> Supplier<T> object(Function<JsonFields, Supplier<T>> fields) {
    if (!element.isJsonObject()) {
      return wrong(InputCode.WRONG_TYPE, "object");
    }
    JsonFields read = new JsonFields(element.getAsJsonObject(), pointer, errors, mode);
    Supplier<T> value = fields.apply(read);
    read.refuseUnknown();
    return value;
  }

  /** The value as it is, whatever it is. */
  public Supplier<JsonElement> any() {
    return () -> element;
  }

  /** Reads this value apart from the reading that it is part of; pointers start here. */
  public <T> Parsed<T> alone(JsonMode how, JsonShape<T> shape) {
    FieldErrors own = new FieldErrors();
    return own.orElse(shape.read(new JsonValue(element, "", own, how)));
  }

  /** How this reading goes. */
  public JsonMode mode() {
    return mode;
  }

  /** Notes that the value is wrong. */
  public <T> Supplier<T> wrong(ReasonCode reason, String... args) {
    errors.add(pointer, reason, args);
    return nothing();
  }

  static <T> Supplier<T> nothing() {
    return () -> {
      throw new IllegalStateException("a value that was refused");
    };
  }

  /** A value that was read apart, or its errors as errors of this reading. */
  public <T> Supplier<T> keep(Parsed<T> parsed) {
    parsed.errors().forEach(error -> errors.add(error.under(pointer)));
    return parsed::get;
  }

  private <T> Supplier<T> temporal(int length, Function<String, T> parse, InputCode code) {
    return parsed(
        text -> text.length() == length ? temporal(text, parse, code) : Parsed.invalid("", code));
  }

  private static <T> Parsed<T> temporal(String text, Function<String, T> parse, InputCode code) {
    try {
      return Parsed.valid(parse.apply(text));
    } catch (DateTimeException e) {
      return Parsed.invalid("", code);
    }
  }

  private <T> Supplier<T> understood(Function<String, T> parse, InputCode code) {
    return parsed(
        text -> {
          try {
            return Parsed.valid(parse.apply(text));
          } catch (IllegalArgumentException e) {
            return Parsed.invalid("", code);
          }
        });
  }
}
