package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;

/** Moderating where things cross: posts that wait, names that changed, people who leave. */
class HardCasesTest {
  private static final String WORDS = "Said with care, for everybody here.";

  private final TestClock clock = TestClock.today();

  @Test
  void nothingSlipsThroughWhereThingsCross() {
    try (TestServer server = TestServer.start(Dialect.SQLITE, clock)) {
      assertAll(
          () -> whoWroteItUnderAnotherNameNeitherSeesNorDecides(server),
          () -> aThreadOpensAgainAlsoWhenItsPostMovedOn(server),
          () -> whatWaitsGoesOnWaitingUntilItIsLetThrough(server),
          () -> whatSomebodyTookAwayOnLeavingIsNeverShownAgain(server));
    }
  }

  private static String start(Client writer, String title, String text) {
    String thread = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("title", title);
    body.addProperty("text", text);
    assertThat(writer.api("PUT", "/boards/welcome/threads/" + thread, body).statusCode())
        .isEqualTo(201);
    return thread;
  }

  private static String reply(Client writer, String thread, String text) {
    String id = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    assertThat(writer.api("PUT", "/threads/" + thread + "/posts/" + id, body).statusCode())
        .isEqualTo(201);
    return id;
  }

  private static String text(TestServer server, String sql, String id) {
    return server.<String>read(
        tx -> tx.sql().createQuery(sql).bind("id", id).mapTo(String.class).one());
  }

  private static String first(TestServer server, String thread) {
    return text(server, "select id from post where thread_id = :id and number = 1", thread);
  }

  private static String item(TestServer server, String post) {
    return "/moderation/reports/"
        + text(
            server,
            "select id from moderation_item where post_id = :id order by status desc limit 1",
            post);
  }

  private static String report(TestServer server, Client reporter, String post) {
    Map<String, String> why = Map.of("reason", "other", "text", "Look at this, please.");
    assertThat(reporter.post("/boards", "/posts/" + post + "/report", why).statusCode())
        .isEqualTo(303);
    return item(server, post);
  }

  private static int decide(Client moderator, String item, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.putIfAbsent("reason", WORDS);
    return moderator.post(item, item + "/decision", all).statusCode();
  }

  private static void holdFirstPosts(TestServer server, int most) {
    Map<String, String> settings = new HashMap<>();
    settings.put("name", "Eastmoor");
    settings.put("area", "Eastmoor");
    settings.put("phone", "1");
    settings.put("out-of-hours", "Ring 111.");
    settings.put("first-posts", Integer.toString(most));
    assertThat(server.as("admin").post("/settings", settings).statusCode()).isEqualTo(303);
    server.write(tx -> tx.sql().execute("delete from member_first_posts"));
  }

  private static void whoWroteItUnderAnotherNameNeitherSeesNorDecides(TestServer server) {
    Client owen = server.as("moderator2");
    String thread = start(owen, "Owen says", "A thing that Owen said.");
    String item = report(server, server.as("holder"), first(server, thread));
    assertThat(owen.get(item).statusCode()).isEqualTo(403);
    assertThat(owen.post("/peer-name/leave", Map.of("posts", "keep")).statusCode()).isEqualTo(303);
    assertThat(owen.post("/peer-name", Map.of("name", "Otter Bank")).statusCode()).isEqualTo(303);
    Client again = server.as("moderator2");
    assertThat(again.get(item).statusCode()).as("who reported it is not for him").isEqualTo(403);
    assertThat(again.get("/moderation").body()).doesNotContain(item);
    assertThat(again.post("/moderation", item + "/claim", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            again
                .post("/moderation", item + "/decision", Map.of("action", "none", "reason", WORDS))
                .statusCode())
        .isEqualTo(403);
    assertThat(decide(server.as("moderator"), item, Map.of("action", "warn"))).isEqualTo(303);
  }

  private void aThreadOpensAgainAlsoWhenItsPostMovedOn(TestServer server) {
    Client author = server.as("holder");
    Client moderator = server.as("moderator");
    String thread = start(author, "Quarrels", "The first word.");
    String post = reply(server.as("holder2"), thread, "The second word.");
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
    Map<String, String> lock =
        Map.of(
            "action", "lock",
            "until-day", Integer.toString(day.getDayOfMonth()),
            "until-month", Integer.toString(day.getMonthValue()),
            "until-year", Integer.toString(day.getYear()));
    assertThat(decide(moderator, report(server, author, post), lock)).isEqualTo(303);
    Map<String, String> apart = Map.of("action", "split", "title", "Apart", "extent", "this");
    assertThat(decide(moderator, report(server, author, post), apart)).isEqualTo(303);
    assertThat(author.get("/threads/" + thread).body()).contains("closed to new replies");
    clock.advance(Duration.ofDays(4));
    server.write(tx -> server.cases().moderation.endDue(tx));
    assertThat(server.as("holder").get("/threads/" + thread).body())
        .doesNotContain("closed to new replies");
  }

  private static void whatWaitsGoesOnWaitingUntilItIsLetThrough(TestServer server) {
    holdFirstPosts(server, 1);
    Client author = server.as("holder");
    Client moderator = server.as("moderator");
    String thread = start(author, "First of all", "My first quokka.");
    String post = first(server, thread);
    String item = item(server, post);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(decide(moderator, item, Map.of("action", "warn"))).isEqualTo(303);
    }
    assertThat(
            text(
                server,
                "select cast(count(*) as varchar(9)) from moderation_decision where post_id = :id",
                post))
        .as("sent twice, said once")
        .isEqualTo("1");
    assertThat(decide(moderator, item, Map.of("action", "hide"))).as("is not shown").isEqualTo(409);
    assertThat(decide(moderator, item, Map.of("action", "none"))).as("waits").isEqualTo(409);
    assertThat(moderator.get("/moderation").body()).contains(item);
    assertThat(decide(moderator, item, Map.of("action", "approve"))).isEqualTo(303);
    assertThat(server.guest().get("/threads/" + thread).body()).contains("My first quokka.");
    assertThat(moderator.get("/moderation").body()).doesNotContain(item);
  }

  private static void whatSomebodyTookAwayOnLeavingIsNeverShownAgain(TestServer server) {
    holdFirstPosts(server, 1);
    Client farah = server.as("nominee");
    Client moderator = server.as("moderator");
    String held = start(farah, "Waiting wombat", "A wombat that waits.");
    String waits = item(server, first(server, held));
    holdFirstPosts(server, 0);
    String hidden = start(farah, "Hidden wombat", "A wombat that was hidden.");
    String hides = report(server, server.as("holder"), first(server, hidden));
    assertThat(decide(moderator, hides, Map.of("action", "hide"))).isEqualTo(303);
    assertThat(farah.post("/peer-name/leave", Map.of("posts", "remove")).statusCode())
        .isEqualTo(303);
    decide(moderator, waits, Map.of("action", "approve"));
    decide(moderator, hides, Map.of("action", "restore"));
    for (String thread : new String[] {held, hidden}) {
      assertThat(server.as("holder").get("/threads/" + thread).body())
          .doesNotContain("A wombat that");
    }
    assertThat(server.guest().get("/search?q=wombat").body()).doesNotContain("wombat that");
    assertThat(decide(moderator, waits, Map.of("action", "warn")))
        .as("it can be closed")
        .isEqualTo(303);
  }
}
