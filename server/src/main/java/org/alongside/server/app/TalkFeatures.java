package org.alongside.server.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.wire.BundledData;
import org.alongside.server.access.Access;
import org.alongside.server.attachments.AttachmentApi;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.db.Database;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.alongside.server.db.Tx;
import org.alongside.server.digests.DigestPost;
import org.alongside.server.feed.PostgresListener;
import org.alongside.server.feed.Streams;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Idempotency;
import org.alongside.server.http.Routes;
import org.alongside.server.jobs.Jobs;
import org.alongside.server.messaging.ConversationPages;
import org.alongside.server.messaging.ConversationView;
import org.alongside.server.messaging.LiveMessages;
import org.alongside.server.messaging.MessageApi;
import org.alongside.server.messaging.PeoplePages;
import org.alongside.server.messaging.QueuePages;
import org.alongside.server.notices.Mailing;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.NoticePages;

/**
 * The wiring of what people say to each other, and of what tells them: conversations, files,
 * streams, notices, and work by the clock.
 */
final class TalkFeatures implements AutoCloseable {
  private static final Duration ANSWERS_KEPT = Duration.ofDays(60);

  private final Database database;
  private final UseCases cases;
  private final Jobs jobs;
  private final Streams streams;
  private final Optional<PostgresListener> listener;
  private final Uploads uploads;
  private final Mailing mailing;
  private final DigestPost digests;
  private final ConversationPages conversations;
  private final QueuePages queue;
  private final PeoplePages people;
  private final MessageApi messageApi;
  private final LiveMessages live;
  private final AttachmentApi attachments;
  private final NoticePages notices;

  TalkFeatures(
      Vertx vertx, Database database, Config config, UseCases cases, Frames frames, Access access) {
    this.database = database;
    this.cases = cases;
    Store store = config.store();
    jobs = new Jobs(store);
    streams = new Streams(vertx, database, cases.feed);
    listener =
        store.dialect() == Dialect.POSTGRESQL
            ? Optional.of(new PostgresListener(store.source(), cases.feed, streams::wakeAll))
            : Optional.empty();
    uploads = new Uploads(vertx, database, cases.clock);
    mailing =
        new Mailing(
            vertx,
            database,
            cases.accounts,
            config.demo() ? Optional.empty() : config.mail(),
            config.publicUrl(),
            cases.clock,
            this::way);
    digests =
        new DigestPost(
            database,
            cases.digests,
            access,
            mailing,
            cases.mailLinks::path,
            new EnglishDates(cases.clock));
    ConversationView view =
        new ConversationView(
            cases.messaging,
            cases.workers,
            cases.careTeam,
            cases.people,
            cases.attachments,
            BundledData.crisisWords(),
            cases.clock,
            cases.random);
    conversations =
        new ConversationPages(
            cases.messaging,
            view,
            cases.workers,
            cases.workerTexts,
            cases.people,
            access,
            frames,
            cases.feed,
            database,
            uploads);
    queue = new QueuePages(cases.circle, cases.workerTexts, cases.people, frames, cases.clock);
    people = new PeoplePages(cases.careTeam, cases.workers, cases.people, frames, cases.clock);
    messageApi =
        new MessageApi(cases.messaging, cases.circle, cases.workers, cases.people, database);
    live =
        new LiveMessages(
            streams, cases.feed, cases.messaging, cases.sessions, access, database, cases.clock);
    attachments = new AttachmentApi(cases.attachments, uploads);
    notices = new NoticePages(cases.notices, frames, cases.clock);
  }

  void declare(Routes routes) {
    live.declare(routes);
    conversations.declare(routes);
    queue.declare(routes);
    people.declare(routes);
    messageApi.declare(routes);
    attachments.declare(routes);
    notices.declare(routes);
  }

  /** What takes files in. */
  Uploads uploads() {
    return uploads;
  }

  /** What e-mails leave by. */
  Mailing mailing() {
    return mailing;
  }

  /** Starts what runs by the clock, and hears other servers. */
  void start() {
    listener.ifPresent(PostgresListener::start);
    jobs.every("mails", Duration.ofSeconds(15), mailing::sendDue);
    jobs.every("letters", Duration.ofSeconds(30), () -> cases.letters.sendDue(database, mailing));
    jobs.every(
        "crisis-calls", Duration.ofSeconds(30), () -> database.write(cases.calls::goOnWithDue));
    jobs.every(
        "sessions",
        Duration.ofHours(1),
        () -> database.write(tx -> cases.sessions.dropExpired(tx, cases.clock.instant())));
    jobs.every(
        "waiting-pictures", Duration.ofHours(1), () -> database.write(cases.pictures::dropWaiting));
    jobs.every("bank-uploads", Duration.ofHours(1), () -> database.write(cases.bank::dropOld));
    jobs.every("import-uploads", Duration.ofHours(1), () -> database.write(cases.imports::dropOld));
    jobs.every("digests", Duration.ofMinutes(10), digests::sendDue);
    jobs.every(
        "mail-links", Duration.ofHours(1), () -> database.write(cases.mailLinks::dropExpired));
    jobs.every("recovery", Duration.ofHours(1), () -> database.write(cases.recovery::dropExpired));
    jobs.every(
        "idempotency",
        Duration.ofHours(6),
        () ->
            database.write(
                tx -> Idempotency.dropOlder(tx, cases.clock.instant().minus(ANSWERS_KEPT))));
    jobs.every(
        "attachment-drafts",
        Duration.ofHours(12),
        () -> database.write(cases.attachments::dropOldDrafts));
    ReviewReminders reminders =
        new ReviewReminders(cases.plans, cases.notices, cases.careTeam, cases.clock);
    jobs.every("review-reminders", Duration.ofHours(6), () -> database.write(reminders::give));
    SignOffReminders signOffs =
        new SignOffReminders(cases.plans, cases.notices, cases.careTeam, cases.clock);
    jobs.every("sign-off-reminders", Duration.ofHours(6), () -> database.write(signOffs::give));
    jobs.every(
        "moderation-ends", Duration.ofMinutes(5), () -> database.write(cases.moderation::endDue));
    jobs.every(
        "spend-reminders", Duration.ofMinutes(10), () -> database.write(cases.reminders::give));
    EventReminders events =
        new EventReminders(cases.events, cases.eventNews, cases.notices, cases.clock);
    jobs.every("event-reminders", Duration.ofMinutes(30), () -> database.write(events::give));
    jobs.every("post-prints", Duration.ofHours(1), this::forgetPrints);
    jobs.every("name-shapes", Duration.ofHours(6), this::shapeNames);
    jobs.every("post-index", Duration.ofHours(6), () -> indexPosts(""));
    jobs.every(
        "post-words", Duration.ofMinutes(20), () -> database.write(cases.postSearch::countWords));
    jobs.start();
  }

  /** The e-mail about an answer leads to where one can answer. */
  private Optional<String> way(Tx tx, AccountId account, NoticeKind kind, String link) {
    return kind == NoticeKind.THREAD_REPLIED
        ? Optional.of(cases.mailLinks.path(tx, account, link + "?page=last#text"))
        : Optional.empty();
  }

  /** Some at a time, as what follows. */
  private Future<?> forgetPrints() {
    return database
        .write(cases.repeats::dropOld)
        .compose(done -> done == 0 ? Future.succeededFuture() : forgetPrints());
  }

  private Future<?> shapeNames() {
    return database
        .write(cases.members::fillSkeletons)
        .compose(done -> done == 0 ? Future.succeededFuture() : shapeNames());
  }

  /** A few at a time, so that nobody who writes has to wait. */
  private Future<?> indexPosts(String after) {
    return database
        .read(tx -> cases.postSearch.listMissing(tx, after))
        .compose(
            missing ->
                missing.isEmpty()
                    ? Future.succeededFuture()
                    : database
                        .write(tx -> cases.postSearch.put(tx, missing))
                        .compose(done -> indexPosts(missing.get(missing.size() - 1).toString())));
  }

  /** Ends streams and work by the clock, before the web server stops. */
  void stop() {
    listener.ifPresent(PostgresListener::close);
    streams.close();
    jobs.close();
  }

  @Override
  public void close() {
    mailing.close();
    uploads.close();
  }
}
