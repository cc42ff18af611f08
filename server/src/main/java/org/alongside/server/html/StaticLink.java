package org.alongside.server.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The address of a file that comes with the product, with a stamp of what is in it: a browser may
 * keep it for a year, because another content has another address.
 *
 * <p>Example: {@code StaticLink.to("alongside.css")} is {@code
 * /static/alongside.css?v=3f1c9a0b7d52}.
 */
public final class StaticLink {
  /** Where these files are served. */
  public static final String PATH = "/static";

  /** The name of the query parameter that carries the stamp. */
  public static final String STAMP = "v";

  private static final int STAMP_DIGITS = 12;
  private static final Map<String, String> STAMPS = new ConcurrentHashMap<>();

  private StaticLink() {}

  /**
   * The address of this file, such as {@code pictures/money.svg}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static String to(String file) {
    String stamp =
        findStamp(file).orElseThrow(() -> new IllegalArgumentException("no static file " + file));
    return PATH + "/" + file + "?" + STAMP + "=" + stamp;
  }

  /** The stamp of this file now, if there is such a file. */
  public static Optional<String> findStamp(String file) {
    String known = STAMPS.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> stamp = work(file);
    stamp.ifPresent(found -> STAMPS.put(file, found));
    return stamp;
  }

  private static Optional<String> work(String file) {
    if (!file.matches("([a-z0-9-]+/)*[A-Za-z0-9-]+\\.[a-z]+")) {
      return Optional.empty();
    }
    try (InputStream content = StaticLink.class.getResourceAsStream(PATH + "/" + file)) {
      return content == null ? Optional.empty() : Optional.of(stamp(content.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the static file " + file, unreadable);
    }
  }

  private static String stamp(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, STAMP_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
