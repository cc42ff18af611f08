package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What keeps the peer network usable when somebody tries to make it otherwise: paces, posts that
 * come again and again, links that lead astray, joining, names that look alike and hostile text.
 * Nobody loses a word, and whoever did nothing wrong is told so.
 */
class AbuseTest {
  private static final String LONG =
      "My cousin fits ramps and rails all over the county, quickly and for little money. He did ours"
          + " last week, we are so happy with it, and he brought the kettle.";

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsThePeerNetworkUsable(Dialect dialect) {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(dialect, clock)) {
      Scene scene = new Scene(server, clock, server.passwords().hashNow("demo-Alongside-1"));
      if (dialect == Dialect.SQLITE) {
        theNewAreSlowerAndNothingTypedIsLost(scene);
      }
      theSameWordsArePostedOnce(scene);
      nearlyTheSameWordsAreLookedAtFirst(scene);
      linksThatLeadAstrayAreLookedAtFirst(scene);
      keepsTheWordsForAThreadThatWasClosedAMomentAgo(scene);
      forgetsWhatIsOld(scene);
      if (dialect == Dialect.SQLITE) {
        hostileTextIsShownInBoundedDepth(scene);
      }
      namesThatLookLikeOthersAreRefused(scene);
      joinsByInvitation(scene);
      joinsByApproval(scene);
    }
  }

  private record Scene(TestServer server, TestClock clock, String hash) {
    /** Signed in anew: between two parts of the test a day may pass. */
    Client holder() {
      return server.as("holder");
    }

    Client moderator() {
      return server.as("moderator");
    }

    /** Somebody with an account and without a name in the peer network. */
    Client person(String account) {
      server.write(
          tx -> {
            PersonId person = Cast.person("Newcomer " + account);
            AccountId id = Cast.account(person);
            server.cases().people.add(tx, person, "Newcomer " + account, null);
            server.cases().accounts.add(tx, id, person, account + "@demo.example", hash);
            return true;
          });
      return server.as(account);
    }

    /** Somebody who is a member since a moment. */
    Client newcomer(String account, String name) {
      Client client = person(account);
      assertThat(client.post("/peer-name", Map.of("name", name)).statusCode()).isEqualTo(303);
      return client;
    }

    /** A thread of the board that everybody reads; always the same for the same number. */
    String thread(int index) {
      return "/threads/"
          + text(
              "select t.id from thread t join board b on b.id = t.board_id where b.slug = 'welcome'"
                  + " and t.state = 'open' order by t.started_at, t.id limit 1 offset "
                  + index);
    }

    HttpResponse<String> reply(Client by, String thread, String text) {
      return by.post(thread, Map.of("id", UUID.randomUUID().toString(), "text", text));
    }

    /** Replies, and says of what came of it: {@code posted} or {@code held}. */
    String posted(Client by, String thread, String text) {
      HttpResponse<String> reply = reply(by, thread, text);
      assertThat(reply.statusCode()).as(text).isEqualTo(303);
      return reply
          .headers()
          .firstValue("Location")
          .orElse("")
          .replaceAll(".*done=forum-([a-z]+).*", "$1");
    }

    String queue() {
      return moderator().get("/moderation").body();
    }

    void set(String joining) {
      Map<String, String> settings =
          new HashMap<>(
              Map.of(
                  "name", "Hartshire", "area", "Hartshire", "phone", "1", "out-of-hours", "999"));
      settings.put("joining", joining);
      assertThat(server.as("admin").post("/settings", settings).statusCode()).isEqualTo(303);
    }

    String text(String sql) {
      return server.read(tx -> tx.sql().createQuery(sql).mapTo(String.class).one());
    }
  }

  private static void theNewAreSlowerAndNothingTypedIsLost(Scene scene) {
    Client wren = scene.newcomer("wren", "Wren");
    String thread = scene.thread(0);
    for (int i = 0; i < 3; i++) {
      assertThat(scene.posted(wren, thread, "Hello " + i)).isEqualTo("posted");
    }
    HttpResponse<String> slow = scene.reply(wren, thread, "typed with care");
    assertThat(slow.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(slow.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 61);
    assertThat(slow.body()).contains("typed with care", "Wait ", "posted a lot");
    JsonObject body = new JsonObject();
    body.addProperty("text", "by the API");
    HttpResponse<String> byApi = wren.api("PUT", thread + "/posts/" + UUID.randomUUID(), body);
    assertThat(byApi.statusCode()).isEqualTo(429);
    assertThat(byApi.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> plea = scene.reply(wren, thread, "Some days I want to end it all.");
    assertThat(plea.headers().firstValue("Location").orElse("")).contains("/help");
    scene.clock().advance(Duration.ofMinutes(1));
    assertThat(scene.posted(wren, thread, "typed with care")).isEqualTo("posted");
    changesAndReportsAtAPace(scene, wren, thread);
  }

  private static void changesAndReportsAtAPace(Scene scene, Client wren, String thread) {
    String own =
        scene.text(
            "select p.id from post p join member m on m.id = p.author_id where m.display_name ="
                + " 'Wren' and p.written = 'Hello 0'");
    String others =
        scene.text(
            "select p.id from post p where p.number = 1 and p.thread_id = '"
                + thread.replaceAll(".*/", "")
                + "'");
    int last = 303;
    for (int i = 0; i < 20 && last == 303; i++) {
      last = wren.post("/posts/" + own + "/edit", Map.of("text", "Changed " + i)).statusCode();
      assertThat(i).isLessThan(6);
    }
    assertThat(last).isEqualTo(429);
    for (int i = 0; i < 6; i++) {
      Map<String, String> other = Map.of("reason", "other", "text", "for the " + i + ". time");
      HttpResponse<String> report = wren.post("/posts/" + others + "/report", other);
      assertThat(report.statusCode()).isEqualTo(i < 5 ? 303 : 429);
    }
    for (int i = 0; i < 12; i++) {
      Map<String, String> worried = Map.of("reason", "worried-about-somebody", "text", "");
      assertThat(wren.post("/posts/" + others + "/report", worried).statusCode()).isEqualTo(303);
    }
    int thanks = 303;
    for (int i = 0; i < 40 && thanks == 303; i++) {
      thanks =
          wren.post(thread, "/posts/" + others + "/regard", Map.of("kind", "thank-you"))
              .statusCode();
    }
    assertThat(thanks).isEqualTo(429);
  }

  private static void theSameWordsArePostedOnce(Scene scene) {
    Client holder = scene.holder();
    assertThat(scene.posted(holder, scene.thread(1), LONG)).isEqualTo("posted");
    HttpResponse<String> again = scene.reply(holder, scene.thread(2), LONG.toUpperCase(Locale.UK));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("You posted these words already", "MY COUSIN FITS", "See what you posted");
    HttpResponse<String> started =
        holder.post("/boards/welcome/new", Map.of("title", "Ramps again", "text", LONG));
    assertThat(started.statusCode()).isEqualTo(422);
    assertThat(started.body()).contains("Ramps again", "See what you posted");
    JsonObject body = new JsonObject();
    body.addProperty("text", LONG);
    HttpResponse<String> byApi =
        holder.api("PUT", scene.thread(2) + "/posts/" + UUID.randomUUID(), body);
    assertThat(byApi.statusCode()).isEqualTo(409);
    assertThat(byApi.body()).contains("/problems/forum-said-before");
    assertThat(scene.posted(holder, scene.thread(2), "Thank you all")).isEqualTo("posted");
    assertThat(scene.posted(holder, scene.thread(3), "Thank you all")).isEqualTo("posted");
    assertThat(scene.posted(holder, scene.thread(3), "\uD83D\uDC4D")).isEqualTo("posted");
    assertThat(scene.posted(holder, scene.thread(3), "\uD83D\uDC4D")).isEqualTo("posted");
  }

  private static void nearlyTheSameWordsAreLookedAtFirst(Scene scene) {
    Client holder = scene.holder();
    Client moderator = scene.moderator();
    String nearly = LONG.replace("kettle", "teapot");
    String thread = scene.thread(4);
    assertThat(scene.posted(holder, thread, nearly)).isEqualTo("held");
    assertThat(holder.get(thread + "?page=last").body())
        .contains("teapot", "A moderator will look at this first");
    assertThat(scene.server().as("holder2").get(thread + "?page=last").body())
        .doesNotContain("teapot");
    assertThat(scene.queue()).contains("The same words again");
    String item =
        scene.text(
            "select i.id from moderation_item i join post p on p.id = i.post_id where p.written"
                + " like '%teapot%'");
    String path = "/moderation/reports/" + item;
    assertThat(moderator.get(path).body()).contains("Why it waits", "reach more people");
    Map<String, String> letIn = Map.of("action", "approve", "reason", "Thank you for the tip.");
    assertThat(moderator.post(path, path + "/decision", letIn).statusCode()).isEqualTo(303);
    assertThat(scene.server().as("holder2").get(thread + "?page=last").body()).contains("teapot");

    Client one = scene.newcomer("one", "Linnet");
    Client two = scene.newcomer("two", "Plover");
    String advert =
        "I was cured of everything by one small bottle, and you can have it too, write to me today"
            + " and tell all your friends about it before the winter comes.";
    assertThat(scene.posted(one, thread, advert)).isEqualTo("posted");
    assertThat(scene.posted(two, thread, advert.replace("winter", "spring"))).isEqualTo("held");
    assertThat(scene.queue()).contains("New members who write the same");
  }

  private static void linksThatLeadAstrayAreLookedAtFirst(Scene scene) {
    Client finch = scene.newcomer("finch", "Finch");
    assertThat(
            scene.posted(
                finch,
                scene.thread(5),
                "https://www.nhs.uk/a https://www.gov.uk/b https://nhs.uk/c https://b.gov.uk/d"))
        .isEqualTo("posted");
    assertThat(
            scene.posted(
                finch,
                scene.thread(5),
                "https://a.example/ https://b.example/ and https://c.example/"))
        .isEqualTo("held");
    assertThat(scene.queue()).contains("Many links");
    assertThat(scene.posted(finch, scene.thread(5), "Log in at https://nh\u0455.uk/now"))
        .isEqualTo("held");
    assertThat(scene.queue()).contains("A link that looks like another");
    scene.clock().advance(Duration.ofHours(2));
    finch = scene.server().as("finch");
    assertThat(scene.posted(finch, scene.thread(6), "Ours: https://shop.example/1"))
        .isEqualTo("posted");
    assertThat(scene.posted(finch, scene.thread(7), "See https://shop.example/2 too"))
        .isEqualTo("posted");
    assertThat(scene.posted(finch, scene.thread(8), "And www.shop.example for chairs"))
        .isEqualTo("held");
    assertThat(scene.queue()).contains("The same link again and again");
    scene.clock().advance(Duration.ofHours(2));
    finch = scene.server().as("finch");
    assertThat(scene.posted(finch, scene.thread(9), "A quiet post")).isEqualTo("posted");
    String quiet = scene.text("select id from post where written = 'A quiet post'");
    Map<String, String> loud = Map.of("text", "http://d.example http://e.example http://f.example");
    assertThat(finch.post("/posts/" + quiet + "/edit", loud).statusCode()).isEqualTo(303);
    assertThat(
            scene.text(
                "select h.reason from moderation_hold h join moderation_item i on i.id = h.item_id"
                    + " where i.post_id = '"
                    + quiet
                    + "'"))
        .isEqualTo("many-links");
    assertThat(scene.holder().get(scene.thread(9) + "?page=last").body()).contains("d.example");
  }

  private static void keepsTheWordsForAThreadThatWasClosedAMomentAgo(Scene scene) {
    Client holder = scene.holder();
    String thread = scene.thread(10);
    assertThat(scene.posted(holder, thread, "Open still")).isEqualTo("posted");
    assertThat(holder.get(thread).body()).contains("Your reply");
    ThreadId id = ThreadId.parse(thread.replaceAll(".*/", ""));
    scene
        .server()
        .write(
            tx -> {
              UseCases cases = scene.server().cases();
              cases.curation.setState(
                  tx, cases.forum.findThread(tx, id).orElseThrow(), ThreadState.LOCKED);
              return true;
            });
    HttpResponse<String> late = scene.reply(holder, thread, "Typed for half an hour");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Typed for half an hour", "closed this thread");
    JsonObject body = new JsonObject();
    body.addProperty("text", "by the API");
    HttpResponse<String> byApi = holder.api("PUT", thread + "/posts/" + UUID.randomUUID(), body);
    assertThat(byApi.statusCode()).isEqualTo(409);
    assertThat(byApi.body()).contains("/problems/forum-locked");
    String own = scene.text("select id from post where written = 'Open still'");
    HttpResponse<String> change =
        holder.post("/posts/" + own + "/edit", Map.of("text", "Changed too late"));
    assertThat(change.statusCode()).isEqualTo(422);
    assertThat(change.body()).contains("Changed too late");
  }

  private static void forgetsWhatIsOld(Scene scene) {
    scene.clock().advance(Duration.ofDays(8));
    scene.server().write(tx -> scene.server().cases().repeats.dropOld(tx));
    for (String table : List.of("post_print", "post_link")) {
      assertThat(scene.text("select count(*) from " + table)).as(table).isEqualTo("0");
    }
    assertThat(scene.posted(scene.server().as("holder"), scene.thread(2), LONG))
        .isEqualTo("posted");
  }

  private static void hostileTextIsShownInBoundedDepth(Scene scene) {
    Client holder = scene.server().as("holder");
    String thread = scene.thread(3);
    for (String deep : List.of(">", "- ", "[")) {
      String text =
          "quagga " + deep.codePointAt(0) + "\n\n" + deep.repeat(9_900 / deep.length()) + "end";
      String id = UUID.randomUUID().toString();
      assertThat(holder.post(thread, Map.of("id", id, "text", text)).statusCode()).isEqualTo(303);
      for (String path :
          List.of(
              thread + "?page=last",
              thread + "?page=last&quote=" + id,
              "/posts/" + id + "/edit",
              "/boards/welcome",
              "/search?in=the.network&q=quagga",
              "/api/v1" + thread)) {
        HttpResponse<String> page =
            path.startsWith("/api/v1") ? holder.api("GET", thread, null) : holder.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body().split("<blockquote", -1).length).as(path).isLessThan(200);
      }
      Map<String, String> report = Map.of("reason", "other", "text", "What is this?");
      Client reporter = scene.server().as("holder2");
      assertThat(reporter.post("/posts/" + id + "/report", report).statusCode()).isEqualTo(303);
      String item = scene.text("select id from moderation_item where post_id = '" + id + "'");
      Client moderator = scene.server().as("moderator");
      assertThat(moderator.get("/moderation").statusCode()).isEqualTo(200);
      assertThat(moderator.get("/moderation/reports/" + item).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> huge = scene.reply(holder, thread, "x".repeat(1 << 20));
    assertThat(huge.statusCode()).isIn(413, 422);
    JsonObject body = new JsonObject();
    body.addProperty("text", "x".repeat(1 << 20));
    assertThat(holder.api("PUT", thread + "/posts/" + UUID.randomUUID(), body).statusCode())
        .isIn(413, 422);
    assertThat(
            scene.posted(holder, thread, "[https://bank.example](https://evil.example) a&#x202E;b"))
        .isEqualTo("posted");
    assertThat(holder.get(thread + "?page=last").body())
        .contains(">https://bank.example</a> (evil.example) ab")
        .doesNotContain("\u202E");
  }

  private static void namesThatLookLikeOthersAreRefused(Scene scene) {
    Client person = scene.person("shrike");
    Map<String, String> refused =
        Map.of(
            "H\u0435dgehog", "two alphabets",
            "\u041D\u0435d", "two alphabets",
            "TwoSugars\u200B", "cannot be seen",
            "Tw0Sugars", "Somebody has that name",
            "0ldOak", "Somebody has that name",
            "M0derator", "sounds like staff",
            "N H S", "sounds like staff",
            "A\u0300\u0301\u0302\u0303b", "many accents",
            "goh\u202Egedeh", "cannot be used");
    refused.forEach(
        (name, why) -> {
          HttpResponse<String> again = person.post("/peer-name", Map.of("name", name));
          assertThat(again.statusCode()).as(name).isEqualTo(422);
          assertThat(again.body()).as(name).contains(why);
        });
    scene.server().write(tx -> tx.sql().execute("update member set skeleton = null"));
    assertThat(
            scene.server().<Integer>write(tx -> scene.server().cases().members.fillSkeletons(tx)))
        .isPositive();
    assertThat(person.post("/peer-name", Map.of("name", "Tw0Sugars")).statusCode()).isEqualTo(422);

    Client other = scene.person("shrike2");
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(
            () -> person.post("/peer-name", Map.of("name", "Illicit1")).statusCode());
    CompletableFuture<Integer> second =
        CompletableFuture.supplyAsync(
            () -> other.post("/peer-name", Map.of("name", "lIIicitl")).statusCode());
    assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(303, 422);
  }

  private static void joinsByInvitation(Scene scene) {
    scene.set("invitation");
    Client guest = scene.person("dunlin");
    String thread = scene.thread(0);
    assertThat(guest.get("/peer-name").headers().firstValue("Location")).contains("/join");
    assertThat(guest.get(thread).body())
        .contains("Join the peer network")
        .doesNotContain("What name");
    HttpResponse<String> typed = scene.reply(guest, thread, "Words to keep");
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body()).contains("Words to keep", "href=\"/join\"");

    Client coordinator = scene.server().as("coordinator");
    Map<String, String> form = Map.of("label", "Tuesday group", "uses", "1", "days", "14");
    String made = coordinator.post("/joining", "/joining/invitations", form).body();
    String code = made.replaceAll("(?s).*id=\"code\">([^<]+)<.*", "$1");
    assertThat(code).matches("[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}");
    assertThat(coordinator.get("/joining").body())
        .contains("Tuesday group", "0 of 1")
        .doesNotContain(code);
    assertThat(
            coordinator
                .post("/joining", "/joining/invitations", Map.of("label", "", "uses", "0"))
                .body())
        .contains("Say for whom it is", "Enter a number from 1 to 200");

    HttpResponse<String> wrong =
        guest.post("/join", Map.of("name", "Dunlin", "code", "2222 2222 2222"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("This code does not work", "Dunlin");
    for (int i = 0; i < 5; i++) {
      guest.post("/join", Map.of("name", "Dunlin", "code", "2222 2222 2222"));
    }
    Map<String, String> right = Map.of("name", "Dunlin", "code", code.toLowerCase(Locale.UK));
    HttpResponse<String> throttled = guest.post("/join", right);
    assertThat(throttled.statusCode()).isEqualTo(422);
    assertThat(throttled.body()).contains("This code does not work");
    scene.clock().advance(Duration.ofMinutes(2));
    assertThat(guest.post("/join", right).statusCode()).isEqualTo(303);
    assertThat(guest.get("/boards/assistants").statusCode()).isEqualTo(200);
    Client second = scene.person("dunlin2");
    assertThat(second.post("/join", Map.of("name", "Sanderling", "code", code)).body())
        .contains("This code does not work");

    String more =
        coordinator
            .post(
                "/joining",
                "/joining/invitations",
                Map.of("label", "Two", "uses", "2", "days", "1"))
            .body()
            .replaceAll("(?s).*id=\"code\">([^<]+)<.*", "$1");
    String id = scene.text("select id from joining_invitation where label = 'Two'");
    String end = "/joining/invitations/" + id + "/end";
    assertThat(coordinator.get(end).body()).contains("Do you want to end this invitation?", "Two");
    assertThat(coordinator.post(end, Map.of()).statusCode()).isEqualTo(303);
    assertThat(second.post("/join", Map.of("name", "Sanderling", "code", more)).statusCode())
        .isEqualTo(422);
    assertThat(scene.posted(scene.server().as("holder"), thread, "I am in already"))
        .isEqualTo("posted");
  }

  private static void joinsByApproval(Scene scene) {
    scene.set("approval");
    Client guest = scene.person("knot");
    assertThat(guest.post("/join", Map.of("name", "Knot", "said", "")).body())
        .contains("Say in a sentence or two", "Knot");
    Map<String, String> asked = Map.of("name", "Knot", "said", "I look after my brother.");
    assertThat(guest.post("/join", asked).statusCode()).isEqualTo(303);
    assertThat(guest.get("/join").body()).contains("You asked to join").doesNotContain("What name");
    String id = scene.text("select id from joining_request where display_name = 'Knot'");
    String path = "/joining/requests/" + id;
    Client moderator = scene.server().as("moderator");
    Client other = scene.server().as("moderator2");
    assertThat(moderator.get("/joining").body()).contains(path, "I look after my brother.");
    assertThat(moderator.get(path).body()).contains("Knot").doesNotContain("Newcomer knot");
    assertThat(guest.get(path).statusCode()).isEqualTo(404);
    assertThat(moderator.post(path, Map.of("answer", "kept")).body())
        .contains("Choose what you answer", "kept");
    Map<String, String> notNow = Map.of("outcome", "not-now", "answer", "");
    assertThat(moderator.post(path, notNow).statusCode()).isEqualTo(303);
    assertThat(other.get(path).body()).contains("They were told: not now");
    assertThat(guest.get("/join").body()).contains("You have done nothing wrong");
    assertThat(guest.get("/notices").body()).contains("You have an answer about joining");

    assertThat(guest.post("/join", Map.of("name", "Red Knot", "said", "More words.")).statusCode())
        .isEqualTo(303);
    String again =
        "/joining/requests/"
            + scene.text("select id from joining_request where display_name = 'Red Knot'");
    assertThat(other.get(again).statusCode()).isEqualTo(200);
    Map<String, String> in = Map.of("outcome", "admitted", "answer", "Welcome in.");
    assertThat(moderator.post(again, in).statusCode()).isEqualTo(303);
    assertThat(guest.get("/peer-name").body()).contains("Red Knot");
    assertThat(scene.posted(guest, scene.thread(0), "Hello, I am in")).isEqualTo("posted");
    scene.set("open");
  }
}
