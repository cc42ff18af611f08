package org.alongside.android.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.core.sync.Problem;

/**
 * Why something was refused, to be turned into a sentence.
 *
 * @param code a {@code ReasonCode}, or one that only a newer server knows
 * @param args what the sentence needs
 */
public record Reason(String code, List<String> args) {

  private static final String BETWEEN_LINES = "\n";
  private static final String BETWEEN_PARTS = "\t";

  public Reason {
    args = List.copyOf(args);
  }

  /** What a problem says: what is wrong with single fields, or else what is wrong with it all. */
  public static List<Reason> of(Problem problem) {
    List<Reason> reasons = new ArrayList<>();
    for (FieldError error : problem.errors()) {
      reasons.add(new Reason(error.code(), error.args()));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Reason(problem.code(), problem.args()));
    }
    return reasons;
  }

  /** As a column holds them, one a line. */
  static String write(List<Reason> reasons) {
    List<String> lines = new ArrayList<>();
    for (Reason reason : reasons) {
      List<String> parts = new ArrayList<>();
      parts.add(reason.code());
      reason.args().forEach(arg -> parts.add(arg.replaceAll("[\\t\\n]", " ")));
      lines.add(String.join(BETWEEN_PARTS, parts));
    }
    return String.join(BETWEEN_LINES, lines);
  }

  /** What a column holds. */
  static List<Reason> read(String column) {
    List<Reason> reasons = new ArrayList<>();
    for (String line : column.split(BETWEEN_LINES, -1)) {
      List<String> parts = Arrays.asList(line.split(BETWEEN_PARTS, -1));
      reasons.add(new Reason(parts.get(0), parts.subList(1, parts.size())));
    }
    return reasons;
  }
}
