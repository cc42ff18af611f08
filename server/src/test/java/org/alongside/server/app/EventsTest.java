package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.core.event.EventId;
import org.alongside.core.event.EventTimes;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.StoryStep;
import org.alongside.core.forum.StoryText;
import org.alongside.core.forum.StoryTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.events.Signup;
import org.alongside.server.forum.Leaving;
import org.alongside.server.notices.Notice;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.stories.Stories;
import org.alongside.server.stories.Story;
import org.alongside.server.stories.StoryLinks;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events from being announced to being over, and what leaving does to them and to stories. */
class EventsTest {
  private static Map<String, String> form(UUID id, LocalDate day) {
    Map<String, String> form = new HashMap<>();
    form.put("id", id.toString());
    form.put("base", "0");
    form.put("title", "Pay day, step by step");
    form.put("about", "Bring your **letters**.");
    form.put("startsOn-day", Integer.toString(day.getDayOfMonth()));
    form.put("startsOn-month", Integer.toString(day.getMonthValue()));
    form.put("startsOn-year", Integer.toString(day.getYear()));
    form.put("starts", "18:30");
    form.put("ends", "20:00");
    form.put("where", "online");
    form.put("link", "https://meet.example.org/pay-day");
    form.put("places", "1");
    form.put("audience", "open");
    return form;
  }

  private static String location(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
    return reply.headers().firstValue("Location").orElse("");
  }

  private static List<NoticeKind> told(TestServer server, PersonId person, String link) {
    return server.read(
        tx ->
            server.cases().notices.list(tx, Cast.account(person), 50).stream()
                .filter(notice -> notice.link().equals(link))
                .map(Notice::kind)
                .toList());
  }

  private static void read(TestServer server, PersonId person) {
    server.write(
        tx -> {
          server.cases().notices.markAllRead(tx, Cast.account(person));
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void goesFromBeingAnnouncedToBeingOver(Dialect dialect) {
    TestClock clock = TestClock.today();
    try (TestServer server = TestServer.start(dialect, clock)) {
      Client organiser = server.as("coordinator");
      Client amina = server.as("holder");
      Client tom = server.as("holder2");
      LocalDate day = LocalDate.now(clock.withZone(EventTimes.LONDON)).plusDays(30);
      UUID id = UUID.randomUUID();
      String path = "/events/" + id;
      saysWhatIsWrong(organiser, id, day);
      assertThat(location(organiser.post("/events/new", form(id, day)))).startsWith(path);
      assertThat(location(organiser.post("/events/new", form(id, day)))).startsWith(path);

      String link = "https://meet.example.org/pay-day";
      assertThat(server.guest().get("/events").body()).containsOnlyOnce("Pay day, step by step");
      assertThat(server.guest().get(path).body())
          .contains("<strong>letters</strong>", "1 place left of 1", "/sign-in?next=")
          .doesNotContain(link);
      assertThat(location(amina.post(path, path + "/sign-up", Map.of("needs", "A hearing loop"))))
          .endsWith("done=events-going");
      assertThat(location(tom.post(path, path + "/sign-up", Map.of("needs", ""))))
          .endsWith("done=events-waiting");
      assertThat(amina.get(path).body())
          .contains(link, "You have a place", "A hearing loop", "A coordinator of the scheme")
          .contains("href=\"/boards\" aria-current=\"true\"")
          .doesNotContain("Ruth");
      assertThat(tom.get(path).body())
          .contains("You are first on the waiting list")
          .doesNotContain(link, "A hearing loop");
      assertThat(amina.get(path + "/event.ics").body()).contains("URL:" + link, "SEQUENCE:0");
      assertThat(tom.get(path + "/event.ics").body())
          .contains("BEGIN:VEVENT", "UID:" + id, "LOCATION:Online")
          .doesNotContain("meet.example");
      assertThat(tom.get("/events/mine").body()).contains("Pay day, step by step");
      assertThat(organiser.get(path + "/names").body())
          .contains("Hedgehog", "A hearing loop", "TwoSugars")
          .doesNotContain("Amina", "Khan");
      assertThat(tom.get(path + "/names").statusCode()).isEqualTo(404);

      assertThat(tom.get(path + "/give-up").body()).contains("Are you sure you cannot come?");
      assertThat(amina.get(path + "/give-up").body()).contains("Somebody is waiting");
      location(amina.post(path + "/give-up", Map.of()));
      assertThat(told(server, Cast.TOM, path)).containsExactly(NoticeKind.EVENT_PLACE);
      assertThat(tom.get(path).body()).contains(link);
      read(server, Cast.TOM);

      changes(server, organiser, id, day);
      reminds(server, clock, path, day);
      // Whoever was signed in a month ago has to do so again.
      organiser = server.as("coordinator");
      tom = server.as("holder2");
      location(
          organiser.post(path + "/cancel", Map.of("why", "The heating is broken. We are sorry.")));
      assertThat(told(server, Cast.TOM, path)).contains(NoticeKind.EVENT_CANCELLED);
      assertThat(tom.get(path).body())
          .contains("The heating is broken", "Cancelled")
          .doesNotContain("/sign-up");
      assertThat(tom.get(path + "/event.ics").body()).contains("STATUS:CANCELLED", "SEQUENCE:2");
      assertThat(
              location(
                  server.as("nominee").post("/session", path + "/sign-up", Map.of("needs", ""))))
          .endsWith("done=events-closed");
      assertThat(
              server.<List<String>>read(
                  tx ->
                      tx.sql()
                          .createQuery(
                              "select action || ' ' || detail from audit_payload where owner = :owner"
                                  + " and actor = :actor order by seq")
                          .bind("owner", "event:" + id)
                          .bind("actor", Cast.RUTH.toString())
                          .mapTo(String.class)
                          .list()))
          .containsExactly("announce coordinator", "change coordinator", "cancel coordinator");
      clock.advance(Duration.ofDays(2));
      assertThat(server.guest().get("/events").body()).doesNotContain("Pay day, step by step");
      assertThat(server.guest().get("/events/past").body()).contains("Pay day, step by step");
    }
  }

  private static void saysWhatIsWrong(Client organiser, UUID id, LocalDate day) {
    Map<String, String> wrong = form(id, day);
    wrong.put("ends", "17:00");
    wrong.put("link", "javascript:alert(1)");
    HttpResponse<String> again = organiser.post("/events/new", wrong);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Enter a time after the start", "href=\"#ends\"", "Enter a whole web address")
        .contains("Pay day, step by step");
    Map<String, String> past = form(id, day);
    past.put("startsOn-year", "2020");
    assertThat(organiser.post("/events/new", past).body())
        .contains("Choose a day and time to come");
  }

  /** More places move those who wait up; another time is told, another title is not. */
  private static void changes(TestServer server, Client organiser, UUID id, LocalDate day) {
    String path = "/events/" + id;
    Client amina = server.as("holder");
    location(amina.post(path, path + "/sign-up", Map.of("needs", "")));
    assertThat(amina.get(path).body()).contains("first on the waiting list");
    Map<String, String> more = form(id, day);
    more.put("places", "2");
    more.put("starts", "19:00");
    location(organiser.post(path + "/edit", more));
    assertThat(told(server, Cast.TOM, path)).contains(NoticeKind.EVENT_CHANGED);
    assertThat(told(server, Cast.AMINA, path)).contains(NoticeKind.EVENT_PLACE);
    assertThat(organiser.post(path + "/edit", more).statusCode()).as("stale").isEqualTo(412);
    more.put("base", "1");
    more.put("places", "1");
    HttpResponse<String> fewer = organiser.post(path + "/edit", more);
    assertThat(fewer.statusCode()).isEqualTo(422);
    assertThat(fewer.body()).contains("Enter at least 2. So many have a place already");
    read(server, Cast.TOM);
    read(server, Cast.AMINA);
  }

  private static void reminds(TestServer server, TestClock clock, String path, LocalDate day) {
    UseCases cases = server.cases();
    EventReminders reminders =
        new EventReminders(cases.events, cases.eventNews, cases.notices, clock);
    ZonedDateTime nine = day.minusDays(1).atTime(LocalTime.of(9, 0)).atZone(EventTimes.LONDON);
    clock.advance(Duration.between(clock.instant(), nine).minusMinutes(1));
    server.write(reminders::give);
    assertThat(told(server, Cast.TOM, path)).doesNotContain(NoticeKind.EVENT_TOMORROW);
    clock.advance(Duration.ofMinutes(2));
    server.write(reminders::give);
    assertThat(told(server, Cast.TOM, path)).contains(NoticeKind.EVENT_TOMORROW);
    read(server, Cast.TOM);
    int before = told(server, Cast.TOM, path).size();
    server.write(reminders::give);
    assertThat(told(server, Cast.TOM, path)).as("once").hasSize(before);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theLastPlaceHasOneWinnerAndLeavingGivesItBack(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      UseCases cases = server.cases();
      EventId id = EventId.of(UUID.randomUUID());
      LocalDate day = LocalDate.now(EventTimes.LONDON).plusDays(30);
      Map<String, String> form = form(id.value(), day);
      location(server.as("coordinator").post("/events/new", form));
      List<MemberId> all =
          Cast.OTHER_ALIASES.stream().map(Cast::person).map(Cast::member).limit(8).toList();
      List<CompletableFuture<Optional<Signup>>> racing =
          all.stream()
              .map(
                  member ->
                      server
                          .database()
                          .write(tx -> cases.events.signUp(tx, member, id, null))
                          .toCompletionStage()
                          .toCompletableFuture())
              .toList();
      List<Signup> signups =
          racing.stream().map(CompletableFuture::join).map(Optional::get).toList();
      assertThat(signups.stream().filter(Signup::isGoing)).hasSize(1);
      assertThat(signups).extracting(Signup::number).doesNotHaveDuplicates();
      List<Signup> line = server.read(tx -> cases.events.listSignups(tx, id));
      MemberId winner = line.get(0).member();
      assertThat(line.get(0).isGoing()).isTrue();

      StoryId kept = story(server, winner, "Kept");
      StoryId gone = story(server, line.get(1).member(), "Gone");
      leave(server, winner, Leaving.Posts.KEEP);
      assertThat(server.guest().get("/stories/" + kept).body())
          .contains("As it was", "Former member")
          .doesNotContain("Half a change");
      List<Signup> after = server.read(tx -> cases.events.listSignups(tx, id));
      assertThat(after).extracting(Signup::member).doesNotContain(winner);
      assertThat(after.get(0).member()).isEqualTo(line.get(1).member());
      assertThat(after.get(0).isGoing()).isTrue();
      leave(server, line.get(1).member(), Leaving.Posts.REMOVE);
      assertThat(server.guest().get("/stories/" + gone).statusCode()).isEqualTo(404);
      Optional<Story> left = server.read(tx -> cases.stories.find(tx, gone));
      assertThat(left).isEmpty();
      assertThat(server.guest().get("/search?q=as+it+was+kept").body()).contains(kept.toString());
      var places = server.read(tx -> cases.events.find(tx, id).get().places());
      assertThat(places.going()).isEqualTo(1);
      assertThat(places.waiting()).isEqualTo(5);
    }
  }

  /** A story that everybody reads, with a change that nobody has read yet. */
  private static StoryId story(TestServer server, MemberId author, String title) {
    Stories stories = server.cases().stories;
    StoryId id = StoryId.of(UUID.randomUUID());
    server.write(
        tx ->
            stories.write(
                tx,
                author,
                id,
                0,
                stories.prepare(new StoryTitle(title), new StoryText("As it was.")),
                StoryLinks.none(),
                StoryStep.SEND));
    server.write(tx -> stories.publish(tx, id, 1, StoryLinks.none()));
    server.write(
        tx ->
            stories.write(
                tx,
                author,
                id,
                2,
                stories.prepare(new StoryTitle(title), new StoryText("Half a change")),
                StoryLinks.none(),
                StoryStep.SAVE));
    return id;
  }

  private static void leave(TestServer server, MemberId member, Leaving.Posts what) {
    PersonId person =
        Cast.OTHER_ALIASES.stream()
            .map(Cast::person)
            .filter(each -> Cast.member(each).equals(member))
            .findFirst()
            .orElseThrow();
    server.write(
        tx -> {
          server.cases().leaving.leave(tx, person, member, what);
          return true;
        });
  }
}
