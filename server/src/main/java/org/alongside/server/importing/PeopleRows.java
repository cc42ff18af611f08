package org.alongside.server.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.core.input.TextRule;

/** What rows with people have in common; remembers what stood on the lines before. */
final class PeopleRows {
  static final String[] EMAIL_HEADINGS = {"Email address", "Mail", "Email", "Contact email"};

  private static final TextRule NEEDED = TextRule.line(1, 254);

  private final Findings findings;
  private final Map<String, Integer> emails = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  PeopleRows(Findings findings) {
    this.findings = findings;
  }

  /** An e-mail address that must be there. */
  String neededEmail(RowReader reader, String column) {
    return reader.isEmpty(column) ? reader.text(column, NEEDED) : reader.email(column);
  }

  /** Notes when the address stood on an earlier line. */
  void once(int line, String column, String email) {
    Integer first = email.isEmpty() ? null : emails.putIfAbsent(email, line);
    if (first != null) {
      findings.error(line, column, ImportProblem.EMAIL_TWICE, first.toString());
    }
  }

  /** Notes when the name stood on an earlier line: two people may have one name. */
  void named(int line, String column, String name) {
    Integer first = name.isEmpty() ? null : names.putIfAbsent(name.toLowerCase(Locale.ROOT), line);
    if (first != null) {
      findings.warn(line, column, ImportProblem.NAME_TWICE, first.toString());
    }
  }
}
