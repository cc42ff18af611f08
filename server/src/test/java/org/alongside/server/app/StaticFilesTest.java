package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

class StaticFilesTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

  private final Client guest = TestServer.shared().guest();

  private static String cacheControl(HttpResponse<String> response) {
    return response.headers().firstValue("Cache-Control").orElse("");
  }

  @Test
  void areKeptForAYearByTheAddressThatPagesName() {
    Client holder = TestServer.shared().as("holder");
    String pages =
        guest.get("/").body()
            + guest.get("/guidance/your-personal-health-budget/what-it-is/easy-read").body()
            + holder.get("/holders/" + org.alongside.server.demo.Cast.AMINA + "/messages").body();
    List<String> links =
        LINK.matcher(pages)
            .results()
            .map(MatchResult::group)
            .map(StaticFilesTest::address)
            .toList();
    assertThat(links).anyMatch(link -> link.contains("alongside.css"));
    assertThat(links).anyMatch(link -> link.contains("messages.js"));
    for (String link : links) {
      HttpResponse<String> file = guest.get(link);
      assertThat(file.statusCode()).as(link).isEqualTo(200);
      assertThat(cacheControl(file)).as(link).contains("max-age=31536000", "immutable", "public");
    }
  }

  private static String address(String attribute) {
    return attribute.replaceAll("^[a-z]+=\"|\"$", "");
  }

  @Test
  void areKeptForAnHourByTheirPlainNameOrAnOldStamp() {
    for (String link : List.of("/static/alongside.css", "/static/alongside.css?v=0123456789ab")) {
      HttpResponse<String> file = guest.get(link);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(cacheControl(file)).as(link).isEqualTo("public, max-age=3600");
    }
    assertThat(cacheControl(guest.get("/static/none.css"))).isEqualTo("no-store");
    assertThat(guest.get("/static/%2e%2e/logback.xml").statusCode()).isEqualTo(404);
  }
}
