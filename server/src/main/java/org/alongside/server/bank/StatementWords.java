package org.alongside.server.bank;

import java.util.List;
import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.LedgerItem;
import org.alongside.core.bank.Match;
import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;

/** What stands on a statement, and what becomes of it, in plain words. */
final class StatementWords {
  private final EnglishDates dates;
  private final Words words = Words.english();

  StatementWords(EnglishDates dates) {
    this.dates = dates;
  }

  /** £54.00 out. */
  String amount(Money amount) {
    return words.say(
        amount.isNegative() ? "bank.out" : "bank.in", EnglishMoney.exact(amount.abs()));
  }

  String line(BankLine line) {
    return words.say("bank.line", dates.shortDate(line.on()), amount(line.amount()), line.words());
  }

  /** What was written down. */
  String item(LedgerItem item) {
    String amount = EnglishMoney.exact(item.amount().abs());
    String day = dates.shortDate(item.on());
    if (item.payee().isEmpty()) {
      return words.say("bank.item.paid-in", amount, day);
    }
    return words.say(
        item.amount().isNegative() ? "bank.item.paid" : "bank.item.refund",
        amount,
        item.payee(),
        day);
  }

  Tag tag(ProposedLine line) {
    if (line.isUnsure()) {
      return new Tag(words.say("bank.tag.unsure"), Tag.Tone.NOTICE);
    }
    String text = words.say("bank.tag." + line.deed().code());
    return switch (line.deed()) {
      case MATCHED -> new Tag(text, Tag.Tone.GOOD);
      case ADDED -> new Tag(text, Tag.Tone.INFO);
      case LEFT_OUT, KNOWN -> Tag.plain(text);
    };
  }

  /** Why, in a sentence or two. */
  String why(ProposedLine line) {
    Match match = line.match();
    SpendBody body = line.body();
    if (match != null) {
      return words.say("bank.why.matched", item(match.item()))
          + " "
          + words.say("bank.why.days", Math.abs(match.daysLater()))
          + (match.item().payee().isEmpty()
              ? ""
              : " " + words.say("bank.why.name", match.likeness().name()));
    }
    if (body != null) {
      return words.say(
          line.what().isIn() ? "bank.why.refund" : "bank.why.added",
          body.payee(),
          words.say("spend.category." + body.category().code()));
    }
    if (line.deed() == Deed.KNOWN) {
      return words.say("bank.why.known");
    }
    return words.say(line.what().isIn() ? "bank.why.other-in" : "bank.why.left-out");
  }

  /** What is wrong with a file. */
  List<String> sentences(List<FieldError> errors) {
    return errors.stream()
        .map(
            error -> {
              String own = "bank.input." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }

  /** What is wrong with a line. */
  String problem(StatementRead.Problem problem) {
    return words.say("bank.problem." + problem.code(), problem.args().toArray());
  }

  /** Which statement it is. */
  String title(Brought brought) {
    String days = days(brought);
    return brought.bank().isEmpty()
        ? words.say("bank.statement", days)
        : words.say("bank.statement-of", brought.bank(), days);
  }

  private String days(Brought brought) {
    return brought.firstOn().equals(brought.lastOn())
        ? dates.date(brought.firstOn())
        : words.say("bank.days", dates.date(brought.firstOn()), dates.date(brought.lastOn()));
  }
}
