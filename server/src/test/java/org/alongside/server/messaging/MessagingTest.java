package org.alongside.server.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.core.identity.PersonId;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagingTest {
  private static String path(PersonId holder) {
    return "/conversations/" + holder + "/messages";
  }

  private static JsonObject body(String text) {
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    return body;
  }

  private static HttpResponse<String> put(
      Client client, PersonId holder, UUID id, JsonObject body) {
    return client.api("PUT", path(holder) + "/" + id, body);
  }

  private static JsonArray messages(Client client, PersonId holder) {
    return Client.json(client.api("GET", path(holder) + "?limit=100", null))
        .getAsJsonArray("items");
  }

  private static void eventually(Callable<Boolean> holds) throws Exception {
    for (int i = 0; i < 100 && !holds.call(); i++) {
      Thread.sleep(50);
    }
    assertThat(holds.call()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sendsOnceHoweverOftenItIsTried(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client amina = server.as("holder");
      int before = messages(amina, Cast.AMINA).size();
      UUID id = UUID.randomUUID();
      assertThat(put(amina, Cast.AMINA, id, body("Hello")).statusCode()).isEqualTo(201);
      assertThat(put(amina, Cast.AMINA, id, body("Hello")).statusCode()).isEqualTo(200);
      assertThat(put(amina, Cast.AMINA, id, body("Goodbye")).statusCode()).isEqualTo(409);
      assertThat(put(server.as("worker"), Cast.AMINA, id, body("Hello")).statusCode())
          .isEqualTo(404);
      JsonArray after = messages(amina, Cast.AMINA);
      assertThat(after).hasSize(before + 1);
      assertThat(after.get(0).getAsJsonObject().get("text").getAsString()).isEqualTo("Hello");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void showsHowFarAMessageCame(Dialect dialect) throws Exception {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client amina = server.as("holder");
      Client grace = server.as("worker");
      put(amina, Cast.AMINA, UUID.randomUUID(), body("Did you see this?"));
      assertThat(newest(amina)).isEqualTo("sent");
      messages(grace, Cast.AMINA);
      eventually(() -> newest(amina).equals("delivered"));
      assertThat(grace.get("/holders/" + Cast.AMINA + "/messages").statusCode()).isEqualTo(200);
      eventually(() -> newest(amina).equals("read"));
    }
  }

  private static String newest(Client client) {
    return messages(client, Cast.AMINA).get(0).getAsJsonObject().get("progress").getAsString();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsThePrivateLineFromWhoeverActsForTheHolder(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client daniel = server.as("worker2");
      Client farah = server.as("nominee");
      JsonObject secret = body("canary-private-line");
      secret.addProperty("visibility", "holder-and-worker-only");
      UUID id = UUID.randomUUID();
      assertThat(put(daniel, Cast.JOYCE, id, secret).statusCode()).isEqualTo(201);
      assertThat(messages(daniel, Cast.JOYCE).toString()).contains("canary-private-line");
      assertThat(messages(farah, Cast.JOYCE).toString()).doesNotContain("canary-private-line");
      assertThat(farah.get("/holders/" + Cast.JOYCE + "/messages").body())
          .contains("Farah")
          .doesNotContain("canary-private-line");
      assertThat(farah.api("GET", path(Cast.JOYCE) + "?before=" + id, null).statusCode())
          .isEqualTo(400);
      assertThat(put(farah, Cast.JOYCE, UUID.randomUUID(), secret).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void opensAConversationToNobodyElse() {
    TestServer server = TestServer.shared();
    for (String stranger : new String[] {"holder2", "moderator", "coordinator", "nominee"}) {
      Client client = server.as(stranger);
      assertThat(client.get("/holders/" + Cast.AMINA + "/messages").statusCode())
          .as(stranger)
          .isEqualTo(404);
      assertThat(client.api("GET", path(Cast.AMINA), null).statusCode()).isEqualTo(404);
      assertThat(put(client, Cast.AMINA, UUID.randomUUID(), body("Hi")).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void pagesBackToTheFirstMessageWithoutAGapOrARepeat() {
    Client amina = TestServer.shared().as("holder");
    int all = messages(amina, Cast.AMINA).size();
    java.util.Set<String> seen = new java.util.LinkedHashSet<>();
    String next = "";
    do {
      JsonObject page = Client.json(amina.api("GET", path(Cast.AMINA) + "?limit=7" + next, null));
      page.getAsJsonArray("items")
          .forEach(
              item ->
                  assertThat(seen.add(item.getAsJsonObject().get("id").getAsString())).isTrue());
      next = page.has("next") ? "&before=" + page.get("next").getAsString() : "";
    } while (!next.isEmpty());
    assertThat(seen).hasSize(all).hasSizeGreaterThan(20);
  }

  @Test
  void tellsWhoTheWorkerIsAndWhoCovers() {
    Client farah = TestServer.shared().as("nominee");
    JsonObject card = Client.json(farah.api("GET", "/holders/" + Cast.JOYCE + "/worker", null));
    assertThat(card.getAsJsonObject("worker").get("name").getAsString()).isEqualTo("Daniel Price");
    assertThat(card.getAsJsonObject("cover").get("name").getAsString()).isEqualTo("Grace Okafor");
    assertThat(card.getAsJsonArray("workingHours")).hasSize(4);
    assertThat(card.getAsJsonArray("emergency")).isNotEmpty();
    assertThat(card.has("repliesBy")).isTrue();
  }

  @Test
  void showsHelpAboveWhenWordsSuggestACrisisAndStillSends() {
    TestServer server = TestServer.shared();
    Client tom = server.as("holder2");
    String page = "/holders/" + Cast.TOM + "/messages";
    assertThat(tom.get(page).body()).doesNotContain("You do not have to wait for a reply");
    HttpResponse<String> sent =
        tom.post(page, Map.of("id", UUID.randomUUID().toString(), "text", "I want to kill myself"));
    assertThat(sent.statusCode()).isEqualTo(303);
    String after = tom.get(page).body();
    assertThat(after).contains("You do not have to wait for a reply", "I want to kill myself");
    assertThat(after.indexOf("116 123")).isLessThan(after.indexOf("I want to kill myself"));
    assertThat(server.as("worker").get(page).body())
        .contains("I want to kill myself")
        .doesNotContain("You do not have to wait for a reply");
  }

  @Test
  void showsTheFormAgainWithWhatIsWrong() {
    Client amina = TestServer.shared().as("holder");
    String page = "/holders/" + Cast.AMINA + "/messages";
    HttpResponse<String> empty =
        amina.post(page, Map.of("id", UUID.randomUUID().toString(), "text", "  "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#text\"", "Write your message");
    String id = UUID.randomUUID().toString();
    amina.post(page, Map.of("id", id, "text", "First words"));
    HttpResponse<String> other = amina.post(page, Map.of("id", id, "text", "Other words"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("Other words", "sent already");
  }

  @Test
  void keepsInternalNotesAndCallBackButtonsFromTheHolder() {
    TestServer server = TestServer.shared();
    Client grace = server.as("worker");
    String page = "/holders/" + Cast.AMINA + "/messages";
    grace.post(page, page + "/notes", Map.of("note", "canary-internal-note"));
    assertThat(grace.get(page).body()).contains("canary-internal-note", "Large print");
    Client amina = server.as("holder");
    assertThat(amina.get(page).body()).doesNotContain("canary-internal-note");
    assertThat(amina.post(page, page + "/notes", Map.of("note", "mine")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void ringsBackWhoAskedForIt() {
    TestServer server = TestServer.shared();
    Client amina = server.as("holder");
    String page = "/holders/" + Cast.AMINA + "/messages";
    String id = UUID.randomUUID().toString();
    assertThat(
            amina
                .post(
                    page, page + "/call-back", Map.of("id", id, "number", "my number", "times", ""))
                .statusCode())
        .isEqualTo(422);
    amina.post(page, page + "/call-back", Map.of("id", id, "number", "01632 960 417", "times", ""));
    assertThat(amina.get(page).body())
        .contains("Please ring me on 01632 960 417", "Call asked for");
    Client grace = server.as("worker");
    assertThat(grace.get("/people").body()).contains("Wants a call");
    assertThat(grace.post(page, page + "/" + id + "/rung", Map.of()).statusCode()).isEqualTo(303);
    assertThat(amina.get(page).body()).contains("Call made");
  }

  @Test
  void putsWhatIsDueFirstAtTheHeadOfTheQueue() {
    Client grace = TestServer.shared().as("worker");
    String queue = grace.get("/messages").body();
    assertThat(queue.indexOf("Maureen Tate")).isLessThan(queue.indexOf("Femi Adeyemi"));
    assertThat(queue.indexOf("Femi Adeyemi")).isLessThan(queue.indexOf("Answered"));
    assertThat(queue).contains("Reply by");
    String people = grace.get("/people").body();
    assertThat(people).contains("I cover for", "Joyce Bell", "Easy Read");
    String all = TestServer.shared().as("coordinator").get("/people").body();
    assertThat(all)
        .contains("Everybody in the scheme", "Amina Khan")
        .doesNotContain("/messages#write");
  }
}
