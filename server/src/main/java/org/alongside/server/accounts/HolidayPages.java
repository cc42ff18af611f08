package org.alongside.server.accounts;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.account.HolidayEarned;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.HolidayRates;
import org.alongside.core.rates.TaxYear;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * Works out the paid holiday that an assistant has earned, from the hours that the holder knows,
 * and proposes it; nothing is written down before the holder says so.
 */
public final class HolidayPages {
  private static final String WORKED = "worked";
  private static final String RATE = "rate";
  private static final String PAID = "paid";
  private static final Duration MOST = Duration.ofHours(999);

  private final EmploymentYears years;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public HolidayPages(EmploymentYears years, Frames frames, Clock clock) {
    this.years = years;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/account/holiday")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with((tx, ask) -> Reply.page("accounts/holiday.jte", page(tx, ask, List.of(), null)));
    routes
        .post("/holders/:holder/account/holiday")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::workOut);
  }

  private HolidayRates rates() {
    return years.get(years.nearest(TaxYear.of(dates.today()))).holiday();
  }

  private Reply workOut(Tx tx, Ask ask) {
    FieldErrors errors = new FieldErrors();
    Map<String, String> typed = new HashMap<>();
    List.of(WORKED, RATE, PAID).forEach(name -> typed.put(name, ask.field(name)));
    TypedFields fields = new TypedFields(typed, errors);
    Duration worked = fields.hours(WORKED, Duration.ofMinutes(1), MOST);
    var rate = fields.positive(RATE);
    var paid = fields.amount(PAID);
    Parsed<HolidayEarned> read =
        errors.orElse(() -> new HolidayEarned(worked, rate, rates().irregular(), paid));
    return read.match(
        earned -> Reply.page("accounts/holiday.jte", page(tx, ask, List.of(), earned)),
        wrong -> Reply.formAgain("accounts/holiday.jte", page(tx, ask, wrong, null)));
  }

  private HolidayPage page(
      Tx tx, Ask ask, List<FieldError> errors, @Nullable HolidayEarned earned) {
    String own = "/holders/" + ask.person("holder") + "/account";
    String heading = words.say("accounts.holiday.title");
    Field worked = field(ask, errors, WORKED);
    Field rate = field(ask, errors, RATE);
    Field paid = field(ask, errors, PAID);
    Optional<HolidayEarned> found = Optional.ofNullable(earned);
    return new HolidayPage(
        frames.frame(tx, ask, heading),
        heading,
        own + "/holiday",
        new Link(words.say("accounts.holiday.back"), own),
        worked,
        rate,
        paid,
        found.map(this::table).orElse(null),
        found
            .map(
                each ->
                    each.owed().isZero()
                        ? words.say("accounts.holiday.none")
                        : words.say("accounts.holiday.owed", headline(each.owed())))
            .orElse(null),
        found
            .filter(each -> each.owed().isPositive())
            .map(
                each ->
                    new Link(
                        words.say("accounts.holiday.take"),
                        own
                            + "/new?kind=holiday&amount="
                            + exact(each.owed()).replaceAll("[£,]", "")))
            .orElse(null),
        new Link(rates().source().title(), rates().source().address()),
        ErrorSummary.of(worked, rate, paid));
  }

  private Table table(HolidayEarned earned) {
    return Table.of(
            words.say("accounts.holiday.sum"),
            Column.text(words.say("accounts.what")),
            Column.number(words.say("accounts.amount")))
        .plus(
            Cell.of(words.say("accounts.holiday.pay", exact(earned.rate()))),
            Cell.of(exact(earned.pay())))
        .plus(
            Cell.of(words.say("accounts.holiday.earned", earned.share().number().toPlainString())),
            Cell.of(exact(earned.earned())))
        .plus(
            Cell.of(words.say("accounts.holiday.paid-already")),
            Cell.of(exact(earned.paid().negate())))
        .plus(Cell.of(words.say("accounts.holiday.left")), Cell.of(exact(earned.owed())));
  }

  private Field field(Ask ask, List<FieldError> errors, String name) {
    return Field.of(name, words.say("accounts.holiday." + name))
        .withHint(words.say("accounts.holiday." + name + "-hint"))
        .withValue(ask.field(name))
        .withErrors(
            errors.stream()
                .filter(error -> error.pointer().equals("/" + name))
                .map(
                    error -> {
                      String own = "accounts.input." + name + "." + error.code();
                      return words.say(
                          words.keys().contains(own) ? own : "input." + error.code(),
                          error.args().toArray());
                    })
                .toList());
  }
}
