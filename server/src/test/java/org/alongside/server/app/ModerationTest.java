package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.audit.AuditCheck;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What moderators do beside hiding, and taking it back, on both databases. */
class ModerationTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+-[0-9]+)\"");
  private static final String WORDS = "Said with care, for everybody here.";

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void decidesAndTakesBack(Dialect dialect) {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(dialect, clock)) {
      Desk desk = new Desk(server);
      editsWithANote(desk);
      movesAndMergesAndSplits(desk);
      suspendsUntilADay(desk, clock);
      closesUntilADay(desk, clock);
      desk = new Desk(server);
      actsOnAThreadFromItsPage(desk, server.as("moderator2"), clock);
      looksIntoAPost(new Desk(server), server.as("moderator2"));
      holdsFirstPosts(desk);
      clock.advance(Duration.ofMinutes(1));
      looksAgain(desk);
      asksForASecondOpinion(desk);
      notesWhatWasDoneInACrisis(desk);
      assertThat(
              server.<Boolean>read(
                  tx -> new AuditCheck(SealedRecords.ALL).findFirstBadRow(tx).isEmpty()))
          .isTrue();
      everyCountIsWhatIsThere(server);
    }
  }

  /** Somebody who writes, somebody who reports, and a moderator at work. */
  private record Desk(TestServer server, Client author, Client reporter, Client moderator) {
    Desk(TestServer server) {
      this(server, server.as("holder"), server.as("holder2"), server.as("moderator"));
    }

    String start(Client writer, String board, String title, String text) {
      String thread = UUID.randomUUID().toString();
      JsonObject body = new JsonObject();
      body.addProperty("title", title);
      body.addProperty("text", text);
      assertThat(writer.api("PUT", "/boards/" + board + "/threads/" + thread, body).statusCode())
          .isEqualTo(201);
      return thread;
    }

    String reply(Client writer, String thread, String text) {
      String id = UUID.randomUUID().toString();
      JsonObject body = new JsonObject();
      body.addProperty("text", text);
      assertThat(writer.api("PUT", "/threads/" + thread + "/posts/" + id, body).statusCode())
          .isEqualTo(201);
      return id;
    }

    String first(String thread) {
      return Client.json(moderator.api("GET", "/threads/" + thread, null))
          .getAsJsonArray("items")
          .get(0)
          .getAsJsonObject()
          .get("id")
          .getAsString();
    }

    /** The path of the item that reporting a post makes. */
    String report(String post) {
      String report = UUID.randomUUID().toString();
      JsonObject body = new JsonObject();
      body.addProperty("reason", "other");
      assertThat(reporter.api("PUT", "/posts/" + post + "/reports/" + report, body).statusCode())
          .isIn(200, 201);
      return "/moderation/reports/" + report;
    }

    HttpResponse<String> send(String item, String step, Map<String, String> fields) {
      Map<String, String> all = new HashMap<>(fields);
      all.putIfAbsent("reason", WORDS);
      return moderator.post(item, item + step, all);
    }

    /** Decides, having seen it before it is sent. */
    void decide(String item, Map<String, String> fields) {
      assertThat(moderator.get(item + "/decision?action=" + fields.get("action")).statusCode())
          .isEqualTo(200);
      HttpResponse<String> seen = send(item, "/preview", fields);
      assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
      assertThat(seen.body()).contains("Is this right?", WORDS);
      HttpResponse<String> done = send(item, "/decision", fields);
      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    }

    /** Takes back what was decided last about an item. */
    void undo(String item) {
      String page = moderator.get(item).body();
      int at = page.indexOf("/moderation/decisions/");
      assertThat(at).as(page).isPositive();
      String path = page.substring(at, page.indexOf('"', at));
      assertThat(moderator.post(path, Map.of("reason", "")).statusCode()).isEqualTo(422);
      assertThat(moderator.get(path).body()).contains("Take a decision back");
      HttpResponse<String> done = moderator.post(path, Map.of("reason", "We were wrong."));
      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
      assertThat(moderator.get(item).body()).contains("We were wrong.");
      assertThat(moderator.get(path).body()).contains("nothing here that can be taken back");
    }

    String found(String words) {
      return server.guest().get("/search?q=" + words).body();
    }
  }

  private static void editsWithANote(Desk desk) {
    String thread = desk.start(desk.author(), "welcome", "Zebra finches", "Ring Mo on wombatline.");
    String item = desk.report(desk.first(thread));
    assertThat(desk.moderator().get(item).body()).contains("Member since");
    Map<String, String> unchanged = Map.of("action", "edit", "text", "Ring Mo on wombatline.");
    assertThat(desk.send(item, "/preview", unchanged).statusCode()).isEqualTo(422);
    desk.decide(item, Map.of("action", "edit", "text", "Ring Mo."));
    String page = desk.reporter().get("/threads/" + thread).body();
    assertThat(page).contains("A moderator changed this post", WORDS).doesNotContain("wombatline");
    assertThat(desk.found("wombatline")).doesNotContain("Zebra finches");
    assertThat(desk.author().get("/reports").body()).contains("A moderator changed your post");
    desk.undo(item);
    assertThat(desk.found("wombatline")).contains("Zebra finches");
    assertThat(desk.reporter().get("/threads/" + thread).body())
        .contains("wombatline")
        .doesNotContain("A moderator changed this post");
    assertThat(desk.author().get("/reports").body()).contains("A moderator took this back");
  }

  private static void movesAndMergesAndSplits(Desk desk) {
    Client author = desk.author();
    String one = desk.start(author, "welcome", "Axolotl care", "First axolotl.");
    String second = desk.reply(desk.reporter(), one, "Second axolotl.");
    desk.reply(author, one, "Third axolotl.");
    String item = desk.report(desk.first(one));
    desk.decide(item, Map.of("action", "move", "board", "assistants"));
    assertThat(desk.found("axolotl")).doesNotContain("Axolotl care");
    assertThat(author.get("/search?q=axolotl").body()).contains("Axolotl care");
    assertThat(desk.server().guest().get("/threads/" + one).statusCode()).isEqualTo(303);
    desk.undo(item);
    assertThat(desk.found("axolotl")).contains("Axolotl care");

    String back = desk.report(desk.first(desk.start(author, "assistants", "Closed", "Closed.")));
    assertThat(
            desk.send(back, "/preview", Map.of("action", "move", "board", "welcome")).statusCode())
        .isEqualTo(422);
    assertThat(
            desk.send(back, "/preview", Map.of("action", "merge", "thread", "/threads/" + one))
                .body())
        .contains("Other people can read that board");

    String apart = desk.report(second);
    desk.decide(apart, Map.of("action", "split", "title", "Newt care", "extent", "this"));
    assertThat(desk.found("newt")).contains("Newt care");
    assertThat(author.get("/threads/" + one).body())
        .contains("First axolotl", "Third axolotl")
        .doesNotContain("Second axolotl");
    desk.undo(apart);
    List<String> order = List.of("First axolotl", "Second axolotl", "Third axolotl");
    assertThat(author.get("/threads/" + one).body()).containsSubsequence(order);
    assertThat(desk.found("newt")).doesNotContain("Newt care");

    String two = desk.start(author, "welcome", "Salamanders", "First salamander.");
    String merged = desk.report(desk.first(two));
    desk.reporter().api("PUT", "/threads/" + two + "/follow", null);
    assertThat(follows(desk, one)).isFalse();
    desk.decide(merged, Map.of("action", "merge", "thread", "https://x.example/threads/" + one));
    assertThat(author.get("/threads/" + two).headers().firstValue("Location"))
        .contains("/threads/" + one);
    assertThat(author.get("/threads/" + one).body())
        .containsSubsequence(List.of("Third axolotl", "First salamander"));
    assertThat(follows(desk, one)).isTrue();
    assertThat(desk.reporter().get("/followed").body()).doesNotContain("Salamanders");
    assertThat(author.get("/boards/welcome").body()).doesNotContain(">Salamanders<");
    desk.reply(author, one, "After all.");
    desk.undo(merged);
    assertThat(author.get("/threads/" + two).body()).contains("First salamander");
    assertThat(author.get("/threads/" + one).body())
        .contains("After all.")
        .doesNotContain("First salamander");
    assertThat(follows(desk, one)).isFalse();
    assertThat(follows(desk, two)).isTrue();
  }

  private static boolean follows(Desk desk, String thread) {
    return desk.reporter()
        .api("GET", "/threads/" + thread, null)
        .body()
        .contains("\"follows\":true");
  }

  private static void suspendsUntilADay(Desk desk, TestClock clock) {
    String thread = desk.start(desk.author(), "welcome", "Pause", "Before the pause.");
    String item = desk.report(desk.first(thread));
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    assertThat(desk.send(item, "/preview", until("suspend", today.plusDays(500))).body())
        .contains("at most a year");
    assertThat(desk.send(item, "/preview", Map.of("action", "suspend")).statusCode())
        .isEqualTo(422);
    desk.decide(item, until("suspend", today.plusDays(10)));
    JsonObject body = new JsonObject();
    body.addProperty("text", "Too early.");
    String post = "/threads/" + thread + "/posts/";
    assertThat(desk.author().api("PUT", post + UUID.randomUUID(), body).statusCode())
        .isEqualTo(403);
    assertThat(
            desk.author()
                .post(
                    "/posts/" + desk.reply(desk.reporter(), thread, "x y z") + "/report",
                    Map.of("reason", "other"))
                .statusCode())
        .isEqualTo(303);
    desk.undo(item);
    desk.reply(desk.author(), thread, "Back again.");
  }

  private static Map<String, String> until(String action, LocalDate day) {
    return Map.of(
        "action", action,
        "until-day", Integer.toString(day.getDayOfMonth()),
        "until-month", Integer.toString(day.getMonthValue()),
        "until-year", Integer.toString(day.getYear()));
  }

  private static void closesUntilADay(Desk desk, TestClock clock) {
    String thread = desk.start(desk.author(), "welcome", "Closing", "Closing for a while.");
    String item = desk.report(desk.first(thread));
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    desk.decide(item, until("lock", today.plusDays(2)));
    assertThat(desk.author().get("/threads/" + thread).body()).contains("closed to new replies");
    desk.server().write(tx -> desk.server().cases().moderation.endDue(tx));
    assertThat(desk.author().get("/threads/" + thread).body()).contains("closed to new replies");
    clock.advance(Duration.ofDays(4));
    assertThat(desk.server().<Integer>write(tx -> desk.server().cases().moderation.endDue(tx)))
        .isEqualTo(1);
    assertThat(desk.server().<Integer>write(tx -> desk.server().cases().moderation.endDue(tx)))
        .isZero();
    Desk later = new Desk(desk.server());
    later.reply(later.author(), thread, "Open again.");
    assertThat(later.author().get("/reports").body()).contains("This ended");
  }

  /** What a moderator sends who opened the form of an act now. */
  private static Map<String, String> seen(
      Client moderator, String thread, Map<String, String> fields) {
    String form =
        moderator
            .get("/moderation/threads/" + thread + "/decision?action=" + fields.get("action"))
            .body();
    Matcher seen = SEEN.matcher(form);
    assertThat(seen.find()).as(form).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("seen", seen.group(1));
    all.putIfAbsent("reason", WORDS);
    return all;
  }

  private static void actsOnAThreadFromItsPage(Desk desk, Client other, TestClock clock) {
    String thread = desk.start(desk.author(), "welcome", "Okapi corner", "First okapi.");
    String page = "/threads/" + thread;
    String care = "/moderation/threads/" + thread;
    assertThat(desk.author().get(page).body()).doesNotContain("Moderator tools");
    assertThat(desk.author().get(care + "/decision?action=lock").statusCode()).isEqualTo(404);
    assertThat(desk.moderator().get(page).body())
        .contains("Moderator tools", care + "/decision?action=lock", "action=pin", "action=move")
        .doesNotContain("action=unlock", "action=unpin");
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);

    Map<String, String> lock = seen(desk.moderator(), thread, until("lock", today.plusDays(2)));
    Map<String, String> slow = seen(other, thread, Map.of("action", "slow", "reason", "Slowly."));
    assertThat(desk.moderator().post(care, care + "/preview", lock).body())
        .contains("Is this right?", WORDS);
    for (int i = 0; i < 2; i++) {
      assertThat(
              desk.moderator()
                  .post(care, care + "/decision", lock)
                  .headers()
                  .firstValue("Location"))
          .as("sent twice")
          .contains(page + "?done=moderation-thread");
    }
    HttpResponse<String> late = other.post(care, care + "/decision", slow);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Another moderator was a moment faster", "Close the thread", WORDS, "Slowly.")
        .contains("Nothing that you chose was done");
    assertThat(desk.moderator().get(page).body())
        .contains("Until the end of", "action=unlock", "closed to new replies")
        .doesNotContain("action=lock");
    HttpResponse<String> typed =
        desk.reporter().post("/boards/welcome", page, Map.of("text", "Typed with care."));
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body()).contains("A moderator has closed this thread", "Typed with care.");
    assertThat(desk.author().get("/reports").body())
        .contains("closed to new replies", WORDS, "/reports/decisions/");

    // Opened and closed again, without an end: the end of the first no longer counts.
    for (String action : List.of("unlock", "lock")) {
      assertThat(
              other
                  .post(care, care + "/decision", seen(other, thread, Map.of("action", action)))
                  .statusCode())
          .isEqualTo(303);
      clock.advance(Duration.ofSeconds(2));
    }
    assertThat(other.post(care, care + "/decision", lock).statusCode()).isEqualTo(409);
    clock.advance(Duration.ofDays(4));
    desk.server().write(tx -> desk.server().cases().moderation.endDue(tx));
    Desk later = new Desk(desk.server());
    assertThat(later.author().get(page).body()).contains("closed to new replies");
    String tools = later.moderator().get(care).body();
    int at = tools.indexOf("/moderation/decisions/");
    String undo = tools.substring(at, tools.indexOf('"', at));
    assertThat(later.moderator().post(undo, Map.of("reason", "Open for all.")).statusCode())
        .isEqualTo(303);
    later.reply(later.author(), thread, "Open again.");
    pins(later, thread);
    String own = later.start(later.moderator(), "welcome", "Own", "By a moderator.");
    assertThat(later.moderator().get("/threads/" + own).body())
        .contains("other moderators look after it")
        .doesNotContain("/moderation/threads/" + own);
    assertThat(
            later
                .moderator()
                .get("/moderation/threads/" + own + "/decision?action=lock")
                .statusCode())
        .isEqualTo(403);
  }

  private static void pins(Desk desk, String thread) {
    String care = "/moderation/threads/" + thread;
    for (String action : List.of("pin", "unpin")) {
      Map<String, String> form = seen(desk.moderator(), thread, Map.of("action", action));
      assertThat(desk.moderator().post(care, care + "/decision", form).statusCode()).isEqualTo(303);
      String shown = desk.author().get("/threads/" + thread).body();
      assertThat(shown.contains("Pinned")).isEqualTo(action.equals("pin"));
    }
    assertThat(desk.author().get("/reports").body()).contains("stands at the top of its board");
    long rows =
        desk.server()
            .<Long>read(
                tx ->
                    tx.sql()
                        .createQuery(
                            "select count(*) from audit_payload a join moderation_decision d on"
                                + " a.detail like d.item_id || '%' where d.thread_id = :thread and a.action in"
                                + " ('lock', 'unlock', 'pin', 'unpin')")
                        .bind("thread", thread)
                        .mapTo(Long.class)
                        .one());
    assertThat(rows).isEqualTo(5);
  }

  private static void looksIntoAPost(Desk desk, Client other) {
    String thread = desk.start(desk.author(), "welcome", "Quokka", "A quokka.");
    String post = desk.reply(desk.reporter(), thread, "A cross quokka.");
    String look = "/moderation/posts/" + post + "/look";
    assertThat(desk.author().get(look).statusCode()).isEqualTo(404);
    assertThat(desk.author().get("/threads/" + thread).body()).doesNotContain(look);
    assertThat(desk.moderator().get("/threads/" + thread).body()).contains(look);
    assertThat(desk.moderator().get(look).body()).contains("Open a case");
    String item = location(desk.moderator().post(look, Map.of()));
    assertThat(location(other.post(look, Map.of()))).isEqualTo(item);
    assertThat(other.get(look).body()).contains("Go to the case");
    assertThat(other.get(item).body()).contains("is looking at this", "A moderator looked into it");
    desk.decide(item, Map.of("action", "hide"));
    assertThat(desk.author().get("/threads/" + thread).body()).doesNotContain("A cross quokka");
    assertThat(desk.reporter().get("/reports").body()).contains("Your post is hidden", WORDS);
    desk.undo(item);
    String own = desk.reply(desk.moderator(), thread, "A quokka of my own.");
    assertThat(desk.moderator().get("/moderation/posts/" + own + "/look").statusCode())
        .isEqualTo(403);
  }

  private static String location(HttpResponse<String> answer) {
    String path = answer.headers().firstValue("Location").orElseThrow();
    return path.substring(0, path.indexOf('?'));
  }

  private static void holdsFirstPosts(Desk before) {
    TestServer server = before.server();
    Desk desk = new Desk(server);
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "name", "Eastmoor", "area", "Eastmoor", "phone", "1", "out-of-hours", "Ring 111."));
    settings.put("first-posts", "11");
    Client admin = server.as("admin");
    assertThat(admin.post("/settings", settings).statusCode()).isEqualTo(422);
    settings.put("first-posts", "1");
    assertThat(admin.post("/settings", settings).statusCode()).isEqualTo(303);
    server.write(tx -> tx.sql().execute("delete from member_first_posts"));
    String thread = desk.start(desk.author(), "welcome", "Ocelot here", "My first ocelot.");
    assertThat(desk.author().get("/threads/" + thread).body())
        .contains("My first ocelot", "Waits to be read", "within a day");
    assertThat(desk.reporter().get("/threads/" + thread).body()).doesNotContain("My first ocelot");
    assertThat(desk.reporter().get("/boards/welcome").body()).doesNotContain(thread);
    assertThat(desk.found("ocelot")).doesNotContain("My first");
    String queue = desk.moderator().get("/moderation").body();
    assertThat(queue)
        .contains("First posts of a new member", "Ocelot here")
        .doesNotContain("My first ocelot");
    String item =
        "/moderation/reports/"
            + server.<String>read(
                tx ->
                    tx.sql()
                        .createQuery(
                            "select i.id from moderation_item i join post p on p.id = i.post_id"
                                + " where p.thread_id = :thread")
                        .bind("thread", thread)
                        .mapTo(String.class)
                        .one());
    desk.decide(item, Map.of("action", "approve"));
    assertThat(desk.reporter().get("/threads/" + thread).body()).contains("My first ocelot");
    assertThat(desk.found("ocelot")).contains("Ocelot here");
    desk.reply(desk.author(), thread, "My second ocelot.");
    assertThat(desk.reporter().get("/threads/" + thread).body()).contains("My second ocelot");
    settings.put("first-posts", "0");
    assertThat(admin.post("/settings", settings).statusCode()).isEqualTo(303);
  }

  private static void looksAgain(Desk before) {
    Desk desk = new Desk(before.server());
    Client other = before.server().as("moderator2");
    String thread = desk.start(desk.author(), "welcome", "Look again", "Look again, please.");
    String item = desk.report(desk.first(thread));
    desk.decide(item, Map.of("action", "hide"));
    String own = desk.author().get("/reports").body();
    int at = own.indexOf("/reports/decisions/");
    String path = own.substring(at, own.indexOf('"', at));
    assertThat(desk.reporter().get(path).statusCode()).isEqualTo(404);
    assertThat(desk.author().post(path, Map.of("said", "")).statusCode()).isEqualTo(422);
    assertThat(desk.author().post(path, Map.of("said", "It was a joke.")).statusCode())
        .isEqualTo(303);
    assertThat(desk.author().get(path).body()).contains("It was a joke.", "nothing to send here");
    assertThat(desk.author().get("/reports").body())
        .contains("You asked another moderator to look again");
    String appeals = other.get("/moderation/appeals").body();
    int from = appeals.lastIndexOf("/moderation/appeals/");
    String appeal = appeals.substring(from, appeals.indexOf('"', from));
    Map<String, String> changed = Map.of("outcome", "changed", "answer", "You were right.");
    assertThat(desk.moderator().get(appeal).body()).contains("You cannot answer this");
    assertThat(desk.moderator().post(appeal, changed).statusCode()).isEqualTo(403);
    assertThat(other.post(appeal, Map.of("outcome", "changed")).statusCode()).isEqualTo(422);
    assertThat(other.post(appeal, changed).statusCode()).isEqualTo(303);
    assertThat(other.post(appeal, changed).statusCode()).isEqualTo(409);
    assertThat(desk.reporter().get("/threads/" + thread).body()).contains("Look again, please.");
    assertThat(desk.author().get(path).body())
        .contains("The decision was changed", "You were right.");
    assertThat(desk.author().get("/notices").body()).contains("A moderator has looked");
  }

  private static void asksForASecondOpinion(Desk before) {
    Desk desk = new Desk(before.server());
    Client other = before.server().as("moderator2");
    String thread = desk.start(desk.author(), "welcome", "Hard to say", "This one is hard to say.");
    String item = desk.report(desk.first(thread));
    assertThat(desk.moderator().post(item, item + "/claim", Map.of()).statusCode()).isEqualTo(303);
    assertThat(desk.moderator().post(item, item + "/opinion", Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(
            desk.moderator()
                .post(item, item + "/opinion", Map.of("said", "Is this a threat?"))
                .statusCode())
        .isEqualTo(303);
    assertThat(other.get("/moderation?status=open").body()).contains("Second opinion wanted");
    assertThat(other.get(item).body())
        .contains("Is this a threat?", "Another moderator would like your opinion");
    assertThat(other.post(item, item + "/opinion", Map.of("said", "I think not.")).statusCode())
        .isEqualTo(303);
    assertThat(desk.moderator().get(item).body()).contains("I think not.");
    desk.decide(item, Map.of("action", "none"));
    assertThat(desk.author().get("/reports").body()).doesNotContain("Is this a threat?");
  }

  private static void notesWhatWasDoneInACrisis(Desk before) {
    Desk desk = new Desk(before.server());
    String thread = desk.start(desk.author(), "welcome", "Film night", "A film.");
    String post = desk.reply(desk.author(), thread, "In the film he says: I want to end it all.");
    assertThat(desk.author().get("/posts/" + post + "/help").body())
        .contains("You wrote down what helps", "/plan/tonight");
    String item =
        "/moderation/reports/"
            + desk.server()
                .<String>read(
                    tx ->
                        tx.sql()
                            .select("select id from moderation_item where post_id = ?", post)
                            .mapTo(String.class)
                            .one());
    assertThat(desk.moderator().get(item).body())
        .contains("What was done to help", "Nobody has noted anything yet")
        .doesNotContain("/plan/tonight");
    Client moderator = desk.moderator();
    assertThat(moderator.post(item + "/steps", Map.of()).statusCode()).isEqualTo(422);
    Map<String, String> wrote = Map.of("step", "wrote", "said", "Kind words.");
    assertThat(moderator.post(item + "/steps", wrote).statusCode()).isEqualTo(303);
    assertThat(moderator.get(item).body()).contains("I wrote to them", "Kind words.", "Go on");
    assertThat(moderator.post(item + "/steps", Map.of("step", "false-alarm")).statusCode())
        .isEqualTo(303);
    assertThat(moderator.get(item).body()).contains("It meant something else", "Decided");
    assertThat(moderator.post(item + "/steps", wrote).statusCode()).isEqualTo(409);
    assertThat(desk.author().get("/reports").body()).doesNotContain("fine as it is");
  }

  private static void everyCountIsWhatIsThere(TestServer server) {
    List<String> wrong =
        server.read(
            tx ->
                tx.sql()
                    .createQuery(
                        "select t.title from thread t where t.replies <> (select count(*) from post"
                            + " p where p.thread_id = t.id and p.number > 1 and p.state = 'shown')"
                            + " or t.last_number <> (select coalesce(max(p.number), 0) from post p"
                            + " where p.thread_id = t.id) or t.last_number <> (select count(*) from"
                            + " post p where p.thread_id = t.id) union all select b.slug from board"
                            + " b where b.posts <> (select count(*) from post p join thread t on"
                            + " t.id = p.thread_id where t.board_id = b.id and p.state = 'shown')"
                            + " or b.threads <> (select count(*) from thread t where t.board_id ="
                            + " b.id and t.last_number > 0) union all select s.post_id from"
                            + " post_indexed s join post p on p.id = s.post_id join thread t on"
                            + " t.id = p.thread_id where s.board_id <> t.board_id or p.state <>"
                            + " 'shown'")
                    .mapTo(String.class)
                    .list());
    assertThat(wrong).isEmpty();
  }
}
