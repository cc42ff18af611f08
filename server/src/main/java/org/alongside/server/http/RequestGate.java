package org.alongside.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a request must be before anything is looked up: of the right media type, from our own pages,
 * with the token of its forms. Reads cookies for pages and bearer tokens for the API, never the one
 * for the other.
 */
final class RequestGate {
  private static final String BEARER = "Bearer ";

  private final WebSettings settings;
  private final Cookies cookies;

  RequestGate(WebSettings settings) {
    this.settings = settings;
    this.cookies = settings.cookies();
  }

  /**
   * Lets the request pass.
   *
   * @throws Problem 403 for a forged form, 415 for another media type
   */
  Passed check(Route route, RoutingContext context) {
    HttpServerRequest request = context.request();
    String cameFrom = cameFrom(request);
    if (route.isApi()) {
      if (!route.isSafe()) {
        requireMediaType(route, context);
      }
      return new Passed(bearer(request), "", cameFrom);
    }
    String header = Optional.ofNullable(request.getHeader("Cookie")).orElse("");
    Optional<String> session = Cookies.find(header, cookies.session());
    Optional<String> guest = Cookies.find(header, cookies.guest());
    Optional<String> secret = session.or(() -> guest);
    if (!route.isSafe()) {
      requireOwnForm(context, secret);
    }
    String bound = secret.orElseGet(() -> newGuest(context));
    return new Passed(session.orElse(""), Csrf.token(bound), cameFrom);
  }

  /**
   * Lets a form pass of which nothing but its headers was read: it comes from our own pages. Its
   * token is for {@link #check}, once the form was read.
   *
   * @throws Problem 403 for a form from elsewhere
   */
  Passed checkHeaders(RoutingContext context) {
    if (!isOwnOrigin(context.request())) {
      throw new Problem(403, "stale-form");
    }
    Passed visitor = visitor(context);
    return new Passed(visitor.token(), visitor.csrf(), cameFrom(context.request()));
  }

  /** Who asks for a page, as far as their cookies tell; for the page of an error. */
  Passed visitor(RoutingContext context) {
    String header = Optional.ofNullable(context.request().getHeader("Cookie")).orElse("");
    Optional<String> session = Cookies.find(header, cookies.session());
    String csrf =
        session.or(() -> Cookies.find(header, cookies.guest())).map(Csrf::token).orElse("");
    return new Passed(session.orElse(""), csrf, "");
  }

  private String newGuest(RoutingContext context) {
    String secret = Tokens.next();
    context.response().headers().add("Set-Cookie", cookies.set(cookies.guest(), secret));
    return secret;
  }

  private void requireOwnForm(RoutingContext context, Optional<String> secret) {
    HttpServerRequest request = context.request();
    String type = mediaType(request);
    if (!type.equals("application/x-www-form-urlencoded") && !type.equals("multipart/form-data")) {
      throw new Problem(415, "not-a-form");
    }
    String token = request.getFormAttribute(Csrf.FIELD);
    boolean own =
        token != null
            && secret.isPresent()
            && Csrf.isValid(token, secret.get())
            && isOwnOrigin(request);
    if (!own) {
      throw new Problem(403, "stale-form");
    }
  }

  /** The session that this browser carries, be it ended. */
  Optional<String> findSession(HttpServerRequest request) {
    return Cookies.find(
        Optional.ofNullable(request.getHeader("Cookie")).orElse(""), cookies.session());
  }

  /** Whether the browser itself says that the form stood on one of our own pages. */
  boolean saysOwnOrigin(HttpServerRequest request) {
    return request.getHeader("Origin") != null && isOwnOrigin(request);
  }

  private boolean isOwnOrigin(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = request.getHeader("Origin");
    if (origin == null || origin.equals("null")) {
      return origin == null;
    }
    URI from;
    try {
      from = URI.create(origin);
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
    return settings
        .publicUrl()
        .map(own -> own.getScheme().equals(from.getScheme()) && sameAuthority(own, from))
        .orElseGet(() -> from.getAuthority() != null && from.getAuthority().equals(host(request)));
  }

  private static boolean sameAuthority(URI one, URI other) {
    return one.getAuthority() != null && one.getAuthority().equalsIgnoreCase(other.getAuthority());
  }

  private static String host(HttpServerRequest request) {
    return request.authority() == null ? "" : request.authority().toString();
  }

  private static void requireMediaType(Route route, RoutingContext context) {
    String type = mediaType(context.request());
    boolean empty = context.body().length() <= 0;
    boolean takesFiles =
        route.path().startsWith(Route.API + "/attachments")
            || route.path().startsWith(Route.API + "/post-pictures");
    // What mail programs send to end e-mails (RFC 8058); its path holds the proof.
    boolean takesForms = route.path().startsWith(Route.API + "/digest-stops");
    if (!(empty && type.isEmpty())
        && !takesFiles
        && !takesForms
        && !type.equals("application/json")) {
      throw new Problem(415, "not-json");
    }
  }

  private static String mediaType(HttpServerRequest request) {
    String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT);
  }

  private static String bearer(HttpServerRequest request) {
    String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    return header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
  }

  /**
   * The client's address: the peer's, or behind proxies that we trust the last one that they did
   * not add themselves.
   */
  private String cameFrom(HttpServerRequest request) {
    String address =
        request.remoteAddress() == null ? "127.0.0.1" : request.remoteAddress().hostAddress();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isTrusted(address)) {
      return address;
    }
    List<String> hops = List.of(forwarded.split("\\s*,\\s*", -1));
    for (int i = hops.size() - 1; i >= 0; i--) {
      String hop = hops.get(i).strip();
      if (!hop.matches("[0-9a-fA-F.:]+")) {
        return address;
      }
      address = hop;
      if (!isTrusted(hop)) {
        break;
      }
    }
    return address;
  }

  private boolean isTrusted(String address) {
    return settings.trustedProxies().stream().anyMatch(network -> network.holds(address));
  }

  /**
   * What was read on the way.
   *
   * @param token of the session; empty for none
   * @param csrf for the forms of the page that answers
   */
  record Passed(String token, String csrf, String cameFrom) {}
}
