package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.access.Access;
import org.alongside.server.access.Matrix;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.digests.DigestPost;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.identity.SqlRelationships;
import org.alongside.server.notices.MailSettings;
import org.alongside.server.notices.Mailing;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** E-mails of the peer network, how they end, and what their links open, on both databases. */
class PeerMailTest {
  private static final String SITE = "https://alongside.example.org";
  private static final Pattern LINK = Pattern.compile(Pattern.quote(SITE) + "(/by-mail\\?\\S+)");

  private final Vertx vertx = Vertx.vertx();
  private final TestClock clock = TestClock.today();
  private final GreenMail smtp =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsWhatIsNewAndLetsPeopleAnswer(Dialect dialect) throws Exception {
    smtp.start();
    try (TestServer server = TestServer.start(dialect, clock);
        Mailing mailing = mailing(server)) {
      DigestPost post = post(server, mailing);
      Client tom = server.as("holder2");
      String open = starts(tom, "welcome", "Ramps for vans");
      String closed = starts(tom, "pain-and-tired", "A bad week");
      assertThat(tom.get("/peer-name").body()).contains("/peer-name/digest");
      assertThat(tom.post("/peer-name/digest", Map.of("rhythm", "hourly")).statusCode())
          .isEqualTo(422);
      assertThat(location(tom.post("/peer-name/digest", Map.of("rhythm", "daily"))))
          .contains("digests-chosen");
      answers(server, open);
      answers(server, closed);
      assertThat(await(post.sendDue())).as("not before the morning").isZero();
      clock.advance(Duration.ofDays(1));
      assertThat(await(post.sendDue())).isEqualTo(1);
      assertThat(await(post.sendDue())).as("told once").isZero();
      MimeMessage digest = smtp.getReceivedMessages()[0];
      says(digest);
      opensThePeerNetworkAndNothingElse(server, digest, open);
      clock.advance(Duration.ofDays(1));
      // What Tom wrote himself by the link is not new to him.
      assertThat(await(post.sendDue())).as("nothing is new").isZero();
      isToldAnotherTimeWhenTheMailServerIsAway(server, open);
      stopsWithOnePress(server, digest);
      tellsOfAnAnswerWithALink(server, mailing, open);
    } finally {
      smtp.stop();
      await(vertx.close());
    }
  }

  private Mailing mailing(TestServer server) {
    UseCases cases = server.cases();
    return new Mailing(
        vertx,
        server.database(),
        cases.accounts,
        Optional.of(
            MailSettings.parse(
                "smtp://127.0.0.1:" + smtp.getSmtp().getPort() + "?from=alongside@example.org")),
        Optional.of(URI.create(SITE)),
        clock,
        (tx, account, kind, link) ->
            Optional.of(cases.mailLinks.path(tx, account, link + "?page=last#text")));
  }

  private DigestPost post(TestServer server, Mailing mailing) {
    UseCases cases = server.cases();
    return new DigestPost(
        server.database(),
        cases.digests,
        new Access(
            Matrix.load(),
            new SqlRelationships(cases.grants, cases.careTeam, cases.organisations),
            clock),
        mailing,
        cases.mailLinks::path,
        new EnglishDates(clock));
  }

  private static String starts(Client client, String board, String title) {
    String done =
        location(
            client.post(
                "/boards/" + board + "/new",
                Map.of("id", UUID.randomUUID().toString(), "title", title, "text", "Hello.")));
    return done.replaceAll("[?#].*", "");
  }

  /** A moment later than what was before: new is what came after somebody was told. */
  private void answers(TestServer server, String thread) {
    clock.advance(Duration.ofSeconds(1));
    location(
        server
            .as("holder")
            .post(thread, Map.of("id", UUID.randomUUID().toString(), "text", "An answer.")));
  }

  private static void says(MimeMessage digest) throws Exception {
    assertThat(digest.getAllRecipients()[0]).hasToString("holder2@demo.example");
    assertThat(digest.getContent().toString())
        .contains(
            "Hello TwoSugars,",
            "- Ramps for vans: 1 new post",
            "- 1 other thread you follow has new posts",
            SITE + "/by-mail?token=",
            SITE + "/digest/stop?token=")
        .doesNotContain("A bad week", "Tom", "Whitfield", "Hedgehog", "An answer");
    assertThat(digest.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(digest.getHeader("List-Unsubscribe")[0].replaceAll("\\s", ""))
        .matches("<" + Pattern.quote(SITE) + "/api/v1/digest-stops/[0-9a-f-]{36}\\.\\S{43}>");
  }

  private void opensThePeerNetworkAndNothingElse(
      TestServer server, MimeMessage digest, String thread) throws Exception {
    Matcher link = LINK.matcher(digest.getContent().toString());
    assertThat(link.find()).isTrue();
    String path = link.group(1);
    Client visitor = server.guest();
    assertThat(visitor.get(path).body()).contains("Go in").doesNotContain("TwoSugars");
    assertThat(visitor.get(path).statusCode()).as("opening it uses nothing up").isEqualTo(200);
    assertThat(visitor.get("/boards/pain-and-tired").statusCode()).isEqualTo(303);
    assertThat(location(goesIn(visitor, path))).startsWith(thread + "?page=last");
    assertThat(visitor.get("/boards/pain-and-tired").statusCode()).isEqualTo(200);
    assertThat(visitor.get(thread).body()).contains("<textarea", "/by-mail");
    assertThat(
            location(
                visitor.post(
                    thread, Map.of("id", UUID.randomUUID().toString(), "text", "By mail."))))
        .contains("forum-posted");
    String tom = "/holders/" + Cast.TOM;
    for (String closed :
        new String[] {
          "/account",
          tom + "/budget",
          tom + "/plan",
          "/messages",
          "/direct",
          "/direct/settings",
          "/peer-profile",
          "/peer-name",
          "/peer-name/leave",
          "/notices",
          "/session",
          "/reports"
        }) {
      assertThat(location(visitor.get(closed))).as(closed).startsWith("/sign-in?next=");
    }
    assertThat(visitor.get("/").body()).doesNotContain("Tom");
    Client second = server.guest();
    HttpResponse<String> again = goesIn(second, path);
    assertThat(again.statusCode()).as("it works once").isEqualTo(422);
    assertThat(again.body()).contains("This link has been used", "/sign-in?next=");
    assertThat(visitor.get("/by-mail").body()).contains("End my visit now");
    assertThat(location(visitor.post("/by-mail", "/by-mail/end", Map.of())))
        .contains("by-mail-ended");
    assertThat(visitor.get("/boards/pain-and-tired").statusCode()).isEqualTo(303);
    endsByItself(server, link, thread);
  }

  private void endsByItself(TestServer server, Matcher link, String thread) {
    assertThat(link.find()).as("another link, to what is followed").isTrue();
    Client visitor = server.guest();
    assertThat(location(goesIn(visitor, link.group(1)))).isEqualTo("/followed");
    assertThat(visitor.get("/followed").body()).contains("Ramps for vans", "A bad week");
    clock.advance(Duration.ofMinutes(59));
    assertThat(visitor.get("/boards/pain-and-tired").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(2));
    assertThat(visitor.get("/boards/pain-and-tired").statusCode()).isEqualTo(303);
    String late =
        server.write(tx -> server.cases().mailLinks.path(tx, Cast.account(Cast.TOM), thread));
    String staff =
        server.write(tx -> server.cases().mailLinks.path(tx, Cast.account(Cast.PRIYA), thread));
    assertThat(staff).as("staff need their second factor").startsWith("/sign-in?next=");
    clock.advance(Duration.ofHours(25));
    assertThat(goesIn(visitor, late).statusCode()).as("older than a day").isEqualTo(422);
  }

  private void isToldAnotherTimeWhenTheMailServerIsAway(TestServer server, String open)
      throws Exception {
    answers(server, open);
    clock.advance(Duration.ofDays(1));
    try (Mailing nowhere =
        new Mailing(
            vertx,
            server.database(),
            server.cases().accounts,
            Optional.of(MailSettings.parse("smtp://127.0.0.1:1?from=alongside@example.org")),
            Optional.of(URI.create(SITE)),
            clock)) {
      assertThat(await(post(server, nowhere).sendDue())).isZero();
    }
    try (Mailing mailing = mailing(server)) {
      assertThat(await(post(server, mailing).sendDue())).isEqualTo(1);
    }
  }

  private void stopsWithOnePress(TestServer server, MimeMessage digest) throws Exception {
    String path =
        digest
            .getHeader("List-Unsubscribe")[0]
            .replaceAll("\\s", "")
            .replaceAll("[<>]", "")
            .substring(SITE.length());
    Client program = server.guest();
    String button = location(program.get(path));
    assertThat(button).startsWith("/digest/stop?token=");
    assertThat(program.get(button).body()).contains("Stop them");
    Client tom = server.as("holder2");
    assertThat(press(program, path.replaceFirst(".$", "_"))).as("not signed so").isEqualTo(204);
    assertThat(chosen(tom)).isEqualTo("daily");
    assertThat(press(program, path)).isEqualTo(204);
    assertThat(chosen(tom)).isEqualTo("none");
    tom.post("/peer-name/digest", Map.of("rhythm", "weekly"));
    program.post("/digest/stop", Map.of("token", path.replaceFirst(".*/", "")));
    assertThat(chosen(tom)).isEqualTo("none");
  }

  /** As a mail program does (RFC 8058): a form, no cookie. */
  private static int press(Client program, String path) {
    return program
        .send(
            program
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build())
        .statusCode();
  }

  private static String chosen(Client client) {
    Matcher chosen =
        Pattern.compile("value=\"(none|daily|weekly)\" checked")
            .matcher(client.get("/peer-name/digest").body());
    return chosen.find() ? chosen.group(1) : "";
  }

  private void tellsOfAnAnswerWithALink(TestServer server, Mailing mailing, String thread)
      throws Exception {
    Client tom = server.as("holder2");
    tom.get(thread + "?page=last");
    tom.post("/notices", "/notices/read", Map.of());
    answers(server, thread);
    int before = smtp.getReceivedMessages().length;
    await(mailing.sendDue());
    MimeMessage[] received = smtp.getReceivedMessages();
    String told = "";
    for (int i = before; i < received.length; i++) {
      if (received[i].getAllRecipients()[0].toString().equals("holder2@demo.example")) {
        told = received[i].getContent().toString();
      }
    }
    assertThat(told)
        .contains("Somebody answered in a thread you follow", "The link works once")
        .doesNotContain("Ramps", "Hedgehog", "TwoSugars");
    Matcher link = LINK.matcher(told);
    assertThat(link.find()).isTrue();
    Client visitor = server.guest();
    assertThat(location(goesIn(visitor, link.group(1)))).isEqualTo(thread + "?page=last#text");
  }

  /** Opens the page of a link and presses its button. */
  private static HttpResponse<String> goesIn(Client visitor, String link) {
    return visitor.post(link, "/by-mail", Map.of("token", link.replaceFirst(".*token=", "")));
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElse("");
  }
}
