package org.alongside.server.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.JoiningRule;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.core.oncall.Workload;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;

/**
 * What an administrator typed about the scheme: the values, or every field with what is wrong with
 * it.
 *
 * @param fields in the order of the page, with what was typed
 * @param values by the name of the setting; complete only when there are no errors
 */
record SettingsForm(List<Field> fields, Map<String, String> values) {
  /**
   * The settings and what each may be; the names of the form are theirs without {@code scheme.}.
   */
  private static final String FIRST_POSTS = "first-posts";

  private static final String JOINING = "joining";

  private static final Map<String, TextRule> RULES = new LinkedHashMap<>();

  static {
    RULES.put("name", TextRule.line(1, 80));
    RULES.put("area", TextRule.line(1, 80));
    RULES.put("phone", TextRule.line(1, 30));
    RULES.put("out-of-hours", TextRule.lines(1, 500));
    RULES.put(FIRST_POSTS, TextRule.line(0, 2));
    RULES.put(JOINING, TextRule.line(0, 20));
    RULES.put(SiteSettings.ENOUGH, TextRule.line(0, 2));
  }

  SettingsForm {
    fields = List.copyOf(fields);
    values = Map.copyOf(values);
  }

  /** The form with what is kept now. */
  static SettingsForm of(Map<String, String> kept, Words words) {
    List<Field> fields = new ArrayList<>();
    RULES.forEach(
        (name, rule) ->
            fields.add(
                field(name, words).withValue(kept.getOrDefault("scheme." + name, unset(name)))));
    return new SettingsForm(fields, Map.of());
  }

  /** The form as it was sent. */
  static SettingsForm read(Ask ask, Words words) {
    List<Field> fields = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    RULES.forEach(
        (name, rule) -> {
          String typed = ask.field(name);
          Parsed<String> parsed = checked(name, rule.read(typed));
          parsed.find().ifPresent(value -> values.put("scheme." + name, value));
          fields.add(
              field(name, words)
                  .withValue(typed)
                  .withErrors(
                      parsed.errors().isEmpty()
                          ? List.of()
                          : List.of(words.say("settings." + name + ".wrong", rule.longest()))));
        });
    return new SettingsForm(fields, values);
  }

  private static String unset(String name) {
    return switch (name) {
      case JOINING -> JoiningRule.OPEN.code();
      case SiteSettings.ENOUGH -> Integer.toString(Workload.USUAL_ENOUGH);
      default -> "";
    };
  }

  /** How people can join, to choose from. */
  static List<Choice> joining(Words words) {
    return Arrays.stream(JoiningRule.values())
        .map(rule -> Choice.of(rule.code(), words.say("settings.joining." + rule.code())))
        .toList();
  }

  /** A number of posts is at most ten; nothing typed is none, and lets everybody join. */
  private static Parsed<String> checked(String name, Parsed<String> text) {
    if (name.equals(JOINING) && text.find().isPresent()) {
      String chosen = text.get().isEmpty() ? JoiningRule.OPEN.code() : text.get();
      return Codes.find(JoiningRule.class, chosen).isPresent()
          ? Parsed.valid(chosen)
          : Parsed.invalid(List.of(FieldError.at("", InputCode.NOT_A_CHOICE)));
    }
    if (name.equals(SiteSettings.ENOUGH) && text.find().isPresent()) {
      return enough(text.get());
    }
    if (!name.equals(FIRST_POSTS) || text.find().isEmpty()) {
      return text;
    }
    String value = text.get();
    if (value.isEmpty()) {
      return Parsed.valid("0");
    }
    return value.matches("[0-9]|10")
        ? Parsed.valid(value)
        : Parsed.invalid(List.of(FieldError.at("", InputCode.NOT_AN_INTEGER)));
  }

  /** Nothing typed is what is usual. */
  private static Parsed<String> enough(String typed) {
    String value = typed.isEmpty() ? Integer.toString(Workload.USUAL_ENOUGH) : typed;
    return value.matches("[0-9]{1,2}") && Workload.mayBeEnough(Integer.parseInt(value))
        ? Parsed.valid(value)
        : Parsed.invalid(List.of(FieldError.at("", InputCode.NOT_AN_INTEGER)));
  }

  boolean isValid() {
    return values.size() == RULES.size();
  }

  ErrorSummary errors() {
    return ErrorSummary.of(fields.toArray(Field[]::new));
  }

  private static Field field(String name, Words words) {
    return Field.of(name, words.say("settings." + name))
        .withHint(words.say("settings." + name + ".hint"));
  }
}
