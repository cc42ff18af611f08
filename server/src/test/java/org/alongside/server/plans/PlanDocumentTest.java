package org.alongside.server.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.app.TestServer;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.pdf.PdfCheck;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

/** The plan as a document, made by the real server from the demo's plans. */
class PlanDocumentTest {
  private static final String PLAN = "/holders/" + Cast.AMINA + "/plan.pdf";
  private static final Plans PLANS = new Plans(Clock.systemUTC(), new Feed(Clock.systemUTC()));

  private static byte[] pdf(Client reader, String path) throws IOException {
    try (var stream = reader.open(reader.request(path).GET().build())) {
      return stream.readAllBytes();
    }
  }

  /** The words of a document or of a page, whatever lines they were broken into. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void saysTheWholePlanUnderTheHeadingsOfTheStandard() throws IOException {
    byte[] pdf = pdf(TestServer.shared().as("holder"), PLAN);

    assertThat(PdfCheck.flaws(pdf)).isEmpty();
    String text = flat(PdfCheck.text(pdf));
    assertThat(
            List.of(
                "About me",
                "Strengths",
                "Needs, concerns or problems",
                "Goals and hopes",
                "Actions and activities",
                "Contingency plans",
                "Additional supporting plans",
                "Agreement and review"))
        .allSatisfy(heading -> assertThat(text).contains(heading));
    Plan plan = TestServer.shared().read(tx -> PLANS.findCurrent(tx, Cast.AMINA)).orElseThrow();
    for (SectionKind kind : plan.sections().keySet()) {
      assertThat(text).contains(flat(plan.sections().getOrDefault(kind, "")).trim());
    }
    plan.outcomes().forEach(each -> assertThat(text).contains(flat(each.statement())));
    plan.supports().forEach(each -> assertThat(text).contains(flat(each.title())));
    plan.contingencies().forEach(each -> assertThat(text).contains(flat(each.thenThat())));
    Files.createDirectories(Path.of("target/documents"));
    Files.write(Path.of("target/documents/plan.pdf"), pdf);
  }

  @Test
  void comesInLargePrintToo() throws IOException {
    Client amina = TestServer.shared().as("holder");
    byte[] large = pdf(amina, PLAN + "?print=large");

    assertThat(PdfCheck.flaws(large)).isEmpty();
    assertThat(PdfCheck.pages(large)).isGreaterThan(PdfCheck.pages(pdf(amina, PLAN)));
  }

  @Test
  void keepsPrivateRatingsFromTheWorker() throws IOException {
    Client amina = TestServer.shared().as("holder");
    Client priya = TestServer.shared().as("worker");
    String account = "/holders/" + Cast.AMINA + "/plan";
    assertThat(amina.post(account, account + "/ratings", Map.of("share", "no")).statusCode())
        .isEqualTo(303);
    try {
      assertThat(flat(PdfCheck.text(pdf(amina, PLAN)))).contains("How I rate it");
      assertThat(flat(PdfCheck.text(pdf(priya, PLAN))))
          .doesNotContain("How I rate it")
          .contains("Goals and hopes");
    } finally {
      amina.post(account, account + "/ratings", Map.of("share", "yes"));
    }
  }

  @Test
  void isADocumentForTheBrowserAndForNobodyElse() {
    HttpResponse<String> answer = TestServer.shared().as("holder").get(PLAN);

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(TestServer.shared().as("holder2").get(PLAN).statusCode()).isEqualTo(404);
    assertThat(TestServer.shared().as("holder").get(PLAN + "?version=99").statusCode())
        .isEqualTo(404);
  }
}
