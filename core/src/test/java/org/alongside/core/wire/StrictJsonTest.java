package org.alongside.core.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.Random;
import org.alongside.core.Randoms;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " \r\n\t{ \"a\" : [ 1 , -2 , true , false , null , \"x\" ] } \n",
        "{\"\": \"\"}",
        "9223372036854775807",
        "-9223372036854775808",
        "\"\\u00e9\\ud83d\\ude00\\n\\\\\\/\"",
        "{\"a\":{\"a\":{\"a\":1}}}"
      })
  void readsWhatIsJson(String json) {
    assertThat(StrictJson.read(json).get()).isEqualTo(JsonParser.parseString(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|``|json-malformed",
        "{|``|json-malformed",
        "{\"a\":}|``|json-malformed",
        "{'a':1}|``|json-malformed",
        "{a:1}|``|json-malformed",
        "{\"a\"=1}|``|json-malformed",
        "[1,]|``|json-malformed",
        "[1;2]|``|json-malformed",
        "[1 2]|``|json-malformed",
        "{\"a\":1,}|``|json-malformed",
        "[True]|``|json-malformed",
        "[NULL]|``|json-malformed",
        "[nul]|``|json-malformed",
        "[NaN]|``|json-malformed",
        "[Infinity]|``|json-malformed",
        "[01]|``|json-malformed",
        "[+1]|``|json-malformed",
        "[.5]|``|json-malformed",
        "[0x10]|``|json-malformed",
        "// comment|``|json-malformed",
        "[1]/* x */|``|json-trailing-content",
        ")]}'|``|json-malformed",
        "\"open|``|json-malformed",
        "\"\\x\"|``|json-malformed",
        "\"\\u12g4\"|``|json-malformed",
        "{\"a\":1,\"a\":2}|/a|json-duplicate-key",
        "{\"x\":{\"b/~c\":1,\"b/~c\":1}}|/x/b~1~0c|json-duplicate-key",
        "{\"a\":1,\"\\u0061\":2}|/a|json-duplicate-key",
        "{\"a\":[0,1.0]}|/a/1|not-an-integer",
        "[1e23]|/0|not-an-integer",
        "[1E0]|/0|not-an-integer",
        "[0.5]|/0|not-an-integer",
        "[9223372036854775808]|/0|not-an-integer",
        "[-9223372036854775809]|/0|not-an-integer",
        "[123456789012345678901234567890]|/0|not-an-integer",
        "[\"a\\u0000b\"]|/0|json-nul-character",
        "{\"a\\u0000\":1}|``|json-nul-character",
        "[\"\\ud83d\"]|/0|json-half-surrogate",
        "[\"\\ude00\\ud83d\"]|/0|json-half-surrogate",
        "{} {}|``|json-trailing-content",
        "{}x|``|json-trailing-content",
        "1 2|``|json-trailing-content",
      })
  void refusesWhatIsNotWithPlaceAndReason(String json, String pointer, String code) {
    assertThat(StrictJson.read(json).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.pointer()).isEqualTo(pointer);
            });
  }

  @Test
  void refusesABareControlCharacterInAText() {
    assertThat(StrictJson.read("\"a\u0001b\"").errors()).hasSize(1);
    assertThat(StrictJson.read("\"a\nb\"").errors()).hasSize(1);
  }

  @Test
  void nestsSixtyFourDeepAndNoDeeper() {
    assertThat(StrictJson.read("[".repeat(64) + "]".repeat(64)).find()).isPresent();
    assertThat(StrictJson.read("[".repeat(65) + "]".repeat(65)).errors())
        .containsExactly(FieldError.at("/0".repeat(64), JsonCode.TOO_DEEP, "64"));
    assertThat(StrictJson.read("[".repeat(1_000_000)).errors()).hasSize(1);
    assertThat(StrictJson.read("{\"a\":".repeat(1_000_000)).errors()).hasSize(1);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThat(StrictJson.read("\"é😀\"".getBytes(UTF_8)).get().getAsString()).isEqualTo("é😀");
    FieldError notUtf8 = FieldError.at("", JsonCode.NOT_UTF_8);
    assertThat(StrictJson.read("\"é\"".getBytes(ISO_8859_1)).errors()).containsExactly(notUtf8);
    assertThat(StrictJson.read("\"e\"".getBytes(UTF_16)).errors()).containsExactly(notUtf8);
    byte[] overlong = {'"', (byte) 0xC0, (byte) 0x80, '"'};
    assertThat(StrictJson.read(overlong).errors()).containsExactly(notUtf8);
    byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, '"'};
    assertThat(StrictJson.read(surrogate).errors()).containsExactly(notUtf8);
  }

  @Test
  void readsEveryTextThatItMayKeepExactly() {
    Randoms randoms = new Randoms(5);
    for (int i = 0; i < 2_000; i++) {
      String text = randoms.text();
      assertThat(StrictJson.read(JsonBuilder.text(text).toString()).get().getAsString())
          .isEqualTo(text);
    }
  }

  @Test
  void neverFailsWhateverItReads() {
    Random random = new Random(6);
    Randoms randoms = new Randoms(6);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = SyncJson.write(randoms.syncRequest()).toString().getBytes(UTF_8);
      int changes = 1 + random.nextInt(3);
      for (int change = 0; change < changes; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Parsed<JsonElement> read = StrictJson.read(bytes);
      assertThat(read.find().isPresent()).isNotEqualTo(!read.errors().isEmpty());
      // and the adapters on top of it answer as well, whatever is left
      JsonValue.read(bytes, JsonMode.STRICT, SyncJson::readRequest).errors();
    }
  }
}
