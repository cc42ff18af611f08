package org.alongside.server.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.payment.WorkingDays;
import org.alongside.core.plan.Plan;
import org.alongside.core.wire.BundledData;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.allocations.BudgetChanges;
import org.alongside.server.allocations.BudgetNews;
import org.alongside.server.allocations.BudgetTellings;
import org.alongside.server.allocations.CarryingOver;
import org.alongside.server.allocations.LookingAgain;
import org.alongside.server.allocations.PartSums;
import org.alongside.server.allocations.Preparing;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.audit.Audit;
import org.alongside.server.bank.BankStatements;
import org.alongside.server.budgets.Beside;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Positions;
import org.alongside.server.buying.Buying;
import org.alongside.server.db.Tx;
import org.alongside.server.deciding.Deciding;
import org.alongside.server.deciding.PlanNews;
import org.alongside.server.deciding.PlanTellings;
import org.alongside.server.deciding.Reviewing;
import org.alongside.server.deciding.Waiting;
import org.alongside.server.digests.Digests;
import org.alongside.server.direct.DirectDeparture;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.DirectNews;
import org.alongside.server.direct.Profiles;
import org.alongside.server.drafting.Comments;
import org.alongside.server.drafting.Drafting;
import org.alongside.server.events.EventNews;
import org.alongside.server.events.Events;
import org.alongside.server.feed.Feed;
import org.alongside.server.figures.YearlyCounts;
import org.alongside.server.figures.YearlyReports;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.Door;
import org.alongside.server.forum.Followers;
import org.alongside.server.forum.Follows;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.Leaving;
import org.alongside.server.forum.Newcomers;
import org.alongside.server.forum.Pictures;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostSearch;
import org.alongside.server.forum.Posting;
import org.alongside.server.forum.ReadingChoices;
import org.alongside.server.forum.Rearranging;
import org.alongside.server.forum.Regards;
import org.alongside.server.forum.RepeatWatch;
import org.alongside.server.forum.ReplyNews;
import org.alongside.server.forum.Standings;
import org.alongside.server.forum.Tags;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Credentials;
import org.alongside.server.identity.Departure;
import org.alongside.server.identity.DisposableMail;
import org.alongside.server.identity.Enrolment;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.MailLinks;
import org.alongside.server.identity.Members;
import org.alongside.server.identity.Organisations;
import org.alongside.server.identity.People;
import org.alongside.server.identity.PhoneCodes;
import org.alongside.server.identity.Recovery;
import org.alongside.server.identity.SqlSessions;
import org.alongside.server.importing.BudgetUses;
import org.alongside.server.importing.Imports;
import org.alongside.server.importing.Registers;
import org.alongside.server.importing.Trace;
import org.alongside.server.joining.Joining;
import org.alongside.server.messaging.Circle;
import org.alongside.server.messaging.Messaging;
import org.alongside.server.messaging.Tellings;
import org.alongside.server.messaging.WorkerTexts;
import org.alongside.server.messaging.Workers;
import org.alongside.server.moderation.Appeals;
import org.alongside.server.moderation.EveryMatter;
import org.alongside.server.moderation.GuestReports;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.moderation.MatterReports;
import org.alongside.server.moderation.Moderation;
import org.alongside.server.moderation.ModerationFigures;
import org.alongside.server.moderation.Reports;
import org.alongside.server.moderation.Tell;
import org.alongside.server.notices.Around;
import org.alongside.server.notices.Letters;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;
import org.alongside.server.oncall.CallNews;
import org.alongside.server.oncall.Calls;
import org.alongside.server.oncall.OnCall;
import org.alongside.server.payments.PaymentCalendars;
import org.alongside.server.plans.Plans;
import org.alongside.server.receipts.Receipts;
import org.alongside.server.recurring.Recurring;
import org.alongside.server.reminders.Reminders;
import org.alongside.server.safeguarding.Concerns;
import org.alongside.server.safeguarding.LegalRequests;
import org.alongside.server.safeguarding.SafeguardingDesk;
import org.alongside.server.setting.BudgetSetting;
import org.alongside.server.sharing.SentStatements;
import org.alongside.server.sharing.SharedReading;
import org.alongside.server.sharing.Sharings;
import org.alongside.server.site.SiteSettings;
import org.alongside.server.spend.Agreed;
import org.alongside.server.spend.PrivateNotes;
import org.alongside.server.spend.SpendChecks;
import org.alongside.server.spend.Spending;
import org.alongside.server.statements.Statements;
import org.alongside.server.stories.Stories;
import org.alongside.server.stories.Story;
import org.alongside.server.sync.StoreGenerations;
import org.alongside.server.thirdparty.PaidFor;
import org.alongside.server.thirdparty.PaidTellings;
import org.alongside.server.visits.VisitTellings;
import org.alongside.server.visits.Visits;

/**
 * What can be done, without a web server: the use cases of every feature, wired by hand around one
 * clock. The running server has one; the demo makes one whose clock it can set.
 */
final class UseCases {
  final Clock clock;
  final Feed feed;
  final Audit audit;
  final People people;
  final Accounts accounts;
  final Members members;
  final Grants grants;
  final CareTeam careTeam;
  final SqlSessions sessions;
  final PhoneCodes phoneCodes;
  final Recovery recovery;
  final MailLinks mailLinks;
  final Budgets budgets;
  final BudgetSetting budgetSetting;
  final Plans plans;
  final Drafting drafting;
  final Comments comments;
  final Deciding deciding;
  final Reviewing reviewing;
  final Waiting waiting;
  final Positions positions;
  final BudgetChanges budgetChanges;
  final LookingAgain lookingAgain;
  final Preparing preparing;
  final CarryingOver carryingOver;
  final PaymentCalendars paymentCalendars;
  final Beside beside;
  final Visits visits;
  final Accounting accounting;
  final Credentials credentials;
  final Spending spending;
  final Agreed agreed;
  final SpendChecks spendChecks;
  final StoreGenerations generations;
  final Guidance guidance;
  final Forum forum;
  final Pictures pictures;
  final Tags tags;
  final ReadingChoices readingChoices = new ReadingChoices();
  final PostSearch postSearch;
  final ReplyNews replyNews;
  final Regards regards;
  final Follows follows;
  final Stories stories;
  final EventNews eventNews;
  final Events events;
  final Profiles profiles;
  final DirectMessages direct;
  final Digests digests;
  final Leaving leaving;
  final Newcomers newcomers;
  final Posting posting;
  final Standings standings;
  final RepeatWatch repeats;
  final Joining joining;
  final DisposableMail refusedMail;
  final Curation curation;
  final Rearranging rearranging;
  final Letters letters;
  final CallNews callNews;
  final OnCall onCall;
  final Calls calls;
  final Concerns concerns;
  final LegalRequests legalRequests;
  final Reports reports;
  final GuestReports guestReports;
  final Moderation moderation;
  final Appeals appeals;
  final YearlyReports yearlyReports;
  final EveryMatter everyMatter;
  final MatterReports matterReports;
  final MatterCases matterCases;
  final Random random;
  final Attachments attachments;
  final Receipts receipts;
  final Notices notices;
  final Workers workers;
  final Messaging messaging;
  final Circle circle;
  final Buying buying;
  final WorkerTexts workerTexts;
  final Imports imports;
  final BankStatements bank;
  final Organisations organisations;
  final PaidFor paidFor;
  final Statements statements;
  final Sharings sharings;
  final SharedReading sharedReading;
  final SentStatements sentStatements;
  final PrivateNotes privateNotes;
  final Recurring recurring;
  final Reminders reminders;

  UseCases(Clock clock, Feed feed) {
    this(clock, feed, DisposableMail.bundled());
  }

  /** The use cases; no account gets an e-mail address that is {@code refused}. */
  UseCases(Clock clock, Feed feed, DisposableMail refused) {
    this.refusedMail = refused;
    this.clock = clock;
    this.feed = feed;
    audit = new Audit(clock);
    people = new People(clock);
    accounts = new Accounts(clock);
    members = new Members(clock);
    grants = new Grants(clock, feed);
    careTeam = new CareTeam(clock, feed);
    organisations = new Organisations(clock);
    sessions = new SqlSessions();
    phoneCodes = new PhoneCodes();
    recovery = new Recovery(accounts, clock);
    mailLinks = new MailLinks(accounts, clock);
    credentials = new Credentials(accounts, sessions, feed);
    budgets = new Budgets(clock, feed);
    budgetSetting = new BudgetSetting(budgets, clock);
    plans = new Plans(clock, feed);
    random = new SecureRandom();
    drafting = new Drafting(clock, random, plans);
    comments = new Comments(clock, random, drafting);
    spending = new Spending(clock, feed, people);
    agreed = new AgreedNow(budgets, plans);
    spendChecks = new SpendChecks(spending, agreed, BundledData.exclusions());
    accounting = new Accounting(clock, budgets, plans::findCurrent, spending);
    generations = new StoreGenerations(clock);
    guidance = new Guidance(clock);
    notices = new Notices(accounts, feed, clock, random);
    pictures = new Pictures(clock);
    tags = new Tags(clock, feed);
    forum = new Forum(members, BundledData.crisisWords(), pictures);
    SiteSettings settings = new SiteSettings("");
    letters = new Letters(clock, random);
    SafetyTellings safety = new SafetyTellings(accounts, notices, letters, settings);
    callNews = safety;
    onCall = new OnCall(clock, members);
    calls =
        new Calls(
            clock, audit, onCall, safety, tx -> settings.findCallWait(tx).orElse(Calls.USUAL_WAIT));
    concerns = new Concerns(clock, audit, safety, random);
    legalRequests = new LegalRequests(clock, audit, safety, random);
    reports = new Reports(clock, feed, audit, calls);
    postSearch = new PostSearch(clock);
    replyNews = new ThreadTellings(accounts, notices);
    regards = new Regards(clock);
    follows = new Follows(clock);
    newcomers = new FirstPosts(settings, reports);
    standings = new Standings(clock, members, reports);
    repeats = new RepeatWatch(clock);
    posting =
        new Posting(
            clock, feed, members, standings, reports, newcomers, follows, replyNews, pictures,
            repeats);
    joining = new Joining(clock, members, audit, settings::joining, this::tellApplicant);
    curation = new Curation(feed);
    rearranging = new Rearranging(clock, feed);
    stories =
        new Stories(
            clock,
            forum,
            posting,
            new StoryTellings(accounts, notices, this::worry),
            BundledData.crisisWords());
    eventNews = new EventTellings(accounts, notices);
    events = new Events(clock, members, audit, eventNews);
    profiles = new Profiles(clock);
    direct = direct(new DirectTellings(accounts, notices));
    digests = new Digests(clock, accounts, members, notices);
    leaving =
        new Leaving(
            members,
            curation,
            follows,
            List.of(
                stories,
                (tx, member, what) -> events.gone(tx, member),
                new DirectDeparture(profiles, direct),
                digests,
                (tx, member, what) -> giveBackClaims(tx, member)));
    attachments = new Attachments(clock);
    receipts = new Receipts(clock, feed, attachments);
    visits =
        new Visits(
            clock, feed, budgets, plans::findCurrent, new VisitTellings(notices, careTeam, clock));
    positions = new Positions(budgets, plans::findCurrent, spending, visits);
    moderation =
        new Moderation(
            clock,
            feed,
            audit,
            forum,
            curation,
            rearranging,
            new Followers(follows, replyNews),
            calls,
            this::tellMember);
    everyMatter =
        new EveryMatter(
            clock, direct, stories, events, profiles, new EventOrganisers(accounts, notices));
    matterReports = new MatterReports(clock, feed, audit, calls, direct, everyMatter);
    matterCases = new MatterCases(clock, feed, audit, calls, direct, everyMatter, this::tellMember);
    guestReports = new GuestReports(reports, moderation, matterReports, matterCases, random);
    appeals = new Appeals(clock, moderation, matterCases);
    yearlyReports =
        new YearlyReports(
            clock,
            new YearlyCounts(new ModerationFigures(), calls, concerns, legalRequests),
            settings);
    PlanNews news = new PlanTellings(around());
    deciding = new Deciding(clock, random, plans, drafting, budgets, audit, news);
    reviewing = new Reviewing(clock, plans, drafting, budgets, audit, news);
    waiting = new Waiting(clock, plans, people);
    BudgetNews budgetNews = budgetNews();
    budgetChanges = new BudgetChanges(clock, random, budgets, audit, notices, budgetNews);
    lookingAgain = new LookingAgain(clock, random, budgetChanges, budgetNews);
    PartSums partSums = new PartSums(positions, plans::findCurrent, clock);
    preparing = new Preparing(budgetChanges, partSums, clock);
    carryingOver = new CarryingOver(budgets, budgetChanges, partSums, clock);
    paymentCalendars =
        new PaymentCalendars(
            clock, budgets, budgetChanges, budgetNews, new WorkingDays(BundledData.bankHolidays()));
    beside = new BesideBudgets(budgetChanges, paymentCalendars, clock);
    workers = new Workers(careTeam, BundledData.bankHolidays(), clock);
    messaging =
        new Messaging(
            attachments, workers, people, new Tellings(notices, grants, workers), feed, clock);
    circle = new Circle(people, grants, careTeam, workers, attachments);
    workerTexts = new WorkerTexts(clock, random);
    buying = new Buying(messaging, clock, random);
    bank = new BankStatements(clock, random, accounting, spending, agreed);
    paidFor =
        new PaidFor(
            spending,
            organisations,
            plans::findCurrent,
            new PaidTellings(notices, careTeam, organisations, clock),
            clock);
    statements = new Statements(budgets, plans, spending);
    sharings = new Sharings(people, notices, clock);
    sharedReading = new SharedReading(sharings, statements);
    sentStatements = new SentStatements(statements, people, around(), clock, random);
    privateNotes = new PrivateNotes(clock, feed, spending);
    recurring = new Recurring(clock, spending, agreed);
    reminders =
        new Reminders(
            clock, notices, grants, this::isPaymentDay, Optional.of(spending::listWithoutReceipt));
    imports = imports();
  }

  /** Messages between members, of which this tells. */
  DirectMessages direct(DirectNews news) {
    return new DirectMessages(
        clock,
        members,
        new SchemeMessages(new SiteSettings(""), accounts),
        news,
        this::findPause,
        BundledData.crisisWords());
  }

  /** Until when a moderator keeps a member from posting, under whatever name they had. */
  private Optional<Instant> findPause(Tx tx, MemberId member, Instant now) {
    return members.listAliases(tx, member).stream()
        .flatMap(alias -> curation.findSilence(tx, alias, now).stream())
        .max(Instant::compareTo);
  }

  private Imports imports() {
    Departure departure = new Departure(feed);
    return new Imports(
        new Registers(
            people, accounts, new Enrolment(clock, feed), departure, budgets, audit, refusedMail),
        List.of(
            new Trace("plan", plans::listWithPlan),
            new Trace("budget", budgets::listWithBudget),
            new Trace("budget-begun", budgetSetting::listBegun),
            new Trace("spend", spending::listWithSpend),
            new Trace("bank", bank::listWithStatement),
            new Trace("organisation", organisations::listTied),
            new Trace("sharing", sharings::listWithChoice),
            new Trace("safeguarding", this::traces),
            new Trace("conversation", messaging::listWithConversation),
            new Trace("hours", messaging::listWithHours),
            new Trace("told", (tx, who) -> told(tx, departure.findAccounts(tx, who)))),
        new UsesOfBudgets(plans, spending),
        clock,
        random);
  }

  /** Worries and requests, and what was published by whom. */
  private Set<PersonId> traces(Tx tx, Collection<PersonId> people) {
    return Stream.concat(
            concerns.listWithTrace(tx, people).stream(),
            yearlyReports.listPublishers(tx, people).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  SafeguardingDesk safeguardingDesk() {
    return new SafeguardingDesk(concerns, legalRequests);
  }

  private boolean isPaymentDay(Tx tx, PersonId holder, LocalDate day) {
    return budgets
        .findCurrent(tx, holder, day)
        .filter(
            budget ->
                paymentCalendars.lines(tx, budget).stream()
                    .anyMatch(line -> line.due().bankDay().equals(day)))
        .isPresent();
  }

  private Set<PersonId> told(Tx tx, Map<AccountId, PersonId> accountsOf) {
    return notices.listTold(tx, accountsOf.keySet()).stream()
        .map(accountsOf::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record UsesOfBudgets(Plans plans, Spending spending) implements BudgetUses {
    @Override
    public Set<AllocationId> listPaying(Tx tx, Collection<AllocationId> allocations) {
      return plans.listPaying(tx, allocations);
    }

    @Override
    public Set<Budget> listSpent(Tx tx, Collection<Budget> all, Instant since) {
      Set<PersonId> holders = spending.listWithSpend(tx, all.stream().map(Budget::holder).toList());
      return all.stream()
          .filter(budget -> holders.contains(budget.holder()))
          .filter(
              budget ->
                  spending.listCounted(tx, budget.holder(), budget.period()).stream()
                      .anyMatch(entry -> !entry.recordedAt().isBefore(since)))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private void tellApplicant(Tx tx, PersonId person) {
    accounts
        .findByPerson(tx, person)
        .ifPresent(
            account -> notices.tell(tx, account, NoticeKind.JOINING_ANSWERED, Door.ELSEWHERE));
  }

  /** What moderators are asked to look at: first posts, as many as the scheme says, and others. */
  private record FirstPosts(SiteSettings settings, Reports reports) implements Newcomers {
    @Override
    public int firstPosts(Tx tx) {
      return settings.firstPosts(tx);
    }

    @Override
    public void ask(Tx tx, PlacedPost post, HoldReason why) {
      reports.ask(tx, post, why);
    }
  }

  private Around around() {
    return new Around(notices, grants, careTeam, accounts, clock);
  }

  private BudgetNews budgetNews() {
    return new BudgetTellings(around());
  }

  private void worry(Tx tx, Story story) {
    matterReports.raise(tx, story);
  }

  /** What a moderator keeps is for the others again. */
  void giveBackClaims(Tx tx, MemberId moderator) {
    moderation.giveBack(tx, moderator);
    matterCases.giveBack(tx, moderator);
  }

  private void tellMember(Tx tx, MemberId member, Tell.News news) {
    accounts
        .findByMember(tx, member)
        .ifPresent(
            account ->
                notices.tell(
                    tx,
                    account,
                    news == Tell.News.DECIDED_ON_POST
                        ? NoticeKind.POST_DECIDED
                        : NoticeKind.REPORT_DECIDED,
                    "/reports"));
  }

  /**
   * Spending is checked against the budget, which in turn counts the spending: the two meet here.
   */
  private record AgreedNow(Budgets budgets, Plans plans) implements Agreed {
    @Override
    public Optional<Budget> findBudget(Tx tx, PersonId holder, LocalDate day) {
      return budgets.findCurrent(tx, holder, day);
    }

    @Override
    public Optional<Plan> findPlan(Tx tx, PersonId holder) {
      return plans.findCurrent(tx, holder);
    }
  }
}
