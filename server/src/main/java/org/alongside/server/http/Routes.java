package org.alongside.server.http;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.jspecify.annotations.Nullable;

/**
 * The list of all routes, which features add to.
 *
 * <p>Example:
 *
 * <pre>{@code
 * routes.get("/holders/:holder/budget").opens(Action.READ, Asset.BUDGET, SubjectFinder.holderIn("holder")).with(this::show);
 * }</pre>
 */
public final class Routes {
  private final Map<String, Route> routes = new LinkedHashMap<>();

  /** A route that reads. */
  public Declared get(String path) {
    return new Declared(HttpMethod.GET, path);
  }

  /** A route that takes a form or starts something. */
  public Declared post(String path) {
    return new Declared(HttpMethod.POST, path);
  }

  /** A route that stores a thing under an id made by the client. */
  public Declared put(String path) {
    return new Declared(HttpMethod.PUT, path);
  }

  /** A route that ends something. */
  public Declared delete(String path) {
    return new Declared(HttpMethod.DELETE, path);
  }

  /** All routes, in the order in which they were added: the order in which they are tried. */
  public List<Route> list() {
    return new ArrayList<>(routes.values());
  }

  private void add(Route route) {
    if (routes.putIfAbsent(route.toString(), route) != null) {
      throw new IllegalArgumentException("stands twice: " + route);
    }
  }

  /** A path that does not say yet what it opens. */
  public final class Declared {
    private final HttpMethod method;
    private final String path;

    private Declared(HttpMethod method, String path) {
      this.method = method;
      this.path = path;
    }

    /** Says what it opens. */
    public Opened opens(Action action, Asset asset, SubjectFinder subject) {
      return new Opened(method, path, action, asset, subject, Route.MOST_BYTES, 0);
    }
  }

  /** A path that says what it opens, but not what answers. */
  public final class Opened {
    private final HttpMethod method;
    private final String path;
    private final Action action;
    private final Asset asset;
    private final SubjectFinder subject;
    private final int mostBytes;
    private final int mostFileBytes;

    private Opened(
        HttpMethod method,
        String path,
        Action action,
        Asset asset,
        SubjectFinder subject,
        int mostBytes,
        int mostFileBytes) {
      this.method = method;
      this.path = path;
      this.action = action;
      this.asset = asset;
      this.subject = subject;
      this.mostBytes = mostBytes;
      this.mostFileBytes = mostFileBytes;
    }

    /** Takes bodies of up to this many bytes. */
    public Opened upTo(int mostBytes) {
      return new Opened(method, path, action, asset, subject, mostBytes, mostFileBytes);
    }

    /** Takes files of up to this many bytes with its form, from whoever may do this. */
    public Opened withFilesUpTo(int mostFileBytes) {
      return new Opened(method, path, action, asset, subject, mostBytes, mostFileBytes);
    }

    /** Answers in one transaction. */
    public void with(Answer answer) {
      add(route(answer, null, null));
    }

    /** Makes ready what needs no store outside the writer, then answers in one transaction. */
    public void withPrepared(PreparedAnswer answer) {
      add(route(null, answer, null));
    }

    /** Answers in steps. */
    public void withSteps(SlowAnswer answer) {
      add(route(null, null, answer));
    }

    private Route route(
        @Nullable Answer answer, @Nullable PreparedAnswer prepared, @Nullable SlowAnswer slow) {
      return new Route(
          method, path, asset, action, subject, answer, prepared, slow, mostBytes, mostFileBytes);
    }
  }
}
