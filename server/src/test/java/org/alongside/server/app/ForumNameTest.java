package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody without a name in the peer network chooses one while they post, and loses no word. */
class ForumNameTest {
  private static final Map<String, String> TYPED =
      Map.of("title", "Hello from the hills", "text", "I am new here.");

  private static Client newcomer(TestServer server, String account, Role... roles) {
    String hash = server.passwords().hashNow("demo-Alongside-1");
    server.write(
        tx -> {
          PersonId person = Cast.person("Newcomer " + account);
          AccountId id = Cast.account(person);
          server.cases().people.add(tx, person, "Newcomer " + account, null);
          server.cases().accounts.add(tx, id, person, account + "@demo.example", hash);
          for (Role role : roles) {
            server.cases().accounts.addRole(tx, id, role);
          }
          return true;
        });
    return server.as(account);
  }

  private static HttpResponse<String> start(Client client, String name) {
    Map<String, String> form = new java.util.HashMap<>(TYPED);
    form.put("name", name);
    return client.post("/boards/welcome/new", form);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void postsWithTheNameThatWasChosenInTheSameForm(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Client newcomer = newcomer(server, "newcomer");
      assertThat(newcomer.get("/boards/welcome/new").body()).contains("What name do you want");
      HttpResponse<String> unnamed = newcomer.post("/boards/welcome/new", TYPED);
      assertThat(unnamed.statusCode()).isEqualTo(422);
      assertThat(unnamed.body())
          .contains("Choose a name to use here", "href=\"#name\"")
          .contains("Hello from the hills", "I am new here.");
      Map<String, String> refused =
          Map.of(
              "Hedgehog",
              "Somebody has that name",
              "h e d g e h ö g",
              "Somebody has that name",
              "Chief moderator",
              "sounds like staff",
              "NHS England",
              "sounds like staff",
              "!?",
              "at least two letters or numbers",
              "x".repeat(31),
              "at most 30 letters");
      refused.forEach(
          (name, why) -> {
            HttpResponse<String> again = start(newcomer, name);
            assertThat(again.statusCode()).as(name).isEqualTo(422);
            assertThat(again.body()).as(name).contains(why, "I am new here.");
          });
      HttpResponse<String> posted = start(newcomer, "Skylark");
      assertThat(posted.statusCode()).isEqualTo(303);
      String thread = posted.headers().firstValue("Location").orElse("").replaceAll("[?#].*", "");
      assertThat(newcomer.get(thread).body())
          .contains("Hello from the hills", "Skylark", "I am new here.")
          .doesNotContain("What name do you want", "Newcomer newcomer</h2>");
      assertThat(server.as("holder").get(thread).body()).contains("Skylark");
      assertThat(newcomer.get("/boards/assistants").statusCode()).isEqualTo(200);
      assertThat(newcomer.get("/peer-name").body()).contains("Your name in the peer network is");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void repliesWithTheNameThatWasChosenBelowTheThread(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Client newcomer = newcomer(server, "newcomer");
      JsonObject list =
          Client.json(server.as("holder").api("GET", "/boards/welcome/threads", null));
      String thread =
          "/threads/"
              + list.getAsJsonArray("items").get(1).getAsJsonObject().get("id").getAsString();
      assertThat(newcomer.get(thread).body()).contains("What name do you want");
      HttpResponse<String> unnamed = newcomer.post(thread, Map.of("text", "Words to keep"));
      assertThat(unnamed.statusCode()).isEqualTo(422);
      assertThat(unnamed.body()).contains("Words to keep", "Choose a name to use here");
      assertThat(
              newcomer
                  .post(thread, Map.of("text", "Words to keep", "name", "Skylark"))
                  .statusCode())
          .isEqualTo(303);
      String last = newcomer.get(thread + "?page=last").body();
      assertThat(last).contains("Words to keep", "Skylark").doesNotContain("What name do you");
      JsonObject post = new JsonObject();
      post.addProperty("text", "by the API");
      Client other = newcomer(server, "another");
      HttpResponse<String> nameless =
          other.api("PUT", thread + "/posts/" + UUID.randomUUID(), post);
      assertThat(nameless.statusCode()).isEqualTo(409);
      assertThat(nameless.body()).contains("/problems/forum-name-first");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void choosesANameToReadWhatIsForMembers(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Client newcomer = newcomer(server, "newcomer");
      assertThat(newcomer.get("/boards").body()).contains("href=\"/peer-name\"");
      assertThat(newcomer.get("/boards/assistants").statusCode()).isEqualTo(404);
      assertThat(newcomer.post("/peer-name", Map.of("name", "TwoSugars")).statusCode())
          .isEqualTo(422);
      assertThat(newcomer.post("/peer-name", Map.of("name", "Skylark")).statusCode())
          .isEqualTo(303);
      assertThat(newcomer.get("/boards").body())
          .contains("/boards/assistants")
          .contains("Your name here, and how to leave")
          .doesNotContain("Choose a name");
      assertThat(newcomer.get("/boards/assistants").statusCode()).isEqualTo(200);

      choosesANameInTheApi(newcomer(server, "newcomer2"));

      Client administrator = newcomer(server, "admin2", Role.ADMINISTRATOR);
      assertThat(administrator.get("/peer-name").statusCode()).isEqualTo(404);
      assertThat(administrator.get("/boards/welcome/new").statusCode()).isEqualTo(404);
      Client worker = newcomer(server, "worker3", Role.WORKER);
      assertThat(worker.post("/boards", "/boards/workers/new", TYPED).body())
          .contains("Choose a name to use here", "I am new here.");
    }
  }

  private static void choosesANameInTheApi(Client phone) {
    assertThat(Client.json(phone.api("GET", "/boards", null)).has("name")).isFalse();
    HttpResponse<String> taken = phone.api("PUT", "/peer-name", name("sky lark"));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).contains("peer-name-taken");
    assertThat(phone.api("PUT", "/peer-name", name("x")).body())
        .contains("\"/name\"", "\"too-short\"");
    assertThat(phone.api("PUT", "/peer-name", name("Wren")).statusCode()).isEqualTo(201);
    HttpResponse<String> again = phone.api("PUT", "/peer-name", name("Robin"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("Wren");
    assertThat(Client.json(phone.api("GET", "/boards", null)).get("name").getAsString())
        .isEqualTo("Wren");
  }

  private static JsonObject name(String name) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    return json;
  }
}
