package org.alongside.server.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** A budget without its allocations and lines. */
record BudgetRow(
    BudgetId id,
    PersonId holder,
    BudgetPeriod period,
    BudgetStatus status,
    EligibilityGroup group,
    BudgetTerm term,
    @Nullable LocalDate reviewedOn,
    @Nullable LocalDate endedOn,
    Approach approach,
    Money total,
    @Nullable Money comparison,
    @Nullable String note) {

  static BudgetRow of(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    long comparison = row.getLong("comparison");
    boolean compared = !row.wasNull();
    return new BudgetRow(
        BudgetId.parse(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        new BudgetPeriod(
            LocalDate.parse(row.getString("starts_on")), LocalDate.parse(row.getString("ends_on"))),
        BudgetStatus.parse(row.getString("status")),
        EligibilityGroup.parse(row.getString("eligibility")),
        BudgetTerm.parse(row.getString("term")),
        date(row.getString("reviewed_on")),
        date(row.getString("ended_on")),
        Approach.parse(row.getString("approach")),
        Money.of(row.getLong("total"), currency),
        compared ? Money.of(comparison, currency) : null,
        row.getString("note"));
  }

  Budget toBudget(List<Allocation> allocations, List<CalculationLine> lines) {
    return new Budget(
        id,
        holder,
        period,
        status,
        group,
        term,
        allocations,
        new Calculation(approach, lines, total, comparison, note),
        reviewedOn,
        endedOn);
  }

  static void insert(Tx tx, Budget budget, Instant now) {
    Calculation calculation = budget.calculation();
    Money comparison = calculation.comparison();
    tx.sql()
        .createUpdate(
            "insert into budget (id, holder_id, starts_on, ends_on, status, eligibility, term, reviewed_on,"
                + " ended_on, approach, total, currency, comparison, note, seq, made_at)"
                + " values (:id, :holder, :starts, :ends, :status, :eligibility, :term, :reviewed,"
                + " :ended, :approach, :total, :currency, :comparison, :note,"
                + " (select coalesce(max(seq), 0) + 1 from budget where holder_id = :holder), :now)")
        .bind("id", budget.id().toString())
        .bind("holder", budget.holder().toString())
        .bind("starts", budget.period().startOn().toString())
        .bind("ends", budget.period().endOn().toString())
        .bind("status", budget.status().code())
        .bind("eligibility", budget.group().code())
        .bind("term", budget.term().code())
        .bind("reviewed", text(budget.reviewedOn()))
        .bind("ended", text(budget.endedOn()))
        .bind("approach", calculation.approach().code())
        .bind("total", calculation.total().minor())
        .bind("currency", budget.currency().getCurrencyCode())
        .bind("comparison", comparison == null ? null : comparison.minor())
        .bind("note", calculation.note())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
