package org.alongside.server.payments;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.allocation.AllocationProblem;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.money.Money;
import org.alongside.core.payment.PayFrequency;
import org.alongside.core.payment.PaymentLine;
import org.alongside.core.payment.PaymentStanding;
import org.alongside.core.payment.PaymentTerms;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Payment;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;
import org.alongside.server.identity.People;

/** Where a coordinator records direct payments, and says how often they come. */
public final class SetPages {
  private static final String PATH = "/holders/:holder/budget/payments";
  private static final String TEMPLATE = "payments/set.jte";
  private static final String USUAL_LATE = "3";

  private final PaymentCalendars calendars;
  private final Budgets budgets;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final Random random;
  private final Words words = Words.english();

  public SetPages(
      PaymentCalendars calendars,
      Budgets budgets,
      People people,
      Frames frames,
      Clock clock,
      Random random) {
    this.calendars = calendars;
    this.budgets = budgets;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.random = random;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH + "/set")
        .opens(Action.WRITE, Asset.BUDGET, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, Map.of(), List.of())));
    routes.post(PATH + "/set").opens(Action.WRITE, Asset.BUDGET, holder).with(this::set);
    routes.post(PATH + "/paid").opens(Action.WRITE, Asset.BUDGET, holder).with(this::paid);
  }

  private Optional<Budget> budget(Tx tx, Ask ask) {
    return budgets
        .findNearest(tx, ask.person("holder"), dates.today())
        .filter(Budget::hasDirectPayment);
  }

  private static TypedFields fields(Ask ask) {
    Map<String, String> typed = new HashMap<>();
    ask.fields().names().forEach(name -> typed.put(name, ask.field(name)));
    return new TypedFields(typed, new FieldErrors());
  }

  private static String calendar(Ask ask) {
    return "/holders/" + ask.person("holder") + "/budget/payments";
  }

  private Reply set(Tx tx, Ask ask) {
    Optional<Budget> budget = budget(tx, ask);
    TypedFields fields = fields(ask);
    PayFrequency frequency = fields.choice(PayFrequency.class, "frequency");
    Optional<LocalDate> first = fields.date("first");
    int late = fields.number("late", 1, PaymentTerms.MOST_LATE_AFTER);
    if (first.isPresent() && budget.isPresent() && !budget.get().period().contains(first.get())) {
      fields.wrong(
          "first",
          AllocationProblem.OUTSIDE_PERIOD,
          dates.date(budget.get().period().startOn()),
          dates.date(budget.get().period().endOn()));
    }
    if (fields.errors().count() > 0 || budget.isEmpty()) {
      return again(tx, ask, fields);
    }
    calendars.setTerms(
        tx,
        budget.get(),
        new PaymentTerms(frequency, first.orElseThrow(), late),
        ask.caller().getPerson());
    return Reply.seeOther(calendar(ask) + "?done=payments.set");
  }

  private Reply paid(Tx tx, Ask ask) {
    Optional<Budget> budget = budget(tx, ask);
    TypedFields fields = fields(ask);
    Optional<LocalDate> on = fields.date("paid");
    Money amount = fields.positive("amount");
    if (on.filter(day -> day.isAfter(dates.today())).isPresent()) {
      fields.wrong("paid", AllocationProblem.IN_THE_FUTURE);
    }
    if (fields.errors().count() > 0 || budget.isEmpty()) {
      return again(tx, ask, fields);
    }
    budgets.addPayment(
        tx, budget.get(), new Payment(Uuids.next(ask.now(), random), on.orElseThrow(), amount));
    return Reply.seeOther(calendar(ask) + "?done=payments.recorded");
  }

  private Reply again(Tx tx, Ask ask, TypedFields fields) {
    Map<String, String> typed = new HashMap<>();
    ask.fields().names().forEach(name -> typed.put(name, ask.field(name)));
    return Reply.formAgain(TEMPLATE, page(tx, ask, typed, fields.errors().list()));
  }

  private SetPage page(Tx tx, Ask ask, Map<String, String> typed, List<FieldError> errors) {
    PersonId holder = ask.person("holder");
    Optional<Budget> budget = budget(tx, ask);
    Optional<PaymentTerms> terms = budget.flatMap(each -> calendars.findTerms(tx, each));
    Optional<PaymentLine> open =
        budget.map(each -> calendars.lines(tx, each)).orElse(List.of()).stream()
            .filter(
                line ->
                    line.isTrouble()
                        || line.standing() == PaymentStanding.DUE
                        || line.standing() == PaymentStanding.SAID_ARRIVED)
            .findFirst();
    String amount = open.map(line -> exact(line.due().amount()).replaceAll("[£,]", "")).orElse("");
    LocalDate first =
        terms
            .map(PaymentTerms::firstOn)
            .orElse(budget.map(each -> each.period().startOn()).orElse(dates.today()));
    return new SetPage(
        frames.frame(tx, ask, words.say("payments.set.title", people.getName(tx, holder))),
        calendar(ask),
        budget.isEmpty() ? words.say("payments.not-paid-out") : "",
        calendar(ask),
        date("paid", dates.today(), typed, errors),
        field("amount", amount, typed, errors),
        field(
            "frequency",
            terms.map(each -> each.frequency().code()).orElse(PayFrequency.FOUR_WEEKLY.code()),
            typed,
            errors),
        Arrays.stream(PayFrequency.values())
            .map(each -> Choice.of(each.code(), words.say("payments.frequency." + each.code())))
            .toList(),
        date("first", first, typed, errors),
        field(
            "late",
            terms.map(each -> Integer.toString(each.lateAfter())).orElse(USUAL_LATE),
            typed,
            errors),
        new ErrorSummary(errors.stream().map(this::problem).toList()));
  }

  private Link problem(FieldError error) {
    String name = error.pointer().substring(1);
    boolean date = name.equals("paid") || name.equals("first");
    return new Link(say(error), "#" + (date ? name + "-day" : name));
  }

  private Field field(
      String name, String kept, Map<String, String> typed, List<FieldError> errors) {
    return Field.of(name, words.say("payments.ask." + name))
        .withValue(typed.getOrDefault(name, kept))
        .withErrors(sentences(name, errors));
  }

  private DateField date(
      String name, LocalDate kept, Map<String, String> typed, List<FieldError> errors) {
    DateField field =
        DateField.of(name, words.say("payments.ask." + name)).withErrors(sentences(name, errors));
    return typed.containsKey(name + "-day")
        ? field.withTyped(
            typed.getOrDefault(name + "-day", ""),
            typed.getOrDefault(name + "-month", ""),
            typed.getOrDefault(name + "-year", ""))
        : field.withDate(kept);
  }

  private List<String> sentences(String name, List<FieldError> errors) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(this::say)
        .toList();
  }

  private String say(FieldError error) {
    return words.say("input." + error.code(), error.args().toArray());
  }
}
