package org.alongside.server.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.pdf.PdfCheck;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

/** Statements of the demo's pooled budget, from the real server. */
class StatementPagesTest {
  private static final String HERE = "/holders/" + Cast.AMINA + "/statement";

  private static BigDecimal total(String csv) {
    List<String> lines = csv.strip().lines().toList();
    BigDecimal sum = BigDecimal.ZERO;
    for (String line : lines.subList(1, lines.size() - 1)) {
      String[] cells = line.split(",", -1);
      sum = sum.add(new BigDecimal(cells[cells.length - 2]));
    }
    String[] last = lines.get(lines.size() - 1).split(",", -1);
    assertThat(new BigDecimal(last[3])).as("the sum of the lines").isEqualByComparingTo(sum);
    return sum;
  }

  private static String pounds(BigDecimal amount) {
    return String.format(java.util.Locale.UK, "£%,.2f", amount);
  }

  @Test
  void saysTheSameOnThePageInTheSheetAndInThePdf() throws IOException {
    Client amina = TestServer.shared().as("holder");
    for (String stream : List.of("nhs", "local-authority")) {
      String csv = amina.get(HERE + ".csv?stream=" + stream).body();
      String total = pounds(total(csv));
      assertThat(amina.get(HERE + "?stream=" + stream).body()).as(stream).contains(total);
      byte[] pdf;
      try (var in = amina.open(amina.request(HERE + ".pdf?stream=" + stream).GET().build())) {
        pdf = in.readAllBytes();
      }
      assertThat(PdfCheck.flaws(pdf)).isEmpty();
      assertThat(PdfCheck.text(pdf)).contains(total, "Statement of");
    }
  }

  @Test
  void putsTheReceiptsBehindIt() throws IOException {
    Client amina = TestServer.shared().as("holder");
    int pictures = 0;
    for (String stream : List.of("nhs", "local-authority")) {
      String path = HERE + ".pdf?stream=" + stream + "&from=2026-04&receipts=yes";
      byte[] pdf;
      try (var in = amina.open(amina.request(path).GET().build())) {
        pdf = in.readAllBytes();
      }
      assertThat(PdfCheck.flaws(pdf)).isEmpty();
      if (PdfCheck.text(pdf).contains("Receipt of £")) {
        pictures += PdfCheck.pictures(pdf);
      }
    }
    assertThat(pictures).isPositive();
    assertThat(amina.get(HERE).body()).contains("with the receipts behind it");
  }

  @Test
  void takesMonthsThatMakeNoSense() {
    Client amina = TestServer.shared().as("holder");
    for (String query :
        List.of("?from=2031-01&to=1999-12", "?from=x&to=2026-13", "?stream=moon", "?from=")) {
      assertThat(amina.get(HERE + query).statusCode()).as(query).isEqualTo(200);
      assertThat(amina.get(HERE + ".csv" + query).statusCode()).as(query).isEqualTo(200);
    }
  }

  @Test
  void isForTheHolderAndThoseWhoSeeTheSpending() {
    assertThat(TestServer.shared().as("worker").get(HERE + ".csv").statusCode()).isEqualTo(404);
    assertThat(TestServer.shared().as("holder2").get(HERE + ".pdf").statusCode()).isEqualTo(404);
    assertThat(TestServer.shared().as("coordinator").get(HERE).statusCode()).isEqualTo(404);
  }

  @Test
  void saysSoWhereThereIsNoBudget() {
    String joyce = "/holders/" + Cast.JOYCE + "/statement";
    assertThat(TestServer.shared().as("nominee").get(joyce).body()).contains("Whose money");
  }
}
