package org.alongside.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.vertx.core.Future;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.plans.Plans;
import org.alongside.server.support.Awaited;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writing a plan together, beneath the web, on the pages and in the API. */
class DraftingTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final TestClock CLOCK = TestClock.today();
  private static final Random RANDOM = new Random(5);
  private static final Pattern ID =
      Pattern.compile("/plan/draft/(supports|outcomes)/([0-9a-f-]{36})");

  private final Plans plans = new Plans(CLOCK, new Feed(CLOCK));
  private final Drafting drafting = new Drafting(CLOCK, RANDOM, plans);

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, CLOCK));
  }

  private static String draft(PersonId holder) {
    return "/holders/" + holder + "/plan/draft";
  }

  private static PlanPart needs(String words) {
    return new PlanPart.Section(SectionKind.NEEDS, words);
  }

  private Plan begun(TestServer server, PersonId holder) {
    return server.write(tx -> drafting.begin(tx, Cast.GRACE, holder));
  }

  private EditOutcome write(TestServer server, PersonId holder, String words, int base) {
    return server.write(tx -> drafting.write(tx, Cast.GRACE, holder, needs(words), base));
  }

  private String needsOf(TestServer server, PersonId holder) {
    return server.read(
        tx ->
            drafting
                .findDraft(tx, holder)
                .map(plan -> plan.sections().getOrDefault(SectionKind.NEEDS, ""))
                .orElse("no draft"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void beginsAsACopyAndLeavesTheAgreedPlanAsItIs(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Iris Lockwood");
    Plan agreed = server.read(tx -> plans.findCurrent(tx, holder)).orElseThrow();
    Plan draft = begun(server, holder);
    assertThat(draft.version()).isEqualTo(agreed.version() + 1);
    assertThat(draft.sections()).isEqualTo(agreed.sections());
    assertThat(begun(server, holder)).isEqualTo(draft);
    write(server, holder, "Something else.", 0);
    assertThat(server.<Plan>read(tx -> plans.findCurrent(tx, holder).orElseThrow()))
        .isEqualTo(agreed);
    assertThat(needsOf(server, holder)).isEqualTo("Something else.");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesAStaleEditAndSaysWhatStandsThereAndWhoWroteIt(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Kasia Nowak");
    begun(server, holder);
    assertThat(write(server, holder, "First.", 0)).isEqualTo(new EditOutcome.Saved(1));
    assertThat(write(server, holder, "Second.", 1)).isEqualTo(new EditOutcome.Saved(2));
    EditOutcome stale = write(server, holder, "Late.", 1);
    assertThat(stale)
        .isInstanceOfSatisfying(
            EditOutcome.Stale.class,
            clash -> {
              assertThat(clash.revision()).isEqualTo(2);
              assertThat(clash.current()).contains(needs("Second."));
              assertThat(clash.last().orElseThrow().author()).isEqualTo(Cast.GRACE);
            });
    assertThat(needsOf(server, holder)).isEqualTo("Second.");
    // Sent again, after the answer was lost on the way: it is saved already.
    assertThat(write(server, holder, "Second.", 1)).isEqualTo(new EditOutcome.Saved(2));
    List<PlanEdit> edits =
        server.read(
            tx ->
                drafting.listEdits(
                    tx, drafting.findDraft(tx, holder).orElseThrow(), Cast.GRACE, 10));
    assertThat(edits)
        .extracting(PlanEdit::part)
        .containsExactlyInAnyOrder(needs("First."), needs("Second."));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void fiftyAtOnceKeepOneStraightHistory(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId holder = Cast.person("Leo Fenwick");
    Plan draft = begun(server, holder);
    List<Future<EditOutcome>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      PlanPart part = needs("Writer " + i);
      all.add(server.database().write(tx -> drafting.write(tx, Cast.GRACE, holder, part, 0)));
    }
    List<Integer> saved = new ArrayList<>();
    int stale = 0;
    for (int i = 0; i < all.size(); i++) {
      EditOutcome outcome = Awaited.get(all.get(i));
      if (outcome instanceof EditOutcome.Saved) {
        saved.add(i);
      } else {
        assertThat(outcome).isInstanceOf(EditOutcome.Stale.class);
        stale++;
      }
    }
    assertThat(saved).hasSize(1);
    assertThat(stale).isEqualTo(49);
    assertThat(needsOf(server, holder)).isEqualTo("Writer " + saved.get(0));
    List<PlanEdit> edits = server.read(tx -> drafting.listEdits(tx, draft, Cast.GRACE, 100));
    assertThat(edits).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void showsBothTextsOnAClashAndLosesNeither(Dialect dialect) {
    TestServer server = server(dialect);
    Client amina = server.as("holder");
    Client grace = server.as("worker");
    String here = draft(Cast.AMINA);
    String form = here + "/sections/needs";
    assertThat(amina.post(here, Map.of()).statusCode()).isEqualTo(303);
    assertThat(amina.get(form).body()).contains("My health and support needs");
    assertThat(save(grace, form, "Grace wrote this.", "0").statusCode()).isEqualTo(303);

    HttpResponse<String> clash = save(amina, form, "Amina typed this.", "0");
    assertThat(clash.statusCode()).isEqualTo(412);
    assertThat(clash.body())
        .contains("Grace wrote this.", "Amina typed this.", "Grace Okafor saved another text")
        .contains("Keep mine", "Keep theirs", "Put both together")
        .contains("name=\"version\" value=\"1\"");
    // She leaves the page, and comes back: what she typed is there.
    assertThat(amina.get(form).body()).contains("Amina typed this.", "have not saved it yet");
    assertThat(amina.get(here).body()).contains("Typed but not saved yet");
    // Nobody else sees it.
    assertThat(grace.get(form).body()).doesNotContain("Amina typed this.");

    HttpResponse<String> joined =
        amina.post(form, Map.of("text", "Amina typed this.", "version", "1", "do", "join"));
    assertThat(joined.statusCode()).isEqualTo(200);
    assertThat(joined.body()).contains("Grace wrote this.\n\nAmina typed this.");
    assertThat(save(amina, form, "Both of us.", "1").statusCode()).isEqualTo(303);
    assertThat(grace.get(form).body()).contains("Both of us.");
    assertThat(amina.get(here).body()).doesNotContain("Typed but not saved yet");
    assertThat(amina.get(here + "/history").body())
        .contains("Amina Khan changed this", "Grace Okafor changed this", "Grace wrote this.");

    assertThat(amina.post(form, Map.of("text", "Without a version.")).statusCode()).isEqualTo(428);
    assertThat(amina.get(form).body()).contains("Without a version.");
    assertThat(amina.post(form, Map.of("do", "drop")).statusCode()).isEqualTo(303);
    assertThat(amina.get(form).body()).doesNotContain("Without a version.");
  }

  private static HttpResponse<String> save(
      Client client, String form, String text, String version) {
    return client.post(form, Map.of("text", text, "version", version, "do", "save"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void addsASupportAndSaysAtEachFieldWhatIsWrong(Dialect dialect) {
    TestServer server = server(dialect);
    Client tom = server.as("holder2");
    String here = draft(Cast.TOM);
    tom.post(here, Map.of());
    String form = newPart(tom, here, "supports");
    Map<String, String> fields = new HashMap<>();
    fields.put("version", "0");
    fields.put("title", "Swimming");
    fields.put("provider", "");
    fields.put("when", "weekly");
    fields.put("cost", "four pounds");
    fields.put("from-day", "31");
    fields.put("from-month", "2");
    fields.put("from-year", "2026");
    HttpResponse<String> wrong = tom.post(form, fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Write who does it", "Choose at least one day", "Use a real date")
        .contains("href=\"#provider\"", "href=\"#cost\"", "href=\"#from-day\"")
        .contains("value=\"four pounds\"", "value=\"Swimming\"");
    assertThat(tom.get(form).body()).contains("value=\"four pounds\"");

    fields.put("provider", "Riverside Pool");
    fields.put("days", "MONDAY");
    fields.put("cost", "4.50");
    fields.put("from-day", "");
    fields.put("from-month", "");
    fields.put("from-year", "");
    assertThat(tom.post(form, fields).statusCode()).isEqualTo(303);
    assertThat(tom.get(here).body()).contains("Swimming", "Riverside Pool", "Monday");

    assertThat(tom.post(form, Map.of("version", "1", "do", "remove")).statusCode()).isEqualTo(303);
    assertThat(tom.get(here).body()).doesNotContain("Riverside Pool");
    assertThat(tom.get(here + "/history").body())
        .contains("Swimming", "took this out", "Riverside Pool");
  }

  private static String newPart(Client client, String draft, String kind) {
    Matcher found = ID.matcher(client.get(draft).body());
    String last = "";
    while (found.find()) {
      if (found.group(1).equals(kind)) {
        last = found.group(2);
      }
    }
    return draft + "/" + kind + "/" + last;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void takesEditsInTheApiWithTheirVersionOnly(Dialect dialect) {
    TestServer server = server(dialect);
    Client worker = server.as("worker");
    PersonId holder = Cast.person("Beth Carver");
    String plan = "/holders/" + holder + "/plan";
    assertThat(worker.api("GET", plan + "/draft", null).statusCode()).isEqualTo(409);
    JsonObject begun = Client.json(worker.api("POST", plan + "/draft", new JsonObject()));
    assertThat(begun.getAsJsonArray("parts").size()).isGreaterThan(9);
    String section = plan + "/sections/needs";
    JsonElement text = JsonParser.parseString("{\"text\": \"Quiet in the evening.\"}");
    assertThat(put(worker, section, text, "", "").statusCode()).isEqualTo(428);
    HttpResponse<String> saved = put(worker, section, text, "If-Match", "\"0\"");
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.headers().firstValue("ETag")).contains("\"1\"");
    JsonElement late = JsonParser.parseString("{\"text\": \"Late.\"}");
    assertThat(put(worker, section, late, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
    assertThat(needsOf(server, holder)).isEqualTo("Quiet in the evening.");
    assertThat(put(worker, plan + "/sections/nothing", text, "If-Match", "\"0\"").statusCode())
        .isEqualTo(404);

    String outcome = plan + "/outcomes/" + UUID.randomUUID();
    JsonElement words =
        JsonParser.parseString("{\"statement\": \"I paint again\", \"howWeKnow\": \"\"}");
    assertThat(put(worker, outcome, words, "If-None-Match", "*").statusCode()).isEqualTo(200);
    assertThat(put(worker, outcome, words, "If-None-Match", "*").statusCode()).isEqualTo(412);
    HttpResponse<String> gone =
        worker.send(
            worker
                .request("/api/v1" + outcome)
                .header("Authorization", "Bearer " + worker.token())
                .header("If-Match", "\"1\"")
                .DELETE()
                .build());
    assertThat(gone.statusCode()).isEqualTo(200);
    JsonElement unknown =
        JsonParser.parseString(
            "{\"title\": \"Paint\", \"provider\": {\"name\": \"Shop\"}, \"schedule\": {\"once\": \"2027-01-05\"},"
                + " \"costEach\": {\"amount\": 900, \"currency\": \"GBP\"}, \"outcomes\": [\""
                + UUID.randomUUID()
                + "\"]}");
    HttpResponse<String> refused =
        put(worker, plan + "/supports/" + UUID.randomUUID(), unknown, "If-None-Match", "*");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("/outcomes");
    assertThat(server.as("moderator").api("GET", plan + "/draft", null).statusCode())
        .isEqualTo(404);
    assertThat(put(server.as("coordinator"), section, late, "If-Match", "\"1\"").statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> put(
      Client client, String path, JsonElement body, String header, String value) {
    var request =
        client
            .request("/api/v1" + path)
            .header("Authorization", "Bearer " + client.token())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body.toString()));
    if (!header.isEmpty()) {
      request.header(header, value);
    }
    return client.send(request.build());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsWhatIsTypedWhileItIsTyped(Dialect dialect) {
    TestServer server = server(dialect);
    Client worker = server.as("worker");
    PersonId holder = Cast.person("Gwen Harper");
    String here = draft(holder);
    String form = here + "/sections/about-me";
    Map<String, String> typed =
        Map.of("part", "section:about-me", "version", "0", "text", "Half a sent");
    assertThat(worker.post(form, here + "/scratch", typed).statusCode()).isEqualTo(204);
    assertThat(worker.get(form).body()).contains("Half a sent", "have not saved it yet");
    assertThat(worker.get(here).body()).contains("Half a sent");
    assertThat(worker.post(form, here + "/scratch", Map.of("part", "section:nothing")).statusCode())
        .isEqualTo(400);
    assertThat(server.as("moderator").post("/account", here + "/scratch", typed).statusCode())
        .isEqualTo(404);
    // What is kept is not in the plan.
    Plan draft = server.read(tx -> drafting.findDraft(tx, holder)).orElseThrow();
    assertThat(draft.sections().getOrDefault(SectionKind.ABOUT_ME, ""))
        .doesNotContain("Half a sent");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsAHoldersRatingInEveryOpenVersion(Dialect dialect) {
    TestServer server = server(dialect);
    Client tom = server.as("holder2");
    tom.post(draft(Cast.TOM), Map.of());
    Plan current = server.read(tx -> plans.findCurrent(tx, Cast.TOM)).orElseThrow();
    String page = "/holders/" + Cast.TOM + "/plan/ratings/" + current.outcomes().get(0).id();
    assertThat(tom.post(page, Map.of("now", "")).statusCode()).isEqualTo(422);
    assertThat(tom.post(page, Map.of("now", "9", "hoped", "10")).statusCode()).isEqualTo(303);
    assertThat(tom.get(page).body()).contains("<polyline", "It is at 9 since");
    Plan rated = server.read(tx -> plans.findCurrent(tx, Cast.TOM)).orElseThrow();
    assertThat(rated.state()).isEqualTo(PlanState.AGREED);
    assertThat(rated.outcomes().get(0).findNow().orElseThrow().value()).isEqualTo(9);
    Plan open = server.read(tx -> plans.findOpen(tx, Cast.TOM)).orElseThrow();
    assertThat(open.outcomes().get(0).findNow().orElseThrow().value()).isEqualTo(9);
    assertThat(open.outcomes().get(0).hopedFor()).isEqualTo(10);
    assertThat(server.as("worker").get(page).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theHolderTakesASuggestionOrLeavesIt(Dialect dialect) {
    TestServer server = server(dialect);
    Client amina = server.as("holder");
    Client helper = server.as("nominee");
    amina.post(draft(Cast.AMINA), Map.of());
    String page = "/holders/" + Cast.AMINA + "/plan/comments/strengths";
    assertThat(helper.post(page, Map.of("words", "")).statusCode()).isEqualTo(422);
    for (String text : List.of("My sister rings every day.", "I am the best baker.")) {
      assertThat(
              helper
                  .post(page, Map.of("words", "What about this?", "suggested", text))
                  .statusCode())
          .isEqualTo(303);
    }
    List<Comment> comments =
        server.read(
            tx ->
                new Comments(CLOCK, RANDOM, drafting).list(tx, Cast.AMINA, SectionKind.STRENGTHS));
    assertThat(comments).hasSize(2).allMatch(Comment::isOpen);
    String first = comments.get(0).id().toString();
    Map<String, String> take = Map.of("comment", first, "do", "take");
    assertThat(helper.post(page, page + "/answer", take).statusCode()).isEqualTo(404);
    assertThat(amina.post(page, page + "/answer", take).statusCode()).isEqualTo(303);
    assertThat(amina.post(page, page + "/answer", take).statusCode()).isEqualTo(404);
    Map<String, String> leave = Map.of("comment", comments.get(1).id().toString(), "do", "leave");
    assertThat(amina.post(page, page + "/answer", leave).statusCode()).isEqualTo(303);
    Plan draft = server.read(tx -> drafting.findDraft(tx, Cast.AMINA)).orElseThrow();
    assertThat(draft.sections()).containsEntry(SectionKind.STRENGTHS, comments.get(0).suggested());
    assertThat(helper.get(page).body())
        .contains("The text was taken into the draft.", "The text was not taken.");
    assertThat(server.as("moderator").get(page).statusCode()).isEqualTo(404);
  }
}
