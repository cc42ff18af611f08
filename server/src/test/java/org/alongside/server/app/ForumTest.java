package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.forum.PostId;
import org.alongside.server.audit.AuditEntry;
import org.alongside.server.db.Dialect;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostSearch;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The peer network and its moderation, through the real server on both databases. */
class ForumTest {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void postsReportsAndDecides(Dialect dialect) {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(dialect, clock)) {
      Client holder = server.as("holder");
      boardsShowToThoseWhoMayRead(server, holder);
      String thread = startsOnceHoweverOftenSent(server, holder);
      String post = rendersSafely(holder, thread);
      editsWithHistory(server, holder, post);
      showsHelpAndCallsAModerator(server, holder, thread);
      twoModeratorsAtOnce(server, clock, post);
      locksAndPaces(server, holder, thread);
      findsWhatTheSearcherMayRead(server, holder);
      findsWhatIsShownNow(server, clock);
      thanksAndFollows(server);
      quotesAndTakesAway(server);
      leavesAndComesBack(server, clock);
    }
  }

  private static void boardsShowToThoseWhoMayRead(TestServer server, Client holder) {
    Client worker = server.as("worker");
    Client coordinator = server.as("coordinator");
    Client guest = server.guest();
    for (Client staff : new Client[] {worker, coordinator}) {
      assertThat(staff.get("/boards").body()).doesNotContain("pain-and-tired").contains("/workers");
      assertThat(staff.get("/boards/pain-and-tired").statusCode()).isEqualTo(404);
      assertThat(staff.api("GET", "/boards", null).body()).doesNotContain("pain-and-tired");
      assertThat(staff.api("GET", "/boards/pain-and-tired/threads", null).statusCode())
          .isEqualTo(404);
    }
    assertThat(holder.get("/boards").body()).contains("pain-and-tired").doesNotContain("/workers");
    assertThat(holder.get("/boards/workers").statusCode()).isEqualTo(404);
    assertThat(guest.get("/boards").body())
        .contains("/boards/welcome")
        .doesNotContain("/boards/assistants", "/boards/pain-and-tired", "/boards/workers");
    assertThat(guest.get("/boards/assistants").statusCode()).isEqualTo(303);
    String peers = firstId(Client.json(holder.api("GET", "/boards/pain-and-tired/threads", null)));
    assertThat(worker.get("/threads/" + peers).statusCode()).isEqualTo(404);
    assertThat(worker.api("GET", "/threads/" + peers, null).statusCode()).isEqualTo(404);
    assertThat(put(worker, "/threads/" + peers + "/posts/" + UUID.randomUUID(), text("x")))
        .isEqualTo(404);
    String first = firstId(Client.json(holder.api("GET", "/threads/" + peers, null)));
    assertThat(worker.get("/posts/" + first + "/report").statusCode()).isEqualTo(404);
  }

  private static String startsOnceHoweverOftenSent(TestServer server, Client holder) {
    String thread = UUID.randomUUID().toString();
    String path = "/boards/welcome/threads/" + thread;
    JsonObject body = text("My first words.");
    body.addProperty("title", "A new thread");
    assertThat(put(holder, path, body)).isEqualTo(201);
    assertThat(put(holder, path, body)).isEqualTo(200);
    body.addProperty("text", "Other words.");
    assertThat(put(holder, path, body)).isEqualTo(409);
    assertThat(put(server.as("holder2"), path, body)).isEqualTo(404);
    JsonObject read = Client.json(holder.api("GET", "/threads/" + thread, null));
    assertThat(read.getAsJsonArray("items")).hasSize(1);
    assertThat(read.getAsJsonObject("thread").get("replies").getAsInt()).isZero();
    assertThat(read.getAsJsonArray("items").get(0).getAsJsonObject().get("own").getAsBoolean())
        .isTrue();
    tellsWhatIsNewUntilItIsRead(server, thread);
    HttpResponse<String> empty =
        holder.post("/boards/welcome/new", Map.of("title", "Kept title", "text", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Kept title", "Write something first", "href=\"#text\"");
    return thread;
  }

  private static void tellsWhatIsNewUntilItIsRead(TestServer server, String thread) {
    Client other = server.as("holder2");
    assertThat(seen(other, thread).get("unread").getAsInt()).isEqualTo(1);
    JsonObject upTo = new JsonObject();
    upTo.addProperty("upTo", 99);
    assertThat(put(other, "/threads/" + thread + "/read", upTo)).isEqualTo(204);
    assertThat(seen(other, thread).get("unread").getAsInt()).isZero();
    assertThat(seen(other, thread).get("readUpTo").getAsInt()).isEqualTo(1);
    assertThat(seen(other, thread).get("mayWrite").getAsBoolean()).isTrue();
    assertThat(put(server.guest(), "/threads/" + thread + "/read", upTo)).isEqualTo(204);
    JsonObject boards = Client.json(other.api("GET", "/boards", null));
    assertThat(boards.get("name").getAsString()).isNotEmpty();
    assertThat(boards.toString()).contains("\"mayWrite\":true");
  }

  private static JsonObject seen(Client reader, String thread) {
    return Client.json(reader.api("GET", "/threads/" + thread, null)).getAsJsonObject("thread");
  }

  private static String rendersSafely(Client holder, String thread) {
    String page = "/threads/" + thread;
    Matcher id = ID.matcher(holder.get(page).body());
    assertThat(id.find()).isTrue();
    Map<String, String> form =
        Map.of("id", id.group(1), "text", "# Hi\n**bold** <script>alert(1)</script>\nnext line");
    assertThat(holder.post(page, form).statusCode()).isEqualTo(303);
    HttpResponse<String> again = holder.post(page, form);
    assertThat(again.headers().firstValue("Location").orElse("")).contains("#post-" + id.group(1));
    String body = holder.get(page).body();
    assertThat(body)
        .contains(
            "<strong>bold</strong>", "<h3>Hi</h3>", "&lt;script&gt;", "id=\"post-" + id.group(1))
        .doesNotContain("<script>alert");
    assertThat(body.split("<article class=\"al-post\"", -1)).hasSize(3);
    return id.group(1);
  }

  private static void editsWithHistory(TestServer server, Client holder, String post) {
    String path = "/posts/" + post + "/edit";
    assertThat(server.as("holder2").get(path).statusCode()).isEqualTo(404);
    assertThat(holder.post(path, Map.of("text", "Better words")).statusCode()).isEqualTo(303);
    assertThat(holder.get("/threads/" + threadOf(server, post)).body())
        .contains("Better words", "Changed")
        .doesNotContain("<strong>bold");
    assertThat(
            server.<List<String>>read(
                tx -> server.cases().forum.listEarlier(tx, PostId.parse(post))))
        .singleElement()
        .asString()
        .contains("**bold**");
  }

  private static String threadOf(TestServer server, String post) {
    return server.read(
        tx ->
            server
                .cases()
                .forum
                .findPost(tx, PostId.parse(post))
                .orElseThrow()
                .thread()
                .id()
                .toString());
  }

  private static void showsHelpAndCallsAModerator(TestServer server, Client holder, String thread) {
    String id = UUID.randomUUID().toString();
    HttpResponse<String> posted =
        holder.post(
            "/threads/" + thread, Map.of("id", id, "text", "Some days I want to end it all."));
    assertThat(posted.statusCode()).isEqualTo(303);
    assertThat(posted.headers().firstValue("Location")).contains("/posts/" + id + "/help");
    assertThat(holder.get("/posts/" + id + "/help").body()).contains("116 123", "999");
    assertThat(server.as("holder2").get("/posts/" + id + "/help").statusCode()).isEqualTo(404);
    HttpResponse<String> fromAPhone =
        holder.api(
            "PUT", "/threads/" + thread + "/posts/" + id, text("Some days I want to end it all."));
    assertThat(Client.json(fromAPhone).get("help").getAsBoolean()).isTrue();
    assertThat(holder.get("/threads/" + thread).body()).contains("Some days I want");
    Client moderator = server.as("moderator");
    JsonObject queue = Client.json(moderator.api("GET", "/moderation/reports?status=open", null));
    for (int i = 0; i < 2; i++) {
      assertThat(item(queue, i).get("crisis").getAsBoolean()).isTrue();
    }
    assertThat(queue.toString()).contains(id);
    assertThat(moderator.get("/moderation").body()).contains("May need help now");
  }

  private static void twoModeratorsAtOnce(TestServer server, TestClock clock, String post) {
    Client guest = server.guest();
    String report = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("reason", "bullying");
    body.addProperty("text", "unkind");
    assertThat(put(guest, "/posts/" + post + "/reports/" + report, body)).isEqualTo(201);
    assertThat(put(guest, "/posts/" + post + "/reports/" + report, body)).isEqualTo(200);
    HttpResponse<String> form =
        guest.post("/posts/" + post + "/report", Map.of("reason", "other", "text", "by form"));
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).containsPattern("R(-[0-9A-Z]{4}){3}");
    assertThat(guest.post("/posts/" + post + "/report", Map.of("text", "kept")).body())
        .contains("Choose what is wrong", "kept");

    Client priya = server.as("moderator");
    Client owen = server.as("moderator2");
    assertThat(server.as("holder").get("/moderation").statusCode()).isEqualTo(404);
    String path = "/moderation/reports/" + report;
    JsonObject claimed = Client.json(priya.api("POST", path + "/claim", null));
    assertThat(claimed.get("reports").getAsInt()).isEqualTo(2);
    assertThat(claimed.get("status").getAsString()).isEqualTo("claimed");
    assertThat(owen.api("POST", path + "/claim", null).statusCode()).isEqualTo(409);
    assertThat(owen.api("POST", path + "/decision", decision("hide")).statusCode()).isEqualTo(409);
    assertThat(owen.get(path).body()).contains("Priya (moderator) is looking at this");
    clock.advance(Duration.ofMinutes(31));
    assertThat(owen.api("POST", path + "/claim", null).statusCode()).isEqualTo(200);
    keepsTheWordsOfWhoCameTooLate(priya, path, "Another moderator took this on");
    assertThat(owen.post(path, path + "/decision", Map.of("action", "hide")).statusCode())
        .isEqualTo(422);
    assertThat(
            owen.post(path, path + "/decision", Map.of("action", "hide", "reason", "Be kind now."))
                .statusCode())
        .isEqualTo(303);
    hiddenButToldAndRestored(server, owen, priya, post, report);
  }

  private static void keepsTheWordsOfWhoCameTooLate(Client late, String path, String why) {
    HttpResponse<String> lost =
        late.post(
            path, path + "/decision", Map.of("action", "warn", "reason", "Written with care."));
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body()).contains(why, "Written with care.", "There is a problem");
  }

  private static void hiddenButToldAndRestored(
      TestServer server, Client owen, Client priya, String post, String report) {
    String thread = "/threads/" + threadOf(server, post);
    assertThat(server.as("holder2").get(thread).body())
        .contains("hidden while moderators look")
        .doesNotContain("Better words");
    assertThat(server.guest().api("GET", thread, null).body()).doesNotContain("Better words");
    Client author = server.as("holder");
    assertThat(author.get(thread).body()).contains("Better words", "See why it is hidden");
    assertThat(author.get("/notices").body()).contains("A moderator has looked at something");
    assertThat(author.get("/reports").body()).contains("Be kind now.").doesNotContain("unkind");
    String path = "/moderation/reports/" + report + "/decision";
    assertThat(priya.api("POST", path, decision("warn")).statusCode()).isEqualTo(409);
    keepsTheWordsOfWhoCameTooLate(
        priya, path.replace("/decision", ""), "Another moderator has decided this");
    assertThat(priya.api("POST", path, decision("restore")).statusCode()).isEqualTo(200);
    assertThat(server.guest().get(thread).body()).contains("Better words");
    String board =
        server.read(
            tx ->
                server
                    .cases()
                    .forum
                    .findPost(tx, PostId.parse(post))
                    .orElseThrow()
                    .thread()
                    .board()
                    .id()
                    .toString());
    assertThat(
            server.<List<AuditEntry>>read(
                tx -> server.cases().audit.listNewest(tx, "board:" + board, 20)))
        .extracting(AuditEntry::action)
        .startsWith("restore", "hide", "claim", "claim", "report", "report");
    ownPostIsForOthers(server, owen);
  }

  private static void ownPostIsForOthers(TestServer server, Client owen) {
    String thread = UUID.randomUUID().toString();
    JsonObject body = text("A moderator speaks.");
    body.addProperty("title", "From a moderator");
    assertThat(put(owen, "/boards/welcome/threads/" + thread, body)).isEqualTo(201);
    JsonObject read = Client.json(owen.api("GET", "/threads/" + thread, null));
    assertThat(item(read, 0).get("role").getAsString()).isEqualTo("moderator");
    String report = UUID.randomUUID().toString();
    JsonObject said = new JsonObject();
    said.addProperty("reason", "other");
    assertThat(put(server.as("holder"), "/posts/" + firstId(read) + "/reports/" + report, said))
        .isEqualTo(201);
    String path = "/moderation/reports/" + report;
    assertThat(owen.api("POST", path + "/claim", null).statusCode()).isEqualTo(403);
    assertThat(owen.get(path).statusCode()).isEqualTo(403);
    assertThat(owen.api("GET", "/moderation/reports", null).body()).doesNotContain(report);
    JsonObject suspend = decision("suspend");
    assertThat(server.as("moderator").api("POST", path + "/decision", suspend).statusCode())
        .isEqualTo(400);
    assertThat(
            server.as("moderator").api("POST", path + "/decision", decision("lock")).statusCode())
        .isEqualTo(200);
    assertThat(put(owen, "/threads/" + thread + "/posts/" + UUID.randomUUID(), text("more")))
        .isEqualTo(409);
  }

  private static String started(Client author, String title, String words) {
    String thread = UUID.randomUUID().toString();
    JsonObject body = text(words);
    body.addProperty("title", title);
    assertThat(put(author, "/boards/welcome/threads/" + thread, body)).isEqualTo(201);
    return thread;
  }

  private static String opening(Client reader, String thread) {
    return firstId(Client.json(reader.api("GET", "/threads/" + thread, null)));
  }

  private static void thanksAndFollows(TestServer server) {
    Client author = server.as("holder");
    Client reader = server.as("holder2");
    String path = "/threads/" + started(author, "Rails for the bath", "Which ones hold?");
    String post = opening(author, path.substring("/threads/".length()));
    String regard = "/posts/" + post + "/regard";
    assertThat(reader.post(path, regard, Map.of("kind", "thank-you")).statusCode()).isEqualTo(303);
    assertThat(reader.get(path).body())
        .contains("Thank you (1)", "aria-pressed=\"true\"", "Me too<");
    assertThat(author.get(path).body()).contains("1 person said thank you.");
    assertThat(server.guest().get(path).body()).contains("1 person said thank you.");
    assertThat(author.post(path, regard, Map.of("kind", "me-too")).statusCode()).isEqualTo(303);
    assertThat(reader.post(path, regard, Map.of("kind", "against")).statusCode()).isEqualTo(400);
    assertThat(author.get(path).body()).doesNotContain("said me too");
    assertThat(reader.post(path, regard, Map.of("kind", "thank-you")).statusCode()).isEqualTo(303);
    assertThat(author.get(path).body()).doesNotContain("said thank you");

    String told = "Somebody answered in a thread you follow";
    assertThat(author.get("/followed").body()).contains("Rails for the bath");
    assertThat(reader.post(path, path + "/follow", Map.of("follow", "yes")).statusCode())
        .isEqualTo(303);
    assertThat(put(reader, path + "/posts/" + UUID.randomUUID(), text("Mine do."))).isEqualTo(201);
    assertThat(author.get("/notices").body()).contains(told);
    assertThat(reader.get("/notices").body()).doesNotContain(told);
    assertThat(author.post(path, path + "/follow", Map.of("follow", "no")).statusCode())
        .isEqualTo(303);
    assertThat(author.get("/followed").body()).doesNotContain("Rails for the bath");
    assertThat(put(author, path + "/posts/" + UUID.randomUUID(), text("Thanks."))).isEqualTo(201);
    assertThat(reader.get("/notices").body()).contains(told);
    assertThat(server.guest().get("/followed").body()).contains("You follow no threads");
    HttpResponse<String> feed = server.guest().get("/boards/welcome/feed");
    assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom");
    assertThat(feed.body()).contains("<title>Rails for the bath</title>", "&lt;p&gt;Which ones");
    assertThat(author.get("/boards/pain-and-tired/feed").statusCode()).isEqualTo(404);
  }

  private static void quotesAndTakesAway(TestServer server) {
    Client author = server.as("holder");
    Client reader = server.as("holder2");
    String thread = started(author, "Ramps to lend", "> older words\nI have two ramps.");
    String path = "/threads/" + thread;
    String post = opening(author, thread);
    assertThat(reader.get(path + "?page=last&quote=" + post).body())
        .contains(" said:", "&gt; I have two ramps.")
        .doesNotContain("&gt; &gt; older words");
    assertThat(reader.get(path + "?quote=nonsense").statusCode()).isEqualTo(200);
    String remove = "/posts/" + post + "/remove";
    assertThat(reader.get(remove).statusCode()).isEqualTo(404);
    assertThat(author.get(remove).body()).contains("I have two ramps.", "first post of its thread");
    assertThat(author.post(remove, Map.of("to", "away")).statusCode()).isEqualTo(303);
    assertThat(reader.get(path).body())
        .contains("The person who wrote this took it away.")
        .doesNotContain("two ramps", "Ramps to lend");
    assertThat(reader.get("/search?q=ramps").body()).doesNotContain("Ramps to lend");
    assertThat(server.as("moderator").get(path).body()).doesNotContain("two ramps");
    assertThat(author.get(path).body()).contains("Put it back");
    assertThat(author.post(remove, Map.of("to", "back")).statusCode()).isEqualTo(303);
    assertThat(reader.get(path).body()).contains("Ramps to lend", "I have two ramps.");
  }

  private static void leavesAndComesBack(TestServer server, TestClock clock) {
    Client member = server.as("nominee");
    Matcher name =
        Pattern.compile("Your name in the peer network is ([^<]+)[.]<")
            .matcher(member.get("/peer-name").body());
    assertThat(name.find()).as("the demo's nominee has a name").isTrue();
    String left = name.group(1);
    String thread = started(member, "Kettle tippers", "They help.");
    String own = opening(member, thread);
    server.write(
        tx -> {
          PlacedPost placed = server.cases().forum.findPost(tx, PostId.parse(own)).orElseThrow();
          server
              .cases()
              .curation
              .silence(tx, placed.post().author(), clock.instant().plus(Duration.ofDays(3)));
          return true;
        });
    assertThat(member.post("/peer-name/leave", Map.of()).body())
        .contains("Choose what should happen to what you wrote", left);
    assertThat(member.post("/peer-name/leave", Map.of("posts", "keep")).statusCode())
        .isEqualTo(303);
    assertThat(server.guest().get("/threads/" + thread).body())
        .contains("They help.", "Former member")
        .doesNotContain(left);
    assertThat(
            member.post("/peer-name", Map.of("name", left.toUpperCase(Locale.ROOT))).statusCode())
        .isEqualTo(422);
    assertThat(member.post("/peer-name", Map.of("name", "Copper Pan")).statusCode()).isEqualTo(303);
    assertThat(put(member, "/threads/" + thread + "/posts/" + UUID.randomUUID(), text("Back")))
        .isEqualTo(403);
    clock.advance(Duration.ofDays(4));
    Client again = server.as("nominee");
    String later = started(again, "Copper pans", "Mine is heavy.");
    assertThat(again.post("/peer-name/leave", Map.of("posts", "remove")).statusCode())
        .isEqualTo(303);
    assertThat(server.guest().get("/threads/" + later).body()).doesNotContain("Mine is heavy.");
    assertThat(server.guest().get("/threads/" + thread).body()).contains("They help.");
  }

  private static void findsWhatTheSearcherMayRead(TestServer server, Client holder) {
    String closed = "Pacing without giving everything up";
    assertThat(holder.get("/search?q=pacing").body()).contains(closed, "<mark");
    for (Client other : List.of(server.as("worker"), server.as("coordinator"), server.guest())) {
      assertThat(other.get("/search?q=pacing").body()).doesNotContain(closed);
      assertThat(other.get("/search?q=pacing&in=pain-and-tired").body())
          .doesNotContain(closed, "Pain, tiredness");
    }
    assertThat(holder.get("/search?q=pacing&in=welcome").body()).doesNotContain(closed);
    assertThat(holder.get("/search?q=xylophones&in=welcome").body())
        .contains("You only looked in one place");
    assertThat(holder.get("/search?q=holliday+paye").body())
        .contains("We looked for “holiday pay”", "In the guidance");
    assertThat(holder.get("/search?q=I+want+to+end+it+all").body()).contains("/help-now");
    for (String odd :
        List.of("", "%22%22", "*", "a%20AND%20(b", "%27%3B--", "%F0%9F%92%9B", "x%00")) {
      assertThat(holder.get("/search?q=" + odd + "&page=99&when=x").statusCode()).isEqualTo(200);
    }
  }

  private static void findsWhatIsShownNow(TestServer server, TestClock clock) {
    Client author = server.as("holder2");
    String thread = UUID.randomUUID().toString();
    JsonObject body = text("We went by *narrowboat* to Foxley.");
    body.addProperty("title", "Quokka holidays");
    assertThat(put(author, "/boards/welcome/threads/" + thread, body)).isEqualTo(201);
    Client guest = server.guest();
    assertThat(guest.get("/search?q=quokkas+narrowboat").body()).contains("Quokka holidays");
    String post = firstId(Client.json(author.api("GET", "/threads/" + thread, null)));
    assertThat(author.post("/posts/" + post + "/edit", Map.of("text", "By train.")).statusCode())
        .isEqualTo(303);
    assertThat(guest.get("/search?q=narrowboat").body()).doesNotContain("Quokka holidays");
    PostId id = PostId.parse(post);
    Curation curation = server.cases().curation;
    server.write(
        tx -> {
          curation.hide(tx, server.cases().forum.findPost(tx, id).orElseThrow());
          return true;
        });
    assertThat(guest.get("/search?q=quokka").body()).contains("We found nothing for “quokka”");
    server.write(
        tx -> {
          curation.restore(tx, server.cases().forum.findPost(tx, id).orElseThrow());
          return true;
        });
    assertThat(guest.get("/search?q=quokka&when=week").body()).contains("Quokka holidays");
    clock.advance(Duration.ofDays(8));
    assertThat(guest.get("/search?q=quokka&when=week").body()).doesNotContain("Quokka holidays");
    asAfterARestore(server);
    assertThat(guest.get("/search?q=train+quokka").body()).contains("Quokka holidays");
  }

  /** The index is no part of a backup: it is made anew. */
  private static void asAfterARestore(TestServer server) {
    PostSearch search = server.cases().postSearch;
    server.write(
        tx -> {
          if (tx.dialect() == Dialect.SQLITE) {
            tx.sql().createUpdate("delete from post_word").execute();
          }
          tx.sql().createUpdate("delete from post_indexed").execute();
          for (List<PostId> some = search.listMissing(tx, "");
              !some.isEmpty();
              some = search.listMissing(tx, some.get(some.size() - 1).toString())) {
            assertThat(search.put(tx, some)).isEqualTo(some.size());
          }
          assertThat(search.listMissing(tx, "")).isEmpty();
          while (search.countWords(tx) > 0) {
            assertThat(search.words(tx)).isNotNull();
          }
          assertThat(search.words(tx)).containsKey("people").doesNotContainKey("quokka");
          return true;
        });
  }

  private static void locksAndPaces(TestServer server, Client holder, String thread) {
    int last = 0;
    for (int i = 0; i < 60 && last != 429; i++) {
      last = put(holder, "/threads/" + thread + "/posts/" + UUID.randomUUID(), text("post " + i));
    }
    assertThat(last).isEqualTo(429);
    HttpResponse<String> form =
        holder.post("/threads/" + thread, Map.of("text", "typed with care"));
    assertThat(form.statusCode()).isEqualTo(429);
    assertThat(form.headers().firstValue("Retry-After")).isPresent();
    assertThat(form.body()).contains("typed with care", "posted a lot");
    Client other = server.as("holder2");
    HttpResponse<String> first = other.get("/threads/" + thread);
    assertThat(first.body()).contains("Page 1 of 2", "?page=2");
    assertThat(other.get("/threads/" + thread + "?page=2").body()).contains("Page 2 of 2");
    assertThat(other.get("/threads/" + thread + "?page=3").statusCode()).isEqualTo(404);
  }

  private static JsonObject decision(String action) {
    JsonObject body = new JsonObject();
    body.addProperty("action", action);
    body.addProperty("reason", "Said kindly.");
    return body;
  }

  private static JsonObject text(String text) {
    JsonObject body = new JsonObject();
    body.addProperty("text", text);
    return body;
  }

  private static int put(Client client, String path, JsonElement body) {
    return client.api("PUT", path, body).statusCode();
  }

  private static JsonObject item(JsonObject list, int index) {
    return list.getAsJsonArray("items").get(index).getAsJsonObject();
  }

  private static String firstId(JsonObject list) {
    return item(list, 0).get("id").getAsString();
  }
}
