package org.alongside.core.wire;

import java.util.List;
import java.util.function.Supplier;
import org.alongside.core.crisis.CrisisWords;

/** The data file of the words that suggest a crisis. */
public final class CrisisWordsJson {
  private static final int MOST = 10_000;

  private CrisisWordsJson() {}

  /** Reads it. */
  public static Supplier<CrisisWords> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<String>> phrases =
              fields.required("phrases", v -> v.list(MOST, JsonValue::token));
          return fields.build(() -> CrisisWords.of(phrases.get()));
        });
  }
}
