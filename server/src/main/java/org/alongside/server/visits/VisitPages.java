package org.alongside.server.visits;

import static org.alongside.server.html.EnglishMoney.headline;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Support;
import org.alongside.core.visit.Delivered;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitTally.OfSupport;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** The page that sets beside each other what was planned and what was delivered. */
public final class VisitPages {
  private static final int RECENT_DAYS = 7;

  private final Visits visits;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final VisitWords visitWords = new VisitWords();
  private final Words words = Words.english();

  public VisitPages(Visits visits, People people, Access access, Frames frames, Clock clock) {
    this.visits = visits;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get("/holders/:holder/visits").opens(Action.READ, Asset.VISIT, holder).with(this::show);
    routes
        .post("/holders/:holder/visits/:visit/withdraw")
        .opens(Action.WRITE, Asset.VISIT, holder)
        .with(this::withdraw);
  }

  private Reply withdraw(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    VisitReport report = visits.getReport(tx, holder, VisitId.of(ask.id("visit")));
    visits.withdraw(tx, ask.caller().getPerson(), holder, report.id());
    String list = "/holders/" + holder + "/visits";
    boolean reads = access.allows(tx, ask.caller(), Action.READ, Asset.VISIT, Subject.of(holder));
    return Reply.seeOther(
        reads
            ? list + "?month=" + YearMonth.from(report.body().on()) + "&done=visits.withdrawn"
            : list + "/new?done=visits.withdrawn");
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    boolean own = holder.equals(ask.caller().getPerson());
    Optional<Expected> expected = visits.findExpected(tx, holder);
    YearMonth month = ask.query("month").flatMap(VisitPages::findMonth).orElseGet(this::thisMonth);
    BudgetPeriod days = new BudgetPeriod(month.atDay(1), month.atEndOfMonth());
    List<OfSupport> supports =
        expected
            .flatMap(
                all ->
                    all.within(days.startOn(), days.endOn())
                        .map(within -> visits.getTally(tx, holder, all, within).supports()))
            .orElse(List.of());
    boolean mayWrite =
        access.allows(tx, ask.caller(), Action.WRITE, Asset.VISIT, Subject.of(holder))
            && expected.isPresent();
    String here = "/holders/" + holder + "/visits";
    boolean money = supports.stream().anyMatch(each -> each.support().costEach().isPositive());
    return Reply.page(
        "visits/show.jte",
        new VisitsPage(
            frames.frame(
                tx, ask, own ? words.say("visits.title") : words.say("visits.title-of", name)),
            new Link(words.say("visits.back"), "/holders/" + holder + "/budget"),
            own ? null : words.say("budgets.about-other", name),
            visitWords.month(month),
            says(supports),
            supports.isEmpty()
                ? null
                : visitWords.visitTable(
                    supports, words.say("visits.table", visitWords.month(month))),
            money
                ? visitWords.moneyTable(
                    supports, words.say("visits.table-money", visitWords.month(month)))
                : null,
            notes(supports),
            mayWrite && month.equals(thisMonth())
                ? recent(tx, holder, expected.orElseThrow())
                : List.of(),
            reports(tx, holder, days, expected, mayWrite),
            mayWrite ? new Link(words.say("visits.report"), here + "/new") : null,
            mayWrite ? new Link(words.say("visits.lengths"), here + "/lengths") : null,
            pages(here, month, expected)));
  }

  private YearMonth thisMonth() {
    return YearMonth.from(dates.today());
  }

  private static Optional<YearMonth> findMonth(String typed) {
    try {
      return Optional.of(YearMonth.parse(typed));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  private String says(List<OfSupport> supports) {
    int planned = 0;
    int happened = 0;
    int missed = 0;
    for (OfSupport each : supports) {
      planned += each.planned().visits();
      happened += each.delivered().visits();
      missed += each.missed().visits();
    }
    return words.say("visits.says", planned, happened, missed);
  }

  private List<String> notes(List<OfSupport> supports) {
    List<String> notes = new ArrayList<>();
    int shorter = supports.stream().mapToInt(OfSupport::shorter).sum();
    if (shorter > 0) {
      notes.add(words.say("visits.shorter", shorter));
    }
    for (OfSupport each : supports) {
      Delivered unfilled = each.unfilled();
      if (unfilled.money().isPositive() || unfilled.visits() > 0) {
        notes.add(
            words.say(
                "visits.unfilled",
                each.support().title(),
                unfilled
                    .findTime()
                    .map(visitWords::time)
                    .orElseGet(() -> words.say("visits.visits", unfilled.visits())),
                headline(unfilled.money())));
      }
    }
    return notes;
  }

  private List<VisitsPage.Day> recent(Tx tx, PersonId holder, Expected expected) {
    LocalDate today = dates.today();
    LocalDate first = today.minusDays(RECENT_DAYS - 1L);
    List<VisitsPage.Day> recent = new ArrayList<>();
    Optional<BudgetPeriod> days = expected.within(first, today);
    if (days.isEmpty()) {
      return recent;
    }
    Set<String> said = new HashSet<>();
    visits
        .listCounted(tx, holder, days.get())
        .forEach(each -> said.add(each.body().support() + " " + each.body().on()));
    for (LocalDate day = days.get().endOn();
        !day.isBefore(days.get().startOn());
        day = day.minusDays(1)) {
      List<VisitsPage.Visit> ofDay = new ArrayList<>();
      for (Support support : expected.supports()) {
        if (expected.isOn(support.id(), day)) {
          ofDay.add(visit(holder, support, day, said.contains(support.id() + " " + day)));
        }
      }
      if (!ofDay.isEmpty()) {
        recent.add(new VisitsPage.Day(dates.weekdayDate(day), ofDay));
      }
    }
    return recent;
  }

  private VisitsPage.Visit visit(PersonId holder, Support support, LocalDate day, boolean said) {
    return new VisitsPage.Visit(
        support.title(),
        said
            ? null
            : new Link(
                words.say("visits.did-not-happen"),
                "/holders/" + holder + "/visits/new?support=" + support.id() + "&on=" + day),
        said ? new Tag(words.say("visits.said"), Tag.Tone.NOTICE) : null);
  }

  private List<VisitsPage.Report> reports(
      Tx tx, PersonId holder, BudgetPeriod days, Optional<Expected> expected, boolean mayWrite) {
    List<VisitReport> all = visits.listAll(tx, holder, days);
    Map<PersonId, String> names =
        people.names(tx, all.stream().map(VisitReport::reportedBy).distinct().toList());
    return all.stream()
        .map(
            each ->
                report(
                    each,
                    expected
                        .flatMap(plan -> plan.find(each.body().support()))
                        .map(Support::title)
                        .orElseGet(() -> words.say("visits.support-gone")),
                    names.getOrDefault(each.reportedBy(), ""),
                    mayWrite))
        .toList();
  }

  private VisitsPage.Report report(
      VisitReport report, String support, String by, boolean mayWrite) {
    VisitBody body = report.body();
    return new VisitsPage.Report(
        dates.weekdayDate(body.on()),
        support,
        visitWords.outcome(body),
        body.findReason().map(reason -> words.say("visits.reason." + reason.code())).orElse(null),
        body.note(),
        words.say("visits.by", by, dates.when(report.reportedAt())),
        report.counts() ? null : Tag.plain(words.say("visits.withdrawn")),
        mayWrite && report.counts()
            ? "/holders/" + report.holder() + "/visits/" + report.id() + "/withdraw"
            : null);
  }

  private Pagination pages(String here, YearMonth month, Optional<Expected> expected) {
    YearMonth first = expected.map(each -> YearMonth.from(each.period().startOn())).orElse(month);
    YearMonth last = expected.map(each -> YearMonth.from(each.period().endOn())).orElse(month);
    return new Pagination(
        month.isAfter(first) ? to(here, month.isAfter(last) ? last : month.minusMonths(1)) : null,
        month.isBefore(last)
            ? to(here, month.isBefore(first) ? first : month.plusMonths(1))
            : null);
  }

  private Link to(String here, YearMonth month) {
    return new Link(visitWords.month(month), here + "?month=" + month);
  }
}
