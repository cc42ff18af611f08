package org.alongside.server.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/**
 * For the coordinator: whose support did not happen in the last three months, and for how many of
 * those hours nobody could be found at the rate; evidence for what an hour has to cost.
 */
public final class SchemeVisitPages {
  private static final int MONTHS = 3;

  private final Visits visits;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final VisitWords visitWords = new VisitWords();
  private final Words words = Words.english();

  public SchemeVisitPages(Visits visits, People people, Frames frames, Clock clock) {
    this.visits = visits;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes
        .get("/visits")
        .opens(Action.READ, Asset.SCHEME_VISITS, SubjectFinder.nothing())
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    LocalDate today = dates.today();
    LocalDate from = today.minusMonths(MONTHS);
    Map<PersonId, List<VisitReport>> byHolder = new LinkedHashMap<>();
    visits
        .listMissed(tx, from, today)
        .forEach(
            each -> byHolder.computeIfAbsent(each.holder(), holder -> new ArrayList<>()).add(each));
    Map<PersonId, String> names = people.names(tx, byHolder.keySet());
    Table table =
        Table.of(
            words.say("visits.scheme.table"),
            Column.text(words.say("visits.scheme.who")),
            Column.number(words.say("visits.scheme.missed")),
            Column.number(words.say("visits.scheme.shorter")),
            Column.number(words.say("visits.scheme.hours")),
            Column.number(words.say("visits.scheme.unfilled")));
    Duration unfilled = Duration.ZERO;
    for (Map.Entry<PersonId, List<VisitReport>> each : byHolder.entrySet()) {
      Missing missing = missing(each.getValue(), visits.getLengths(tx, each.getKey()));
      unfilled = unfilled.plus(missing.unfilled());
      table =
          table.plus(
              Cell.link(
                  names.getOrDefault(each.getKey(), words.say("visits.scheme.somebody")),
                  "/holders/" + each.getKey() + "/visits"),
              Cell.of(Integer.toString(missing.visits())),
              Cell.of(Integer.toString(missing.shorter())),
              Cell.of(visitWords.time(missing.time())),
              Cell.of(visitWords.time(missing.unfilled())));
    }
    return Reply.page(
        "visits/scheme.jte",
        new SchemeVisitsPage(
            frames.frame(tx, ask, words.say("visits.scheme.title")),
            words.say("visits.scheme.says", dates.date(from)),
            words.say("visits.scheme.unfilled-says", visitWords.time(unfilled)),
            table));
  }

  /** What is missing of one holder; the time only as far as it is known. */
  private record Missing(int visits, int shorter, Duration time, Duration unfilled) {}

  private static Missing missing(List<VisitReport> reports, Map<SupportId, Duration> lengths) {
    int whole = 0;
    Duration time = Duration.ZERO;
    Duration unfilled = Duration.ZERO;
    for (VisitReport each : reports) {
      Duration lacking =
          each.body().findMissedTime(lengths.get(each.body().support())).orElse(Duration.ZERO);
      whole += each.body().outcome() == VisitOutcome.DID_NOT_HAPPEN ? 1 : 0;
      time = time.plus(lacking);
      unfilled =
          each.body().reason() == MissedReason.NOBODY_AT_RATE ? unfilled.plus(lacking) : unfilled;
    }
    return new Missing(whole, reports.size() - whole, time, unfilled);
  }
}
