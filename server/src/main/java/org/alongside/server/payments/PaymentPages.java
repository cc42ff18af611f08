package org.alongside.server.payments;

import static org.alongside.server.html.EnglishMoney.headline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.payment.PaymentAnswer;
import org.alongside.core.payment.PaymentLine;
import org.alongside.core.payment.PaymentStanding;
import org.alongside.core.payment.PaymentTerms;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** The payment calendar: what is due, what came, and what to do if it did not. */
public final class PaymentPages {
  private static final String PATH = "/holders/:holder/budget/payments";

  private final PaymentCalendars calendars;
  private final Budgets budgets;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final PaymentWriter writer;
  private final Words words = Words.english();

  public PaymentPages(
      PaymentCalendars calendars,
      Budgets budgets,
      People people,
      Access access,
      Frames frames,
      Clock clock) {
    this.calendars = calendars;
    this.budgets = budgets;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new PaymentWriter(calendars, clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.BUDGET, holder).with(this::show);
    routes.post(PATH + "/answer").opens(Action.WRITE, Asset.PAYMENT, holder).with(this::answer);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    boolean own = holder.equals(ask.caller().getPerson());
    String title =
        own
            ? words.say("payments.title")
            : words.say("payments.title-of", people.getName(tx, holder));
    Optional<Budget> budget = budgets.findNearest(tx, holder, dates.today());
    List<PaymentLine> lines = budget.map(each -> calendars.lines(tx, each)).orElse(List.of());
    Subject subject = Subject.of(holder);
    boolean says = access.allows(tx, ask.caller(), Action.WRITE, Asset.PAYMENT, subject);
    boolean writes = access.allows(tx, ask.caller(), Action.WRITE, Asset.BUDGET, subject);
    boolean messages = access.allows(tx, ask.caller(), Action.WRITE, Asset.CONVERSATION, subject);
    String base = "/holders/" + holder + "/budget";
    return Reply.page(
        "payments/calendar.jte",
        new PaymentsPage(
            frames.frame(tx, ask, title),
            base,
            intro(tx, budget, lines),
            writes ? new Link(words.say("payments.set"), base + "/payments/set") : null,
            base + "/payments/answer",
            lines.stream().filter(this::isOpen).map(line -> open(line, says)).toList(),
            lines.isEmpty() ? List.of() : List.of(words.say("payments.not-come.says")),
            messages && !writes
                ? new Link(words.say("payments.message"), "/holders/" + holder + "/messages")
                : null,
            writer.table(lines)));
  }

  private List<String> intro(Tx tx, Optional<Budget> budget, List<PaymentLine> lines) {
    List<String> says = new ArrayList<>();
    if (budget.isEmpty() || !budget.get().hasDirectPayment()) {
      says.add(words.say("payments.not-paid-out"));
      return says;
    }
    Optional<PaymentTerms> terms = calendars.findTerms(tx, budget.get());
    if (terms.isEmpty() || lines.isEmpty()) {
      says.add(words.say("payments.none"));
      return says;
    }
    says.add(words.say("payments.says." + terms.get().frequency().code()));
    says.add(words.say("payments.says.late", terms.get().lateAfter()));
    calendars
        .findNext(tx, budget.get())
        .ifPresent(
            next ->
                says.add(
                    words.say(
                        "payments.beside.next",
                        headline(next.amount()),
                        dates.weekdayDate(next.bankDay()))));
    return says;
  }

  private boolean isOpen(PaymentLine line) {
    return switch (line.standing()) {
      case DUE, LATE, SAID_ARRIVED, SAID_MISSING -> true;
      case ARRIVED, TO_COME, PAUSED, CEASED -> false;
    };
  }

  private PaymentsPage.Open open(PaymentLine line, boolean says) {
    PaymentStanding standing = line.standing();
    List<Choice> buttons = new ArrayList<>();
    if (says && (standing == PaymentStanding.DUE || standing == PaymentStanding.LATE)) {
      buttons.add(button(PaymentAnswer.ARRIVED));
      buttons.add(button(PaymentAnswer.MISSING));
    } else if (says) {
      if (standing == PaymentStanding.SAID_MISSING) {
        buttons.add(button(PaymentAnswer.ARRIVED));
      }
      buttons.add(button(PaymentAnswer.TAKEN_BACK));
    }
    return new PaymentsPage.Open(
        line.due().on().toString(),
        words.say(
            "payments.line",
            headline(line.due().amount()),
            dates.weekdayDate(line.due().bankDay())),
        writer.tag(standing),
        List.of(words.say("payments.about." + standing.code(), dates.weekdayDate(line.lateOn()))),
        buttons);
  }

  private Choice button(PaymentAnswer answer) {
    return Choice.of(answer.code(), words.say("payments.answer." + answer.code()));
  }

  private Reply answer(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String page = "/holders/" + holder + "/budget/payments";
    Optional<PaymentAnswer> answer = Codes.find(PaymentAnswer.class, ask.field("answer"));
    Optional<Budget> budget = budgets.findNearest(tx, holder, dates.today());
    Optional<LocalDate> due = date(ask.field("due"));
    boolean done =
        answer.isPresent()
            && budget.isPresent()
            && due.isPresent()
            && calendars.answer(
                tx, budget.get(), due.get(), answer.get(), ask.caller().getPerson());
    return Reply.seeOther(page + (done ? "?done=payments." + answer.orElseThrow().code() : ""));
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
