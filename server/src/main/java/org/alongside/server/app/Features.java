package org.alongside.server.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import org.alongside.server.access.Access;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Matrix;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.html.Words;
import org.alongside.server.http.Routes;
import org.alongside.server.http.WebServer;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.Members;
import org.alongside.server.identity.Passwords;
import org.alongside.server.identity.People;
import org.alongside.server.identity.SecondFactor;
import org.alongside.server.identity.SessionApi;
import org.alongside.server.identity.SignIn;
import org.alongside.server.identity.SignInPages;
import org.alongside.server.identity.SqlRelationships;
import org.alongside.server.identity.SqlSessions;
import org.alongside.server.site.SiteErrorPages;
import org.alongside.server.site.SiteFrames;
import org.alongside.server.site.SiteSettings;
import org.alongside.server.site.Unread;

/**
 * The wiring by hand: every object of the server, made once, in the order in which they need each
 * other.
 */
final class Features implements AutoCloseable {
  final Feed feed;
  final Audit audit;
  final People people;
  final Accounts accounts;
  final Members members;
  final Grants grants;
  final CareTeam careTeam;
  final Passwords passwords;
  final SqlSessions sessions;
  final SiteSettings settings;

  private final WebServer web;
  private final SignInPages signInPages;
  private final SessionApi sessionApi;

  Features(
      Vertx vertx, Database database, Config config, PrometheusMeterRegistry meters, Clock clock) {
    feed = new Feed(clock);
    audit = new Audit(clock);
    people = new People(clock);
    accounts = new Accounts(clock);
    members = new Members(clock);
    grants = new Grants(clock, feed);
    careTeam = new CareTeam(clock, feed);
    passwords = new Passwords(vertx);
    sessions = new SqlSessions();
    settings = new SiteSettings(config.demo() ? Words.english().say("site.demo-banner") : "");

    Access access = new Access(Matrix.load(), new SqlRelationships(grants, careTeam), clock);
    SiteFrames frames = new SiteFrames(settings, people, new NothingUnread());
    SecondFactor secondFactor =
        new SecondFactor(config.demo() ? SecondFactor.Policy.NOBODY : SecondFactor.Policy.STAFF);
    SignIn signIn = new SignIn(database, accounts, sessions, passwords, secondFactor, clock);
    signInPages =
        new SignInPages(
            signIn, sessions, frames, database, config.web().cookies(), feed, List.of());
    sessionApi = new SessionApi(signIn, sessions, people, grants, careTeam, database, feed, clock);
    web =
        new WebServer(
            vertx,
            database,
            access,
            sessions,
            audit,
            new SiteErrorPages(settings, clock),
            config.web(),
            meters,
            clock);
  }

  /** Fills an empty store with the demo scheme, if asked. */
  void prepare() {}

  /** Adds every route of every feature. */
  void declare(Routes routes) {
    signInPages.declare(routes);
    sessionApi.declare(routes);
  }

  /** Starts what runs by the clock. */
  void startJobs() {}

  WebServer webServer() {
    return web;
  }

  @Override
  public void close() {
    passwords.close();
  }

  private static final class NothingUnread implements Unread {
    @Override
    public long messages(Tx tx, Caller caller) {
      return 0;
    }

    @Override
    public long reports(Tx tx, Caller caller) {
      return 0;
    }
  }
}
