package org.alongside.server.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * E-mail addresses that are not taken because they last a few minutes: whoever gives one would lose
 * the account. There is a short list in the program; an operator's file adds to it, one domain a
 * line, and takes one out with a line that begins with an exclamation mark. What stands after
 * {@code #} is for the reader.
 *
 * <p>Example: with the line {@code mailinator.com}, {@code somebody@mx.Mailinator.com} is refused.
 */
public final class DisposableMail {
  private static final String BUNDLED = "/identity/disposable-mail.txt";
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  private final Set<String> domains;

  private DisposableMail(Set<String> domains) {
    this.domains = Set.copyOf(domains);
  }

  /** The list that is in the program. */
  public static DisposableMail bundled() {
    try (InputStream file = DisposableMail.class.getResourceAsStream(BUNDLED)) {
      if (file == null) {
        throw new IllegalStateException("not in the package: " + BUNDLED);
      }
      return bundledOf(
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + BUNDLED, unreadable);
    }
  }

  private static DisposableMail bundledOf(List<String> lines) {
    return new DisposableMail(Set.of()).with(lines);
  }

  /**
   * The list that is in the program, with this file.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when a line is no domain; the message names the line
   */
  public static DisposableMail with(Path file) throws IOException {
    return bundled().with(Files.readAllLines(file));
  }

  /**
   * This list with more lines.
   *
   * @throws IllegalArgumentException when one is no domain; the message names the line
   */
  public DisposableMail with(List<String> lines) {
    Set<String> all = new HashSet<>(domains);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      boolean out = line.startsWith("!");
      if (!line.isEmpty()) {
        String domain = domain(out ? line.substring(1).strip() : line, i + 1);
        if (out) {
          all.remove(domain);
        } else {
          all.add(domain);
        }
      }
    }
    return new DisposableMail(all);
  }

  private static String domain(String text, int line) {
    String domain = plain(text.startsWith("@") ? text.substring(1) : text);
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "line " + line + " is not a domain such as mail.example: " + text);
    }
    return domain;
  }

  private static String plain(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      return domain.toLowerCase(Locale.ROOT);
    }
  }

  /** The domain of the list to which an address belongs, if it belongs to one. */
  public Optional<String> find(String email) {
    String domain = plain(email.substring(email.lastIndexOf('@') + 1).strip());
    while (!domain.isEmpty()) {
      if (domains.contains(domain)) {
        return Optional.of(domain);
      }
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "" : domain.substring(dot + 1);
    }
    return Optional.empty();
  }
}
