package org.alongside.server.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.html.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SheetReaderTest {
  private static final SheetLimits LIMITS = new SheetLimits(100, 200);
  private static final List<Column> COLUMNS =
      List.of(
          Column.required("name", "Name", "Full name"),
          Column.required("email", "E-mail", "Email address"),
          Column.optional("note", "Note"));

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> cells(byte[] file) {
    return SheetReader.read(file, LIMITS).get().rows().stream().map(SheetRow::cells).toList();
  }

  static Stream<byte[]> encodings() {
    String text = "Name,Note\r\nZoë Ångström,£5 – now";
    return Stream.of(
        utf8(text),
        utf8("\uFEFF" + text),
        text.getBytes(StandardCharsets.UTF_16),
        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
        text.getBytes(Charset.forName("windows-1252")));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void findsOutHowTheLettersAreWritten(byte[] file) {
    assertThat(cells(file))
        .containsExactly(List.of("Name", "Note"), List.of("Zoë Ångström", "£5 – now"));
  }

  @Test
  void findsOutWhatStandsBetweenTheCells() {
    List<List<String>> expected = List.of(List.of("Name", "Note"), List.of("A", "one, two"));
    assertThat(cells(utf8("Name;Note\nA;one, two\n"))).isEqualTo(expected);
    assertThat(cells(utf8("Name\tNote\nA\tone, two\n"))).isEqualTo(expected);
    assertThat(cells(utf8("Name,Note\nA,\"one, two\"\n"))).isEqualTo(expected);
    assertThat(cells(utf8("sep=;\r\nName;Note\r\nA;one, two\r\n"))).isEqualTo(expected);
  }

  @Test
  void knowsTheLineOfEachRow() {
    byte[] file = utf8("\"Na\nme\",Note\r\n\r\nA,\"one\r\ntwo\r\nthree\"\r\n,,\r\nB,x");
    List<SheetRow> rows = SheetReader.read(file, LIMITS).get().rows();
    assertThat(rows.stream().map(SheetRow::line)).containsExactly(1, 4, 8);
    assertThat(rows.get(1).cells()).containsExactly("A", "one\r\ntwo\r\nthree");
    byte[] marked = utf8("sep=,\nName,Note\nA,x");
    assertThat(SheetReader.read(marked, LIMITS).get().rows().get(1).line()).isEqualTo(3);
    byte[] old = utf8("Name,Note\rA,x\rB,y");
    assertThat(SheetReader.read(old, LIMITS).get().rows().get(2).line()).isEqualTo(3);
  }

  static Stream<Arguments> badFiles() {
    byte[] noText = new byte[2_000];
    new Random(1).nextBytes(noText);
    noText[0] = (byte) 0x81;
    return Stream.of(
        Arguments.of(new byte[0], "There is nothing in this file"),
        Arguments.of(utf8("  \r\n \t\r\n"), "There is nothing in this file"),
        Arguments.of(utf8("PK\u0003\u0004[Content_Types].xml"), "Open it there, choose “Save as”"),
        Arguments.of(
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "“Save as” and then “CSV"),
        Arguments.of(utf8("%PDF-1.7"), "This is not a spreadsheet"),
        Arguments.of(noText, "We cannot read the letters"),
        Arguments.of(utf8("Name,E-mail\nA\0B,x"), "characters in this file that we cannot read"),
        Arguments.of(
            "Name,E-mail\nA,b@c.de".getBytes(StandardCharsets.UTF_16LE),
            "characters in this file that we cannot read"),
        Arguments.of(utf8("Name,E-mail\nA,b\n\"C,d\ne,f"), "Line 3: a quotation mark opens here"),
        Arguments.of(utf8("Name,E-mail\nA,\"b\"c\n"), "Line 2: a quotation mark opens here"),
        Arguments.of(
            utf8("Name,E-mail\n" + "a,b\n".repeat(101)), "There are more than 100 rows. Split"),
        Arguments.of(utf8("Name,E-mail\n" + "x".repeat(201)), "Line 2: a cell has more than 200"),
        Arguments.of(utf8("Name,E-mail\n" + ",".repeat(250) + "x"), "Line 2 has more than 200"),
        Arguments.of(utf8("One,Two\nA,b"), "The first row names the columns: Name, E-mail, Note"),
        Arguments.of(utf8("Name,Note\nA,b"), "The column “E-mail” is missing"),
        Arguments.of(
            utf8("Name,E-mail,Full  NAME\nA,b,c"),
            "“Name” is here twice, the second time as “Full"),
        Arguments.of(utf8("Name,E-mail\n"), "headings in this file, and no rows below"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void saysInASentenceWhatIsWrongWithAFile(byte[] file, String says) {
    Parsed<Sheet> sheet = SheetReader.read(file, LIMITS);
    List<FieldError> errors =
        sheet.find().isPresent() ? HeadedSheet.find(sheet.get(), COLUMNS).errors() : sheet.errors();
    assertThat(errors.stream().map(SheetReaderTest::sentence))
        .anySatisfy(sentence -> assertThat(sentence).contains(says));
  }

  private static String sentence(FieldError error) {
    return Words.english().say("input." + error.code(), error.args().toArray());
  }

  @ParameterizedTest
  @EnumSource(SheetProblem.class)
  void hasASentenceForEveryProblem(SheetProblem problem) {
    assertThat(Words.english().say("input." + problem.code(), "3", "4")).doesNotContain("{");
  }

  @Test
  void findsTheHeadingsByNameWhereverTheyStand() {
    byte[] file = utf8("Our workers 2026,,\n,,\nEMAIL  address,Shoe size, full-name \nb@c.de,7,A");
    HeadedSheet sheet = HeadedSheet.find(SheetReader.read(file, LIMITS).get(), COLUMNS).get();
    SheetRow row = sheet.rows().get(0);
    assertThat(sheet.cell(row, "name")).isEqualTo("A");
    assertThat(sheet.cell(row, "email")).isEqualTo("b@c.de");
    assertThat(sheet.cell(row, "note")).isEmpty();
    assertThat(sheet.listUnused()).containsExactly("Shoe size");
    assertThat(sheet.spillsOver(row)).isFalse();
    assertThat(sheet.spillsOver(new SheetRow(5, List.of("a", "b", "c", "d")))).isTrue();
  }

  @Test
  void stopsAtTheLimitWithoutKeepingWhatComesAfterIt() {
    byte[] million = new byte[4_000_000];
    Arrays.fill(million, (byte) 'a');
    for (int i = 3; i < million.length; i += 4) {
      million[i - 2] = ',';
      million[i] = '\n';
    }
    SheetLimits limits = new SheetLimits(5_000, 4_000);
    SheetReader.read(million, limits);
    long before = allocated();
    Parsed<Sheet> read = SheetReader.read(million, limits);
    long used = allocated() - before;
    assertThat(read.errors().get(0).code()).isEqualTo("sheet-too-many-rows");
    // The text of the file and 5,000 rows of it; a million rows would be ten times as much.
    assertThat(used).isLessThan(40_000_000);
  }

  private static long allocated() {
    return java.lang.management.ManagementFactory.getThreadMXBean()
            instanceof com.sun.management.ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }

  @Test
  void readsWhatItWroteWhateverStandsInIt() {
    Random random = new Random(20261122);
    String letters = "ab \"',;\t\n\r=+-@£é\u2013\uD83D\uDE00";
    for (int round = 0; round < 300; round++) {
      List<String> row = new java.util.ArrayList<>(List.of("x"));
      for (int i = 0; i < 4; i++) {
        StringBuilder cell = new StringBuilder("c");
        random
            .ints(random.nextInt(8), 0, letters.codePointCount(0, letters.length()))
            .map(at -> letters.codePointAt(letters.offsetByCodePoints(0, at)))
            .forEach(cell::appendCodePoint);
        row.add(cell.toString());
      }
      byte[] file = new SheetWriter().row("a", "b", "c", "d", "e").row(row).bytes();
      assertThat(cells(file).get(1)).as("round %d", round).isEqualTo(row);
    }
  }
}
