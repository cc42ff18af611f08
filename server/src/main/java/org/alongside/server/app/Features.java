package org.alongside.server.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.wire.BundledData;
import org.alongside.server.access.Access;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Matrix;
import org.alongside.server.account.AccountPages;
import org.alongside.server.account.GivenGrants;
import org.alongside.server.budgets.BudgetApi;
import org.alongside.server.budgets.BudgetPages;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.demo.Cast;
import org.alongside.server.employment.EmploymentFiles;
import org.alongside.server.employment.EmploymentPages;
import org.alongside.server.feed.Feed;
import org.alongside.server.forum.ChangePages;
import org.alongside.server.forum.FeedPages;
import org.alongside.server.forum.FollowPages;
import org.alongside.server.forum.ForumApi;
import org.alongside.server.forum.ForumPages;
import org.alongside.server.forum.NameApi;
import org.alongside.server.forum.NamePages;
import org.alongside.server.forum.Pacing;
import org.alongside.server.forum.PicturePages;
import org.alongside.server.forum.PostIntake;
import org.alongside.server.forum.PostPages;
import org.alongside.server.forum.Reading;
import org.alongside.server.forum.RemovalPages;
import org.alongside.server.guidance.EditPages;
import org.alongside.server.guidance.GuidanceApi;
import org.alongside.server.guidance.GuidancePages;
import org.alongside.server.health.HealthApi;
import org.alongside.server.home.HomePages;
import org.alongside.server.home.Newest;
import org.alongside.server.home.OwnPart;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Routes;
import org.alongside.server.http.WebServer;
import org.alongside.server.identity.PasswordPages;
import org.alongside.server.identity.Passwords;
import org.alongside.server.identity.PhonePages;
import org.alongside.server.identity.RecoveryPages;
import org.alongside.server.identity.SecondFactor;
import org.alongside.server.identity.SessionApi;
import org.alongside.server.identity.SessionPages;
import org.alongside.server.identity.SignIn;
import org.alongside.server.identity.SignInPages;
import org.alongside.server.identity.SqlRelationships;
import org.alongside.server.identity.Throttle;
import org.alongside.server.joining.JoinPages;
import org.alongside.server.joining.Joining;
import org.alongside.server.joining.JoiningPages;
import org.alongside.server.messaging.Circle;
import org.alongside.server.moderation.AppealPages;
import org.alongside.server.moderation.CrisisPages;
import org.alongside.server.moderation.LookAfterPages;
import org.alongside.server.moderation.LookPages;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.moderation.Moderation;
import org.alongside.server.moderation.ModerationApi;
import org.alongside.server.moderation.ModerationPages;
import org.alongside.server.moderation.ReportPages;
import org.alongside.server.moderation.RulingPages;
import org.alongside.server.moderation.TagPages;
import org.alongside.server.moderation.ThreadActPages;
import org.alongside.server.moderation.ThreadDesk;
import org.alongside.server.moderation.UndoPages;
import org.alongside.server.plans.PlanApi;
import org.alongside.server.plans.PlanPages;
import org.alongside.server.receipts.ReceiptFiles;
import org.alongside.server.safeguarding.SafeguardingDesk;
import org.alongside.server.search.SearchPages;
import org.alongside.server.setting.SettingFiles;
import org.alongside.server.setting.SettingPages;
import org.alongside.server.setting.StandardPages;
import org.alongside.server.site.SettingsPages;
import org.alongside.server.site.SiteErrorPages;
import org.alongside.server.site.SiteFrames;
import org.alongside.server.site.SitePages;
import org.alongside.server.site.SiteSettings;
import org.alongside.server.site.Unread;
import org.alongside.server.spend.ReceiptPages;
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
  private static final int MOST_NEWS = 5;

  final UseCases cases;
  final Passwords passwords;
  final SiteSettings settings;

  /** Reports of messages between members, at once and then one a minute. */
  private static final long REPORTS_AT_ONCE = 10;

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
  private final PhonePages phonePages;
  private final SpendPages spendPages;
  private final SpendFormPages spendFormPages;
  private final ReceiptPages receiptPages;
  private final SpendApi spendApi;
  private final SyncApi syncApi;
  private final GuidancePages guidancePages;
  private final EditPages guidanceEditPages;
  private final GuidanceApi guidanceApi;
  private final SitePages sitePages;
  private final ForumPages forumPages;
  private final FollowPages followPages;
  private final RemovalPages removalPages;
  private final FeedPages feedPages;
  private final PostPages postPages;
  private final ChangePages changePages;
  private final PicturePages picturePages;
  private final LookAfterPages lookAfterPages;
  private final TagPages tagPages;
  private final NamePages namePages;
  private final SearchPages searchPages;
  private final JoinPages joinPages;
  private final JoiningPages joiningPages;
  private final ForumApi forumApi;
  private final NameApi nameApi;
  private final ReportPages reportPages;
  private final ModerationPages moderationPages;
  private final RulingPages rulingPages;
  private final ThreadActPages threadActPages;
  private final LookPages lookPages;
  private final UndoPages undoPages;
  private final AppealPages appealPages;
  private final CrisisPages crisisPages;
  private final ModerationApi moderationApi;
  private final MemberFeatures members;
  private final HomePages homePages;
  private final AccountPages accountPages;
  private final CommunityFeatures community;
  private final TalkFeatures talk;
  private final SafetyFeatures safety;
  private final EmploymentPages employmentPages;
  private final SettingPages settingPages;
  private final StandardPages standardPages;
  private final PlanFeatures planning;
  private final BudgetFeatures budgeting;
  private final SpendFeatures spendFeatures;
  private final SharingFeatures sharing;
  private final ThirdPartyFeatures thirdParty;
  private final MoneyFeatures money;
  private final RecoveryPages recoveryPages;
  private final ImportFeatures importing;
  private final BankFeatures bank;

  Features(
      Vertx vertx, Database database, Config config, PrometheusMeterRegistry meters, Clock clock) {
    this.database = database;
    this.config = config;
    Feed feed = new Feed(clock);
    cases = new UseCases(clock, feed, config.refusedMail());
    passwords = new Passwords(vertx);
    settings = new SiteSettings(config.demo() ? Words.english().say("site.demo-banner") : "");

    Access access =
        new Access(
            Matrix.load(),
            new SqlRelationships(cases.grants, cases.careTeam, cases.organisations),
            clock);
    Unread unread =
        new Unseen(
            cases.circle,
            cases.moderation,
            cases.matterCases,
            cases.joining,
            cases.safeguardingDesk());
    SiteFrames frames = new SiteFrames(settings, cases.people, unread);
    SecondFactor secondFactor =
        new SecondFactor(config.demo() ? SecondFactor.Policy.NOBODY : SecondFactor.Policy.STAFF);
    SignIn signIn =
        new SignIn(
            database,
            cases.accounts,
            cases.sessions,
            passwords,
            secondFactor,
            cases.phoneCodes,
            clock);
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
    budgetPages =
        new BudgetPages(
            cases.budgets, cases.positions, cases.beside, cases.people, access, frames, clock);
    budgetApi = new BudgetApi(cases.budgets, cases.positions, cases.beside, clock);
    planPages = new PlanPages(cases.plans, cases.budgets, cases.people, access, frames, clock);
    planApi = new PlanApi(cases.plans);
    healthApi = new HealthApi(database, meters);
    sessionPages = new SessionPages(cases.sessions, frames, new EnglishDates(clock));
    phonePages = new PhonePages(cases.phoneCodes, frames, config.publicUrl(), clock);
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
            cases.spending,
            cases.spendChecks,
            cases.agreed,
            cases.receipts,
            cases.bank,
            cases.recurring,
            cases.privateNotes,
            access,
            frames,
            cases.people,
            cases.paidFor::listMarks,
            clock);
    spendApi = new SpendApi(cases.spending, cases.spendChecks, cases.receipts, access);
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
                cases.receipts,
                new PhoneMessages(cases.messaging),
                new PhoneVisits(cases.visits),
                new PhoneCopies(
                        cases.budgets,
                        cases.positions,
                        cases.beside,
                        cases.plans,
                        cases.messaging,
                        cases.workers,
                        cases.visits,
                        cases.privateNotes,
                        clock)
                    .list())
            .api();
    community = new CommunityFeatures(cases, frames, access, this::ownHelp);
    guidancePages = new GuidancePages(cases.guidance, community::storiesBeside, frames, clock);
    guidanceEditPages = new EditPages(cases.guidance, frames, clock);
    guidanceApi = new GuidanceApi(cases.guidance);
    sitePages = new SitePages(frames);
    Pacing pacing = new Pacing(clock, cases.standings);
    Throttle reportPace = new Throttle(clock, REPORTS_AT_ONCE, Duration.ofMinutes(1));
    talk = new TalkFeatures(vertx, database, config, cases, frames, access);
    Reading reading =
        new Reading(
            cases.regards,
            cases.follows,
            cases.tags,
            cases.readingChoices,
            new ThreadDesk(cases.forum, cases.moderation, clock));
    PostIntake intake =
        new PostIntake(cases.forum, cases.pictures, access, database, talk.uploads());
    forumPages =
        new ForumPages(
            cases.forum,
            cases.members,
            cases.joining,
            reading,
            cases.replyNews,
            access,
            frames,
            database,
            clock);
    followPages =
        new FollowPages(cases.forum, cases.follows, cases.regards, pacing, access, frames, clock);
    removalPages = new RemovalPages(cases.forum, cases.curation, frames, clock);
    feedPages = new FeedPages(cases.forum, clock);
    postPages =
        new PostPages(
            cases.forum,
            cases.members,
            cases.joining,
            cases.posting,
            intake,
            cases.tags,
            reading,
            access,
            frames,
            pacing,
            this::ownHelp,
            clock);
    changePages = new ChangePages(cases.forum, cases.posting, intake, pacing, frames, clock);
    picturePages = new PicturePages(cases.forum, cases.pictures);
    namePages =
        new NamePages(
            cases.members, cases.joining, cases.leaving, cases.readingChoices, frames, clock);
    joinPages = new JoinPages(cases.joining, cases.members, frames, clock);
    joiningPages = new JoiningPages(cases.joining, frames, clock);
    searchPages =
        new SearchPages(
            cases.guidance,
            cases.forum,
            cases.postSearch,
            cases.stories,
            access,
            frames,
            BundledData.crisisWords(),
            clock);
    nameApi = new NameApi(cases.members, cases.joining);
    forumApi =
        new ForumApi(
            cases.forum,
            cases.posting,
            cases.curation,
            cases.pictures,
            cases.tags,
            cases.regards,
            cases.follows,
            cases.members,
            cases.replyNews,
            access,
            pacing,
            database,
            talk.uploads(),
            clock);
    reportPages =
        new ReportPages(
            cases.forum,
            cases.reports,
            cases.guestReports,
            cases.moderation,
            cases.appeals,
            cases.matterCases,
            cases.matterReports,
            frames,
            pacing,
            clock);
    moderationPages =
        new ModerationPages(
            cases.forum,
            cases.moderation,
            cases.matterCases,
            cases.matterReports,
            cases.onCall,
            cases.calls,
            settings::enoughDecisions,
            frames,
            clock);
    rulingPages = new RulingPages(cases.forum, cases.moderation, frames, clock);
    threadActPages = new ThreadActPages(cases.forum, cases.moderation, frames, clock);
    lookPages = new LookPages(cases.forum, cases.moderation, cases.reports, frames, clock);
    lookAfterPages =
        new LookAfterPages(
            cases.forum, cases.moderation, cases.curation, cases.tags, cases.audit, frames, clock);
    tagPages = new TagPages(cases.forum, cases.curation, cases.tags, cases.audit, frames, clock);
    undoPages = new UndoPages(cases.forum, cases.moderation, frames, clock);
    appealPages =
        new AppealPages(
            cases.forum,
            cases.moderation,
            cases.matterCases,
            cases.matterReports,
            cases.appeals,
            frames,
            clock);
    crisisPages =
        new CrisisPages(
            cases.forum, cases.moderation, cases.matterCases, cases.matterReports, frames, clock);
    moderationApi = new ModerationApi(cases.forum, cases.reports, cases.moderation, pacing, clock);
    members =
        new MemberFeatures(
            cases, frames, database, this::ownHelp, reportPace, pacing, config.web().cookies());
    homePages =
        new HomePages(
            frames,
            cases.people,
            cases.grants,
            new OwnPart(
                cases.budgets,
                cases.positions,
                cases.plans,
                cases.careTeam,
                cases.workers::findCard,
                unread,
                cases.recurring,
                clock),
            this::newest,
            clock);
    accountPages =
        new AccountPages(
            frames,
            cases.people,
            cases.accounts,
            cases.sessions,
            new GivenGrants(cases.grants, cases.people, frames, clock),
            cases.audit,
            config.web().cookies(),
            feed,
            clock);
    EmploymentYears years = EmploymentFiles.read(config.data());
    employmentPages = new EmploymentPages(years, frames, clock);
    standardPages = new StandardPages(cases.budgetSetting, frames);
    settingPages =
        new SettingPages(
            cases.budgetSetting,
            cases.carryingOver::lines,
            cases.people,
            years,
            SettingFiles.read(config.data()),
            BundledData.bankHolidays().names().keySet(),
            frames,
            clock);
    planning = new PlanFeatures(cases, frames, access);
    budgeting = new BudgetFeatures(cases, frames, access);
    spendFeatures = new SpendFeatures(cases, frames, access);
    sharing = new SharingFeatures(cases, frames, access, database);
    thirdParty = new ThirdPartyFeatures(cases, frames, access);
    money = new MoneyFeatures(cases, frames, access, years);
    safety = new SafetyFeatures(cases, frames, settings);
    ReceiptFiles receiptFiles = new ReceiptFiles(talk.uploads());
    spendFormPages =
        new SpendFormPages(
            cases.spending,
            cases.agreed,
            cases.receipts,
            receiptFiles,
            cases.recurring,
            access,
            database,
            frames,
            clock);
    receiptPages =
        new ReceiptPages(
            cases.spending,
            cases.receipts,
            receiptFiles,
            access,
            database,
            frames,
            spendPages,
            clock);
    recoveryPages =
        new RecoveryPages(
            cases.recovery,
            new RecoveryMail(talk.mailing()),
            cases.accounts,
            cases.credentials,
            passwords,
            signIn,
            frames,
            database,
            clock);
    importing = new ImportFeatures(cases, frames, database);
    bank = new BankFeatures(cases, frames, access, database);
    web =
        new WebServer(
            vertx,
            database,
            access,
            cases.sessions,
            cases.audit,
            new SiteErrorPages(settings, frames, clock),
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
    phonePages.declare(routes);
    spendFeatures.declare(routes);
    spendFormPages.declare(routes);
    receiptPages.declare(routes);
    spendPages.declare(routes);
    spendApi.declare(routes);
    syncApi.declare(routes);
    guidancePages.declare(routes);
    guidanceEditPages.declare(routes);
    guidanceApi.declare(routes);
    sitePages.declare(routes);
    forumPages.declare(routes);
    followPages.declare(routes);
    removalPages.declare(routes);
    feedPages.declare(routes);
    postPages.declare(routes);
    changePages.declare(routes);
    picturePages.declare(routes);
    lookAfterPages.declare(routes);
    tagPages.declare(routes);
    namePages.declare(routes);
    joinPages.declare(routes);
    joiningPages.declare(routes);
    searchPages.declare(routes);
    forumApi.declare(routes);
    nameApi.declare(routes);
    reportPages.declare(routes);
    moderationPages.declare(routes);
    rulingPages.declare(routes);
    threadActPages.declare(routes);
    lookPages.declare(routes);
    undoPages.declare(routes);
    appealPages.declare(routes);
    crisisPages.declare(routes);
    moderationApi.declare(routes);
    members.declare(routes);
    homePages.declare(routes);
    accountPages.declare(routes);
    community.declare(routes);
    talk.declare(routes);
    safety.declare(routes);
    employmentPages.declare(routes);
    settingPages.declare(routes);
    standardPages.declare(routes);
    planning.declare(routes);
    budgeting.declare(routes);
    sharing.declare(routes);
    thirdParty.declare(routes);
    money.declare(routes);
    recoveryPages.declare(routes);
    importing.declare(routes);
    bank.declare(routes);
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

  /** The page of a holder for a bad time, when their plan says what to do then. */
  private Optional<String> ownHelp(Tx tx, Caller caller) {
    return Optional.ofNullable(caller.person())
        .filter(person -> cases.people.isHolder(tx, person))
        .filter(
            person ->
                cases
                    .plans
                    .findCurrent(tx, person)
                    .filter(plan -> !plan.contingencies().isEmpty())
                    .isPresent())
        .map(person -> "/holders/" + person + "/plan/tonight");
  }

  private List<Newest.News> newest(Tx tx, Caller caller) {
    return cases.notices.listNew(tx, caller.getAccount(), MOST_NEWS).stream()
        .map(
            notice ->
                new Newest.News(
                    new Link(
                        Words.english().say("notices.kind." + notice.kind().code()),
                        "/notices/" + notice.id() + "/open"),
                    notice.toldAt()))
        .toList();
  }

  private record Unseen(
      Circle circle,
      Moderation moderation,
      MatterCases matterCases,
      Joining joining,
      SafeguardingDesk desk)
      implements Unread {
    @Override
    public long concerns(Tx tx) {
      return desk.countWaiting(tx);
    }

    @Override
    public long messages(Tx tx, Caller caller) {
      return circle.countUnread(tx, caller);
    }

    @Override
    public long reports(Tx tx, Caller caller) {
      return moderation.countWaiting(tx, caller.member())
          + matterCases.countWaiting(tx, caller.member())
          + joining.countWaiting(tx);
    }
  }
}
