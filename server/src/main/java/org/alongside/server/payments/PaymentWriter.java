package org.alongside.server.payments;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.payment.PaymentLine;
import org.alongside.core.payment.PaymentStanding;
import org.alongside.server.budgets.Beside;
import org.alongside.server.budgets.Beside.Part;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;

/** Writes payments in words. */
public final class PaymentWriter {
  private final PaymentCalendars calendars;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public PaymentWriter(PaymentCalendars calendars, Clock clock) {
    this.calendars = calendars;
    this.dates = new EnglishDates(clock);
  }

  /** What the budget page says about payments; nothing where none are paid out. */
  public List<Part> write(Tx tx, Budget budget) {
    if (!budget.hasDirectPayment()) {
      return List.of();
    }
    List<PaymentLine> lines = calendars.lines(tx, budget);
    Link see =
        new Link(words.say("payments.see"), "/holders/" + budget.holder() + "/budget/payments");
    List<Part> parts = new ArrayList<>();
    List<String> trouble = new ArrayList<>();
    List<String> says = new ArrayList<>();
    for (PaymentLine line : lines) {
      if (line.isTrouble()) {
        trouble.add(
            words.say(
                "payments.beside." + line.standing().code(),
                headline(line.due().amount()),
                dates.date(line.due().bankDay())));
      }
    }
    calendars
        .findNext(tx, budget)
        .ifPresent(
            next ->
                says.add(
                    words.say(
                        "payments.beside.next",
                        headline(next.amount()),
                        dates.weekdayDate(next.bankDay()))));
    if (lines.isEmpty()) {
      says.add(words.say("payments.none"));
    }
    if (!trouble.isEmpty()) {
      parts.add(
          new Part(
              "trouble",
              words.say("payments.beside.trouble"),
              trouble,
              List.of(see),
              Beside.Place.BEFORE));
    }
    parts.add(
        new Part("payments", words.say("payments.title"), says, List.of(see), Beside.Place.AFTER));
    return parts;
  }

  Tag tag(PaymentStanding standing) {
    String text = words.say("payments.standing." + standing.code());
    return switch (standing) {
      case ARRIVED, SAID_ARRIVED -> new Tag(text, Tag.Tone.GOOD);
      case LATE, SAID_MISSING -> new Tag(text, Tag.Tone.NOTICE);
      case DUE -> new Tag(text, Tag.Tone.INFO);
      case TO_COME, PAUSED, CEASED -> Tag.plain(text);
    };
  }

  Table table(List<PaymentLine> lines) {
    Table table =
        Table.of(
            words.say("payments.table"),
            Column.text(words.say("payments.day")),
            Column.number(words.say("budgets.amount")),
            Column.text(words.say("payments.stands")));
    for (PaymentLine line : lines) {
      LocalDate paidOn = line.paidOn();
      table =
          table.plus(
              Cell.of(dates.weekdayDate(line.due().bankDay())),
              Cell.of(exact(line.due().amount())),
              new Cell(
                  paidOn == null ? "" : words.say("payments.paid-on", dates.date(paidOn)),
                  null,
                  tag(line.standing())));
    }
    return table;
  }
}
