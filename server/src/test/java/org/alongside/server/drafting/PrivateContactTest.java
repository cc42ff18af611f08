package org.alongside.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Scope;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.Plan;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.Grants;
import org.alongside.server.plans.Plans;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom to call, edited by several at once; some are only for the holder and the worker. */
class PrivateContactTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final TestClock CLOCK = TestClock.today();
  private static final String DRAFT = "/holders/" + Cast.AMINA + "/plan/draft";

  private final Plans plans = new Plans(CLOCK, new Feed(CLOCK));

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  /** A server where Farah may write Amina's plan, and a new version is begun. */
  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(
        dialect,
        each -> {
          TestServer server = TestServer.start(each, CLOCK);
          server.write(
              tx -> {
                new Grants(CLOCK, new Feed(CLOCK))
                    .add(
                        tx,
                        new Grant(
                            Cast.id("farah writes"),
                            Cast.AMINA,
                            Cast.FARAH,
                            Relationship.HELPER,
                            Set.of(Scope.VIEW_PLAN, Scope.EDIT_PLAN),
                            LocalDate.now(CLOCK.withZone(Access.ENGLAND)),
                            null,
                            null));
                return true;
              });
          server.as("holder").post(DRAFT, Map.of());
          return server;
        });
  }

  private Plan draft(TestServer server) {
    return server.read(tx -> plans.findOpen(tx, Cast.AMINA)).orElseThrow();
  }

  private String form(TestServer server, String name) {
    return DRAFT
        + "/contacts/"
        + draft(server).tonight().rota().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
  }

  private static Map<String, String> fields(String name, String when, String version) {
    Map<String, String> fields = new HashMap<>();
    fields.put("contact-name", name);
    fields.put("relation", "agency");
    fields.put("phone", "01632 960 201");
    fields.put("available", when);
    fields.put("place", "2");
    fields.put("version", version);
    fields.put("do", "save");
    return fields;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aClashOnSomebodyToCallShowsBothAndLosesNeither(Dialect dialect) {
    TestServer server = server(dialect);
    Client amina = server.as("holder");
    Client farah = server.as("nominee");
    String form = form(server, "Bright Care");
    assertThat(farah.post(form, fields("Bright Care", "Nights only", "0")).statusCode())
        .isEqualTo(303);
    HttpResponse<String> clash = amina.post(form, fields("Bright Care", "Weekends only", "0"));
    assertThat(clash.statusCode()).isEqualTo(412);
    assertThat(clash.body())
        .contains("Farah Khan saved another text", "Nights only", "Weekends only");
    assertThat(amina.post(form, fields("Bright Care", "Weekends only", "1")).statusCode())
        .isEqualTo(303);
    assertThat(draft(server).tonight().rota())
        .extracting(BackupContact::when)
        .contains("Weekends only")
        .doesNotContain("Nights only");
    Map<String, String> without = fields("Bright Care", "Weekends only", "");
    assertThat(amina.post(form, without).statusCode()).isEqualTo(428);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void saysAtTheFieldWhatIsWrong(Dialect dialect) {
    Client amina = server(dialect).as("holder");
    String form = DRAFT + "/contacts/" + Cast.id("new contact");
    Map<String, String> fields = fields("", "", "0");
    fields.put("phone", "ring the bell");
    fields.put("place", "first");
    HttpResponse<String> wrong = amina.post(form, fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Write their name", "Use numbers only", "Enter a number from 1 to 99")
        .contains("href=\"#contact-name\"", "href=\"#phone\"", "value=\"ring the bell\"");
    Map<String, String> task = new HashMap<>();
    task.put("version", "0");
    task.put("do", "save");
    task.put("task", "Suction");
    task.put("done-by", "Sam");
    task.put("signed-off-by", "Nurse Obi");
    task.put("signed-off-on-day", "3");
    task.put("signed-off-on-month", "3");
    task.put("signed-off-on-year", "2026");
    task.put("holds-until-day", "2");
    task.put("holds-until-month", "3");
    task.put("holds-until-year", "2026");
    HttpResponse<String> ends = amina.post(DRAFT + "/tasks/" + Cast.id("new task"), task);
    assertThat(ends.statusCode()).isEqualTo(422);
    assertThat(ends.body()).contains("The last day is before the day of the check");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverWritesAlongNeverSeesWhoIsOnlyForTheTwo(Dialect dialect) throws Exception {
    TestServer server = server(dialect);
    Client farah = server.as("nominee");
    Client grace = server.as("worker");
    Client amina = server.as("holder");
    String form = form(server, "Nadia Rahim");
    String plan = "/holders/" + Cast.AMINA + "/plan";

    assertThat(grace.get(form).body()).contains("Nadia Rahim", "Only me and my worker");
    assertThat(farah.get(form).statusCode()).isEqualTo(404);
    assertThat(farah.post(DRAFT, form, fields("Nadia", "", "0")).statusCode()).isEqualTo(404);
    for (String page :
        List.of(
            DRAFT,
            DRAFT + "/history",
            plan,
            plan + "/tonight",
            plan + "/about-me",
            plan + "/compare",
            plan + "/send")) {
      assertThat(farah.get(page).body()).as(page).doesNotContain("Nadia");
    }
    assertThat(amina.get(plan + "/tonight").body()).contains("Nadia Rahim", "07700 900 118");

    // She is not asked who may see somebody, and cannot make anybody private.
    String open = form(server, "Farah Khan");
    assertThat(farah.get(open).body()).doesNotContain("Only me and my worker");
    Map<String, String> hidden = fields("Farah Khan", "", "0");
    hidden.put("who-sees", "holder-and-worker-only");
    assertThat(farah.post(open, hidden).statusCode()).isEqualTo(303);
    assertThat(draft(server).tonight().rota())
        .filteredOn(each -> each.name().equals("Farah Khan"))
        .noneMatch(BackupContact::isPrivate);

    // Somebody who was open and becomes private leaves her pages, the history too.
    Map<String, String> now = fields("Farah Khan", "Mornings", "1");
    now.put("who-sees", "holder-and-worker-only");
    assertThat(amina.post(open, now).statusCode()).isEqualTo(303);
    assertThat(farah.get(open).statusCode()).isEqualTo(404);
    assertThat(farah.get(DRAFT + "/history").body()).doesNotContain("Mornings");
    assertThat(grace.get(DRAFT + "/history").body()).contains("Mornings");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theApiKeepsThePrivateLineToo(Dialect dialect) throws Exception {
    TestServer server = server(dialect);
    Client farah = server.as("nominee");
    Client grace = server.as("worker");
    String path = "/holders/" + Cast.AMINA + "/plan";
    JsonObject seen = Client.json(farah.api("GET", path + "/draft", null));
    assertThat(seen.toString()).doesNotContain("Nadia");
    BackupContact nadia =
        draft(server).tonight().rota().stream()
            .filter(each -> each.name().equals("Nadia Rahim"))
            .findFirst()
            .orElseThrow();
    assertThat(seen.toString()).doesNotContain(nadia.id().toString());
    assertThat(grace.api("GET", path + "/draft", null).body()).contains("Nadia Rahim");
    String body =
        "{\"place\":1,\"name\":\"X\",\"relation\":\"\",\"phone\":\"999\",\"when\":\"\","
            + "\"note\":\"\",\"whoSees\":\"all\"}";
    String contact = "/api/v1" + path + "/contacts/" + nadia.id();
    assertThat(put(farah, contact, body, "\"0\"")).isEqualTo(404);
    assertThat(put(grace, contact, body, null)).isEqualTo(428);
    assertThat(put(grace, contact, body, "\"7\"")).isEqualTo(412);
    assertThat(PartKey.of(nadia.id()).toString()).startsWith("backup-contact:");
    assertThat(draft(server).tonight().findContact(nadia.id())).contains(nadia);
  }

  private static int put(
      Client client, String path, String body, @org.jspecify.annotations.Nullable String match) {
    java.net.http.HttpRequest.Builder request =
        client
            .request(path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + client.token())
            .method("PUT", BodyPublishers.ofString(body));
    if (match != null) {
      request.header("If-Match", match);
    }
    return client.send(request.build()).statusCode();
  }
}
