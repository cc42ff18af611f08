package org.alongside.server.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.Parsed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file as spreadsheet programs save it: UTF-8 with or without a mark, UTF-16 with one,
 * Windows-1252; commas, semicolons or tabs; cells in quotes that may hold line breaks.
 *
 * <p>Example: {@code SheetReader.read(bytes, new SheetLimits(5_000, 4_000)).match(this::show,
 * this::refuse)}.
 */
public final class SheetReader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';
  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int LINES_TO_LOOK_AT = 20;
  private static final int MOST_COLUMNS = 200;

  /** Blank rows are left out, but somebody has to read them. */
  private static final int MOST_BLANK_ROWS = 20_000;

  private SheetReader() {}

  /** The rows of a file, or the one reason why it cannot be read. */
  public static Parsed<Sheet> read(byte[] bytes, SheetLimits limits) {
    Optional<SheetProblem> other = otherThanText(bytes);
    if (other.isPresent()) {
      return Parsed.invalid("", other.get());
    }
    Optional<String> decoded = decode(bytes);
    if (decoded.isEmpty()) {
      return Parsed.invalid("", SheetProblem.NOT_TEXT);
    }
    String text = decoded.get();
    if (text.indexOf('\0') >= 0) {
      return Parsed.invalid("", SheetProblem.NUL);
    }
    return text.trim().isEmpty() ? Parsed.invalid("", SheetProblem.EMPTY) : rows(text, limits);
  }

  private static Optional<SheetProblem> otherThanText(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of(SheetProblem.EMPTY);
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of(SheetProblem.WORKBOOK);
    }
    return startsWith(bytes, '%', 'P', 'D', 'F')
            || startsWith(bytes, 0x89, 'P', 'N', 'G')
            || startsWith(bytes, 0xFF, 0xD8, 0xFF)
        ? Optional.of(SheetProblem.NOT_A_SHEET)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[i] != (byte) magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, StandardCharsets.UTF_16);
    }
    Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
    return utf8.isPresent() ? utf8.map(SheetReader::withoutMark) : decode(bytes, WINDOWS);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static Parsed<Sheet> rows(String text, SheetLimits limits) {
    int firstLine = 1;
    char delimiter = delimiter(text);
    String rest = text;
    if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
      // A line that Excel writes for itself and nobody sees.
      delimiter = text.charAt(4);
      rest = text.substring(afterLine(text));
      firstLine = 2;
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(rest)).setFormat(format).get()) {
      return rows(parser, firstLine, limits);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text that is at hand cannot be read", impossible);
    }
  }

  private static Parsed<Sheet> rows(CSVParser parser, int firstLine, SheetLimits limits) {
    List<SheetRow> rows = new ArrayList<>();
    Iterator<CSVRecord> records = parser.iterator();
    int blank = 0;
    while (true) {
      int line = firstLine + (int) parser.getCurrentLineNumber();
      List<String> cells;
      try {
        if (!records.hasNext()) {
          break;
        }
        cells = records.next().toList();
      } catch (UncheckedIOException | IllegalStateException quotes) {
        return Parsed.invalid("", SheetProblem.QUOTES, Integer.toString(line));
      }
      if (cells.stream().allMatch(String::isBlank)) {
        if (++blank > MOST_BLANK_ROWS) {
          return Parsed.invalid("", SheetProblem.TOO_MANY_ROWS, Integer.toString(limits.rows()));
        }
        continue;
      }
      Optional<Parsed<Sheet>> tooLarge = tooLarge(cells, line, limits);
      if (tooLarge.isPresent()) {
        return tooLarge.get();
      }
      rows.add(new SheetRow(line, cells));
      // One more than the limit are the headings.
      if (rows.size() > limits.rows() + 1) {
        return Parsed.invalid("", SheetProblem.TOO_MANY_ROWS, Integer.toString(limits.rows()));
      }
    }
    return rows.isEmpty() ? Parsed.invalid("", SheetProblem.EMPTY) : Parsed.valid(new Sheet(rows));
  }

  private static Optional<Parsed<Sheet>> tooLarge(
      List<String> cells, int line, SheetLimits limits) {
    String at = Integer.toString(line);
    if (cells.size() > MOST_COLUMNS) {
      String most = Integer.toString(MOST_COLUMNS);
      return Optional.of(Parsed.invalid("", SheetProblem.TOO_MANY_COLUMNS, at, most));
    }
    boolean tooLong = cells.stream().anyMatch(cell -> cell.length() > limits.characters());
    String most = Integer.toString(limits.characters());
    return tooLong
        ? Optional.of(Parsed.invalid("", SheetProblem.CELL_TOO_LONG, at, most))
        : Optional.empty();
  }

  /** The one that stands, outside quotes, on most of the first lines; then most often on one. */
  private static char delimiter(String text) {
    int[] lines = new int[DELIMITERS.length];
    int[] most = new int[DELIMITERS.length];
    int[] here = new int[DELIMITERS.length];
    boolean quoted = false;
    int read = 0;
    for (int i = 0; i <= text.length() && read < LINES_TO_LOOK_AT; i++) {
      char each = i == text.length() ? '\n' : text.charAt(i);
      quoted ^= each == '"';
      boolean ends = i == text.length() || (!quoted && (each == '\n' || each == '\r'));
      for (int d = 0; d < DELIMITERS.length; d++) {
        if (ends) {
          lines[d] += here[d] > 0 ? 1 : 0;
          most[d] = Math.max(most[d], here[d]);
          here[d] = 0;
        } else if (!quoted && each == DELIMITERS[d]) {
          here[d]++;
        }
      }
      read += ends ? 1 : 0;
    }
    int best = 0;
    for (int d = 1; d < DELIMITERS.length; d++) {
      boolean more = lines[d] > lines[best] || (lines[d] == lines[best] && most[d] > most[best]);
      best = more ? d : best;
    }
    return DELIMITERS[best];
  }

  private static int afterLine(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    boolean both = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (both ? 2 : 1));
  }
}
