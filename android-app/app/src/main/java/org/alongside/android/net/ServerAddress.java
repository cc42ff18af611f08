package org.alongside.android.net;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Where a server is, as a person types it: {@code alongside.example}, {@code
 * https://alongside.example/}, {@code localhost:8080}.
 *
 * <p>Always {@code https}, but for the developer's own machine, which the phone's own rules let
 * only the trial build reach in clear text.
 */
public record ServerAddress(HttpUrl root) {

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "10.0.2.2");

  public ServerAddress {
    if (!root.isHttps() && !OWN_MACHINE.contains(root.host())) {
      throw new IllegalArgumentException("clear text to " + root.host());
    }
  }

  /** The address that was typed, if it is one. */
  public static Optional<ServerAddress> find(String typed) {
    String text = typed.trim();
    boolean bare = !text.contains("://");
    String lower = text.toLowerCase(Locale.ROOT);
    if (!bare && !lower.startsWith("https://") && !lower.startsWith("http://")) {
      return Optional.empty();
    }
    HttpUrl url = HttpUrl.parse(bare ? "https://" + text : text);
    if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
      return Optional.empty();
    }
    boolean own = OWN_MACHINE.contains(url.host());
    if (!url.isHttps() && !own) {
      return Optional.empty();
    }
    HttpUrl.Builder root = url.newBuilder().encodedPath("/").query(null).fragment(null);
    if (bare && own) {
      root.scheme("http").port(text.contains(":") ? url.port() : 80);
    }
    return Optional.of(new ServerAddress(root.build()));
  }

  /** A path of the JSON API, such as {@code sessions/current}. */
  HttpUrl api(String path) {
    return root.newBuilder().addPathSegments("api/v1/" + path).build();
  }

  /** As it is kept and shown. */
  @Override
  public String toString() {
    return root.toString();
  }
}
