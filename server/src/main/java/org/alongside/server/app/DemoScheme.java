package org.alongside.server.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import org.alongside.core.wire.BundledData;
import org.alongside.server.allocations.BudgetChanges;
import org.alongside.server.allocations.BudgetNews;
import org.alongside.server.allocations.LookingAgain;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.deciding.Deciding;
import org.alongside.server.deciding.PlanNews;
import org.alongside.server.deciding.Reviewing;
import org.alongside.server.demo.DemoAccounts;
import org.alongside.server.demo.DemoBank;
import org.alongside.server.demo.DemoBudgets;
import org.alongside.server.demo.DemoBuying;
import org.alongside.server.demo.DemoChanges;
import org.alongside.server.demo.DemoClock;
import org.alongside.server.demo.DemoDirect;
import org.alongside.server.demo.DemoEvents;
import org.alongside.server.demo.DemoForum;
import org.alongside.server.demo.DemoGuidance;
import org.alongside.server.demo.DemoImports;
import org.alongside.server.demo.DemoJoining;
import org.alongside.server.demo.DemoMatters;
import org.alongside.server.demo.DemoMessages;
import org.alongside.server.demo.DemoModeration;
import org.alongside.server.demo.DemoOnCall;
import org.alongside.server.demo.DemoPart;
import org.alongside.server.demo.DemoPeople;
import org.alongside.server.demo.DemoPlans;
import org.alongside.server.demo.DemoReceipts;
import org.alongside.server.demo.DemoSafeguarding;
import org.alongside.server.demo.DemoSharing;
import org.alongside.server.demo.DemoSpend;
import org.alongside.server.demo.DemoSpendExtras;
import org.alongside.server.demo.DemoStories;
import org.alongside.server.demo.DemoThirdParty;
import org.alongside.server.demo.DemoVisits;
import org.alongside.server.demo.OldNews;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.DirectNews;
import org.alongside.server.events.Events;
import org.alongside.server.feed.Feed;
import org.alongside.server.forum.PostWatch;
import org.alongside.server.forum.Posting;
import org.alongside.server.identity.Passwords;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.moderation.MatterReports;
import org.alongside.server.safeguarding.Concerns;
import org.alongside.server.safeguarding.LegalRequests;
import org.alongside.server.safeguarding.SafeguardingNews;
import org.alongside.server.site.SiteSettings;
import org.alongside.server.stories.Stories;
import org.alongside.server.visits.VisitNews;
import org.alongside.server.visits.Visits;

/** Fills an empty store with the demo scheme, through the ordinary use cases, all or nothing. */
final class DemoScheme {
  private final Passwords passwords;
  private final SiteSettings settings;

  DemoScheme(Passwords passwords, SiteSettings settings) {
    this.passwords = passwords;
    this.settings = settings;
  }

  /** Whether it was filled; false when something was there already. */
  Future<Boolean> fillIfEmpty(Database database) {
    return database.write(
        tx -> {
          if (!isEmpty(tx)) {
            return false;
          }
          DemoClock clock = new DemoClock(Clock.systemUTC());
          UseCases cases = new UseCases(clock, new Feed(clock));
          for (DemoPart part : parts(clock, cases)) {
            part.fill(tx);
          }
          return true;
        });
  }

  private List<DemoPart> parts(DemoClock clock, UseCases cases) {
    return List.of(
        new DemoPeople(
            clock,
            cases.people,
            cases.accounts,
            cases.members,
            cases.grants,
            cases.careTeam,
            settings,
            passwords),
        new DemoBudgets(clock, cases.budgets),
        new DemoPlans(
            clock,
            cases.plans,
            cases.drafting,
            new Deciding(
                clock,
                cases.random,
                cases.plans,
                cases.drafting,
                cases.budgets,
                cases.audit,
                PlanNews.none()),
            new Reviewing(
                clock, cases.plans, cases.drafting, cases.budgets, cases.audit, PlanNews.none())),
        new DemoGuidance(clock, cases.guidance),
        new DemoSpend(clock, cases.spending, cases.agreed),
        new DemoReceipts(clock, cases.spending, cases.receipts, cases.attachments),
        new DemoSpendExtras(clock, cases.spending, cases.privateNotes, cases.reminders),
        changes(clock, cases),
        new DemoVisits(
            clock,
            new Visits(
                clock, cases.feed, cases.budgets, cases.plans::findCurrent, VisitNews.none())),
        new DemoBank(clock, cases.bank, cases.accounting),
        new DemoAccounts(clock, cases.accounting),
        new DemoForum(
            clock,
            cases.forum,
            new Posting(
                clock,
                cases.feed,
                cases.members,
                cases.standings,
                cases.reports,
                cases.newcomers,
                cases.follows,
                new OldNews(),
                cases.pictures,
                PostWatch.none()),
            cases.curation,
            cases.tags),
        new DemoOnCall(clock, cases.onCall, settings),
        new DemoModeration(
            clock, cases.forum, cases.posting, cases.reports, cases.moderation, cases.appeals),
        new DemoJoining(
            clock, cases.people, cases.members, cases.joining, cases.posting, cases.forum),
        new DemoSafeguarding(
            clock,
            new Concerns(clock, cases.audit, SafeguardingNews.none(), cases.random),
            new LegalRequests(clock, cases.audit, SafeguardingNews.none(), cases.random)),
        new DemoStories(
            clock,
            new Stories(
                clock, cases.forum, cases.posting, new OldNews(), BundledData.crisisWords())),
        new DemoEvents(clock, new Events(clock, cases.members, cases.audit, new OldNews())),
        demoDirect(clock, cases),
        new DemoMatters(
            clock,
            cases.profiles,
            cases.matterReports,
            quietCases(clock, cases, cases.direct),
            cases.appeals),
        new DemoMessages(clock, cases.messaging, cases.workers, cases.workerTexts),
        new DemoBuying(clock, cases.buying),
        new DemoImports(clock, cases.imports),
        new DemoThirdParty(clock, cases.organisations, cases.paidFor, cases.notices),
        new DemoSharing(
            clock, cases.sharings, cases.sharedReading, cases.sentStatements, cases.notices));
  }

  /** Nobody is told of what was decided long ago. */
  private static MatterCases quietCases(DemoClock clock, UseCases cases, DirectMessages direct) {
    return new MatterCases(
        clock,
        cases.feed,
        cases.audit,
        cases.calls,
        direct,
        cases.everyMatter,
        (tx, member, news) -> {});
  }

  private static DemoDirect demoDirect(DemoClock clock, UseCases cases) {
    DirectMessages direct = cases.direct(DirectNews.none());
    return new DemoDirect(
        clock,
        cases.profiles,
        direct,
        new MatterReports(clock, cases.feed, cases.audit, cases.calls, direct, cases.everyMatter),
        quietCases(clock, cases, direct));
  }

  /** Nobody is told of what happened long ago. */
  private static DemoChanges changes(DemoClock clock, UseCases cases) {
    BudgetChanges changes =
        new BudgetChanges(
            clock, cases.random, cases.budgets, cases.audit, cases.notices, BudgetNews.none());
    return new DemoChanges(
        clock,
        cases.budgets,
        changes,
        new LookingAgain(clock, cases.random, changes, BudgetNews.none()),
        cases.preparing,
        cases.paymentCalendars);
  }

  private static boolean isEmpty(Tx tx) {
    return tx.sql().createQuery("select count(*) from person").mapTo(Integer.class).one() == 0;
  }
}
