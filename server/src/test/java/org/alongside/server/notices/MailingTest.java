package org.alongside.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Database;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.People;
import org.alongside.server.support.Stores;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailingTest {
  private static final PersonId AMINA = Cast.AMINA;
  private static final AccountId ACCOUNT = Cast.account(AMINA);
  private static final String LINK = "/holders/" + AMINA + "/messages";

  private final Vertx vertx = Vertx.vertx();
  private final TestClock clock = TestClock.today();
  private final Accounts accounts = new Accounts(clock);
  private final Notices notices = new Notices(accounts, new Feed(clock), clock, new SecureRandom());

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private Database store(Dialect dialect) throws Exception {
    Store store = Store.at(Stores.fresh(dialect));
    store.migrate();
    Database database = store.open(vertx);
    await(
        database.write(
            tx -> {
              new People(clock).add(tx, AMINA, "Amina Khan", null);
              accounts.add(tx, ACCOUNT, AMINA, "amina@example.org", "hash");
              notices.tell(tx, AMINA, NoticeKind.NEW_MESSAGE, LINK);
              notices.tell(tx, AMINA, NoticeKind.NEW_MESSAGE, LINK);
              return true;
            }));
    return database;
  }

  private Mailing mailing(Database database, int port) {
    return new Mailing(
        vertx,
        database,
        accounts,
        Optional.of(MailSettings.parse("smtp://127.0.0.1:" + port + "?from=alongside@example.org")),
        Optional.of(URI.create("https://alongside.example.org")),
        clock);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sendsOneEmailWithoutNamesHealthOrMoney(Dialect dialect) throws Exception {
    GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try (Database database = store(dialect);
        Mailing mailing = mailing(database, smtp.getSmtp().getPort())) {
      assertThat(await(mailing.sendDue())).isEqualTo(1);
      assertThat(await(mailing.sendDue())).isZero();
      MimeMessage[] received = smtp.getReceivedMessages();
      assertThat(received).hasSize(1);
      assertThat(received[0].getAllRecipients()[0]).hasToString("amina@example.org");
      assertThat(received[0].getContent().toString())
          .contains("You have a new message", "https://alongside.example.org/notices")
          .doesNotContain("Amina", "Grace", AMINA.toString());
    } finally {
      smtp.stop();
      await(vertx.close());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void triesAgainWhenTheServerIsAwayAndNotOnceItWasRead(Dialect dialect) throws Exception {
    GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    int port = smtp.getSmtp().getPort();
    smtp.stop();
    try (Database database = store(dialect);
        Mailing mailing = mailing(database, port)) {
      assertThat(await(mailing.sendDue())).isZero();
      GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      back.start();
      try {
        assertThat(await(mailing.sendDue())).as("not before its time").isZero();
        clock.advance(Duration.ofMinutes(3));
        assertThat(await(mailing.sendDue())).isEqualTo(1);
        await(
            database.write(
                tx -> {
                  notices.tell(tx, AMINA, NoticeKind.REVIEW_DUE, "/plan");
                  notices.markRead(tx, AMINA, "/plan");
                  return true;
                }));
        assertThat(await(mailing.sendDue())).as("read in the meantime").isZero();
        assertThat(back.getReceivedMessages()).hasSize(1);
      } finally {
        back.stop();
      }
    } finally {
      await(vertx.close());
    }
  }

  @Test
  void refusesAnAddressThatNamesNoSender() {
    assertThat(MailSettings.parse("smtps://a%40b:p+w@mail.example.org?from=x@example.org"))
        .isEqualTo(
            new MailSettings(
                "mail.example.org",
                465,
                Optional.of("a@b"),
                "p+w",
                "x@example.org",
                MailSettings.Security.TLS));
    assertThatThrownBy(() -> MailSettings.parse("smtp://user:secret@mail.example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("?from=")
        .hasMessageNotContaining("secret");
  }
}
