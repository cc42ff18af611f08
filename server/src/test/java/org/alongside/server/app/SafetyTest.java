package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.PersonId;
import org.alongside.server.audit.AuditCheck;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calling somebody at once, worries, requests about the law, breaks and figures, on both stores.
 */
class SafetyTest {
  private static final Pattern REFERENCE = Pattern.compile("[CLR](-[0-9A-Z]{4}){3}");
  private static final Pattern CASE = Pattern.compile("/safeguarding/[a-z]+/[0-9a-f-]{36}");

  private final TestClock clock = TestClock.today();

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nobodyWaitsAloneAndNobodyIsShownToWhomTheyShouldNotBe(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, clock)) {
      keepsTheRosterAndTheContacts(server);
      callsOneThenTheNextThenTheScheme(server);
      sparesWhoTakesABreak(server);
      tellsFollowersOfAReplyThatWaited(server);
      raisesAConcern(server);
      asksBecauseOfTheLaw(server);
      reportsAsAGuest(server);
      countsAndPublishesAYear(server);
      whatWasChangedBehindItsBackIsFound(server);
    }
  }

  /** Every kind of record beside the audit, each changed as somebody with the database could. */
  private static void whatWasChangedBehindItsBackIsFound(TestServer server) {
    assertThat(findFirstBadRow(server)).isEmpty();
    for (String change :
        new String[] {
          "update moderation_decision set reason = reason || 'x'",
          "update moderation_item set opened_at = opened_at + 1",
          "update report set said = 'never'",
          "insert into crisis_step (item_id, number, moderator_id, step, said, done_at)"
              + " select min(id), 99, 'nobody', 'wrote', '', 1 from moderation_item",
          "update crisis_call set answered_by = null where answered_by is not null",
          "delete from crisis_call_told where step = 'scheme'",
          "update concern set worry = 'none'",
          "delete from concern_step",
          "update legal_request set reasons = 'none'",
          "update matter_ruling set reason = 'none'",
          "update matter_exhibit set written = 'none'",
          "update matter_report set said = 'never'"
        }) {
      assertThat(afterwards(server, change)).as(change).isNotEmpty();
    }
    assertThat(findFirstBadRow(server)).as("nothing of that was kept").isEmpty();
  }

  private static String findFirstBadRow(TestServer server) {
    return server.<String>read(
        tx -> new AuditCheck(SealedRecords.ALL).findFirstBadRow(tx).orElse(""));
  }

  /** What is found once something was changed; the change is taken back. */
  private static String afterwards(TestServer server, String change) {
    List<String> found = new ArrayList<>();
    assertThatThrownBy(
            () ->
                server.write(
                    tx -> {
                      assertThat(tx.sql().execute(change)).as(change).isPositive();
                      found.add(new AuditCheck(SealedRecords.ALL).findFirstBadRow(tx).orElse(""));
                      throw new IllegalStateException("taken back");
                    }))
        .hasStackTraceContaining("taken back");
    return String.join("", found);
  }

  private static String member(PersonId person) {
    return Cast.member(person).toString();
  }

  private static void keepsTheRosterAndTheContacts(TestServer server) {
    Client ruth = server.as("coordinator");
    String page = ruth.get("/on-call/roster").body();
    assertThat(page).contains("Priya (moderator)", "Owen (moderator)");
    Matcher turn = Pattern.compile("/on-call/roster/[0-9a-f-]{36}/end").matcher(page);
    while (turn.find()) {
      assertThat(ruth.post("/on-call/roster", turn.group(), Map.of()).statusCode()).isEqualTo(303);
    }
    assertThat(ruth.get("/on-call/roster").body()).contains("Nobody is in the roster yet");
    Map<String, String> form = new HashMap<>();
    form.put("who", member(Cast.OWEN));
    form.put("days", "monday");
    form.put("from", "nine");
    form.put("until", "9");
    assertThat(ruth.post("/on-call/roster", form).body())
        .contains("Enter a time, such as 9:00", "nine");
    form.put("from", "9");
    for (String day :
        new String[] {
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
        }) {
      form.put("days", day);
      form.put("id", UUID.randomUUID().toString());
      for (int twice = 0; twice < 2; twice++) {
        assertThat(ruth.post("/on-call/roster", form).statusCode()).isEqualTo(303);
      }
    }
    assertThat(ruth.get("/on-call/roster").body().split("Take out", -1)).hasSize(8);
    assertThat(server.as("moderator").get("/on-call/roster").statusCode()).isEqualTo(404);

    Map<String, String> contacts = new HashMap<>();
    contacts.put("phone", "01632 960 999");
    contacts.put("hours", "Always");
    contacts.put("email", "safe at example");
    contacts.put("minutes", "10");
    assertThat(ruth.post("/safeguarding/contacts", contacts).body())
        .contains("Enter an email address", "safe at example");
    contacts.put("email", "safe@example.org");
    assertThat(ruth.post("/safeguarding/contacts", contacts).statusCode()).isEqualTo(303);
    assertThat(server.guest().get("/help-now").body())
        .contains("01632 960 999", "safe@example.org");
    assertThat(server.guest().get("/concern").body()).contains("01632 960 999", "116 123");
  }

  private static String crisis(TestServer server, String words) {
    Client holder = server.as("holder");
    String thread = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("title", "A hard day");
    body.addProperty("text", words + " I want to end it all.");
    assertThat(holder.api("PUT", "/boards/welcome/threads/" + thread, body).statusCode())
        .isEqualTo(201);
    return "/moderation/reports/"
        + server.<String>read(
            tx ->
                tx.sql()
                    .createQuery(
                        "select i.id from moderation_item i join post p on p.id = i.post_id where"
                            + " p.thread_id = :thread")
                    .bind("thread", thread)
                    .mapTo(String.class)
                    .one());
  }

  private static int goOn(TestServer server) {
    return server.<Integer>write(tx -> server.cases().calls.goOnWithDue(tx));
  }

  private static boolean isCalled(TestServer server, String account) {
    String notices = server.as(account).get("/notices").body();
    assertThat(notices).doesNotContain("A hard day", "Hedgehog", "Kookaburra");
    return Pattern.compile("Somebody may need help[^<]*</button>(?s:.{0,400}?)New")
        .matcher(notices)
        .find();
  }

  private void callsOneThenTheNextThenTheScheme(TestServer server) {
    Client priya = server.as("moderator");
    assertThat(priya.post("/on-call", "/on-call/take", Map.of()).statusCode()).isEqualTo(422);
    assertThat(priya.post("/on-call", "/on-call/take", Map.of("hours", "4")).statusCode())
        .isEqualTo(303);
    assertThat(priya.get("/on-call").body()).contains("You are on call now.");
    String item = crisis(server, "Kookaburra.");
    assertThat(newCalls(server, Cast.PRIYA)).isEqualTo(1);
    assertThat(newCalls(server, Cast.OWEN)).isZero();
    assertThat(isCalled(server, "moderator")).isTrue();
    assertThat(goOn(server)).as("there is still time").isZero();
    clock.advance(Duration.ofMinutes(11));
    assertThat(goOn(server)).isEqualTo(1);
    assertThat(newCalls(server, Cast.OWEN)).isEqualTo(1);
    clock.advance(Duration.ofMinutes(11));
    assertThat(goOn(server)).isEqualTo(1);
    assertThat(letters(server, "crisis-unanswered")).isEqualTo(1);
    Client ruth = server.as("coordinator");
    assertThat(ruth.get("/notices").body()).contains("no moderator has answered");
    String calls = ruth.get("/on-call").body();
    assertThat(calls)
        .contains("Nobody has answered yet", "The people who run the scheme were told")
        .doesNotContain("Kookaburra", "Hedgehog");
    clock.advance(Duration.ofMinutes(30));
    assertThat(goOn(server)).as("everybody has been told").isZero();
    Client owen = server.as("moderator2");
    assertThat(owen.get("/moderation").body()).contains("Nobody has answered yet");
    assertThat(owen.get(item).body())
        .contains("Priya (moderator), who was on call, was told", "I look after this");
    assertThat(owen.post(item, item + "/seen", Map.of()).statusCode()).isEqualTo(303);
    assertThat(owen.get(item).body())
        .contains("Owen (moderator) looks after it")
        .doesNotContain("I look after this");
    assertThat(newCalls(server, Cast.PRIYA)).as("done with").isZero();
    assertThat(server.as("holder").post(item, item + "/seen", Map.of()).statusCode())
        .isEqualTo(404);
    String second = crisis(server, "Answered at once.");
    assertThat(owen.post(second, second + "/claim", Map.of()).statusCode()).isEqualTo(303);
    clock.advance(Duration.ofMinutes(11));
    assertThat(goOn(server)).as("who claims it looks after it").isZero();
  }

  private static long newCalls(TestServer server, PersonId person) {
    return server.<Long>read(
        tx ->
            tx.sql()
                .createQuery(
                    "select count(*) from notice where account_id = :account and read_at is null"
                        + " and kind = 'crisis-call'")
                .bind("account", Cast.account(person).toString())
                .mapTo(Long.class)
                .one());
  }

  private static long letters(TestServer server, String kind) {
    return server.<Long>read(
        tx ->
            tx.sql()
                .createQuery("select count(*) from outgoing_letter where kind = :kind")
                .bind("kind", kind)
                .mapTo(Long.class)
                .one());
  }

  private void sparesWhoTakesABreak(TestServer server) {
    Client owen = server.as("moderator2");
    Client priya = server.as("moderator");
    String item = crisis(server, "Platypus.");
    assertThat(owen.post(item, item + "/claim", Map.of()).statusCode()).isEqualTo(303);
    assertThat(priya.post(item, item + "/claim", Map.of()).statusCode()).isEqualTo(303);
    assertThat(priya.get(item).body()).contains("Owen (moderator) is looking at this until");
    long told = newCalls(server, Cast.PRIYA);
    assertThat(owen.post("/on-call", "/on-call/break", Map.of("rest", "7")).statusCode())
        .isEqualTo(303);
    assertThat(newCalls(server, Cast.PRIYA))
        .as("somebody else is called when who looked after it stops")
        .isGreaterThan(told);
    assertThat(priya.get(item).body()).contains("Nobody has answered yet", "I look after this");
    assertThat(newCalls(server, Cast.OWEN)).isZero();
    assertThat(priya.post(item, item + "/claim", Map.of()).statusCode()).isEqualTo(303);
    assertThat(priya.get(item).body())
        .as("a break gives back what was claimed")
        .contains("You are looking at this until");
    assertThat(owen.get("/moderation").body()).contains("You are on a break");
    assertThat(owen.get("/on-call").body()).contains("Nobody calls you", "I am back");
    assertThat(priya.get("/on-call").body()).contains("Owen (moderator) takes a break");
    assertThat(priya.get("/moderation").body())
        .contains("How we share the work", "(on a break)")
        .doesNotContain("Platypus");
    long before = newCalls(server, Cast.OWEN);
    assertThat(priya.post("/on-call", "/on-call/stop", Map.of()).statusCode()).isEqualTo(303);
    crisis(server, "Wombat.");
    clock.advance(Duration.ofMinutes(11));
    goOn(server);
    assertThat(newCalls(server, Cast.OWEN)).isEqualTo(before);
    assertThat(owen.post("/on-call", "/on-call/back", Map.of()).statusCode()).isEqualTo(303);
    assertThat(
            priya.post("/on-call", "/on-call/hand", Map.of("hand", member(Cast.OWEN))).statusCode())
        .isEqualTo(303);
    assertThat(owen.get("/notices").body()).contains("Another moderator handed it to you");
    crisis(server, "Echidna.");
    assertThat(newCalls(server, Cast.OWEN)).isEqualTo(before + 1);
  }

  private static void tellsFollowersOfAReplyThatWaited(TestServer server) {
    Map<String, String> settings =
        Map.of(
            "name",
            "Eastmoor",
            "area",
            "Eastmoor",
            "phone",
            "1",
            "out-of-hours",
            "Ring 111.",
            "first-posts",
            "1");
    Client admin = server.as("admin");
    assertThat(admin.post("/settings", settings).statusCode()).isEqualTo(303);
    server.write(
        tx ->
            tx.sql()
                .execute("delete from member_first_posts where member_id = ?", member(Cast.FARAH)));
    String thread = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("title", "Follow me");
    body.addProperty("text", "I would like to hear from you.");
    Client tom = server.as("holder2");
    assertThat(tom.api("PUT", "/boards/welcome/threads/" + thread, body).statusCode())
        .isEqualTo(201);
    String post = UUID.randomUUID().toString();
    JsonObject reply = new JsonObject();
    reply.addProperty("text", "My very first words.");
    String path = "/threads/" + thread + "/posts/" + post;
    assertThat(server.as("nominee").api("PUT", path, reply).statusCode()).isEqualTo(201);
    String told = "Somebody answered in a thread you follow";
    assertThat(tom.get("/notices").body()).doesNotContain(told);
    String item =
        server.read(
            tx ->
                tx.sql()
                    .createQuery("select id from moderation_item where post_id = :post")
                    .bind("post", post)
                    .mapTo(String.class)
                    .one());
    Client owen = server.as("moderator2");
    String page = "/moderation/reports/" + item;
    assertThat(owen.get(page).body()).contains("Why it is here: First posts of a new member");
    Map<String, String> approve = Map.of("action", "approve", "reason", "Welcome to you.");
    assertThat(owen.post(page, page + "/decision", approve).statusCode()).isEqualTo(303);
    assertThat(tom.get("/notices").body()).contains(told);
  }

  private static String reference(HttpResponse<String> sent) {
    Matcher found = REFERENCE.matcher(sent.body());
    assertThat(found.find()).as(sent.body()).isTrue();
    return found.group();
  }

  private static String standing(Client client, String reference) {
    return client
        .post("/reference", Map.of("reference", reference.toLowerCase(java.util.Locale.ROOT)))
        .body();
  }

  private static String caseOf(Client ruth, String list, String reference) {
    String page = ruth.get(list).body();
    Matcher found = CASE.matcher(page.substring(0, page.indexOf(reference)));
    String last = "";
    while (found.find()) {
      last = found.group();
    }
    return last;
  }

  private void raisesAConcern(TestServer server) {
    Client guest = server.guest();
    Map<String, String> form = new HashMap<>();
    form.put("worry", "Somebody holds her card. Numbat.");
    form.put("about", "A neighbour");
    form.put("reach", "07700 900789");
    form.put("id", UUID.randomUUID().toString());
    Matcher story = Pattern.compile("/stories/[0-9a-f-]{36}").matcher(guest.get("/stories").body());
    assertThat(story.find()).isTrue();
    String there = "/concern?page=" + story.group().replace("/", "%2F");
    assertThat(guest.get(story.group()).body()).contains(there);
    assertThat(guest.get(there).body()).contains("The page " + story.group());
    assertThat(guest.get("/concern?page=%2Felsewhere").body()).doesNotContain("elsewhere");
    assertThat(guest.post("/concern", form).body())
        .contains("Choose the answer that fits best", "Numbat", "07700 900789");
    form.put("safe", "not-safe");
    String reference = reference(guest.post("/concern", form));
    assertThat(reference(guest.post("/concern", form))).as("sent twice").isEqualTo(reference);
    assertThat(standing(guest, reference)).contains("It waits to be read").doesNotContain("Numbat");
    assertThat(standing(guest, "C-0000-0000-0000")).contains("We do not know this reference");
    assertThat(letters(server, "concern-raised")).isEqualTo(1);

    for (String nosy : new String[] {"moderator", "admin", "worker", "holder"}) {
      assertThat(server.as(nosy).get("/safeguarding/concerns").statusCode()).isEqualTo(404);
    }
    Client ruth = server.as("coordinator");
    assertThat(ruth.get("/notices").body())
        .contains("Somebody is worried")
        .doesNotContain("Numbat");
    assertThat(ruth.get("/safeguarding").body()).contains("concerns wait");
    String path = caseOf(ruth, "/safeguarding/concerns", reference);
    assertThat(ruth.get(path).body())
        .as("opening it is noted first")
        .contains("Open it")
        .doesNotContain("Numbat");
    Map<String, String> taken = Map.of("step", "taken", "said", "");
    assertThat(ruth.post(path, path + "/step", taken).statusCode()).isEqualTo(404);
    assertThat(ruth.post(path, path + "/open", Map.of()).statusCode()).isEqualTo(303);
    assertThat(ruth.get(path).body()).contains("Numbat", "07700 900789", "Not known");
    assertThat(server.as("coordinator2").get(path).body()).doesNotContain("Numbat");
    assertThat(ruth.post(path, path + "/step", taken).statusCode()).isEqualTo(303);
    assertThat(standing(guest, reference)).contains("Somebody works on it");
    assertThat(ruth.post(path, path + "/step", Map.of("step", "closed", "said", "")).statusCode())
        .isEqualTo(422);
    Map<String, String> closed = Map.of("step", "closed", "said", "The bank stopped the card.");
    assertThat(ruth.post(path, path + "/step", closed).statusCode()).isEqualTo(303);
    assertThat(ruth.post(path, path + "/step", closed).statusCode()).isEqualTo(409);
    assertThat(standing(guest, reference))
        .contains("closed it")
        .doesNotContain("The bank stopped the card");

    raisesOneSignedIn(server);
    for (int i = 0; i < 9; i++) {
      form.put("id", UUID.randomUUID().toString());
      guest.post("/concern", form);
    }
    HttpResponse<String> slow = guest.post("/concern", form);
    assertThat(slow.statusCode()).isEqualTo(429);
    assertThat(slow.body()).contains("Numbat", "Your words are still here");
    clock.advance(Duration.ofMinutes(30));
  }

  private static void raisesOneSignedIn(TestServer server) {
    Client tom = server.as("holder2");
    Map<String, String> form = new HashMap<>();
    form.put("worry", "I was not paid. Bandicoot.");
    form.put("safe", "safe");
    assertThat(tom.post("/concern", form).body()).contains("Choose whether we shall know");
    form.put("named", "no");
    form.put("id", UUID.randomUUID().toString());
    reference(tom.post("/concern", form));
    assertThat(
            server.<Long>read(
                tx ->
                    tx.sql()
                        .createQuery(
                            "select count(*) from concern where worry like '%Bandicoot%' and"
                                + " raised_by is null")
                        .mapTo(Long.class)
                        .one()))
        .isEqualTo(1);
    // Ruth raises one herself: another closes it.
    Client ruth = server.as("coordinator");
    form.put("worry", "Something of our own. Quoll.");
    form.put("named", "yes");
    form.put("id", UUID.randomUUID().toString());
    String reference = reference(ruth.post("/concern", form));
    String path = caseOf(ruth, "/safeguarding/concerns", reference);
    assertThat(ruth.post(path, path + "/open", Map.of()).statusCode()).isEqualTo(303);
    assertThat(ruth.get(path).body()).contains("Ruth Ellison").doesNotContain("value=\"closed\"");
    Map<String, String> closed = Map.of("step", "closed", "said", "All is well.");
    assertThat(ruth.post(path, path + "/step", closed).statusCode()).isEqualTo(409);
    Client martin = server.as("coordinator2");
    assertThat(martin.post(path, path + "/open", Map.of()).statusCode()).isEqualTo(303);
    assertThat(martin.post(path, path + "/step", closed).statusCode()).isEqualTo(303);
  }

  private static void asksBecauseOfTheLaw(TestServer server) {
    Client guest = server.guest();
    Map<String, String> form = new HashMap<>();
    form.put("ground", "rights");
    form.put("law", "Copyright");
    form.put("place", "/threads/1");
    form.put("says", "That is my picture. Wallaby.");
    form.put("who", "Carys Lloyd");
    form.put("reach", "carys@example.org");
    form.put("id", UUID.randomUUID().toString());
    assertThat(guest.post("/legal-request", form).body())
        .contains("Tick the box", "Wallaby", "carys@example.org");
    form.put("declared", "yes");
    String reference = reference(guest.post("/legal-request", form));
    assertThat(standing(guest, reference)).contains("It waits for a decision");
    Client ruth = server.as("coordinator");
    String path = caseOf(ruth, "/safeguarding/legal", reference);
    assertThat(server.as("admin").get(path).statusCode()).isEqualTo(404);
    assertThat(server.as("moderator").get(path).statusCode()).isEqualTo(404);
    assertThat(ruth.get(path).body()).contains("Wallaby", "Carys Lloyd");
    assertThat(ruth.post(path, Map.of("outcome", "removed")).body()).contains("Write the reasons");
    Map<String, String> decision =
        Map.of("outcome", "removed", "reasons", "It was yours, and it is gone.");
    assertThat(ruth.post(path, decision).statusCode()).isEqualTo(303);
    assertThat(ruth.post("/safeguarding/legal", path, decision).statusCode()).isEqualTo(409);
    assertThat(standing(guest, reference))
        .contains("It was taken down", "It was yours, and it is gone.")
        .doesNotContain("Wallaby");
    assertThat(letters(server, "legal-decided")).isEqualTo(1);
  }

  private static void reportsAsAGuest(TestServer server) {
    Client guest = server.guest();
    String post =
        server.read(
            tx ->
                tx.sql()
                    .createQuery(
                        "select p.id from post p join thread t on t.id = p.thread_id where t.title"
                            + " = 'Follow me' and p.number = 1")
                    .mapTo(String.class)
                    .one());
    String path = "/posts/" + post + "/report";
    assertThat(guest.get(path).body()).contains("/legal-request", "/concern");
    Map<String, String> form =
        Map.of("id", UUID.randomUUID().toString(), "reason", "other", "text", "Dingo.");
    String reference = reference(guest.post(path, form));
    assertThat(reference(guest.post(path, form))).as("sent twice").isEqualTo(reference);
    assertThat(standing(guest, reference)).contains("A moderator has not decided yet");
    String item = "/moderation/reports/" + form.get("id");
    Client owen = server.as("moderator2");
    Map<String, String> decision =
        Map.of("action", "none", "reason", "All fine.", "reporters", "We think it can stay.");
    assertThat(owen.post(item, item + "/decision", decision).statusCode()).isEqualTo(303);
    assertThat(standing(guest, reference))
        .contains("left it as it is", "We think it can stay.")
        .doesNotContain("Dingo");
  }

  private void countsAndPublishesAYear(TestServer server) {
    Client ruth = server.as("coordinator");
    int year = clock.instant().atZone(ZoneId.of("Europe/London")).getYear();
    String page = ruth.get("/yearly-figures?year=" + year).body();
    assertThat(page).contains("Reports, by reason", "Calls because somebody might need help");
    HttpResponse<String> csv = ruth.get("/yearly-figures/csv?year=" + year);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).contains("Calls and concerns", "Requests about the law");
    assertThat(csv.body()).as("nothing from one to four").doesNotContainPattern(",[1-4]\r");
    assertThat(server.as("moderator").get("/yearly-figures").statusCode()).isEqualTo(404);
    assertThat(server.as("admin").get("/yearly-figures").statusCode()).isEqualTo(200);
    assertThat(server.guest().get("/yearly-report").body()).contains("Nothing has been published");
    Map<String, String> running = Map.of("year", Integer.toString(year));
    assertThat(ruth.post("/yearly-figures", "/yearly-figures/publish", running).statusCode())
        .isEqualTo(409);
    Map<String, String> last = Map.of("year", Integer.toString(year - 1));
    assertThat(ruth.post("/yearly-figures", "/yearly-figures/publish", last).statusCode())
        .isEqualTo(303);
    assertThat(
            ruth.post("/yearly-figures?year=" + year, "/yearly-figures/publish", last).statusCode())
        .as("once")
        .isIn(403, 409);
    assertThat(server.guest().get("/yearly-report").body())
        .contains("safe in " + (year - 1), "Published");
    assertThat(server.guest().get("/boards").body()).contains("/yearly-report");
  }
}
