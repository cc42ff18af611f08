package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.notices.MailSettings;
import org.alongside.server.support.Client;
import org.alongside.server.support.Stores;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Safety.md 7: a new password by a link that was sent by e-mail. */
class RecoveryTest {
  private static final String EMAIL = "amina@example.org";
  private static final String OLD = "three old words here";
  private static final String NEW = "quite another sentence";
  private static final Pattern LINK = Pattern.compile("/recover/new\\?token=([A-Za-z0-9_-]{43})");

  private static Alongside start(Dialect dialect, GreenMail smtp, TestClock clock) {
    String mail = "smtp://127.0.0.1:" + smtp.getSmtp().getPort() + "?from=alongside@example.org";
    Alongside server =
        Alongside.start(
            new Config(
                "127.0.0.1",
                0,
                Path.of("unused"),
                Optional.of(Stores.fresh(dialect)),
                false,
                Optional.of(URI.create("http://alongside.example.org")),
                List.of(),
                Optional.of(MailSettings.parse(mail))),
            clock);
    String hash = server.features().passwords.hashNow(OLD);
    Alongside.await(
        server
            .database()
            .write(
                tx -> {
                  PersonId person = Cast.AMINA;
                  AccountId account = Cast.account(person);
                  server.features().cases.people.add(tx, person, "Amina Khan", null);
                  server.features().cases.accounts.add(tx, account, person, EMAIL, hash);
                  return true;
                }));
    return server;
  }

  private static GreenMail smtp() {
    GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    return smtp;
  }

  private static Client guest(Alongside server) {
    return new Client("http://127.0.0.1:" + server.port());
  }

  private static HttpResponse<String> ask(Alongside server, String email) {
    return guest(server).post("/recover", Map.of("email", email));
  }

  private static HttpResponse<String> choose(Alongside server, String token, String password) {
    return guest(server).post("/recover/new", Map.of("token", token, "new", password));
  }

  private static String letter(GreenMail smtp, int number) throws Exception {
    assertThat(smtp.waitForIncomingEmail(20_000, number)).as("letter %d came", number).isTrue();
    assertThat(smtp.getReceivedMessages()).hasSize(number);
    var letter = smtp.getReceivedMessages()[number - 1];
    assertThat(letter.getAllRecipients()[0]).hasToString(EMAIL);
    assertThat(letter.getContent().toString()).doesNotContain("Amina");
    return letter.getContent().toString();
  }

  private static String token(String letter) {
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).as(letter).isTrue();
    assertThat(letter).contains("http://alongside.example.org/recover/new?token=");
    return link.group(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void changesThePasswordOnceAndEndsEverySession(Dialect dialect) throws Exception {
    GreenMail smtp = smtp();
    try (Alongside server = start(dialect, smtp, TestClock.today())) {
      Client phone = guest(server).signIn(EMAIL, OLD);
      assertThat(ask(server, " Amina@Example.org ").statusCode()).isEqualTo(303);
      String first = token(letter(smtp, 1));
      assertThat(ask(server, EMAIL).statusCode()).isEqualTo(303);
      String token = token(letter(smtp, 2));
      assertThat(choose(server, first, NEW).body()).contains("does not work any more");
      assertThat(guest(server).get("/recover/new?token=" + token).body()).contains(token);
      assertThat(guest(server).get("/recover/new?token=" + token).statusCode()).isEqualTo(200);
      assertThat(choose(server, token, "password12").body()).contains("Many people use that");
      assertThat(
              Alongside.await(
                  server
                      .database()
                      .<String>read(
                          tx ->
                              tx.sql()
                                  .select("select hash from recovery")
                                  .mapTo(String.class)
                                  .one())))
          .isNotEqualTo(token)
          .hasSize(64);
      HttpResponse<String> changed = choose(server, token, NEW);
      assertThat(changed.statusCode()).isEqualTo(303);
      assertThat(changed.headers().firstValue("Location"))
          .hasValue("/sign-in?done=recovery.changed");
      assertThat(letter(smtp, 3)).contains("was changed just now").doesNotContain(token);
      assertThat(phone.api("GET", "/me", null).statusCode()).isEqualTo(401);
      assertThat(phone.get("/account").statusCode()).isEqualTo(303);
      assertThat(guest(server).signIn(EMAIL, NEW).get("/account").statusCode()).isEqualTo(200);
      HttpResponse<String> again = choose(server, token, "yet another sentence");
      assertThat(again.statusCode()).isEqualTo(422);
      assertThat(again.body()).contains("does not work any more");
      assertThat(guest(server).signIn(EMAIL, NEW).token()).isNotEmpty();
    } finally {
      smtp.stop();
    }
  }

  @Test
  void worksForAQuarterOfAnHour() throws Exception {
    GreenMail smtp = smtp();
    TestClock clock = TestClock.today();
    try (Alongside server = start(Dialect.SQLITE, smtp, clock)) {
      ask(server, EMAIL);
      String token = token(letter(smtp, 1));
      clock.advance(Duration.ofMinutes(15));
      assertThat(choose(server, token, NEW).statusCode()).isEqualTo(422);
      assertThat(choose(server, "", NEW).statusCode()).isEqualTo(422);
      assertThat(guest(server).signIn(EMAIL, OLD).token()).isNotEmpty();
      long left =
          Alongside.await(
              server
                  .database()
                  .write(
                      tx -> {
                        server.features().cases.recovery.dropExpired(tx);
                        return tx.sql()
                            .select("select count(*) from recovery")
                            .mapTo(Long.class)
                            .one();
                      }));
      assertThat(left).isZero();
    } finally {
      smtp.stop();
    }
  }

  @Test
  void saysTheSameForEveryAddressAndSlowsDown() throws Exception {
    GreenMail smtp = smtp();
    TestClock clock = TestClock.today();
    try (Alongside server = start(Dialect.SQLITE, smtp, clock)) {
      Map<String, Object> known = said(ask(server, EMAIL));
      Map<String, Object> unknown = said(ask(server, "nobody@example.org"));
      assertThat(unknown).isEqualTo(known);
      letter(smtp, 1);
      for (int i = 0; i < 6; i++) {
        assertThat(said(ask(server, EMAIL))).isEqualTo(known);
      }
      assertThat(smtp.waitForIncomingEmail(500, 4)).as("no flood of letters").isFalse();
      assertThat(guest(server).get("/recover?sent=yes").body()).contains("If there is an account");
      assertThat(ask(server, " ").body()).contains("Enter your email address");
      assertThat(guest(server).get("/sign-in").body()).contains("href=\"/recover\"");
    } finally {
      smtp.stop();
    }
  }

  private static Map<String, Object> said(HttpResponse<String> response) {
    Map<String, Object> said = new TreeMap<>(new HashMap<>(response.headers().map()));
    said.keySet().removeIf(name -> name.matches("(?i)date|x-request-id|set-cookie"));
    said.put("status", response.statusCode());
    said.put("body", response.body());
    return said;
  }

  @Test
  void saysWhomToRingWhereNoEmailsAreSent() {
    Client guest = TestServer.shared().guest();
    assertThat(guest.get("/recover").body())
        .contains("01632 960 123")
        .doesNotContain("name=\"email\"");
  }
}
