package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.TagName;
import org.alongside.core.identity.PersonId;
import org.alongside.server.demo.Cast;
import org.alongside.server.forum.BoardTag;
import org.alongside.server.receipts.SomeFiles;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

/** Writing in the peer network through the API: all that a post can have, and one's own posts. */
class ForumApiTest {
  private final TestServer server = TestServer.shared();
  private final Client author = newcomer("Api heron");
  private final Client reader = newcomer("Api wren");

  @Test
  void writesAPostWithAllThatStandsBesideIt() {
    String thread = UUID.randomUUID().toString();
    BoardTag tag = tag("Ramps " + thread.substring(0, 8));
    JsonObject line = board("welcome");
    assertThat(line.getAsJsonArray("tags").toString()).contains(tag.id().toString());
    String picture = UUID.randomUUID().toString();
    assertThat(bring(author, picture, SomeFiles.photo(0x3366AA)).statusCode()).isEqualTo(201);
    assertThat(bring(author, picture, SomeFiles.photo(0x3366AA)).statusCode())
        .as("twice is once")
        .isEqualTo(200);
    assertThat(bring(reader, picture, SomeFiles.photo(0x3366AA)).statusCode()).isEqualTo(404);
    assertThat(reader.api("GET", "/post-pictures/" + picture, null).statusCode()).isEqualTo(404);
    JsonObject body =
        json(
            """
            {"title": "A ramp", "text": "Ours.", "contentNote": {"topic": "medical", "words": "a fall"},
             "pictures": [{"id": "%s", "description": "A wooden ramp"}], "tags": ["%s"]}"""
                .formatted(picture, tag.id()));
    String path = "/boards/welcome/threads/" + thread;
    HttpResponse<String> started = author.api("PUT", path, body);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    assertThat(author.api("PUT", path, body).statusCode()).as("sent again").isEqualTo(200);
    JsonObject seen = Client.json(reader.api("GET", "/threads/" + thread, null));
    assertThat(seen.getAsJsonObject("thread").toString())
        .contains(tag.name().value(), "\"medical\"", "a fall", "\"follows\":false");
    assertThat(seen.getAsJsonArray("items").toString())
        .containsOnlyOnce("A wooden ramp")
        .contains(picture);
    assertThat(reader.api("GET", "/post-pictures/" + picture, null).statusCode()).isEqualTo(200);
    String stolen = "/threads/" + thread + "/posts/" + UUID.randomUUID();
    JsonObject again =
        json(
            "{\"text\": \"Mine too.\", \"pictures\": [{\"id\": \"%s\", \"description\": \"x y\"}]}"
                .formatted(picture));
    assertProblem(reader.api("PUT", stolen, again), 409, "forum-picture-gone");
    JsonObject unsaid =
        json("{\"text\": \"Look.\", \"pictures\": [{\"id\": \"%s\"}]}".formatted(picture));
    assertThat(reader.api("PUT", stolen, unsaid).body())
        .contains("/pictures/0/description", "required");
    assertProblem(
        bring(reader, UUID.randomUUID().toString(), "no".getBytes(StandardCharsets.UTF_8)),
        415,
        "not-a-picture");
    changesTakesAwayAndPutsBack(thread, picture);
  }

  private void changesTakesAwayAndPutsBack(String thread, String picture) {
    String post = "/posts/" + opening(thread);
    JsonObject body =
        json(
            "{\"text\": \"Ours, newly painted.\", \"pictures\": [{\"id\": \"%s\", \"description\": \"A blue ramp\"}]}"
                .formatted(picture));
    assertThat(reader.api("PUT", post, body).statusCode()).isEqualTo(404);
    HttpResponse<String> changed = author.api("PUT", post, body);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body())
        .contains("newly painted", "A blue ramp", "editedAt")
        .doesNotContain("contentNote");
    JsonObject other = json("{\"text\": \"x\"}");
    JsonArray pictures = new JsonArray();
    pictures.add(json("{\"id\": \"%s\", \"description\": \"y z\"}".formatted(UUID.randomUUID())));
    other.add("pictures", pictures);
    assertProblem(author.api("PUT", post, other), 409, "forum-picture-gone");
    assertThat(reader.api("DELETE", post, null).statusCode()).isEqualTo(404);
    assertThat(author.api("DELETE", post, null).statusCode()).isEqualTo(204);
    assertThat(author.api("DELETE", post, null).statusCode()).isEqualTo(204);
    assertThat(reader.api("GET", "/threads/" + thread, null).body()).doesNotContain("painted");
    assertThat(author.api("POST", post + "/put-back", null).statusCode()).isEqualTo(204);
    assertThat(reader.api("GET", "/threads/" + thread, null).body()).contains("painted");
  }

  @Test
  void saysThanksAndFollowsOnceHoweverOftenItIsSent() {
    String thread = started("Night lights");
    String regard = "/posts/" + opening(thread) + "/regards/thank-you";
    assertThat(reader.api("PUT", regard, null).statusCode()).isEqualTo(204);
    assertThat(reader.api("PUT", regard, null).statusCode()).isEqualTo(204);
    assertThat(author.api("PUT", regard, null).statusCode()).as("of oneself").isEqualTo(204);
    assertThat(reader.api("GET", "/threads/" + thread, null).body())
        .contains("\"regards\":[{\"kind\":\"thank-you\",\"times\":1,\"own\":true}]");
    assertThat(reader.api("DELETE", regard, null).statusCode()).isEqualTo(204);
    assertThat(reader.api("DELETE", regard, null).statusCode()).isEqualTo(204);
    assertThat(reader.api("GET", "/threads/" + thread, null).body()).doesNotContain("regards");
    String against = regard.replace("thank-you", "against");
    assertThat(reader.api("PUT", against, null).statusCode()).isEqualTo(404);
    String follow = "/threads/" + thread + "/follow";
    assertThat(reader.api("PUT", follow, null).statusCode()).isEqualTo(204);
    assertThat(reader.api("GET", "/threads/" + thread, null).body()).contains("\"follows\":true");
    assertThat(reader.api("DELETE", follow, null).statusCode()).isEqualTo(204);
    assertThat(reader.api("GET", "/threads/" + thread, null).body()).contains("\"follows\":false");
    assertProblem(server.guest().api("PUT", follow, null), 409, "forum-name-first");
  }

  @Test
  void tellsWhoIsSilencedUntilWhenBeforeAndAfterTheyWrite() {
    String thread = started("Quiet for a while");
    Instant until = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    server.write(
        tx -> {
          PostId post = PostId.parse(opening(thread));
          server
              .cases()
              .curation
              .silence(
                  tx, server.cases().forum.findPost(tx, post).orElseThrow().post().author(), until);
          return true;
        });
    assertThat(Client.json(author.api("GET", "/boards", null)).get("silencedUntil").getAsString())
        .isEqualTo(until.toString());
    HttpResponse<String> refused =
        author.api(
            "PUT",
            "/threads/" + thread + "/posts/" + UUID.randomUUID(),
            json("{\"text\": \"One more thing.\"}"));
    assertProblem(refused, 403, "forum-silenced");
    assertThat(Client.json(refused).getAsJsonArray("args").get(0).getAsString())
        .isEqualTo(until.toString());
    assertThat(Client.json(reader.api("GET", "/boards", null)).has("silencedUntil")).isFalse();
  }

  private String started(String title) {
    String thread = UUID.randomUUID().toString();
    JsonObject body = json("{\"text\": \"Which one? %s\"}".formatted(thread));
    body.addProperty("title", title);
    assertThat(author.api("PUT", "/boards/welcome/threads/" + thread, body).statusCode())
        .isEqualTo(201);
    return thread;
  }

  private String opening(String thread) {
    return Client.json(author.api("GET", "/threads/" + thread, null))
        .getAsJsonArray("items")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  private JsonObject board(String slug) {
    for (JsonElement line :
        Client.json(author.api("GET", "/boards", null)).getAsJsonArray("items")) {
      if (line.getAsJsonObject().get("slug").getAsString().equals(slug)) {
        return line.getAsJsonObject();
      }
    }
    throw new AssertionError("no board " + slug);
  }

  private BoardTag tag(String name) {
    return server.write(
        tx ->
            server
                .cases()
                .tags
                .add(
                    tx,
                    server.cases().forum.listBoards(tx).stream()
                        .filter(line -> line.board().slug().toString().equals("welcome"))
                        .findFirst()
                        .orElseThrow()
                        .board()
                        .id(),
                    new TagName(name)));
  }

  private static HttpResponse<String> bring(Client who, String picture, byte[] bytes) {
    return who.send(
        who.request("/api/v1/post-pictures/" + picture)
            .header("Authorization", "Bearer " + who.token())
            .header("Content-Type", "image/jpeg")
            .PUT(BodyPublishers.ofByteArray(bytes))
            .build());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"/problems/" + type + "\"");
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private Client newcomer(String name) {
    String unique = name + " " + UUID.randomUUID().toString().substring(0, 8);
    String email = unique.replace(' ', '-').toLowerCase(java.util.Locale.ROOT) + "@demo.example";
    String hash = server.passwords().hashNow("demo-Alongside-1");
    PersonId person = Cast.person(unique);
    server.write(
        tx -> {
          server.cases().people.add(tx, person, unique, null);
          server.cases().accounts.add(tx, Cast.account(person), person, email, hash);
          return true;
        });
    Client client = server.guest().signIn(email, "demo-Alongside-1");
    assertThat(client.api("PUT", "/peer-name", json("{\"name\": \"%s\"}".formatted(unique))).body())
        .contains(unique);
    return client;
  }
}
