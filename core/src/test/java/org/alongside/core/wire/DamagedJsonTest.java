package org.alongside.core.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts every kind of wrong value in every place of every golden file, and takes each field away.
 */
class DamagedJsonTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final List<String> WRONG =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "9223372036854775807",
          "\"\"",
          "\"x\"",
          "\"2026-01-01\"",
          "\"2026-01-01T00:00:00Z\"",
          "\"01900000-0000-7000-8000-000000000099\"",
          "[]",
          "[null]",
          "[{}]",
          "{}",
          "{\"\":\"\"}",
          "{\"amount\":9223372036854775807,\"currency\":\"GBP\"}",
          "{\"amount\":1,\"currency\":\"EUR\"}");

  static List<Arguments> shapes() {
    return List.of(
        shape("spend-entry", SpendJson::readEntry),
        shape("spend-entry-excluded", SpendJson::readEntry),
        shape("visit", VisitJson::readReport),
        shape("budget", BudgetJson::read),
        shape("plan", PlanJson::read),
        shape("message", MessageJson::read),
        shape("worker", WorkerJson::read),
        shape("sync-request", SyncJson::readRequest),
        shape("sync-response", SyncJson::readResponse),
        shape("board", ForumJson::readBoard),
        shape("thread", ForumJson::readThread),
        shape("post", ForumJson::readPost),
        shape("handbook", GuidanceJson::readHandbook));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void isAnsweredNeverThrown(String name, JsonShape<?> shape) throws IOException {
    String golden = new String(Files.readAllBytes(FOLDER.resolve(name + ".json")), UTF_8);
    List<String> damaged = new ArrayList<>();
    JsonElement root = JsonParser.parseString(golden);
    damage(root, () -> damaged.add(root.toString()));
    assertThat(damaged).hasSizeGreaterThan(50).doesNotContain(root.toString());
    int refused = 0;
    for (String json : damaged) {
      for (JsonMode mode : JsonMode.values()) {
        assertThatNoException().as(json).isThrownBy(() -> JsonValue.read(json, mode, shape));
      }
      refused += JsonValue.read(json, JsonMode.STRICT, shape).errors().isEmpty() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(damaged.size() / 10);
  }

  private static <T> Arguments shape(String name, JsonShape<T> shape) {
    return Arguments.of(name, shape);
  }

  /** Changes one place after the other, tells, and changes it back. */
  private static void damage(JsonElement element, Runnable tell) {
    if (element instanceof JsonObject object) {
      for (String name : List.copyOf(object.keySet())) {
        JsonElement right = object.get(name);
        replace(right, value -> object.add(name, value), tell);
        object.remove(name);
        tell.run();
        object.add(name, right);
        damage(right, tell);
      }
    } else if (element instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        JsonElement right = array.get(i);
        replace(right, value -> array.set(at, value), tell);
        damage(right, tell);
      }
    }
  }

  private static void replace(JsonElement right, Consumer<JsonElement> put, Runnable tell) {
    for (String wrong : WRONG) {
      JsonElement value = JsonParser.parseString(wrong);
      if (!value.equals(right)) {
        put.accept(value);
        tell.run();
      }
    }
    put.accept(right);
  }
}
