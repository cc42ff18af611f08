package org.alongside.server.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.core.bank.BankLine;
import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.alongside.server.html.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<BankLine> EXPECTED =
      List.of(
          new BankLine(LocalDate.of(2026, 3, 2), Money.pence(-5_400), "S OKORO", null),
          new BankLine(LocalDate.of(2026, 3, 3), Money.pence(123_450), "HARTSHIRE ICB", null));

  private static StatementFile file(String text) {
    return StatementFile.open(text.getBytes(StandardCharsets.UTF_8)).get();
  }

  private static StatementRead read(String text) {
    StatementFile file = file(text);
    return StatementReader.read(file, ColumnMapping.find(file.headings()).orElseThrow(), TODAY);
  }

  /** The same two lines, as ten banks might write them. */
  static Stream<String> formats() {
    return Stream.of(
        "Date,Description,Amount\n02/03/2026,S OKORO,-54.00\n03/03/2026,HARTSHIRE ICB,1234.50\n",
        "Transaction Date;Details;Paid out;Paid in\n02/03/26;S OKORO;£54.00;\n03/03/26;HARTSHIRE ICB;;\"£1,234.50\"\n",
        "Date\tNarrative\tDebit Amount\tCredit Amount\n02 Mar 2026\tS OKORO\t54.00\t\n03 Mar 2026\tHARTSHIRE ICB\t\t1,234.50\n",
        "\"Account:\",\"Mine\"\n\n\"Date\",\"Type\",\"Description\",\"Paid out\",\"Paid in\"\n\"02 Mar 2026\",\"Bank\",\"S OKORO\",\"£54.00\",\"\"\n\n\"03 Mar 2026\",\"Credit\",\"HARTSHIRE ICB\",\"\",\"£1234.50\"\n",
        "Date, Type, Description, Value\n2/3/26,DEB,S OKORO,(54.00)\n3/3/26,CR,HARTSHIRE ICB,1234.5\n",
        "Posting date,Counter Party,Reference,Amount (GBP)\n2026-03-02,S OKORO,,54.00 DR\n2026-03-03 14:33,HARTSHIRE ICB,,1234.50 CR\n",
        "Date,Money Out,Money In,Memo\n02-Mar-26,-54.00,0.00,S OKORO\n03-Mar-26,,1234.50,HARTSHIRE ICB\n",
        "sep=;\r\nDate;Description;Amount\r\n02.03.2026;S OKORO;54.00-\r\n03.03.2026;HARTSHIRE ICB;1234.50\r\n",
        "Date,Description,Amount,Category\n02/03/2026,\"S  OKORO\",-54.00,x\n03/03/2026,HARTSHIRE ICB,1234.50,\nTotal,,1180.50,\n,Closing balance,1180.50,\n",
        "Started,Completed Date,Description,Amount\nx,02/03/2026 09:15:02,S OKORO,-５４.00\nx,03/03/2026 10:01,HARTSHIRE ICB,1234.50\n");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsTheFormatsOfManyBanks(String text) {
    StatementRead read = read(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.said()).isEqualTo(EXPECTED);
  }

  static Stream<Charset> encodings() {
    return Stream.of(
        StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsPoundSignsInEveryEncoding(Charset charset) {
    String text = "Date;Description;Paid out;Balance\n02/03/2026;CAFÉ;£5.00;£95.00\n";
    StatementFile file = StatementFile.open(text.getBytes(charset)).get();
    StatementRead read =
        StatementReader.read(file, ColumnMapping.find(file.headings()).orElseThrow(), TODAY);
    assertThat(read.said())
        .containsExactly(
            new BankLine(LocalDate.of(2026, 3, 2), Money.pence(-500), "CAFÉ", Money.pence(9_500)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/02/2026|-1.00|Date|not-a-date",
        "|-1.00|Date|date-missing",
        "03/14/2026|-1.00|Date|month-first",
        "02/03/2027|-1.00|Date|date-to-come",
        "02/03/2026||Amount|amount-missing",
        "02/03/2026|12.345|Amount|money-part-of-a-penny",
        "02/03/2026|1e3|Amount|money-not-an-amount",
        "02/03/2026|$5|Amount|money-other-currency",
        "02/03/2026|12.00 DR-|Amount|money-not-an-amount",
      })
  void namesLineColumnAndFix(String date, String amount, String column, String code) {
    StatementRead read =
        read(
            "Mine\nDate,Description,Amount\n01/03/2026,FINE,-1.00\n"
                + (date == null ? "" : date)
                + ",SHOP,"
                + (amount == null ? "" : amount)
                + "\n");
    assertThat(read.problems()).hasSize(1);
    StatementRead.Problem problem = read.problems().get(0);
    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(Words.english().say("bank.problem." + problem.code(), problem.args().toArray()))
        .doesNotContain("{");
  }

  @Test
  void readsTheMonthFirstOnceSomebodySaysSo() {
    StatementFile file =
        file("Date,Description,Amount\n03/02/26,S OKORO,-54.00\n03/14/26,SHOP,-1.00\n");
    ColumnMapping mapping = ColumnMapping.find(file.headings()).orElseThrow();
    StatementRead before = StatementReader.read(file, mapping, TODAY);
    assertThat(before.monthFirst()).isEqualTo(1);
    StatementRead after = StatementReader.read(file, mapping.with(DayOrder.MONTH_FIRST), TODAY);
    assertThat(after.problems()).isEmpty();
    assertThat(after.said())
        .extracting(BankLine::on)
        .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 14));
  }

  @Test
  void readsAFileWithoutHeadingsOnceTheColumnsAreSaid() {
    StatementFile file = file("02/03/2026,S OKORO,54.00\n03/03/2026,HARTSHIRE ICB,-1234.50\n");
    assertThat(file.hasHeadings()).isFalse();
    assertThat(ColumnMapping.find(file.headings())).isEmpty();
    Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
    columns.put(ColumnRole.DATE, 0);
    columns.put(ColumnRole.WORDS, 1);
    columns.put(ColumnRole.AMOUNT, 2);
    ColumnMapping mapping = new ColumnMapping(columns, DayOrder.DAY_FIRST, SignStyle.PLUS_IS_OUT);
    assertThat(ColumnMapping.parse(mapping.code())).isEqualTo(mapping);
    assertThat(StatementReader.read(file, mapping, TODAY).said()).isEqualTo(EXPECTED);
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("PK\u0003\u0004xlsx".getBytes(StandardCharsets.ISO_8859_1), "sheet-workbook"),
        Arguments.of("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "sheet-not-a-sheet"),
        Arguments.of(new byte[0], "sheet-empty"),
        Arguments.of("hello\nworld\n".getBytes(StandardCharsets.UTF_8), "no-dates"),
        Arguments.of("Date,Description,Amount\n".getBytes(StandardCharsets.UTF_8), "no-lines"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void saysWhatAFileIsThatIsNoneOfABank(byte[] bytes, String code) {
    assertThat(StatementFile.open(bytes).errors())
        .extracting(FieldError::code)
        .containsExactly(code);
  }
}
