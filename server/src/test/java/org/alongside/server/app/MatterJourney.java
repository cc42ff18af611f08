package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.event.EventId;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.StoryId;
import org.alongside.server.audit.Audit;
import org.alongside.server.demo.Cast;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.support.Client;

/** Stories, events and members that are reported, on the pages of all whom it concerns. */
final class MatterJourney {
  private static final String CASES = "/moderation/cases/";

  private static final Map<String, Client> SIGNED_IN = new ConcurrentHashMap<>();

  private MatterJourney() {}

  /** Signs in once for each server: sign-ins are counted. */
  static Client as(TestServer server, String account) {
    return SIGNED_IN.computeIfAbsent(server.url() + account, any -> server.as(account));
  }

  static void storiesEventsAndMembersComeBeforeModerators(TestServer server) {
    callsForAStoryThatWasSent(server);
    takesAStoryAwayAndGivesItBack(server);
    hidesAnEvent(server);
    hidesWhatAMemberSays(server);
  }

  /** Asks for another look at the decision with this reason. */
  private static void appeals(Client author, String reason, String said) {
    String page = author.get("/reports").body();
    Matcher link =
        Pattern.compile("href=\"(/reports/decisions/[0-9a-f-]+/appeal)\"")
            .matcher(page.substring(page.indexOf(reason)));
    assertThat(link.find()).isTrue();
    assertThat(author.post(link.group(1), Map.of("said", " ")).statusCode()).isEqualTo(422);
    assertThat(location(author.post(link.group(1), Map.of("said", said))))
        .isEqualTo("/reports?done=moderation-appealed");
  }

  private static String story(String word) {
    return "stories/" + UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
  }

  private static String caseOf(TestServer server, String subject) {
    return server.read(
        tx ->
            tx.sql()
                .createQuery(
                    "select id from matter_case where subject_id = ? order by status desc, opened_at desc")
                .bind(0, subject)
                .mapTo(String.class)
                .list()
                .get(0));
  }

  private static Map<String, String> report(String reason, String text) {
    return Map.of("id", UUID.randomUUID().toString(), "reason", reason, "text", text);
  }

  private static void callsForAStoryThatWasSent(TestServer server) {
    Client amina = as(server, "holder");
    String path = "/" + story("quokka");
    Map<String, String> form = new HashMap<>();
    form.put("id", path.substring(path.lastIndexOf('/') + 1));
    form.put("version", "0");
    form.put("title", "The quokka winter");
    form.put("text", "That winter I wanted to end it all. Then spring came.");
    form.put("do", "save");
    assertThat(location(amina.post("/stories/new", form))).isEqualTo(path + "/help");
    assertThat(amina.get(path + "/help").body()).doesNotContain("a moderator on call is told");
    assertThat(cases(server, path)).as("a draft calls nobody").isZero();
    assertThat(location(amina.post(path + "/own", path + "/send", Map.of())))
        .isEqualTo(path + "/help");
    assertThat(amina.get(path + "/help").body()).contains("116 123", "a moderator on call is told");
    String item = caseOf(server, form.get("id"));
    assertThat(
            server.<Boolean>read(
                tx -> server.cases().calls.find(tx, ReportId.parse(item)).get().told().isEmpty()))
        .isFalse();
    Client priya = as(server, "moderator");
    assertThat(location(priya.get("/moderation/reports/" + item))).isEqualTo(CASES + item);
    assertThat(priya.get("/moderation").body())
        .contains("A story by Hedgehog: The quokka winter", "Its words: somebody may need help");
    assertThat(priya.get(CASES + item).body())
        .contains("That winter I wanted", "Nobody reported it", CASES + item + "/seen")
        .doesNotContain("action=hide", "value=\"hide\"");
    assertThat(location(priya.post(CASES + item, CASES + item + "/seen", Map.of())))
        .contains("moderation-seen");
    assertThat(
            location(
                priya.post(
                    CASES + item + "/steps", Map.of("step", "false-alarm", "said", "Long ago."))))
        .contains("moderation-step");
    assertThat(priya.get(CASES + item).body()).contains("Long ago.", "Decided");
    assertThat(amina.get("/reports").body()).as("costs nothing").doesNotContain("Your story<");
  }

  private static long cases(TestServer server, String path) {
    return server.<Long>read(
        tx ->
            tx.sql()
                .createQuery("select count(*) from matter_case where subject_id = ?")
                .bind(0, path.substring(path.lastIndexOf('/') + 1))
                .mapTo(Long.class)
                .one());
  }

  private static void takesAStoryAwayAndGivesItBack(TestServer server) {
    String path = "/" + story("quokka");
    StoryId id = StoryId.parse(path.substring(path.lastIndexOf('/') + 1));
    int version = server.<Integer>read(tx -> server.cases().stories.find(tx, id).get().version());
    location(
        as(server, "editor")
            .post(
                "/editing" + path, Map.of("do", "publish", "version", Integer.toString(version))));
    Client amina = as(server, "holder");
    Client guest = server.guest();
    assertThat(guest.get(path).body()).contains(path + "/report", "/concern?page=");
    assertThat(amina.get(path).body()).doesNotContain(path + "/report");
    assertThat(location(amina.get(path + "/report"))).as("one's own").isEqualTo(path);
    assertThat(guest.post(path + "/report", Map.of("text", "Ouch")).body())
        .contains("Choose what is wrong", "Ouch", "href=\"#reason\"");
    HttpResponse<String> sent =
        guest.post(path + "/report", report("private-information", "My name is in it. Dunnart."));
    Matcher reference = Pattern.compile("R(-[0-9A-Z]{4}){3}").matcher(sent.body());
    assertThat(reference.find()).as(sent.body()).isTrue();
    Client tom = as(server, "holder2");
    Map<String, String> second = report("bullying", "");
    assertThat(location(tom.post(path + "/report", second))).contains("reported-matter");
    assertThat(location(tom.post(path + "/report", second))).as("sent twice").startsWith(path);
    String item = CASES + caseOf(server, id.toString());
    Client priya = as(server, "moderator");
    assertThat(priya.get("/moderation").body())
        .contains(item, "It shows names or private details (2 reports)");
    assertThat(priya.get(item).body()).contains("Dunnart", "Somebody who was not signed in", path);
    assertThat(as(server, "holder").get(item).statusCode()).isEqualTo(404);
    assertThat(location(priya.post(item, item + "/claim", Map.of()))).contains("claimed");
    assertThat(as(server, "moderator2").post(item, item + "/claim", Map.of()).statusCode())
        .isEqualTo(409);
    assertThat(priya.get(item + "/decision?action=hide").body())
        .contains("Thank you for telling your story.", "Thank you for telling us.");
    Map<String, String> ruling =
        Map.of("action", "hide", "reason", "A full name is in it.", "reporters", "You were right.");
    assertThat(priya.post(item, item + "/preview", ruling).body())
        .contains("Is this right?", "A full name is in it.", "You were right.");
    assertThat(guest.get(path).statusCode()).as("nothing is done yet").isEqualTo(200);
    assertThat(location(priya.post(item, item + "/decision", ruling))).contains("decided");
    assertThat(guest.get(path).statusCode()).isEqualTo(404);
    assertThat(guest.get("/search?q=quokka").body()).doesNotContain(path);
    assertThat(guest.post("/reference", Map.of("reference", reference.group())).body())
        .contains("The story is taken away.", "You were right.");
    assertThat(tom.get("/reports").body()).contains("You reported a story", "You were right.");
    assertThat(amina.get(path + "/own").body()).contains("A moderator has taken this story away");
    assertThat(amina.get("/reports").body())
        .contains("Your story is taken away", "A full name is in it.")
        .doesNotContain("TwoSugars", "Dunnart", "You were right.");
    answers(server, amina, "A full name is in it.", "It is my own name.");
    assertThat(guest.get(path).body()).contains("Then spring came");
    assertThat(guest.get("/search?q=quokka").body()).contains(path);
    assertThat(amina.get(path + "/own").body()).contains("Everybody can read your story");
    assertThat(chain(server, CaseKind.STORY))
        .contains("report", "claim", "hide", "appeal", "undo-hide", "appeal-changed");
  }

  /** The author asks again, and the other moderator takes the decision back. */
  static void answers(TestServer server, Client author, String reason, String said) {
    appeals(author, reason, said);
    Client owen = as(server, "moderator2");
    String queue = owen.get("/moderation/appeals").body();
    Matcher appeal =
        Pattern.compile("href=\"(/moderation/appeals/[0-9a-f-]+)\">[^<]*" + Pattern.quote(said))
            .matcher(queue);
    assertThat(appeal.find()).as(queue).isTrue();
    Map<String, String> answer = Map.of("outcome", "changed", "answer", "We were too quick there.");
    assertThat(as(server, "moderator").post("/boards", appeal.group(1), answer).statusCode())
        .as("who decided first")
        .isEqualTo(403);
    assertThat(owen.get(appeal.group(1)).body()).contains(said, "See the report");
    assertThat(location(owen.post(appeal.group(1), answer))).contains("appeal-answered");
    assertThat(author.get("/reports").body()).contains("We were too quick there.");
  }

  private static List<String> chain(TestServer server, CaseKind kind) {
    return server.read(
        tx ->
            new Audit(Clock.systemUTC())
                .listNewest(tx, MatterCases.chain(kind), 20).stream()
                    .map(entry -> entry.action())
                    .toList());
  }

  private static void hidesAnEvent(TestServer server) {
    String id =
        server.read(
            tx ->
                tx.sql()
                    .createQuery(
                        "select e.id from event e join event_signup s on s.event_id = e.id where"
                            + " s.member_id = ? and e.state = 'planned' and e.ends_at > ? and"
                            + " e.audience = 'open'")
                    .bind(0, Cast.member(Cast.TOM).toString())
                    .bind(1, Instant.now().toEpochMilli())
                    .mapTo(String.class)
                    .list()
                    .get(0));
    String path = "/events/" + id;
    String title =
        server.read(
            tx -> server.cases().events.find(tx, EventId.parse(id)).get().details().title());
    Client owen = as(server, "moderator2");
    assertThat(location(owen.post(path + "/report", report("selling-or-spam", ""))))
        .contains("reported-matter");
    String item = CASES + caseOf(server, id);
    assertThat(owen.get(item).statusCode()).as("reported it").isEqualTo(403);
    assertThat(owen.get("/moderation").body()).doesNotContain(item);
    Client priya = as(server, "moderator");
    assertThat(priya.get(item).body()).contains("A reported event", title);
    Map<String, String> ruling =
        Map.of("action", "hide", "reason", "Please say who pays.", "reporters", "Thank you, Owen.");
    assertThat(location(priya.post(item, item + "/decision", ruling))).contains("decided");
    Client tom = as(server, "holder2");
    assertThat(tom.get(path).body())
        .contains("This event is not shown now", "still have your place")
        .doesNotContain(title, "/sign-up");
    assertThat(tom.get("/notices").body()).contains("An event that you signed up for has changed");
    assertThat(tom.get(path + "/event.ics").statusCode()).isEqualTo(404);
    assertThat(server.guest().get("/events").body()).doesNotContain(path);
    Client ruth = as(server, "coordinator");
    assertThat(ruth.get("/notices").body()).contains("an event that you announce");
    assertThat(ruth.get(path).body()).contains(title, "A moderator has hidden this event");
    assertThat(ruth.get(path + "/edit").statusCode()).isEqualTo(200);
    assertThat(ruth.get("/reports").body())
        .contains("Please say who pays.")
        .doesNotContain("Thank you, Owen.");
    appeals(ruth, "Please say who pays.", "It is free for all.");
    assertThat(priya.get("/moderation/appeals").body()).contains("The scheme: It is free for all.");
    assertThat(
            location(priya.post(item, item + "/undo", Map.of("reason", "It is free, we see now."))))
        .contains("undone");
    assertThat(server.guest().get(path).body()).contains(title);
  }

  private static void hidesWhatAMemberSays(TestServer server) {
    Client farah = as(server, "nominee");
    Client tom = as(server, "holder2");
    String path = "/members/" + Cast.member(Cast.FARAH);
    farah.post("/peer-profile", Map.of("pronouns", "", "about", "Bettong people are fools."));
    assertThat(tom.get(path).body()).contains(path + "/report", "Bettong");
    assertThat(server.guest().get(path + "/report").statusCode()).isEqualTo(303);
    assertThat(as(server, "editor").get(path + "/report").statusCode()).isEqualTo(404);
    location(tom.post(path + "/report", report("bullying", "Unkind.")));
    String item = CASES + caseOf(server, Cast.member(Cast.FARAH).toString());
    Client priya = as(server, "moderator");
    Client owen = as(server, "moderator2");
    location(priya.post(item, item + "/claim", Map.of()));
    assertThat(priya.post(item, item + "/opinion", Map.of("said", " ")).statusCode())
        .isEqualTo(422);
    location(priya.post(item, item + "/opinion", Map.of("said", "Is this bad enough?")));
    assertThat(owen.get("/moderation").body()).contains("Second opinion wanted");
    assertThat(owen.get(item).body()).contains("Is this bad enough?", "What do you think?");
    location(owen.post(item, item + "/opinion", Map.of("said", "I would hide it.")));
    Map<String, String> ruling = Map.of("action", "hide", "reason", "This can hurt others here.");
    location(owen.post(item, item + "/decision", ruling));
    assertThat(tom.get(path).body()).contains("SisterF").doesNotContain("Bettong");
    assertThat(farah.get(path).body()).contains("Bettong", "A moderator has hidden these words");
    farah.post("/peer-profile", Map.of("pronouns", "", "about", "Bettong people are fools."));
    assertThat(tom.get(path).body()).as("the same words").doesNotContain("Bettong");
    location(priya.post(item, item + "/undo", Map.of("reason", "It was mild after all.")));
    assertThat(tom.get(path).body()).contains("Bettong");
    assertThat(priya.post(item, item + "/decision", ruling).statusCode()).isEqualTo(409);
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElse("");
  }
}
