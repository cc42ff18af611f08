package org.alongside.server.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import org.alongside.server.access.Access;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Matrix;
import org.alongside.server.budgets.BudgetApi;
import org.alongside.server.budgets.BudgetPages;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.alongside.server.feed.Feed;
import org.alongside.server.guidance.EditPages;
import org.alongside.server.guidance.GuidanceApi;
import org.alongside.server.guidance.GuidancePages;
import org.alongside.server.health.HealthApi;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;
import org.alongside.server.http.Routes;
import org.alongside.server.http.WebServer;
import org.alongside.server.identity.PasswordPages;
import org.alongside.server.identity.Passwords;
import org.alongside.server.identity.SecondFactor;
import org.alongside.server.identity.SessionApi;
import org.alongside.server.identity.SessionPages;
import org.alongside.server.identity.SignIn;
import org.alongside.server.identity.SignInPages;
import org.alongside.server.identity.SqlRelationships;
import org.alongside.server.plans.PlanApi;
import org.alongside.server.plans.PlanPages;
import org.alongside.server.messaging.Circle;
import org.alongside.server.site.SettingsPages;
import org.alongside.server.site.SiteErrorPages;
import org.alongside.server.site.SiteFrames;
import org.alongside.server.site.SitePages;
import org.alongside.server.site.SiteSettings;
import org.alongside.server.site.Unread;
import org.alongside.server.spend.SpendApi;
import org.alongside.server.spend.SpendFormPages;
import org.alongside.server.spend.SpendPages;
import org.alongside.server.sync.Holders;
import org.alongside.server.sync.SyncApi;
import org.alongside.server.sync.Syncing;

/**
 * The wiring by hand: every object of the server, made once, in the order in which they need each
 * other.
 */
final class Features implements AutoCloseable {
  final UseCases cases;
  final Passwords passwords;
  final SiteSettings settings;

  private final Database database;
  private final Config config;
  private final WebServer web;
  private final SignInPages signInPages;
  private final SessionApi sessionApi;
  private final SettingsPages settingsPages;
  private final BudgetPages budgetPages;
  private final BudgetApi budgetApi;
  private final PlanPages planPages;
  private final PlanApi planApi;
  private final HealthApi healthApi;
  private final PasswordPages passwordPages;
  private final SessionPages sessionPages;
  private final SpendPages spendPages;
  private final SpendFormPages spendFormPages;
  private final SpendApi spendApi;
  private final SyncApi syncApi;
  private final GuidancePages guidancePages;
  private final EditPages guidanceEditPages;
  private final GuidanceApi guidanceApi;
  private final SitePages sitePages;
  private final TalkFeatures talk;

  Features(
      Vertx vertx, Database database, Config config, PrometheusMeterRegistry meters, Clock clock) {
    this.database = database;
    this.config = config;
    Feed feed = new Feed(clock);
    cases = new UseCases(clock, feed);
    passwords = new Passwords(vertx);
    settings = new SiteSettings(config.demo() ? Words.english().say("site.demo-banner") : "");

    Access access =
        new Access(Matrix.load(), new SqlRelationships(cases.grants, cases.careTeam), clock);
    SiteFrames frames = new SiteFrames(settings, cases.people, new Unseen(cases.circle));
    SecondFactor secondFactor =
        new SecondFactor(config.demo() ? SecondFactor.Policy.NOBODY : SecondFactor.Policy.STAFF);
    SignIn signIn =
        new SignIn(database, cases.accounts, cases.sessions, passwords, secondFactor, clock);
    signInPages =
        new SignInPages(
            signIn,
            cases.sessions,
            frames,
            database,
            config.web().cookies(),
            feed,
            config.demo() ? Cast.ACCOUNTS : List.of());
    sessionApi =
        new SessionApi(
            signIn,
            cases.sessions,
            cases.people,
            cases.grants,
            cases.careTeam,
            database,
            feed,
            clock);
    settingsPages = new SettingsPages(settings, frames);
    budgetPages = new BudgetPages(cases.budgets, cases.positions, cases.people, frames, clock);
    budgetApi = new BudgetApi(cases.budgets, cases.positions, clock);
    planPages = new PlanPages(cases.plans, cases.budgets, cases.people, frames, clock);
    planApi = new PlanApi(cases.plans);
    healthApi = new HealthApi(database, meters);
    sessionPages = new SessionPages(cases.sessions, frames, new EnglishDates(clock));
    passwordPages =
        new PasswordPages(
            signIn,
            cases.accounts,
            cases.sessions,
            cases.credentials,
            passwords,
            frames,
            database,
            config.web().cookies());
    spendPages =
        new SpendPages(
            cases.spending, cases.spendChecks, cases.agreed, access, frames, cases.people, clock);
    spendFormPages = new SpendFormPages(cases.spending, cases.agreed, access, frames, clock);
    spendApi = new SpendApi(cases.spending, cases.spendChecks, access);
    syncApi =
        new Syncing(
                database,
                feed,
                access,
                cases.audit,
                clock,
                cases.generations,
                new Holders(cases.people, cases.grants, cases.careTeam, clock),
                cases.spending,
                cases.spendChecks,
                new NoMessages(),
                List.of())
            .api();
    guidancePages = new GuidancePages(cases.guidance, frames, clock);
    guidanceEditPages = new EditPages(cases.guidance, frames, clock);
    guidanceApi = new GuidanceApi(cases.guidance);
    sitePages = new SitePages(frames);
    talk = new TalkFeatures(vertx, database, config, cases, frames, access);
    web =
        new WebServer(
            vertx,
            database,
            access,
            cases.sessions,
            cases.audit,
            new SiteErrorPages(settings, clock),
            config.web(),
            meters,
            clock);
  }

  /** Fills an empty store with the demo scheme, if asked. */
  void prepare() {
    Alongside.await(database.write(cases.generations::getOrBegin));
    if (config.demo()) {
      Alongside.await(new DemoScheme(passwords, settings).fillIfEmpty(database));
    }
    Alongside.await(
        database.write(
            tx -> {
              cases.guidance.takeOverFiles(tx);
              return true;
            }));
  }

  /** Adds every route of every feature. */
  void declare(Routes routes) {
    signInPages.declare(routes);
    sessionApi.declare(routes);
    settingsPages.declare(routes);
    budgetPages.declare(routes);
    budgetApi.declare(routes);
    planPages.declare(routes);
    planApi.declare(routes);
    healthApi.declare(routes);
    passwordPages.declare(routes);
    sessionPages.declare(routes);
    spendFormPages.declare(routes);
    spendPages.declare(routes);
    spendApi.declare(routes);
    syncApi.declare(routes);
    guidancePages.declare(routes);
    guidanceEditPages.declare(routes);
    guidanceApi.declare(routes);
    sitePages.declare(routes);
    talk.declare(routes);
  }

  /** Starts what runs by the clock. */
  void startJobs() {
    talk.start();
  }

  /** Ends what would keep the server from stopping: open streams, and work by the clock. */
  void stop() {
    talk.stop();
  }

  WebServer webServer() {
    return web;
  }

  @Override
  public void close() {
    talk.close();
    passwords.close();
  }

  private record Unseen(Circle circle) implements Unread {
    @Override
    public long messages(Tx tx, Caller caller) {
      return circle.countUnread(tx, caller);
    }

    @Override
    public long reports(Tx tx, Caller caller) {
      return 0;
    }
  }

  private static final class NoMessages implements org.alongside.server.sync.MessageOperations {
    @Override
    public org.alongside.server.sync.Effect send(
        Tx tx, Caller caller, org.alongside.core.sync.Operation.MessageSend operation) {
      return org.alongside.server.sync.Effect.refused(
          org.alongside.core.sync.SyncProblem.NOT_FOUND);
    }

    @Override
    public org.alongside.server.sync.Effect read(
        Tx tx, Caller caller, org.alongside.core.sync.Operation.MessageRead operation) {
      return org.alongside.server.sync.Effect.refused(
          org.alongside.core.sync.SyncProblem.NOT_FOUND);
    }
  }
}
