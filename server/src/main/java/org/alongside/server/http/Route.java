package org.alongside.server.http;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.jspecify.annotations.Nullable;

/**
 * One method and path, what it opens, and what answers. There is no way to declare a route without
 * saying what it opens; the sweep over all roles is generated from this list.
 *
 * @param path with parameters as {@code :name}; below {@code /api/v1} it speaks JSON, elsewhere
 *     HTML
 * @param asset what it shows or changes
 * @param action what it does with it
 * @param subject finds whose it is
 * @param answer what answers in a transaction; null when another of the three does
 * @param prepared what first makes ready outside the writer, then answers in a transaction
 * @param slow what answers in steps
 * @param mostBytes the largest body it takes
 * @param mostFileBytes how large the files that come with its form may be; 0 when it takes none
 */
public record Route(
    HttpMethod method,
    String path,
    Asset asset,
    Action action,
    SubjectFinder subject,
    @Nullable Answer answer,
    @Nullable PreparedAnswer prepared,
    @Nullable SlowAnswer slow,
    int mostBytes,
    int mostFileBytes) {
  /** Below this path the server speaks JSON and takes bearer tokens only. */
  public static final String API = "/api/v1";

  static final int MOST_BYTES = 256 * 1024;

  private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z]+)");

  public Route {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash: " + path);
    }
    long answering =
        Stream.<@Nullable Object>of(answer, prepared, slow).filter(Objects::nonNull).count();
    if (answering != 1) {
      throw new IllegalArgumentException("one thing answers " + method + " " + path);
    }
  }

  /** Whether it is a route of the JSON API. */
  public boolean isApi() {
    return path.startsWith(API + "/");
  }

  /** Whether its form may carry files. */
  boolean takesFiles() {
    return mostFileBytes > 0;
  }

  /** Whether it only reads. */
  public boolean isSafe() {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  /** The names of its path parameters, in their order. */
  public List<String> parameters() {
    Matcher names = PARAMETER.matcher(path);
    return names.results().map(found -> found.group(1)).toList();
  }

  /**
   * What its path begins with, up to the kind of thing it names, such as {@code /holders} or {@code
   * /api/v1/threads}; empty when there is no more to its path. Hundreds of routes are compared with
   * a path one after the other: by their group only a few are.
   */
  String group() {
    int from = isApi() ? API.length() + 1 : 1;
    int end = path.indexOf('/', from);
    String group = end < 0 ? "" : path.substring(0, end);
    return group.contains(":") ? "" : group;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
