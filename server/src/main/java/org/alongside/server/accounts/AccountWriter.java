package org.alongside.server.accounts;

import static org.alongside.server.html.EnglishMoney.exact;
import static org.alongside.server.html.EnglishMoney.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.account.AccountStanding;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.MoneyFigure;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;

/** Writes how an account stands, every amount with the sum that makes it. */
final class AccountWriter {
  private final EnglishDates dates;
  private final Words words = Words.english();

  AccountWriter(EnglishDates dates) {
    this.dates = dates;
  }

  MoneyFigure figure(AccountStanding standing) {
    Money yours = standing.yours();
    return yours.isNegative()
        ? new MoneyFigure(
            headline(yours.abs()), words.say("accounts.short"), MoneyFigure.Standing.SHORT)
        : MoneyFigure.of(yours, words.say("accounts.yours"));
  }

  /** What is in the account, less what is owed. */
  List<SummaryRow> sum(AccountStanding standing) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        row(
            words.say(standing.findBank().isPresent() ? "accounts.in-bank" : "accounts.in-log"),
            standing.inAccount()));
    for (AccountItem item : standing.owed()) {
      rows.add(row(words.say("accounts.less", kind(item)), item.amount().negate()));
    }
    rows.add(row(words.say("accounts.yours-line"), standing.yours()));
    return rows;
  }

  /** Opening, received and spent. */
  List<SummaryRow> log(AccountStanding standing) {
    return List.of(
        row(
            words.say("accounts.opening", dates.date(standing.opening().on())),
            standing.opening().amount()),
        row(words.say("accounts.received"), standing.received()),
        row(words.say("accounts.spent"), standing.spent().negate()),
        row(words.say("accounts.log-says"), standing.logSays()));
  }

  private static SummaryRow row(String what, Money amount) {
    return SummaryRow.of(what, exact(amount));
  }

  /** How the bank stands to the log, and what may explain a difference. */
  List<String> bank(AccountStanding standing) {
    List<String> said = new ArrayList<>();
    standing
        .findBank()
        .ifPresent(
            bank -> {
              Money difference = bank.amount().minus(standing.logSaid(bank.on()));
              String key = difference.isZero() ? "same" : difference.isNegative() ? "less" : "more";
              said.add(
                  words.say(
                      "accounts.bank-" + key,
                      dates.date(bank.on()),
                      headline(bank.amount()),
                      headline(standing.logSaid(bank.on())),
                      headline(difference.abs())));
              if (!difference.isZero()) {
                said.add(words.say("accounts.bank-" + key + "-why"));
              }
            });
    return said;
  }

  /** What is owed, with where to change it for who may. */
  List<AccountPage.Owed> owed(AccountStanding standing, String own, Changing changing) {
    return standing.owed().stream()
        .map(
            item -> {
              boolean overdue = item.on().isBefore(standing.on());
              return new AccountPage.Owed(
                  kind(item) + ": " + headline(item.amount()),
                  words.say(
                      overdue ? "accounts.due-was" : "accounts.due-by", dates.date(item.on())),
                  item.note(),
                  overdue,
                  changing == Changing.ALLOWED ? own + "/" + item.id() + "/edit" : null,
                  changing == Changing.ALLOWED ? own + "/" + item.id() + "/state" : null);
            })
        .toList();
  }

  /** Whether the reader may change what stands there. */
  enum Changing {
    ALLOWED,
    NOT_ALLOWED
  }

  String owedSays(AccountStanding standing) {
    return standing.owed().isEmpty()
        ? words.say("accounts.owed-none")
        : words.say("accounts.owed-says", headline(standing.owedInAll()));
  }

  AccountPage.Gone gone(AccountItem item, String own) {
    return new AccountPage.Gone(
        words.say(
            "accounts.gone." + item.state().code(),
            kind(item),
            headline(item.amount()),
            dates.date(item.on())),
        own + "/" + item.id() + "/state");
  }

  /** All that was said. */
  Table history(List<ItemRevision> revisions, Map<PersonId, String> names) {
    Table table =
        Table.of(
            words.say("accounts.history"),
            Column.text(words.say("accounts.history-when")),
            Column.text(words.say("accounts.history-who")),
            Column.text(words.say("accounts.what")),
            Column.number(words.say("accounts.amount")));
    for (ItemRevision each : revisions) {
      AccountItem item = each.item();
      table =
          table.plus(
              Cell.of(dates.when(each.at())),
              Cell.of(names.getOrDefault(each.by(), "")),
              Cell.of(words.say("accounts.said." + step(item), kind(item), dates.date(item.on()))),
              Cell.of(exact(item.amount())));
    }
    return table;
  }

  private static String step(AccountItem item) {
    if (item.state() != AccountItemState.COUNTS) {
      return item.state().code();
    }
    return item.revision() == 1 ? "new" : "changed";
  }

  String kind(AccountItem item) {
    return words.say("accounts.kind." + item.kind().code());
  }
}
