package org.alongside.server.text;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places on the web that a typed text leads to: the host of each address in it, in the form in
 * which a browser looks it up, without {@code www.}.
 *
 * <p>Example: {@code "see https://www.NHS.uk/x and www.münchen.example"} has {@code nhs.uk} and
 * {@code xn--mnchen-3ya.example}.
 */
public final class LinkedHosts {
  private static final int LONGEST = 253;

  /** An address, or the target of a Markdown link without its scheme. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:\\bhttps?:/{0,2}|(?<=\\]\\()//|\\bwww\\.)([^\\s/?#\\\\<>()\\[\\]\"'`]{1,300})",
          Pattern.CASE_INSENSITIVE);

  private LinkedHosts() {}

  /** The host of each address in the text, in their order, each as often as it stands there. */
  public static List<String> in(String text) {
    if (!mayLead(text)) {
      return List.of();
    }
    List<String> hosts = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      String host = plain(address.group(1));
      if (host.indexOf('.') > 0 && host.length() <= LONGEST) {
        hosts.add(host);
      }
    }
    return Collections.unmodifiableList(hosts);
  }

  /** Most texts lead nowhere, and that is quicker to see than where others lead. */
  private static boolean mayLead(String text) {
    if (text.indexOf(':') >= 0 || text.contains("](//")) {
      return true;
    }
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (text.regionMatches(true, dot - 3, "www", 0, 3)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The host of what may stand between {@code //} and the next slash: in lower case, without who
   * signs in, port and {@code www.}, and as the name servers know it.
   */
  public static String plain(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    host = host.replaceFirst(":[0-9]*$", "").replaceAll("[.,;:!*_~]+$", "");
    String ascii;
    try {
      ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noName) {
      ascii = host;
    }
    String lower = ascii.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
  }
}
