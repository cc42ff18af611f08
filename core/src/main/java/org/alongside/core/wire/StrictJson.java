package org.alongside.core.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.ReasonCode;

/**
 * Reads JSON as RFC 8259 has it and as this product writes it, and refuses everything else with the
 * place and the reason: a key twice, depth over 64, a number that is not a whole one of 64 bits
 * ({@code 1.0}, {@code 1e23}), NUL and half surrogate pairs, malformed UTF-8, anything after the
 * end.
 */
public final class StrictJson {
  /** How deep objects and lists may nest. */
  public static final int DEEPEST = 64;

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

  private final JsonReader reader;

  private StrictJson(JsonReader reader) {
    this.reader = reader;
  }

  /** Reads a whole text in UTF-8. */
  public static Parsed<JsonElement> read(byte[] utf8) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(utf8))
              .toString();
      return read(text);
    } catch (CharacterCodingException e) {
      return Parsed.invalid("", JsonCode.NOT_UTF_8);
    }
  }

  /** Reads a whole text. */
  public static Parsed<JsonElement> read(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      return Parsed.valid(new StrictJson(reader).whole());
    } catch (Refusal refusal) {
      return Parsed.invalid(List.of(refusal.error));
    } catch (MalformedJsonException | EOFException | IllegalStateException e) {
      return Parsed.invalid("", JsonCode.MALFORMED);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }

  private JsonElement whole() throws IOException, Refusal {
    JsonElement read = value("", 0);
    try {
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return read;
      }
    } catch (MalformedJsonException e) {
      throw new Refusal("", JsonCode.TRAILING_CONTENT);
    }
    throw new Refusal("", JsonCode.TRAILING_CONTENT);
  }

  private JsonElement value(String pointer, int depth) throws IOException, Refusal {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(pointer, deeper(pointer, depth));
      case BEGIN_ARRAY -> array(pointer, deeper(pointer, depth));
      case STRING -> new JsonPrimitive(checked(pointer, reader.nextString()));
      case NUMBER -> new JsonPrimitive(integer(pointer, reader.nextString()));
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
      default -> throw new MalformedJsonException("no value");
    };
  }

  private JsonObject object(String pointer, int depth) throws IOException, Refusal {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = checked(pointer, reader.nextName());
      String inner = JsonPointers.append(pointer, name);
      if (object.has(name)) {
        throw new Refusal(inner, JsonCode.DUPLICATE_KEY);
      }
      object.add(name, value(inner, depth));
    }
    reader.endObject();
    return object;
  }

  private JsonArray array(String pointer, int depth) throws IOException, Refusal {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(JsonPointers.append(pointer, array.size()), depth));
    }
    reader.endArray();
    return array;
  }

  private static int deeper(String pointer, int depth) throws Refusal {
    if (depth == DEEPEST) {
      throw new Refusal(pointer, JsonCode.TOO_DEEP, Integer.toString(DEEPEST));
    }
    return depth + 1;
  }

  private static long integer(String pointer, String literal) throws Refusal {
    if (!INTEGER.matcher(literal).matches()) {
      throw new Refusal(pointer, InputCode.NOT_AN_INTEGER);
    }
    try {
      return Long.parseLong(literal);
    } catch (NumberFormatException e) {
      throw new Refusal(pointer, InputCode.NOT_AN_INTEGER);
    }
  }

  private static String checked(String pointer, String text) throws Refusal {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == 0) {
        throw new Refusal(pointer, JsonCode.NUL_CHARACTER);
      }
      if (Character.isHighSurrogate(character)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(character)) {
        throw new Refusal(pointer, JsonCode.HALF_SURROGATE);
      }
    }
    return text;
  }

  /** Ends the reading at the first thing that is wrong; never leaves this class. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FieldError error;

    Refusal(String pointer, ReasonCode reason, String... args) {
      super(reason.code(), null, false, false);
      error = FieldError.at(pointer, reason, args);
    }
  }
}
