package org.alongside.server.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.Stretch;
import org.alongside.core.money.Money;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which way to hold the money of a part applies on which days. */
final class SqlCourses {
  void insert(Tx tx, Budget budget) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into budget_stretch"
                    + " (budget_id, allocation_id, place, starts_on, ends_on, deployment, amount)"
                    + " values (:budget, :allocation, :place, :starts, :ends, :deployment, :amount)");
    for (Allocation allocation : budget.allocations()) {
      for (int place = 0; place < allocation.stretches().size(); place++) {
        Stretch each = allocation.stretches().get(place);
        rows.bind("budget", budget.id().toString())
            .bind("allocation", allocation.id().toString())
            .bind("place", place)
            .bind("starts", each.days().startOn().toString())
            .bind("ends", each.days().endOn().toString())
            .bind("deployment", each.deployment().code())
            .bind("amount", each.amount().minor())
            .add();
      }
    }
    if (rows.size() > 0) {
      rows.execute();
    }
  }

  /** Of which part of which budget. */
  record Part(BudgetId budget, AllocationId allocation) {}

  /** The stretches of every part of these budgets that has some. */
  Map<Part, List<Stretch>> list(Tx tx, Map<BudgetId, Currency> budgets) {
    Map<Part, List<Stretch>> courses = new HashMap<>();
    tx.sql()
        .createQuery(
            "select budget_id, allocation_id, starts_on, ends_on, deployment, amount from budget_stretch"
                + " where budget_id in (<ids>) order by budget_id, allocation_id, place")
        .bindList("ids", InList.of(budgets.keySet()))
        .map(
            (row, context) -> {
              BudgetId budget = BudgetId.parse(row.getString("budget_id"));
              Currency currency = Objects.requireNonNull(budgets.get(budget));
              return Map.entry(
                  new Part(budget, AllocationId.parse(row.getString("allocation_id"))),
                  new Stretch(
                      new BudgetPeriod(
                          LocalDate.parse(row.getString("starts_on")),
                          LocalDate.parse(row.getString("ends_on"))),
                      Deployment.parse(row.getString("deployment")),
                      Money.of(row.getLong("amount"), currency)));
            })
        .forEach(
            each ->
                courses
                    .computeIfAbsent(each.getKey(), part -> new ArrayList<>())
                    .add(each.getValue()));
    return courses;
  }
}
