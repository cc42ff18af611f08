package org.alongside.server.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a sheet that spreadsheet programs open as it is meant: UTF-8 with its mark, lines ended by
 * carriage return and line feed, and no cell that a program would work out as a formula. Such a
 * cell gets an apostrophe before it, as OWASP's page on CSV injection advises; plain numbers below
 * zero stay numbers.
 *
 * <p>Example: {@code new SheetWriter().row("Date", "Amount").row("2026-04-01", "-12.50").bytes()}.
 */
public final class SheetWriter {
  private static final String MARK = "\uFEFF";
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20|%";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final StringBuilder text = new StringBuilder(MARK);
  private final CSVPrinter printer;

  public SheetWriter() {
    try {
      printer = new CSVPrinter(text, CSVFormat.DEFAULT);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text at hand cannot be written", impossible);
    }
  }

  /** Adds a row. */
  public SheetWriter row(String... cells) {
    return row(List.of(cells));
  }

  /** Adds a row. */
  public SheetWriter row(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(SheetWriter::harmless).toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text at hand cannot be written", impossible);
    }
    return this;
  }

  /** The file so far. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String harmless(String cell) {
    String shown = cell.stripLeading();
    boolean begins =
        !cell.isEmpty()
            && (STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                || (!shown.isEmpty() && STARTS_A_FORMULA.indexOf(shown.charAt(0)) >= 0));
    return begins && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
