package org.alongside.server.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.alongside.core.input.Coded;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.server.csv.DateText;
import org.alongside.server.csv.HeadedSheet;
import org.alongside.server.csv.SheetRow;
import org.alongside.server.http.TypedFields;

/**
 * Reads the cells of one row, notes what is wrong with them, and keeps what each was understood as.
 */
final class RowReader {
  private static final TextRule EMAIL = TextRule.line(3, 254);
  private static final String EXAMPLE = "example";

  private final HeadedSheet sheet;
  private final SheetRow row;
  private final Findings findings;
  private final Map<String, String> typed = new HashMap<>();
  private final TypedFields fields = new TypedFields(typed, new FieldErrors());
  private final List<String> understood = new ArrayList<>();
  private int own;

  RowReader(HeadedSheet sheet, SheetRow row, Findings findings) {
    this.sheet = sheet;
    this.row = row;
    this.findings = findings;
    if (sheet.spillsOver(row)) {
      wrong("", ImportProblem.TOO_MANY_CELLS);
    }
  }

  int line() {
    return row.line();
  }

  private String cell(String code) {
    String cell = sheet.cell(row, code).strip();
    typed.put(code, cell);
    return cell;
  }

  boolean isEmpty(String code) {
    return cell(code).isEmpty();
  }

  /** A text by this rule. */
  String text(String code, TextRule rule) {
    String cell = cell(code);
    String text = fields.text(code, rule);
    understood.add(text.isEmpty() ? cell : text);
    return text;
  }

  /** A text by this rule that heads the row; the row of a blank file says that it is an example. */
  String head(String code, TextRule rule) {
    String text = text(code, rule);
    if (text.toLowerCase(Locale.ROOT).startsWith(EXAMPLE)) {
      wrong(code, ImportProblem.EXAMPLE_ROW);
    }
    return text;
  }

  /** An e-mail address in lower case; empty where none has to be given. */
  String email(String code) {
    String cell = cell(code);
    understood.add(cell);
    if (cell.isEmpty()) {
      return "";
    }
    String text = fields.text(code, EMAIL).toLowerCase(Locale.ROOT);
    if (!text.isEmpty()
        && !text.matches("[^\\s@,;<>\"()]{1,64}@[^\\s@,;<>\"()]+[.][^\\s@,;<>\"().]+")) {
      wrong(code, ImportProblem.NOT_AN_EMAIL);
    }
    return text;
  }

  /** A date, if it is one. */
  Optional<LocalDate> date(String code, java.util.function.Function<LocalDate, String> says) {
    String cell = cell(code);
    Optional<LocalDate> date = DateText.find(cell).flatMap(parts -> date(code, parts));
    if (date.isEmpty() && cell.isEmpty()) {
      fields.text(code, TextRule.line(1, 20));
    } else if (date.isEmpty()) {
      wrong(code, ImportProblem.NOT_A_DATE, cell);
    }
    understood.add(date.map(says).orElse(cell));
    return date;
  }

  private static Optional<LocalDate> date(String code, DateText parts) {
    Map<String, String> typed =
        Map.of(
            code + "-day",
            parts.day(),
            code + "-month",
            parts.month(),
            code + "-year",
            parts.year());
    return new TypedFields(typed, new FieldErrors()).date(code);
  }

  /** An amount above zero. */
  Money amount(String code, java.util.function.Function<Money, String> says) {
    String cell = cell(code);
    int before = fields.errors().count();
    Money amount = fields.positive(code);
    understood.add(fields.errors().count() == before ? says.apply(amount) : cell);
    return amount;
  }

  /** An amount above zero, if one is given. */
  Optional<Money> amountIfGiven(String code, java.util.function.Function<Money, String> says) {
    if (isEmpty(code)) {
      understood.add("");
      return Optional.empty();
    }
    return Optional.of(amount(code, says));
  }

  /** One of the words of a vocabulary; the first meaning when it is none. */
  <E extends Enum<E> & Coded> E choice(String code, Vocabulary<E> vocabulary) {
    String cell = cell(code);
    Optional<E> found = vocabulary.find(cell);
    if (found.isEmpty() && cell.isEmpty()) {
      fields.text(code, TextRule.line(1, 100));
    } else if (found.isEmpty()) {
      wrong(code, ImportProblem.NOT_A_WORD, cell, vocabulary.says());
    }
    understood.add(found.map(vocabulary::word).orElse(cell));
    return found.orElseGet(vocabulary::first);
  }

  void wrong(String code, ImportProblem problem, String... args) {
    own++;
    findings.error(row.line(), code, problem, args);
  }

  /** Hands what is wrong on; whether nothing is. */
  boolean isRight(BiConsumer<Integer, List<String>> show) {
    fields.errors().list().forEach(error -> findings.error(row.line(), error));
    show.accept(row.line(), List.copyOf(understood));
    return own == 0 && fields.errors().count() == 0;
  }
}
