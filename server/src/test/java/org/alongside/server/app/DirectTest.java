package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.DirectText;
import org.alongside.core.forum.CaseKind;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.direct.DirectOutcome.Result;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.moderation.ModerationFigures;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members as others see them, and what they write to each other, on both databases. */
class DirectTest {
  private static final Duration YEAR = Duration.ofDays(366);

  private static final String AMINA = "/members/" + Cast.member(Cast.AMINA);
  private static final String TOM = "/members/" + Cast.member(Cast.TOM);
  private static final String FARAH = "/members/" + Cast.member(Cast.FARAH);

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void membersWriteToEachOtherWhenBothWantIt(Dialect dialect) {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(dialect, clock)) {
      Client farah = MatterJourney.as(server, "nominee");
      Client tom = MatterJourney.as(server, "holder2");
      saysALittleAboutOneself(server, farah);
      isOffUntilBothSaidYes(farah, tom);
      String talk = sendsOnceHoweverOftenSent(server, farah, tom);
      tellsWithoutNamesOrWords(tom, talk);
      pagesByKeys(server, farah, talk);
      showsHelpAndAsksNobodyElse(server, farah, talk);
      blocksWithoutATrace(server, farah, tom, talk);
      reportsWhatTheReporterChose(server, farah, tom, talk);
      anotherDecidesAndTakesBack(server, farah, talk);
      pausedMembersOnlyRead(server, clock, farah, tom, talk);
      MatterJourney.storiesEventsAndMembersComeBeforeModerators(server);
      theOperatorTurnsItOff(server, farah, talk);
      newcomersGoSlower(server);
      leavingTakesTheWordsAway(server, farah, tom, talk);
    }
  }

  private static void saysALittleAboutOneself(TestServer server, Client farah) {
    assertThat(farah.get(FARAH).body())
        .contains("You have not written anything here", "/peer-profile");
    HttpResponse<String> wrong =
        farah.post(
            "/boards",
            "/peer-profile",
            Map.of("pronouns", "x".repeat(41), "about", "I <b>bake</b> bread."));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("href=\"#pronouns\"", "at most 40 letters", "I &lt;b&gt;bake&lt;/b&gt; bread.");
    assertThat(
            farah
                .post(
                    "/boards",
                    "/peer-profile",
                    Map.of("pronouns", "she\u200B/they", "about", "I <b>bake</b> bread.\nOften."))
                .statusCode())
        .isEqualTo(303);
    assertThat(MatterJourney.as(server, "holder").get(FARAH).body())
        .contains("SisterF", "she/they", "I &lt;b&gt;bake&lt;/b&gt; bread.")
        .doesNotContain("Farah", "<b>bake", "/peer-profile");
    assertThat(server.guest().get(FARAH).statusCode()).isEqualTo(303);
    assertThat(MatterJourney.as(server, "editor").get(FARAH).statusCode())
        .as("has no name there")
        .isEqualTo(404);
    assertThat(MatterJourney.as(server, "holder").get("/members/" + Cast.member(Cast.PRIYA)).body())
        .contains("al-tag--info\">Moderator<");
    assertThat(MatterJourney.as(server, "holder").get("/members/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  private static void isOffUntilBothSaidYes(Client farah, Client tom) {
    assertThat(tom.get(FARAH).body()).doesNotContain(FARAH + "/message");
    assertThat(farah.get(TOM + "/message").body())
        .contains("so you cannot send any")
        .doesNotContain("<textarea");
    HttpResponse<String> unasked =
        farah.post("/boards", TOM + "/message", Map.of("text", "Hello Tom"));
    assertThat(unasked.statusCode()).isEqualTo(422);
    HttpResponse<String> neither =
        tom.post("/boards", FARAH + "/message", Map.of("text", "Hello there"));
    assertThat(neither.statusCode()).isEqualTo(422);
    assertThat(neither.body()).contains("This cannot be sent to this member", "Hello there");
    assertThat(farah.post("/boards", "/direct/settings", Map.of("allows", "yes")).statusCode())
        .isEqualTo(303);
    assertThat(farah.get(TOM).body()).contains(TOM + "/message");
  }

  private static String sendsOnceHoweverOftenSent(TestServer server, Client farah, Client tom) {
    String id = UUID.randomUUID().toString();
    Map<String, String> form = Map.of("id", id, "text", "Hello **Tom** <script>alert(1)</script>");
    HttpResponse<String> empty = farah.post("/boards", TOM + "/message", Map.of("text", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Write something first", "href=\"#text\"");
    String first = location(farah.post("/boards", TOM + "/message", form));
    assertThat(location(farah.post("/boards", TOM + "/message", form))).isEqualTo(first);
    String talk = first.replaceAll("[?#].*", "");
    HttpResponse<String> other =
        farah.post("/boards", TOM + "/message", Map.of("id", id, "text", "Other words"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(location(farah.get(TOM + "/message"))).startsWith(talk);
    String page = tom.get(talk).body();
    assertThat(page)
        .contains("Messages with SisterF", "<strong>Tom</strong>", "&lt;script&gt;", "Report this")
        .doesNotContain("<script>alert");
    assertThat(page.split("<article class=\"al-post\"", -1)).hasSize(2);
    String answer =
        location(tom.post("/boards", talk, Map.of("id", uuid(), "text", "Hello yourself")));
    assertThat(answer).startsWith(talk + "?done=direct-sent#post-");
    for (String stranger : List.of("holder", "moderator", "worker", "admin")) {
      assertThat(MatterJourney.as(server, stranger).get(talk).statusCode())
          .as(stranger)
          .isEqualTo(404);
      assertThat(
              MatterJourney.as(server, stranger)
                  .post("/boards", talk, Map.of("text", "x"))
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(server.guest().get(talk).statusCode()).isEqualTo(303);
    assertThat(
            farah.post("/boards", "/direct/" + uuid(), Map.of("id", id, "text", "x")).statusCode())
        .isEqualTo(404);
    return talk;
  }

  private static void tellsWithoutNamesOrWords(Client tom, String talk) {
    String news = tom.get("/notices").body();
    assertThat(news)
        .contains("Another member wrote to you")
        .doesNotContain("SisterF", "alert(1)", talk);
    assertThat(tom.get("/direct").body()).contains("SisterF", talk);
  }

  private static void pagesByKeys(TestServer server, Client farah, String talk) {
    server.write(
        tx -> {
          var direct = server.cases().direct;
          for (int i = 0; i < 25; i++) {
            direct.send(
                tx,
                Cast.member(Cast.TOM),
                Cast.member(Cast.FARAH),
                DirectId.of(UUID.randomUUID()),
                direct.prepare(new DirectText("Line " + i + ".")));
          }
          return true;
        });
    assertThat(farah.get("/direct").body()).contains("26 new");
    String newest = farah.get(talk).body();
    assertThat(newest).contains("Line 24.", "Line 5.", "?before=8").doesNotContain("Line 4.");
    assertThat(farah.get(talk + "?before=8").body())
        .contains("Line 4.", "Hello yourself", "Newest messages")
        .doesNotContain("Line 5.", "?before");
    assertThat(farah.get(talk + "?before=x").statusCode()).isEqualTo(404);
    for (int i = 0; i < 100 && farah.get("/direct").body().contains("26 new"); i++) {
      Thread.onSpinWait();
    }
    assertThat(farah.get("/direct").body()).doesNotContain("26 new");
  }

  private static void showsHelpAndAsksNobodyElse(TestServer server, Client farah, String talk) {
    long waiting =
        server.read(tx -> server.cases().matterCases.countWaiting(tx, Cast.member(Cast.PRIYA)));
    HttpResponse<String> sent =
        farah.post(
            "/boards", talk, Map.of("id", uuid(), "text", "Some days I want to end it all."));
    assertThat(location(sent)).isEqualTo(talk + "/help");
    assertThat(farah.get(talk + "/help").body()).contains("116 123", "999", "no moderator either");
    assertThat(
            server.<Long>read(
                tx -> server.cases().matterCases.countWaiting(tx, Cast.member(Cast.PRIYA))))
        .isEqualTo(waiting);
    assertThat(MatterJourney.as(server, "holder2").get(talk).body())
        .contains("Some days I want", "Worried about them? Find help now");
  }

  private static void blocksWithoutATrace(
      TestServer server, Client farah, Client tom, String talk) {
    assertThat(farah.get(TOM + "/block").body()).contains("They are not told");
    assertThat(location(farah.post("/boards", TOM + "/block", Map.of("block", "yes"))))
        .isEqualTo("/direct/settings?done=direct-blocked");
    assertThat(farah.get("/direct/settings").body()).contains("TwoSugars");
    assertThat(farah.get(talk).body()).contains("You have blocked this member");
    HttpResponse<String> refused =
        tom.post("/boards", talk, Map.of("id", uuid(), "text", "Are you there?"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("This cannot be sent to this member", "Are you there?")
        .doesNotContain("blocked");
    String profile = tom.get(FARAH).body();
    assertThat(profile).doesNotContain("blocked", FARAH + "/message").contains(FARAH + "/block");
    assertThat(tom.get(talk).body()).contains("<textarea", "Line 24.");
    farah.post("/boards", TOM + "/block", Map.of("block", "no"));
    assertThat(location(tom.post("/boards", talk, Map.of("id", uuid(), "text", "Are you there?"))))
        .contains("done=direct-sent");
    assertThat(
            MatterJourney.as(server, "holder")
                .post("/boards", "/direct/settings", Map.of())
                .statusCode())
        .isEqualTo(422);
  }

  private static void reportsWhatTheReporterChose(
      TestServer server, Client farah, Client tom, String talk) {
    String bad = uuid();
    String before = uuid();
    String id = uuid();
    farah.post("/boards", talk, Map.of("id", uuid(), "text", "This stays between us."));
    farah.post("/boards", talk, Map.of("id", before, "text", "I tell you one thing."));
    farah.post("/boards", talk, Map.of("id", bad, "text", "You are a useless cow."));
    String form = "/direct/messages/" + bad + "/report";
    assertThat(farah.get(form).statusCode()).as("who wrote it").isEqualTo(404);
    assertThat(tom.get(form).body()).contains("This stays between us.", before);
    assertThat(tom.post("/boards", form, Map.of("text", "Ouch")).body())
        .contains("Choose what is wrong", "Ouch");
    Map<String, String> report =
        Map.of("id", id, "reason", "bullying", "text", "Ouch", "around", before);
    assertThat(location(tom.post("/boards", form, report)))
        .isEqualTo(talk + "?done=message-reported");
    assertThat(location(tom.post("/boards", form, report)))
        .isEqualTo(talk + "?done=message-reported");
    Client moderator = MatterJourney.as(server, "moderator");
    assertThat(moderator.get("/moderation").body())
        .contains(
            "Messages of SisterF to another member", "unkind, threatening or hateful (1 report)");
    assertThat(moderator.get("/moderation/cases/" + id).body())
        .contains("You are a useless cow.", "I tell you one thing.", "Ouch")
        .doesNotContain("This stays between us.", "Hello yourself", talk);
    assertThat(tom.get("/moderation/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(tom.get("/reports").body()).contains("You reported a message");
    decide(server, id, bad, farah, tom, talk);
  }

  private static long decided(TestServer server, String action) {
    return server
        .read(
            tx ->
                new ModerationFigures().countDecisions(tx, Instant.EPOCH, Instant.now().plus(YEAR)))
        .getOrDefault(action, 0L);
  }

  private static void decide(
      TestServer server, String id, String bad, Client farah, Client tom, String talk) {
    Client moderator = MatterJourney.as(server, "moderator");
    String item = "/moderation/cases/" + id;
    assertThat(location(moderator.post("/boards", item + "/claim", Map.of())))
        .contains("moderation-claimed");
    assertThat(
            MatterJourney.as(server, "moderator2")
                .post("/boards", item + "/claim", Map.of())
                .statusCode())
        .as("two at once")
        .isEqualTo(409);
    assertThat(moderator.get(item + "/decision?action=silence").body())
        .contains("cannot write to members for a time", "until-day");
    assertThat(moderator.post("/boards", item + "/preview", Map.of("action", "hide")).statusCode())
        .isEqualTo(422);
    HttpResponse<String> late =
        MatterJourney.as(server, "moderator2")
            .post(
                "/boards",
                item + "/decision",
                Map.of("action", "none", "reason", "It is all fine."));
    assertThat(late.statusCode()).isEqualTo(409);
    Map<String, String> ruling =
        Map.of("action", "silence", "reason", "Please be kind.", "reporters", "Thank you, Tom.");
    assertThat(moderator.post("/boards", item + "/decision", ruling).statusCode())
        .as("a pause has an end")
        .isEqualTo(422);
    MatterJourney.as(server, "moderator2");
    java.util.Map<String, String> ending = new java.util.HashMap<>(ruling);
    java.time.LocalDate end = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(5);
    ending.put("until-day", Integer.toString(end.getDayOfMonth()));
    ending.put("until-month", Integer.toString(end.getMonthValue()));
    ending.put("until-year", Integer.toString(end.getYear()));
    long before = decided(server, "silence");
    assertThat(moderator.post("/boards", item + "/preview", ending).body())
        .contains("The person who wrote them will read", "Please be kind.", "Thank you, Tom.");
    assertThat(location(moderator.post("/boards", item + "/decision", ending)))
        .isEqualTo("/moderation?done=moderation-decided");
    assertThat(decided(server, "silence")).as("in the figures").isEqualTo(before + 1);
    assertThat(tom.get(talk).body())
        .contains("A moderator has hidden this message")
        .doesNotContain("useless cow");
    String page = tom.get(talk).body();
    int beside = page.lastIndexOf("/direct/messages/");
    assertThat(tom.get(page.substring(beside, page.indexOf('"', beside))).body())
        .as("the form to report the one beside it")
        .contains("I tell you one thing.")
        .doesNotContain("useless cow");
    assertThat(farah.get(talk).body()).contains("useless cow", "See why it is hidden");
    assertThat(farah.get("/reports").body()).contains("Please be kind.", "Something you wrote");
    assertThat(tom.get("/reports").body()).contains("Thank you, Tom.");
    HttpResponse<String> silent =
        farah.post("/boards", talk, Map.of("id", uuid(), "text", "But why?"));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("You can read but not write until", "But why?");
    assertThat(bad).isNotEmpty();
  }

  private static void anotherDecidesAndTakesBack(TestServer server, Client farah, String talk) {
    Client moderator = MatterJourney.as(server, "moderator2");
    String queue = moderator.get("/moderation?status=decided").body();
    String item =
        queue.replaceAll(
            "(?s).*?href=\"(/moderation/cases/[0-9a-f-]+)\">Messages of SisterF.*", "$1");
    assertThat(item).startsWith("/moderation/cases/").hasSizeLessThan(70);
    assertThat(moderator.post("/boards", item + "/undo", Map.of("reason", " ")).statusCode())
        .isEqualTo(422);
    MatterJourney.answers(server, farah, "Please be kind.", "It was a joke between us.");
    assertThat(MatterJourney.as(server, "holder2").get(talk).body()).contains("useless cow");
    assertThat(location(farah.post("/boards", talk, Map.of("id", uuid(), "text", "Thank you"))))
        .contains("done=direct-sent");
    List<String> actions =
        server.read(
            tx ->
                new Audit(java.time.Clock.systemUTC())
                    .listNewest(tx, MatterCases.chain(CaseKind.MESSAGE), 6).stream()
                        .map(entry -> entry.action())
                        .toList());
    assertThat(actions)
        .containsExactly("appeal-changed", "undo-silence", "appeal", "silence", "claim", "report");
  }

  private static void pausedMembersOnlyRead(
      TestServer server, TestClock clock, Client farah, Client tom, String talk) {
    server.write(
        tx -> {
          server
              .cases()
              .curation
              .silence(tx, Cast.member(Cast.TOM), clock.instant().plus(Duration.ofDays(2)));
          return true;
        });
    assertThat(tom.post("/boards", talk, Map.of("id", uuid(), "text", "A word")).body())
        .contains("You can read but not write until");
    server.write(
        tx -> {
          server.cases().curation.endSilence(tx, Cast.member(Cast.TOM));
          return true;
        });
    assertThat(location(tom.post("/boards", talk, Map.of("id", uuid(), "text", "A word"))))
        .contains("done=direct-sent");
    assertThat(farah.get(talk).body()).contains("A word");
  }

  private static void theOperatorTurnsItOff(TestServer server, Client farah, String talk) {
    Client admin = MatterJourney.as(server, "admin");
    assertThat(admin.get("/settings").body()).contains("/settings/member-messages");
    assertThat(admin.post("/boards", "/settings/member-messages", Map.of()).statusCode())
        .isEqualTo(422);
    admin.post("/boards", "/settings/member-messages", Map.of("messages", "off"));
    assertThat(farah.get(talk).body())
        .contains("turned off in this scheme", "A word")
        .doesNotContain("<textarea");
    assertThat(farah.get(TOM).body()).doesNotContain(TOM + "/message");
    assertThat(send(server, Cast.FARAH, Cast.TOM)).isEqualTo(Result.SCHEME_OFF);
    admin.post("/boards", "/settings/member-messages", Map.of("messages", "on"));
    assertThat(send(server, Cast.FARAH, Cast.TOM)).isEqualTo(Result.SENT);
    server.write(tx -> tx.sql().execute("delete from account_role where role = 'moderator'"));
    assertThat(send(server, Cast.FARAH, Cast.TOM))
        .as("nobody moderates")
        .isEqualTo(Result.SCHEME_OFF);
    server.write(
        tx ->
            tx.sql()
                .execute(
                    "insert into account_role (account_id, role) values (?, 'moderator')",
                    Cast.account(Cast.PRIYA).toString()));
    assertThat(admin.get("/settings/member-messages").body())
        .contains("Members can write to each other now");
  }

  private static Result send(
      TestServer server,
      org.alongside.core.identity.PersonId from,
      org.alongside.core.identity.PersonId to) {
    return server.write(
        tx -> {
          var direct = server.cases().direct;
          return direct
              .send(
                  tx,
                  Cast.member(from),
                  Cast.member(to),
                  DirectId.of(UUID.randomUUID()),
                  direct.prepare(new DirectText("Hello")))
              .result();
        });
  }

  private static void newcomersGoSlower(TestServer server) {
    Client beth = MatterJourney.as(server, "holder3");
    beth.post("/boards", "/peer-name", Map.of("name", "NewHere"));
    beth.post("/boards", "/direct/settings", Map.of("allows", "yes"));
    List<String> others = List.of("Bramble", "RainyDays", "Kestrel");
    List<Integer> answers =
        others.stream()
            .map(
                alias ->
                    beth.post(
                            "/boards",
                            "/members/" + Cast.member(Cast.person(alias)) + "/message",
                            Map.of("id", uuid(), "text", "Hello"))
                        .statusCode())
            .toList();
    assertThat(answers).as("two new people, then wait").containsExactly(303, 303, 429);
  }

  private static void leavingTakesTheWordsAway(
      TestServer server, Client farah, Client tom, String talk) {
    assertThat(tom.get(talk).body()).contains("Messages with SisterF");
    farah.post("/boards", "/peer-name/leave", Map.of("posts", "remove"));
    assertThat(tom.get(talk).body())
        .contains("Former member", "took it away", "has left the peer network", "A word")
        .doesNotContain("SisterF", "This stays between us.");
    assertThat(tom.get(FARAH).statusCode()).isEqualTo(404);
    assertThat(
            server.<Integer>read(
                tx ->
                    tx.sql()
                        .createQuery("select count(*) from member_profile where member_id = ?")
                        .bind(0, Cast.member(Cast.FARAH).toString())
                        .mapTo(Integer.class)
                        .one()))
        .isZero();
    assertThat(farah.get("/direct").statusCode()).isEqualTo(404);
    assertThat(tom.get(AMINA).statusCode()).isEqualTo(200);
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElse("");
  }
}
