package org.alongside.server.notices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.identity.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * E-mails about notices: sent by a job after the commit, tried again for two days, and only while
 * the notice is unread. They say that something is new and how to sign in, nothing else.
 */
public final class Mailing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
  private static final int MOST_AT_ONCE = 50;
  private static final int MOST_TRIES = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(8);
  private static final Duration STALE_AFTER = Duration.ofDays(3);

  private final SqlNotices sql = new SqlNotices();
  private final Database database;
  private final Accounts accounts;
  private final Optional<Postman> postman;
  private final Optional<URI> publicUrl;
  private final Clock clock;
  private final WorkerExecutor worker;
  private final Words words = Words.english();

  /** Mailing; without settings nothing is sent, and what waits is dropped when it is old. */
  public Mailing(
      Vertx vertx,
      Database database,
      Accounts accounts,
      Optional<MailSettings> settings,
      Optional<URI> publicUrl,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.postman = settings.map(Postman::new);
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.worker = vertx.createSharedWorkerExecutor("mail", 1, Duration.ofMinutes(15).toNanos());
  }

  /** An e-mail and where it goes. */
  private record Letter(SqlNotices.Mail mail, Optional<String> to) {}

  /** What came of one. */
  private record Try(SqlNotices.Mail mail, boolean done) {}

  /** Sends what is due; completes with how many were sent. */
  public Future<Integer> sendDue() {
    return postman.isEmpty()
        ? database.write(tx -> sql.dropStaleMails(tx, stale())).map(0)
        : database
            .read(this::letters)
            .compose(
                letters ->
                    letters.isEmpty()
                        ? Future.succeededFuture(List.<Try>of())
                        : worker.executeBlocking(() -> sendAll(letters)))
            .compose(tries -> database.write(tx -> settle(tx, tries)));
  }

  private Instant stale() {
    return clock.instant().minus(STALE_AFTER);
  }

  private List<Letter> letters(Tx tx) {
    return sql.listDue(tx, clock.instant(), MOST_AT_ONCE).stream()
        .map(mail -> new Letter(mail, accounts.findEmail(tx, mail.account())))
        .toList();
  }

  private List<Try> sendAll(List<Letter> letters) {
    List<Try> tries = new ArrayList<>();
    for (Letter letter : letters) {
      tries.add(
          new Try(letter.mail(), letter.to().map(to -> send(letter.mail(), to)).orElse(true)));
    }
    return tries;
  }

  private boolean send(SqlNotices.Mail mail, String to) {
    String where = publicUrl.map(url -> url + "/notices").orElse(words.say("notices.mail.where"));
    String said = words.say("notices.kind." + mail.kind().code());
    try {
      postman
          .orElseThrow()
          .send(to, words.say("notices.mail.subject"), words.say("notices.mail.text", said, where));
      return true;
    } catch (MessagingException refused) {
      LOG.warn("an e-mail could not be sent: {}", refused.getClass().getSimpleName());
      return false;
    }
  }

  /** Whether e-mails leave this server at all. */
  public boolean isOpen() {
    return postman.isPresent() && publicUrl.isPresent();
  }

  /**
   * Sends an e-mail now and once: for what must not be kept until a later try. The argument of its
   * text is the address of this path of the website.
   */
  public void sendNow(String to, String subjectKey, String textKey, String path) {
    if (!isOpen()) {
      return;
    }
    String text = words.say(textKey, publicUrl.orElseThrow() + path);
    worker
        .executeBlocking(
            () -> {
              postman.orElseThrow().send(to, words.say(subjectKey), text);
              return true;
            })
        .onFailure(
            refused ->
                LOG.warn("an e-mail could not be sent: {}", refused.getClass().getSimpleName()));
  }

  /**
   * Sends an e-mail now; completes with whether it went. The argument of its text is the address of
   * this path of the website.
   */
  Future<Boolean> trySend(String to, String subjectKey, String textKey, String path) {
    if (!isOpen()) {
      return Future.succeededFuture(false);
    }
    String text = words.say(textKey, publicUrl.orElseThrow() + path);
    return worker
        .executeBlocking(
            () -> {
              postman.orElseThrow().send(to, words.say(subjectKey), text);
              return true;
            })
        .otherwise(
            refused -> {
              LOG.warn("an e-mail could not be sent: {}", refused.getClass().getSimpleName());
              return false;
            });
  }

  private int settle(Tx tx, List<Try> tries) {
    sql.dropStaleMails(tx, stale());
    int sent = 0;
    for (Try attempt : tries) {
      SqlNotices.Mail mail = attempt.mail();
      int count = mail.tries() + 1;
      if (attempt.done()) {
        sql.dropMail(tx, mail.notice());
        sent++;
      } else if (count >= MOST_TRIES) {
        sql.giveUp(tx, mail.notice(), count, clock.instant());
      } else {
        sql.tryLater(tx, mail.notice(), count, clock.instant().plus(pause(count)));
      }
    }
    return sent;
  }

  private static Duration pause(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  @Override
  public void close() {
    worker.close();
  }
}
