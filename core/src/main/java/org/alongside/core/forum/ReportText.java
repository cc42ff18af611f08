package org.alongside.core.forum;

import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;

/**
 * What somebody says beside the reason of a report.
 *
 * @param value at most 2,000 characters, several lines; may be empty
 */
public record ReportText(String value) {
  /** How long it may be. */
  public static final TextRule RULE = TextRule.lines(0, 2_000);

  public ReportText {
    RULE.require(value);
  }

  /** Reads what was typed, or says why it is refused, with an empty pointer. */
  public static Parsed<ReportText> read(String typed) {
    return RULE.read(typed).map(ReportText::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
