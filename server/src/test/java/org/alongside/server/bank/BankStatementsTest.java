package org.alongside.server.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.Multipart;
import org.junit.jupiter.api.Test;

/** Amina's bank statements, from the file to the ledger and out again. */
class BankStatementsTest {
  private static final String DESK = "/holders/" + Cast.AMINA + "/account/statements";
  private static final String SPEND = "/holders/" + Cast.AMINA + "/spend";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

  private final TestServer server = TestServer.shared();
  private final Client holder = server.as("holder");
  private final LocalDate today = LocalDate.now(Access.ENGLAND);

  private HttpResponse<String> send(byte[] content) {
    return send(content, "statement.csv", "text/csv");
  }

  private HttpResponse<String> send(byte[] content, String name, String type) {
    Multipart form =
        new Multipart().field("csrf", holder.formToken()).file("file", name, type, content);
    return holder.send(
        holder
            .request(DESK)
            .header("Content-Type", Multipart.TYPE)
            .POST(BodyPublishers.ofByteArray(form.bytes()))
            .build());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String to(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  private String agree(String waiting) {
    Matcher seal = SEAL.matcher(holder.get(waiting).body());
    assertThat(seal.find()).isTrue();
    return to(holder.post(waiting, Map.of("seal", seal.group(1)))).replaceAll("\\?.*", "");
  }

  private String day(int ago) {
    return DAY.format(today.minusDays(ago));
  }

  private String log(String payee, String amount, int ago) {
    LocalDate on = today.minusDays(ago);
    String entry = Uuids.next(Instant.now(), new Random()).toString();
    Map<String, String> form = new HashMap<>();
    form.put("entry", entry);
    form.put("spentOn-day", "" + on.getDayOfMonth());
    form.put("spentOn-month", "" + on.getMonthValue());
    form.put("spentOn-year", "" + on.getYear());
    form.put("amount", amount);
    form.put("payee", payee);
    form.put("category", "activity");
    assertThat(holder.post(SPEND + "/new", form).statusCode()).isEqualTo(303);
    return entry;
  }

  @Test
  void bringsEachLineInOnceAndTakesTheWholeStatementOutAgain() {
    String lido = log("Quarry Lido", "7.31", 5);
    String file =
        "Mine\nDate,Description,Paid out,Paid in\n"
            + (day(4) + ",CARD PAYMENT TO QUARRY LIDO,7.31,\n")
            + (day(4) + ",ZEBRA CAFE,2.83,\n")
            + (day(4) + ",ZEBRA CAFE,2.83,\n")
            + (day(3) + ",INTEREST,,0.37\n")
            + "Total,,12.97,0.37\n";
    String waiting = to(send(utf8(file)));
    String preview = holder.get(waiting).body();
    assertThat(preview)
        .contains("There are 4 lines", "1 is written down already", "2 will be added")
        .contains("£7.31 to Quarry Lido", "The name is the same", "moves no money")
        .contains("Other money that came in");
    assertThat(holder.get(SPEND).body()).doesNotContain("ZEBRA CAFE");
    HttpResponse<String> unseen = holder.post(waiting, Map.of("seal", "another"));
    assertThat(unseen.statusCode()).isEqualTo(422);
    assertThat(unseen.body()).contains("Something changed since you looked");
    String done = agree(waiting);
    assertThat(holder.get(done).body()).contains("ZEBRA CAFE", "£7.31 to Quarry Lido");
    assertThat(holder.get(waiting).headers().firstValue("Location")).contains(done);
    assertThat(holder.get(SPEND + "/" + lido).body()).contains("In the bank");
    assertThat(holder.get(SPEND).body()).contains("In the bank on", "ZEBRA CAFE");

    String more = file.replace("Total,,", day(2) + ",NEW PLACE,1.09,\nTotal,,");
    String overlapping = to(send(more.replace(",", ";").getBytes(StandardCharsets.UTF_16)));
    assertThat(holder.get(overlapping).body())
        .contains("4 were brought in before", "1 will be added");
    String second = agree(overlapping);
    assertThat(holder.get(second).body()).contains("NEW PLACE").doesNotContain("ZEBRA CAFE");

    String entry = entryOf(holder.get(done).body());
    Map<String, String> edit = new HashMap<>();
    LocalDate on = today.minusDays(4);
    edit.put("spentOn-day", "" + on.getDayOfMonth());
    edit.put("spentOn-month", "" + on.getMonthValue());
    edit.put("spentOn-year", "" + on.getYear());
    edit.putAll(
        Map.of(
            "entry",
            entry,
            "revision",
            "1",
            "amount",
            "2.80",
            "payee",
            "Zebra",
            "category",
            "other"));
    to(holder.post(SPEND + "/" + entry + "/edit", edit));
    assertThat(holder.get(done).body()).contains("They will be kept", "£2.80 to Zebra");
    to(holder.post(done, done + "/undo", Map.of()));
    to(holder.post(SPEND + "/new", done + "/undo", Map.of()));
    assertThat(holder.get(done).body()).contains("so they were kept", "£2.80 to Zebra");
    assertThat(holder.get(SPEND + "/" + lido).body()).doesNotContain("In the bank");
    assertThat(holder.get(SPEND + "/" + entry).body()).doesNotContain("Taken out by");
    String again = to(send(utf8(file)));
    assertThat(holder.get(again).body())
        .contains("1 was brought in before", "1 is written down already", "1 will be added");
    assertThat(to(holder.post(again, again + "/drop", Map.of()))).contains("done=bank.dropped");
    assertThat(holder.get(again).statusCode()).isEqualTo(404);
  }

  /** The payment that the first line became that was added. */
  private static String entryOf(String page) {
    Matcher entry =
        Pattern.compile("ZEBRA CAFE.*?href=\"" + SPEND + "/([^\"]+)\"", Pattern.DOTALL)
            .matcher(page);
    assertThat(entry.find()).isTrue();
    return entry.group(1);
  }

  @Test
  void letsSomebodySayWhatALineIs() {
    String one = log("Otter Club", "19.77", 20);
    String waiting =
        to(
            send(
                utf8(
                    "Date,Description,Amount\n"
                        + day(6)
                        + ",OC SUBS,-19.77\n"
                        + day(6)
                        + ",MINE,-3.21\n")));
    assertThat(holder.get(waiting).body()).contains("2 will be added");
    assertThat(holder.get(waiting + "/lines/2").body()).contains("£19.77 to Otter Club");
    assertThat(holder.post(waiting + "/lines/2", Map.of()).statusCode()).isEqualTo(422);
    assertThat(
            holder
                .post(waiting + "/lines/2", Map.of("deed", "match:" + UUID.randomUUID()))
                .statusCode())
        .isEqualTo(422);
    to(holder.post(waiting + "/lines/2", Map.of("deed", "match:" + one)));
    to(holder.post(waiting + "/lines/3", Map.of("deed", "left-out")));
    assertThat(holder.get(waiting).body())
        .contains("1 is written down already", "1 will not be added");
    String done = agree(waiting);
    assertThat(holder.get(done).body()).contains("£19.77 to Otter Club", "It was not added");
    to(holder.post(done, done + "/undo", Map.of()));
  }

  @Test
  void asksWhichColumnIsWhichOnceForEachBank() {
    String first = "When,Who,Pounds\n" + day(8) + ",KIOSK,4.44\n" + day(8) + ",PIER,5.55\n";
    String columns = to(send(utf8(first)));
    assertThat(columns).endsWith("/columns");
    assertThat(holder.get(columns).body()).contains("Which column is the date?", "KIOSK", "Pounds");
    assertThat(holder.post(columns, Map.of("date", "0", "words", "0")).body())
        .contains("Choose the column with the amount", "is chosen above for something else");
    String waiting =
        to(
            holder.post(
                columns,
                Map.of(
                    "date",
                    "0",
                    "words",
                    "1",
                    "amount",
                    "2",
                    "out",
                    "none",
                    "sign",
                    "plus-is-out",
                    "order",
                    "day-first",
                    "bank",
                    "Harbour Bank")));
    assertThat(holder.get(waiting).body()).contains("£4.44 out", "£5.55 out");
    String next = to(send(utf8("When,Who,Pounds\n" + day(7) + ",KIOSK,4.44\n")));
    assertThat(next).doesNotContain("/columns");
    assertThat(holder.get(next).body()).contains("£4.44 out");
    assertThat(holder.get(DESK).body()).contains("Harbour Bank");
    for (String path : new String[] {waiting, next}) {
      to(holder.post(path, path + "/drop", Map.of()));
    }
  }

  @Test
  void offersTheMonthFirstAndNamesWhatItCannotRead() {
    String waiting = to(send(utf8("Date,Details,Amount\n02/14/2026,A,-1.00\n02/13/2026,B,-1e3\n")));
    assertThat(holder.get(waiting).body())
        .contains("2 dates make sense only with the month first", "“-1e3” is not an amount")
        .doesNotContain("name=\"seal\"");
    to(holder.post(waiting, waiting + "/columns", Map.of("only-order", "month-first")));
    assertThat(holder.get(waiting).body())
        .contains("One thing in this file could not be read")
        .doesNotContain("make sense only")
        .contains("We read the month first", "Read the day first");
    to(holder.post(waiting, waiting + "/drop", Map.of()));
    assertThat(send(utf8("PK\u0003\u0004"), "a.xlsx", "application/zip").body())
        .contains("Ask your bank for CSV");
    assertThat(send(utf8("%PDF-1.7"), "a.pdf", "application/pdf").body())
        .contains("This is a PDF or a picture");
    assertThat(send(new byte[5 * 1024 * 1024]).body()).contains("This file is too large");
  }

  @Test
  void setsTheAccountBesideTheBankAndShowsItToNobodyElse() {
    String check = "/holders/" + Cast.AMINA + "/account/check";
    assertThat(holder.get(check).body())
        .contains("Should be in it at the end of", "The bank says", "Sew and Mend")
        .contains("Yours to spend", "Pension, owed");
    for (String other : new String[] {"worker", "coordinator", "holder2", "admin"}) {
      Client stranger = server.as(other);
      assertThat(stranger.get(check).statusCode()).as(other).isEqualTo(404);
      assertThat(stranger.get(DESK).statusCode()).as(other).isEqualTo(404);
    }
  }
}
