package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.ext.auth.impl.Codec;
import io.vertx.ext.auth.otp.impl.org.openauthentication.otp.OneTimePasswordAlgorithm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.identity.SecondFactor;
import org.alongside.server.notices.MailSettings;
import org.alongside.server.support.Client;
import org.alongside.server.support.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole way: a file with an error, corrected, brought in; a holder opens their account by the
 * link that goes to their mailbox; from then on the import cannot be undone.
 */
class ImportedHolderTest {
  private static final String PASSWORD = "three old words here";
  private static final String OWN = "quite another sentence";
  private static final String EMAIL = "ada@new.example";
  private static final String HEAD = "Reference,Name,E-mail\n";
  private static final Pattern LINK = Pattern.compile("/recover/new\\?token=([A-Za-z0-9_-]{43})");

  private static Alongside start(Dialect dialect, GreenMail smtp) {
    String mail = "smtp://127.0.0.1:" + smtp.getSmtp().getPort() + "?from=alongside@example.org";
    return Alongside.start(
        new Config(
            "127.0.0.1",
            0,
            Path.of("unused"),
            Optional.of(Stores.fresh(dialect)),
            false,
            Optional.of(URI.create("http://alongside.example.org")),
            List.of(),
            Optional.of(MailSettings.parse(mail))),
        Clock.systemUTC());
  }

  private static Client guest(Alongside server) {
    return new Client("http://127.0.0.1:" + server.port());
  }

  private static Client coordinator(Alongside server) throws Exception {
    String hash = server.features().passwords.hashNow(PASSWORD);
    String secret = SecondFactor.newSecret();
    AccountId account = Cast.account(Cast.RUTH);
    Alongside.await(
        server
            .database()
            .write(
                tx -> {
                  UseCases cases = server.features().cases;
                  cases.people.add(tx, Cast.RUTH, "Ruth Ellison", null);
                  cases.accounts.add(tx, account, Cast.RUTH, "ruth@example.org", hash);
                  cases.accounts.addRole(tx, account, Role.COORDINATOR);
                  cases.credentials.setSecondFactor(tx, account, secret);
                  return true;
                }));
    String code =
        OneTimePasswordAlgorithm.generateOTP(
            Codec.base32Decode(secret), Instant.now().getEpochSecond() / 30, 6, false, -1);
    Client ruth = guest(server);
    HttpResponse<String> done =
        ruth.post(
            "/sign-in",
            Map.of("email", "ruth@example.org", "password", PASSWORD, "code", code, "next", "/"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    return ruth;
  }

  private static String token(GreenMail smtp) throws Exception {
    assertThat(smtp.waitForIncomingEmail(20_000, 1)).as("a letter came").isTrue();
    var letter = smtp.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()[0]).hasToString(EMAIL);
    Matcher link = LINK.matcher(letter.getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void opensTheirAccountByTheirMailboxAndHoldsTheUndoingUp(Dialect dialect) throws Exception {
    GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try (Alongside server = start(dialect, smtp)) {
      Client ruth = coordinator(server);
      String wrong =
          ImportsTest.leadsTo(
              ImportsTest.send(ruth, "/imports", HEAD + "1,Ada Byron,ada at new\n2,Ben Cole,\n"));
      assertThat(ruth.get(wrong).body()).contains("This is not an e-mail address", "1 row needs");
      String file = HEAD + "1,Ada Byron," + EMAIL + "\n2,Ben Cole,\n";
      String upload = ImportsTest.leadsTo(ImportsTest.send(ruth, "/imports", file));
      assertThat(ruth.get(upload).body()).contains("Bring 2 people in");
      String done = ImportsTest.leadsTo(ruth.post(upload, Map.of()));

      // A clean undoing, and once more.
      assertThat(ImportsTest.leadsTo(ruth.post(done, done + "/undo", Map.of())))
          .isEqualTo("/imports");
      done = ImportsTest.bringIn(ruth, "/imports", file);

      assertThat(guest(server).post("/recover", Map.of("email", EMAIL)).statusCode())
          .isEqualTo(303);
      HttpResponse<String> chosen =
          guest(server).post("/recover/new", Map.of("token", token(smtp), "new", OWN));
      assertThat(chosen.statusCode()).isEqualTo(303);
      Client ada = guest(server).signIn(EMAIL, OWN);
      assertThat(ada.get("/").body()).contains("Hello Ada", "Your money");
      assertThat(ada.get("/account").body()).contains("from the scheme’s own records");
      assertThat(ada.get("/imports").statusCode()).isEqualTo(404);

      HttpResponse<String> refused = ruth.post(done, done + "/undo", Map.of());
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body())
          .contains("Ada Byron", "They opened their account", "nothing was taken out")
          .doesNotContain("Ben Cole");
      assertThat(ada.get("/").statusCode()).isEqualTo(200);
    } finally {
      smtp.stop();
    }
  }
}
