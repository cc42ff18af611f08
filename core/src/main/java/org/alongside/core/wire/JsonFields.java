package org.alongside.core.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;

/**
 * The fields of a JSON object that is being read. Everything that is wrong is noted; the value is
 * made only when nothing was.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Supplier<LocalDate> on = fields.required("on", JsonValue::date);
 * Supplier<Long> value = fields.required("value", v -> v.integer(0, 10));
 * return fields.build(() -> new Rating(on.get(), value.get().intValue()));
 * }</pre>
 */
public final class JsonFields {
  private final JsonObject object;
  private final String pointer;
  private final FieldErrors errors;
  private final JsonMode mode;
  private final int errorsBefore;
  private final Set<String> known = new HashSet<>();

  JsonFields(JsonObject object, String pointer, FieldErrors errors, JsonMode mode) {
    this.object = object;
    this.pointer = pointer;
    this.errors = errors;
    this.mode = mode;
    this.errorsBefore = errors.count();
  }

  /** A field that must be there. */
  public <T> Supplier<T> required(String name, JsonShape<T> shape) {
    Optional<JsonValue> value = find(name);
    if (value.isPresent()) {
      return shape.read(value.get());
    }
    errors.add(JsonPointers.append(pointer, name), InputCode.REQUIRED);
    return JsonValue.nothing();
  }

  /** A field that may be absent or null. */
  public <T> Supplier<Optional<T>> optional(String name, JsonShape<T> shape) {
    Optional<Supplier<T>> read = find(name).map(shape::read);
    return () -> read.map(Supplier::get);
  }

  /** A field that means this when it is absent or null. */
  public <T> Supplier<T> orElse(String name, T absent, JsonShape<T> shape) {
    return find(name).map(shape::read).orElse(() -> absent);
  }

  /** Fields that may be there and are not needed here, such as what follows from others. */
  public void skip(String... names) {
    known.addAll(Set.of(names));
  }

  /** Whether the field is there, be it null. */
  public boolean has(String name) {
    known.add(name);
    return object.has(name);
  }

  /** Whether nothing was wrong so far. */
  public boolean isFine() {
    return errors.count() == errorsBefore;
  }

  /** The value of the whole, made at once, unless one of its fields was wrong. */
  public <T> Supplier<T> build(Supplier<T> make) {
    return parse(
        () -> {
          try {
            return Parsed.valid(make.get());
          } catch (IllegalArgumentException | ArithmeticException e) {
            return Parsed.invalid("", InputCode.INCONSISTENT);
          }
        });
  }

  /** The same with errors of its own, whose pointers start here. */
  public <T> Supplier<T> parse(Supplier<Parsed<T>> make) {
    if (!isFine()) {
      return JsonValue.nothing();
    }
    Parsed<T> made = make.get();
    made.errors().forEach(error -> errors.add(error.under(pointer)));
    return made::get;
  }

  void refuseUnknown() {
    if (mode == JsonMode.STRICT) {
      for (String name : object.keySet()) {
        if (!known.contains(name)) {
          errors.add(JsonPointers.append(pointer, name), InputCode.UNKNOWN_FIELD);
        }
      }
    }
  }

  private Optional<JsonValue> find(String name) {
    known.add(name);
    JsonElement element = object.get(name);
    return element == null || element.isJsonNull()
        ? Optional.empty()
        : Optional.of(new JsonValue(element, JsonPointers.append(pointer, name), errors, mode));
  }
}
