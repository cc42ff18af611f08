package org.alongside.server.drafting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Rating;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Table;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.plans.Plans;
import org.alongside.server.plans.SelfRating;
import org.jspecify.annotations.Nullable;

/** Where a holder says how an outcome stands, and sees how that went over time. */
public final class RatingPages {
  private static final String PATH = "/holders/:holder/plan/ratings/:outcome";
  private static final String TEMPLATE = "drafting/rating.jte";
  private static final int MOST = 10;

  private final Plans plans;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public RatingPages(Plans plans, Frames frames, Clock clock) {
    this.plans = plans;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.RATING, holder).with(this::show);
    routes.post(PATH).opens(Action.WRITE, Asset.RATING, holder).with(this::rate);
  }

  private Outcome outcome(Tx tx, PersonId holder, OutcomeId id) {
    return plans
        .findCurrent(tx, holder)
        .flatMap(plan -> plan.outcomes().stream().filter(each -> each.id().equals(id)).findFirst())
        .or(
            () ->
                plans
                    .findOpen(tx, holder)
                    .flatMap(
                        plan ->
                            plan.outcomes().stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()))
        .orElseThrow(Refused::new);
  }

  private Reply show(Tx tx, Ask ask) {
    Outcome outcome = outcome(tx, ask.person("holder"), OutcomeId.of(ask.id("outcome")));
    Integer hoped = outcome.hopedFor();
    return Reply.page(
        TEMPLATE, page(tx, ask, outcome, "", hoped == null ? "" : hoped.toString(), List.of()));
  }

  private Reply rate(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Outcome outcome = outcome(tx, holder, OutcomeId.of(ask.id("outcome")));
    Optional<Integer> now = value(ask.field("now"));
    if (now.isEmpty()) {
      return Reply.formAgain(
          TEMPLATE,
          page(
              tx,
              ask,
              outcome,
              ask.field("now"),
              ask.field("hoped"),
              List.of(words.say("drafting.rating.now-needed"))));
    }
    plans.rate(
        tx,
        holder,
        outcome.id(),
        new SelfRating(dates.today(), now.get(), value(ask.field("hoped")).orElse(null)));
    return Reply.seeOther(
        "/holders/" + holder + "/plan/ratings/" + outcome.id() + "?done=drafting.rated");
  }

  private static Optional<Integer> value(String typed) {
    return typed.matches("[0-9]|10") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
  }

  private RatingPage page(
      Tx tx, Ask ask, Outcome outcome, String now, String hoped, List<String> wrong) {
    PersonId holder = ask.person("holder");
    Field nowField =
        Field.of("now", words.say("drafting.rating.now")).withValue(now).withErrors(wrong);
    List<Rating> ratings = outcome.ratings();
    boolean shared = plans.hasSharedRatings(tx, holder);
    return new RatingPage(
        frames.frame(tx, ask, words.say("drafting.rating.title")),
        "/holders/" + holder + "/plan?open=outcomes#outcomes",
        "/holders/" + holder + "/plan/ratings/" + outcome.id(),
        outcome.statement(),
        words.say(shared ? "plans.ratings-shared" : "plans.ratings-own"),
        nowField,
        Field.of("hoped", words.say("drafting.rating.hoped")).withValue(hoped),
        IntStream.rangeClosed(0, MOST)
            .mapToObj(
                value ->
                    Choice.of(Integer.toString(value), words.say("drafting.rating.value", value)))
            .toList(),
        ErrorSummary.of(nowField),
        ratings.size() < 2 ? null : RatingChart.of(ratings, outcome.hopedFor()),
        ratings.size() < 2 ? "" : says(ratings),
        table(ratings));
  }

  private String says(List<Rating> ratings) {
    Rating first = ratings.get(0);
    Rating last = ratings.get(ratings.size() - 1);
    return words.say(
        "drafting.rating.chart",
        first.value(),
        dates.date(first.on()),
        last.value(),
        dates.date(last.on()));
  }

  private @Nullable Table table(List<Rating> ratings) {
    if (ratings.isEmpty()) {
      return null;
    }
    Table table =
        Table.of(
            words.say("drafting.rating.table"),
            Table.Column.text(words.say("drafting.rating.day")),
            Table.Column.number(words.say("drafting.rating.number")));
    List<Rating> newest = new ArrayList<>(ratings);
    java.util.Collections.reverse(newest);
    for (Rating each : newest) {
      table =
          table.plus(
              Table.Cell.of(dates.date(each.on())), Table.Cell.of(Integer.toString(each.value())));
    }
    return table;
  }
}
