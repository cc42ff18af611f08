package org.alongside.server.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How people reach this server.
 *
 * @param publicUrl the address that people type; forms are taken from there only. Empty when it is
 *     not set: then from the host that the request names
 * @param trustedProxies addresses, or networks in CIDR form, whose {@code X-Forwarded-For} is
 *     believed
 */
public record WebSettings(Optional<URI> publicUrl, List<Network> trustedProxies) {
  public WebSettings {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** Cookies as this address needs them. */
  public Cookies cookies() {
    return new Cookies(publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false));
  }
}
