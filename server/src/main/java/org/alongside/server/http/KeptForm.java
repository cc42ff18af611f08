package org.alongside.server.http;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody sent from a form of ours that could not be taken, because their session had ended
 * or changed meanwhile. It is never stored: it goes back to their own browser, through signing in,
 * and is sent once more with one press.
 *
 * @param action the path that it was sent to
 * @param fields name and value, in their order; never a secret
 */
public record KeptForm(String action, List<Map.Entry<String, String>> fields) {
  private static final String PREFIX = "kept.";
  private static final String ACTION = "kept-action";
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");
  private static final Pattern SECRET = Pattern.compile(".*(password|code|secret|email).*");

  public KeptForm {
    if (!PATH.matcher(action).matches()) {
      throw new IllegalArgumentException("not a path of this site: " + action);
    }
    fields = List.copyOf(fields);
  }

  /** What a form carried; none when it was empty, or had a secret in it. */
  static Optional<KeptForm> of(String path, MultiMap attributes) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    boolean says = false;
    for (Map.Entry<String, String> each : attributes) {
      if (SECRET.matcher(each.getKey()).matches()) {
        return Optional.empty();
      }
      if (!each.getKey().equals(Csrf.FIELD)) {
        fields.add(Map.entry(each.getKey(), each.getValue()));
        says = says || !each.getValue().isBlank();
      }
    }
    return says && PATH.matcher(path).matches()
        ? Optional.of(new KeptForm(path, fields))
        : Optional.empty();
  }

  /** What a form to sign in carries along. */
  public static Optional<KeptForm> carriedBy(Ask ask) {
    String action = ask.field(ACTION);
    if (!PATH.matcher(action).matches()) {
      return Optional.empty();
    }
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (Map.Entry<String, String> each : ask.fields()) {
      if (each.getKey().startsWith(PREFIX)) {
        fields.add(Map.entry(each.getKey().substring(PREFIX.length()), each.getValue()));
      }
    }
    return Optional.of(new KeptForm(action, fields));
  }

  /** The hidden fields with which a form to sign in carries it along. */
  public List<Map.Entry<String, String>> carried() {
    List<Map.Entry<String, String>> carried = new ArrayList<>();
    carried.add(Map.entry(ACTION, action));
    fields.forEach(each -> carried.add(Map.entry(PREFIX + each.getKey(), each.getValue())));
    return carried;
  }

  /** The texts in it that a person typed, to be shown to them again. */
  public List<String> texts() {
    return fields.stream()
        .map(Map.Entry::getValue)
        .filter(value -> value.strip().indexOf(' ') > 0)
        .toList();
  }

  /** The token that a form carries for the browser to which this session was just given. */
  public static String csrfFor(String session) {
    return Csrf.token(session);
  }
}
