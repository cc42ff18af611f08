package org.alongside.server.deciding;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanStep;
import org.alongside.core.plan.PlanTexts;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.plans.Plans;

/** Where a review is asked for, begun and ended, with all that happened to the plan. */
public final class ReviewPages {
  private static final String TEMPLATE = "deciding/review.jte";
  private static final String PATH = "/holders/:holder/plan/review";

  private final Reviewing reviewing;
  private final Plans plans;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public ReviewPages(
      Reviewing reviewing, Plans plans, People people, Access access, Frames frames, Clock clock) {
    this.reviewing = reviewing;
    this.plans = plans;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH)
        .opens(Action.READ, Asset.PLAN, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, Map.of())));
    routes.post(PATH + "/ask").opens(Action.AGREE, Asset.PLAN, holder).with(this::ask);
    routes.post(PATH + "/start").opens(Action.WRITE, Asset.REVIEW, holder).with(this::start);
    routes.post(PATH + "/close").opens(Action.WRITE, Asset.REVIEW, holder).with(this::close);
    routes.post(PATH + "/change").opens(Action.WRITE, Asset.REVIEW, holder).with(this::change);
  }

  private Reply ask(Tx tx, Ask ask) {
    Parsed<String> said = PlanTexts.REASON.read(ask.field("why"));
    return said.find().isEmpty()
        ? again(tx, ask, "why", words.say("deciding.review.why-needed"))
        : done(
            tx,
            ask,
            "why",
            "asked",
            reviewing.ask(tx, ask.caller().getPerson(), ask.person("holder"), said.get()));
  }

  private Reply start(Tx tx, Ask ask) {
    return done(
        tx,
        ask,
        "why",
        "started",
        reviewing.start(tx, ask.caller().getPerson(), ask.person("holder")));
  }

  private Reply close(Tx tx, Ask ask) {
    Optional<LocalDate> next = date(ask);
    if (next.isEmpty()) {
      return again(tx, ask, "next", words.say("input.not-a-date"));
    }
    String found = ask.field("found");
    if (!found.isBlank() && PlanTexts.REASON.read(found).find().isEmpty()) {
      return again(tx, ask, "found", words.say("deciding.review.found-wrong"));
    }
    return done(
        tx,
        ask,
        "next",
        "closed",
        reviewing.close(
            tx,
            ask.caller().getPerson(),
            ask.person("holder"),
            next.get(),
            found.isBlank() ? null : found.strip()));
  }

  private Reply change(Tx tx, Ask ask) {
    Parsed<String> said = PlanTexts.REASON.read(ask.field("change"));
    return said.find().isEmpty()
        ? again(tx, ask, "change", words.say("deciding.review.change-needed"))
        : done(
            tx,
            ask,
            "change",
            "changed",
            reviewing.findChange(tx, ask.caller().getPerson(), ask.person("holder"), said.get()));
  }

  private Reply done(Tx tx, Ask ask, String field, String what, Optional<PlanRefusal> refusal) {
    if (refusal.isEmpty()) {
      return Reply.seeOther(
          "/holders/" + ask.person("holder") + "/plan/review?done=deciding.review-" + what);
    }
    String says = words.say("deciding.refused." + refusal.get().code());
    return again(tx, ask, field, says).withStatus(409);
  }

  private Reply again(Tx tx, Ask ask, String field, String says) {
    return Reply.formAgain(TEMPLATE, page(tx, ask, Map.of(field, says)));
  }

  private static Optional<LocalDate> date(Ask ask) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(ask.field("next-year").strip()),
              Integer.parseInt(ask.field("next-month").strip()),
              Integer.parseInt(ask.field("next-day").strip())));
    } catch (NumberFormatException | DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private ReviewPage page(Tx tx, Ask ask, Map<String, String> wrong) {
    PersonId holder = ask.person("holder");
    Optional<Plan> plan = plans.findCurrent(tx, holder).filter(each -> each.state().counts());
    PlanState state = plan.map(Plan::state).orElse(PlanState.CLOSED);
    Subject subject = Subject.of(holder);
    boolean speaks = access.allows(tx, ask.caller(), Action.AGREE, Asset.PLAN, subject);
    boolean reviews = access.allows(tx, ask.caller(), Action.WRITE, Asset.REVIEW, subject);
    boolean asked = plan.filter(each -> reviewing.isAskedFor(tx, each)).isPresent();
    Field why = text(ask, "why", wrong);
    ReviewPage.Close close =
        reviews && state == PlanState.IN_REVIEW
            ? new ReviewPage.Close(
                next(tx, ask, wrong), text(ask, "found", wrong), text(ask, "change", wrong))
            : null;
    return new ReviewPage(
        frames.frame(
            tx,
            ask,
            holder.equals(ask.caller().getPerson())
                ? words.say("deciding.review.title")
                : words.say("deciding.review.title-of", people.getName(tx, holder))),
        "/holders/" + holder + "/plan",
        "/holders/" + holder + "/plan/review",
        says(plan, asked),
        speaks && state == PlanState.AGREED && !asked ? why : null,
        reviews && state == PlanState.AGREED ? words.say("deciding.review.start") : null,
        close,
        plan.map(each -> story(tx, each)).orElse(List.of()),
        errors(why, close));
  }

  private static ErrorSummary errors(
      Field why, ReviewPage.@org.jspecify.annotations.Nullable Close close) {
    Stream<Field> ofClose =
        close == null
            ? Stream.of()
            : Stream.of(close.next().forSummary(), close.found(), close.change());
    return ErrorSummary.of(Stream.concat(Stream.of(why), ofClose).toArray(Field[]::new));
  }

  private Field text(Ask ask, String name, Map<String, String> wrong) {
    return Field.of(name, words.say("deciding.review." + name))
        .withHint(words.say("deciding.review." + name + "-hint"))
        .withValue(ask.field(name))
        .withErrors(Optional.ofNullable(wrong.get(name)).stream().toList());
  }

  private DateField next(Tx tx, Ask ask, Map<String, String> wrong) {
    return DateField.of("next", words.say("deciding.review.next"))
        .withHint(
            words.say(
                "deciding.review.next-hint",
                dates.date(reviewing.windowAfterToday(tx, ask.person("holder")).latest())))
        .withTyped(ask.field("next-day"), ask.field("next-month"), ask.field("next-year"))
        .withErrors(Optional.ofNullable(wrong.get("next")).stream().toList());
  }

  private List<String> says(Optional<Plan> plan, boolean asked) {
    if (plan.isEmpty()) {
      return List.of(words.say("deciding.review.no-plan"));
    }
    List<String> says = new ArrayList<>();
    LocalDate on = plan.get().reviewOn();
    if (plan.get().state() == PlanState.IN_REVIEW) {
      says.add(words.say("deciding.review.goes-on"));
    } else if (on != null) {
      says.add(
          words.say(
              on.isBefore(dates.today()) ? "plans.review-overdue" : "plans.review-by",
              dates.date(on)));
    }
    if (asked) {
      says.add(words.say("deciding.review.asked"));
    }
    return says;
  }

  private List<ReviewPage.Line> story(Tx tx, Plan plan) {
    List<PlanStep> steps = reviewing.listSteps(tx, plan);
    Map<PersonId, String> names =
        new HashMap<>(people.names(tx, steps.stream().map(PlanStep::by).toList()));
    List<ReviewPage.Line> lines = new ArrayList<>();
    for (PlanStep step : steps) {
      String note = step.note();
      lines.add(
          new ReviewPage.Line(
              words.say(
                  "plans.step." + step.kind().code(),
                  names.getOrDefault(step.by(), ""),
                  dates.date(dates.dateOf(step.at()))),
              note == null ? "" : note));
    }
    return lines;
  }
}
