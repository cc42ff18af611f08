package org.alongside.server.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.input.FieldError;
import org.alongside.server.csv.Column;
import org.alongside.server.html.Words;

/** Collects what is found in a file, in words. Lives as long as the reading of one file. */
final class Findings {
  private static final String OWN = "importing.problem.";

  private final Words words = Words.english();
  private final Map<String, String> titles;
  private final List<Finding> found = new ArrayList<>();

  Findings(List<Column> columns) {
    this.titles = columns.stream().collect(Collectors.toMap(Column::code, Column::title));
  }

  private Findings(Map<String, String> titles, List<Finding> found) {
    this.titles = new HashMap<>(titles);
    this.found.addAll(found);
  }

  /** The same so far; what is added to it is not added here. */
  Findings copy() {
    return new Findings(titles, found);
  }

  void error(int line, String column, ImportProblem problem, String... args) {
    add(line, column, OWN + problem.code(), Finding.Level.ERROR, args);
  }

  void warn(int line, String column, ImportProblem problem, String... args) {
    add(line, column, OWN + problem.code(), Finding.Level.WARNING, args);
  }

  /** What a reader of fields found; its pointer names the column. */
  void error(int line, FieldError error) {
    String own = "importing.input." + error.code();
    String key = words.keys().contains(own) ? own : "input." + error.code();
    String column = error.pointer().substring(1);
    add(line, column, key, Finding.Level.ERROR, error.args().toArray(new String[0]));
  }

  private void add(int line, String column, String key, Finding.Level level, String... args) {
    String title = titles.getOrDefault(column, "");
    found.add(new Finding(line, title, words.say(key, (Object[]) args), level));
  }

  /** All, by line. */
  List<Finding> list() {
    return found.stream().sorted(Finding.BY_LINE).toList();
  }
}
