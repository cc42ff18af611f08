package org.alongside.server.payments;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.allocations.BudgetChanges;
import org.alongside.server.allocations.LookingAgain;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.PageFrame;
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

/** What about budgets waits for a coordinator: changes to look at again, payments that are late. */
public final class WaitingPages {
  private final LookingAgain again;
  private final BudgetChanges changes;
  private final PaymentCalendars calendars;
  private final PaymentWriter writer;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public WaitingPages(
      LookingAgain again,
      BudgetChanges changes,
      PaymentCalendars calendars,
      People people,
      Frames frames,
      Clock clock) {
    this.again = again;
    this.changes = changes;
    this.calendars = calendars;
    this.writer = new PaymentWriter(calendars, clock);
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** The page. */
  record Page(PageFrame frame, List<Group> groups) {}

  /** What waits for the same thing. */
  record Group(String id, String heading, String says, int count, List<Table> tables) {}

  /** Declares the route. */
  public void declare(Routes routes) {
    routes
        .get("/budgets/waiting")
        .opens(Action.READ, Asset.SCHEME_PLANS, SubjectFinder.nothing())
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    List<LookingAgain.Waiting> asked = again.listWaiting(tx);
    List<PaymentCalendars.Trouble> trouble = calendars.listTrouble(tx);
    Set<PersonId> holders = new HashSet<>();
    asked.forEach(each -> holders.add(each.holder()));
    trouble.forEach(each -> holders.add(each.holder()));
    Map<PersonId, String> names = people.names(tx, holders);
    return Reply.page(
        "payments/waiting.jte",
        new Page(
            frames.frame(tx, ask, words.say("payments.waiting.title")),
            List.of(
                group("again", asked.size(), asked(tx, asked, names)),
                group("payments", trouble.size(), trouble(trouble, names)))));
  }

  private Group group(String id, int count, Table table) {
    List<Table> tables = new ArrayList<>();
    if (count > 0) {
      tables.add(table);
    }
    return new Group(
        id,
        words.say("payments.waiting." + id),
        words.say("payments.waiting." + id + (count > 0 ? ".says" : ".none")),
        count,
        tables);
  }

  private Table asked(Tx tx, List<LookingAgain.Waiting> asked, Map<PersonId, String> names) {
    Table table =
        Table.of(
            words.say("payments.waiting.again.table"),
            Column.text(words.say("payments.waiting.who")),
            Column.text(words.say("payments.waiting.change")),
            Column.number(words.say("deciding.waiting.since")));
    for (LookingAgain.Waiting each : asked) {
      BudgetChange change = changes.get(tx, each.holder(), each.request().change());
      long days = ChronoUnit.DAYS.between(dates.dateOf(each.request().raisedAt()), dates.today());
      table =
          table.plus(
              Cell.of(names.getOrDefault(each.holder(), "")),
              Cell.link(
                  words.say(
                      "allocations.list.line",
                      dates.date(change.effectiveOn()),
                      words.say("allocations.kind." + change.kind().code())),
                  "/holders/" + each.holder() + "/budget/changes/" + change.id() + "/answer"),
              Cell.of(words.say("deciding.waiting.days", days)));
    }
    return table;
  }

  private Table trouble(List<PaymentCalendars.Trouble> trouble, Map<PersonId, String> names) {
    Table table =
        Table.of(
            words.say("payments.waiting.payments.table"),
            Column.text(words.say("payments.waiting.who")),
            Column.text(words.say("payments.day")),
            Column.number(words.say("budgets.amount")),
            Column.text(words.say("payments.stands")));
    for (PaymentCalendars.Trouble each : trouble) {
      table =
          table.plus(
              Cell.of(names.getOrDefault(each.holder(), "")),
              Cell.link(
                  dates.weekdayDate(each.line().due().bankDay()),
                  "/holders/" + each.holder() + "/budget/payments/set"),
              Cell.of(exact(each.line().due().amount())),
              Cell.tag(writer.tag(each.line().standing())));
    }
    return table;
  }
}
