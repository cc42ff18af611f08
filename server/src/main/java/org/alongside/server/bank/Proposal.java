package org.alongside.server.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.alongside.core.bank.Fingerprint;
import org.alongside.core.bank.LedgerItem;

/**
 * What would become of the lines of a statement.
 *
 * @param prints by which each line is known again, in the order of the lines
 * @param free what was written down and is no line of the bank yet, by this
 */
record Proposal(List<ProposedLine> lines, List<Fingerprint> prints, List<LedgerItem> free) {
  Proposal {
    lines = List.copyOf(lines);
    prints = List.copyOf(prints);
    free = List.copyOf(free);
  }

  /** Those of which this becomes. */
  List<ProposedLine> only(Deed deed) {
    return lines.stream().filter(line -> line.deed() == deed).toList();
  }

  /** Whether anything is new. */
  boolean hasNew() {
    return lines.stream().anyMatch(line -> line.deed() != Deed.KNOWN);
  }

  /** The same for the same proposal: what somebody saw is what is done. */
  String seal() {
    StringBuilder text = new StringBuilder();
    for (ProposedLine line : lines) {
      text.append(line.number())
          .append(line.deed())
          .append(line.match() == null ? "" : line.match().item().id())
          .append(line.body() == null ? "" : line.body())
          .append('\n');
    }
    return hash(text.toString());
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
