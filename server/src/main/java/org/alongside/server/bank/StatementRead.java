package org.alongside.server.bank;

import java.util.List;
import org.alongside.core.bank.BankLine;

/**
 * A statement as it was read.
 *
 * @param skipped the lines of the file that move no money, such as totals
 * @param monthFirst how many dates make sense only the other way round
 */
record StatementRead(
    List<Line> lines, List<Problem> problems, List<Integer> skipped, int monthFirst) {
  /**
   * A line that moves money.
   *
   * @param number of the file, from 1
   */
  record Line(int number, BankLine what) {}

  /**
   * What is wrong with a line.
   *
   * @param column its heading; empty for the whole line
   * @param code of the text
   */
  record Problem(int line, String column, String code, List<String> args) {
    Problem {
      args = List.copyOf(args);
    }
  }

  StatementRead {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    skipped = List.copyOf(skipped);
  }

  /** What the bank says, line by line. */
  List<BankLine> said() {
    return lines.stream().map(Line::what).toList();
  }
}
