package org.alongside.server.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.Codes;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/**
 * Which statement is asked for. Months outside the budget, or the wrong way round, are brought back
 * into it; so every address shows something, and the page says what.
 *
 * @param stream whose money; the first of the budget when none is named
 */
public record StatementAsk(FundingStream stream, YearMonth from, YearMonth to) {
  /** What this request asks for of this budget. */
  public static StatementAsk of(Ask ask, Budget budget, LocalDate today) {
    BudgetPeriod period = budget.period();
    YearMonth first = YearMonth.from(period.startOn());
    LocalDate until = today.isBefore(period.endOn()) ? today : period.endOn();
    YearMonth last = YearMonth.from(until.isBefore(period.startOn()) ? period.startOn() : until);
    FundingStream stream =
        ask.query("stream")
            .flatMap(code -> Codes.find(FundingStream.class, code))
            .filter(budget.streams()::contains)
            .orElseGet(() -> budget.streams().iterator().next());
    YearMonth from = within(month(ask, "from"), first, last, first);
    YearMonth to = within(month(ask, "to"), first, last, last);
    return to.isBefore(from)
        ? new StatementAsk(stream, to, from)
        : new StatementAsk(stream, from, to);
  }

  private static @Nullable YearMonth month(Ask ask, String name) {
    Optional<String> typed = ask.query(name);
    try {
      return typed.map(YearMonth::parse).orElse(null);
    } catch (DateTimeException notAMonth) {
      return null;
    }
  }

  private static YearMonth within(
      @Nullable YearMonth month, YearMonth first, YearMonth last, YearMonth otherwise) {
    if (month == null) {
      return otherwise;
    }
    if (month.isBefore(first)) {
      return first;
    }
    return month.isAfter(last) ? last : month;
  }

  /** The days of it that the budget has. */
  public BudgetPeriod days(Budget budget) {
    LocalDate start = from.atDay(1);
    LocalDate end = to.atEndOfMonth();
    BudgetPeriod period = budget.period();
    return new BudgetPeriod(
        start.isBefore(period.startOn()) ? period.startOn() : start,
        end.isAfter(period.endOn()) ? period.endOn() : end);
  }

  /** The same as a part of an address. */
  public String query() {
    return "?stream=" + stream.code() + "&from=" + from + "&to=" + to;
  }
}
