package org.alongside.server.identity;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form that was sent after its session had ended, as it waits on the page to sign in: nothing of
 * it is stored, it goes from page to page. Secrets are left out.
 *
 * <p>Example: {@code KeptForm.of(fields).text()} is {@code text=Hello&revision=3}.
 *
 * @param fields names and what was typed, in their order
 */
record KeptForm(List<Map.Entry<String, String>> fields) {
  private static final int MOST_FIELDS = 300;

  KeptForm {
    fields = List.copyOf(fields);
  }

  /** What a form was sent with, less what proves who sent it. */
  static KeptForm of(MultiMap sent) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    sent.forEach(
        field -> {
          if (!isSecret(field.getKey())) {
            fields.add(Map.entry(field.getKey(), field.getValue()));
          }
        });
    return new KeptForm(fields);
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("csrf") || lower.contains("password") || lower.equals("code");
  }

  /** What {@link #text} wrote. */
  static KeptForm parse(String text) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    new QueryStringDecoder(text, java.nio.charset.StandardCharsets.UTF_8, false, MOST_FIELDS)
        .parameters()
        .forEach((name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
    return new KeptForm(fields);
  }

  /** In one line, for a hidden field. */
  String text() {
    QueryStringEncoder text = new QueryStringEncoder("");
    fields.forEach(field -> text.addParam(field.getKey(), field.getValue()));
    String encoded = text.toString();
    return encoded.startsWith("?") ? encoded.substring(1) : encoded;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }
}
