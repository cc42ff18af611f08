package org.alongside.server.drafting;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.server.http.Ask;

/**
 * What was typed into the fields of a form, as it was typed, whether it can be read or not.
 *
 * @param values each field's values; several for checkboxes
 */
record Typed(Map<String, List<String>> values) {
  private static final int MOST_FIELDS = 200;
  private static final int LONGEST = 60_000;
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]{0,60}");
  private static final List<String> NOT_TYPED = List.of("csrf", "version", "do", "part");

  Typed {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    values.forEach((name, each) -> kept.put(name, List.copyOf(each)));
    values = java.util.Collections.unmodifiableMap(kept);
  }

  /** The fields of a request, but for those that the form itself carries. */
  static Typed of(Ask ask) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int length = 0;
    for (String name : ask.fields().names()) {
      if (NAME.matcher(name).matches() && !NOT_TYPED.contains(name)) {
        List<String> each =
            ask.fields(name).stream().map(value -> value.replace("\r\n", "\n")).toList();
        length += each.stream().mapToInt(String::length).sum();
        if (values.size() < MOST_FIELDS && length <= LONGEST) {
          values.put(name, each);
        }
      }
    }
    return new Typed(values);
  }

  /** Fields with one value each: name, value, name, value … */
  static Typed of(String... namesAndValues) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new Typed(values);
  }

  static Typed parse(String json) {
    return new Typed(new Gson().fromJson(json, new TypeToken<Map<String, List<String>>>() {}));
  }

  String toJson() {
    return new Gson().toJson(values);
  }

  /** The value of a field; empty when there is none. */
  String one(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** Every value of a field. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The same with these values of a field. */
  Typed with(String name, List<String> each) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, each);
    return new Typed(more);
  }
}
