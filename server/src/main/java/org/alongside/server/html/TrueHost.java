package org.alongside.server.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.text.LinkedHosts;

/** Where a link really leads, when its words say something else or its address can deceive. */
final class TrueHost {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?:)?//([^/?#\\\\\\s]{1,300}).*", Pattern.CASE_INSENSITIVE);

  /** Words that a reader takes for an address. */
  private static final Pattern LOOKS_LIKE_ONE =
      Pattern.compile(
          "\\s*(?:(?:https?:)?//|www\\.)?([^\\s/?#]{1,300}\\.[\\p{L}]{2,24})(?::[0-9]+)?(?:[/?#]\\S*)?\\s*",
          Pattern.CASE_INSENSITIVE);

  private TrueHost() {}

  /**
   * The host to show beside a link: when its words are the address of another host, when the
   * address has something before the host that looks like one, and when the host has letters of
   * other alphabets. Empty when the words need nothing.
   *
   * <p>Example: for the words {@code bank.example} and the address {@code https://evil.example/x}
   * it is {@code evil.example}.
   */
  static Optional<String> of(String destination, String words) {
    Matcher address = ADDRESS.matcher(destination.strip());
    if (!address.matches()) {
      return Optional.empty();
    }
    String authority = address.group(1);
    String host = LinkedHosts.plain(authority);
    Matcher said = LOOKS_LIKE_ONE.matcher(words);
    boolean other = said.matches() && !LinkedHosts.plain(said.group(1)).equals(host);
    boolean deceives = authority.indexOf('@') >= 0 || host.contains("xn--");
    return (other || deceives) && !words.strip().equals(host)
        ? Optional.of(host)
        : Optional.empty();
  }
}
