package org.alongside.server.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.SharedSpending;
import org.alongside.core.usage.Statement;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;
import org.alongside.server.identity.People;
import org.alongside.server.statements.Statements;

/** Writes what would be sent to a funder today. */
final class SentDocuments {
  private final Statements statements;
  private final People people;
  private final EnglishDates dates;
  private final Words words = Words.english();

  SentDocuments(Statements statements, People people, Clock clock) {
    this.statements = statements;
    this.people = people;
    this.dates = new EnglishDates(clock);
  }

  /** The statement of these days, cut down to what is to be shown. */
  SentDocument write(
      Tx tx, Budget budget, FundingStream stream, BudgetPeriod days, ShareLevel level) {
    Statement statement = statements.read(tx, budget, days).by(stream);
    SharedSpending shown = SharedSpending.forFunder(level, statement);
    String name = people.getName(tx, budget.holder());
    String money = words.say("budgets.stream." + stream.code());
    List<SentDocument.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            "statements.days",
            words.say("statements.from-to", dates.date(days.startOn()), dates.date(days.endOn()))));
    facts.add(fact("statements.allocated", EnglishMoney.exact(budget.totalOf(stream))));
    facts.add(fact("statements.spent", EnglishMoney.exact(shown.total())));
    return new SentDocument(
        words.say("statements.heading", money, name),
        words.say("statements.foot", money, name, dates.date(dates.today())),
        facts,
        shown.level().shows(ShareLevel.ENTRIES) ? lines(statement) : List.of(),
        EnglishMoney.exact(shown.total()),
        none(shown));
  }

  private String none(SharedSpending shown) {
    if (!shown.level().shows(ShareLevel.ENTRIES)) {
      return words.say("sharing.sent.totals");
    }
    return shown.lines().isEmpty() ? words.say("statements.none") : "";
  }

  private List<SentDocument.Line> lines(Statement statement) {
    return statement.lines().stream()
        .map(
            line ->
                new SentDocument.Line(
                    dates.date(line.on()),
                    line.payee(),
                    words.say("spend.category." + line.category().code()),
                    line.isShared()
                        ? EnglishMoney.exact(line.amount())
                            + " "
                            + words.say("statements.part-of", EnglishMoney.exact(line.whole()))
                        : EnglishMoney.exact(line.amount())))
        .toList();
  }

  private SentDocument.Fact fact(String key, String value) {
    return new SentDocument.Fact(words.say(key), value);
  }
}
