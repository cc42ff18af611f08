package org.alongside.server.budgets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.HoursAtRate;
import org.alongside.core.budget.Stretch;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of budgets. */
final class SqlBudgets {
  /**
   * A budget and those whose place it took within the same days: what was paid out of them counts
   * for it.
   */
  private static final String WITH_EARLIER =
      "budget_id in (select older.id from budget newer join budget older"
          + " on older.holder_id = newer.holder_id and older.starts_on = newer.starts_on"
          + " and (older.id = newer.id or (older.status = 'final' and newer.status = 'final'"
          + " and older.seq < newer.seq)) where newer.id = :id)";

  private final SqlCourses courses = new SqlCourses();

  void insert(Tx tx, Budget budget, Instant now) {
    BudgetRow.insert(tx, budget, now);
    insertAllocations(tx, budget);
    insertLines(tx, budget);
    courses.insert(tx, budget);
  }

  private static void insertAllocations(Tx tx, Budget budget) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into budget_allocation (budget_id, place, id, stream, deployment, amount)"
                    + " values (:budget, :place, :id, :stream, :deployment, :amount)");
    for (int place = 0; place < budget.allocations().size(); place++) {
      Allocation each = budget.allocations().get(place);
      rows.bind("budget", budget.id().toString())
          .bind("place", place)
          .bind("id", each.id().toString())
          .bind("stream", each.stream().code())
          .bind("deployment", each.deployment().code())
          .bind("amount", each.amount().minor())
          .add();
    }
    rows.execute();
  }

  private static void insertLines(Tx tx, Budget budget) {
    PreparedBatch rows =
        tx.sql()
            .prepareBatch(
                "insert into budget_line"
                    + " (budget_id, place, label, quantity, minutes_per_week, weeks, hourly_rate, amount)"
                    + " values (:budget, :place, :label, :quantity, :minutes, :weeks, :rate, :amount)");
    List<CalculationLine> lines = budget.calculation().lines();
    for (int place = 0; place < lines.size(); place++) {
      CalculationLine each = lines.get(place);
      HoursAtRate hours = each.hours();
      rows.bind("budget", budget.id().toString())
          .bind("place", place)
          .bind("label", each.label())
          .bind("quantity", each.quantity())
          .bind("minutes", hours == null ? null : hours.timePerWeek().toMinutes())
          .bind("weeks", hours == null ? null : hours.weeks())
          .bind("rate", hours == null ? null : hours.hourlyRate().minor())
          .bind("amount", each.amount().minor())
          .add();
    }
    rows.execute();
  }

  Optional<BudgetId> findCurrentId(Tx tx, PersonId holder, LocalDate on) {
    return findId(
        tx,
        holder,
        on,
        "starts_on <= :on and ends_on >= :on and (ended_on is null or ended_on > :on)"
            + " order by case when status = 'final' then 0 else 1 end, seq desc limit 1");
  }

  Optional<BudgetId> findLastEndedId(Tx tx, PersonId holder, LocalDate on) {
    return findId(
        tx,
        holder,
        on,
        "(ends_on < :on or ended_on <= :on) order by coalesce(ended_on, ends_on) desc, seq desc limit 1");
  }

  Optional<BudgetId> findNextId(Tx tx, PersonId holder, LocalDate on) {
    return findId(
        tx,
        holder,
        on,
        "starts_on > :on order by starts_on, case when status = 'final' then 0 else 1 end, seq desc limit 1");
  }

  private static Optional<BudgetId> findId(
      Tx tx, PersonId holder, LocalDate on, String conditionAndOrder) {
    return tx.sql()
        .createQuery("select id from budget where holder_id = :holder and <rest>")
        .define("rest", conditionAndOrder)
        .bind("holder", holder.toString())
        .bind("on", on.toString())
        .map((row, context) -> BudgetId.parse(row.getString("id")))
        .findOne();
  }

  Optional<Budget> find(Tx tx, BudgetId id) {
    return load(tx, "id", id.toString()).stream().findFirst();
  }

  List<Budget> list(Tx tx, PersonId holder) {
    return load(tx, "holder_id", holder.toString());
  }

  private List<Budget> load(Tx tx, String column, String value) {
    List<BudgetRow> budgets =
        tx.sql()
            .createQuery(
                "select id, holder_id, starts_on, ends_on, status, eligibility, term, reviewed_on, ended_on,"
                    + " approach, total, currency, comparison, note from budget"
                    + " where <column> = :value order by seq desc")
            .define("column", column)
            .bind("value", value)
            .map((row, context) -> BudgetRow.of(row))
            .list();
    Map<BudgetId, Currency> currencies = new HashMap<>();
    budgets.forEach(budget -> currencies.put(budget.id(), budget.total().currency()));
    Map<BudgetId, List<Allocation>> allocations = allocations(tx, currencies);
    Map<BudgetId, List<CalculationLine>> lines = lines(tx, currencies);
    return budgets.stream()
        .map(
            row ->
                row.toBudget(
                    allocations.getOrDefault(row.id(), List.of()),
                    lines.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Map<BudgetId, List<Allocation>> allocations(Tx tx, Map<BudgetId, Currency> currencies) {
    if (currencies.isEmpty()) {
      return Map.of();
    }
    Map<SqlCourses.Part, List<Stretch>> stretches = courses.list(tx, currencies);
    return group(
        tx.sql()
            .createQuery(
                "select budget_id, id, stream, deployment, amount from budget_allocation"
                    + " where budget_id in (<ids>) order by budget_id, place")
            .bindList("ids", texts(currencies))
            .map(
                (row, context) -> {
                  BudgetId budget = BudgetId.parse(row.getString("budget_id"));
                  AllocationId id = AllocationId.parse(row.getString("id"));
                  return Map.entry(
                      budget,
                      new Allocation(
                          id,
                          FundingStream.parse(row.getString("stream")),
                          Deployment.parse(row.getString("deployment")),
                          Money.of(row.getLong("amount"), currency(currencies, budget)),
                          stretches.getOrDefault(new SqlCourses.Part(budget, id), List.of())));
                }));
  }

  private static Map<BudgetId, List<CalculationLine>> lines(
      Tx tx, Map<BudgetId, Currency> currencies) {
    if (currencies.isEmpty()) {
      return Map.of();
    }
    return group(
        tx.sql()
            .createQuery(
                "select budget_id, label, quantity, minutes_per_week, weeks, hourly_rate, amount"
                    + " from budget_line where budget_id in (<ids>) order by budget_id, place")
            .bindList("ids", texts(currencies))
            .map(
                (row, context) -> {
                  BudgetId budget = BudgetId.parse(row.getString("budget_id"));
                  Currency currency = currency(currencies, budget);
                  long minutes = row.getLong("minutes_per_week");
                  HoursAtRate hours =
                      minutes == 0
                          ? null
                          : new HoursAtRate(
                              Duration.ofMinutes(minutes),
                              row.getInt("weeks"),
                              Money.of(row.getLong("hourly_rate"), currency));
                  return Map.entry(
                      budget,
                      new CalculationLine(
                          row.getString("label"),
                          row.getString("quantity"),
                          hours,
                          Money.of(row.getLong("amount"), currency)));
                }));
  }

  private static Currency currency(Map<BudgetId, Currency> currencies, BudgetId budget) {
    Currency currency = currencies.get(budget);
    if (currency == null) {
      throw new IllegalStateException("a part of a budget that was not asked for: " + budget);
    }
    return currency;
  }

  private static List<String> texts(Map<BudgetId, Currency> ids) {
    return ids.keySet().stream().map(BudgetId::toString).toList();
  }

  private static <T> Map<BudgetId, List<T>> group(ResultIterable<Map.Entry<BudgetId, T>> rows) {
    Map<BudgetId, List<T>> groups = new HashMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(row.getKey(), id -> new ArrayList<>()).add(row.getValue()));
    return groups;
  }

  void setEndedOn(Tx tx, BudgetId id, LocalDate on) {
    set(tx, id, "ended_on", on);
  }

  void setReviewedOn(Tx tx, BudgetId id, LocalDate on) {
    set(tx, id, "reviewed_on", on);
  }

  void setStatus(Tx tx, BudgetId id, BudgetStatus status) {
    tx.sql()
        .createUpdate("update budget set status = :status where id = :id")
        .bind("status", status.code())
        .bind("id", id.toString())
        .execute();
  }

  void clearEndedOn(Tx tx, BudgetId id) {
    tx.sql()
        .createUpdate("update budget set ended_on = null where id = :id")
        .bind("id", id.toString())
        .execute();
  }

  private static void set(Tx tx, BudgetId id, String column, LocalDate on) {
    tx.sql()
        .createUpdate("update budget set <column> = :on where id = :id")
        .define("column", column)
        .bind("on", on.toString())
        .bind("id", id.toString())
        .execute();
  }

  Map<PersonId, List<BudgetPeriod>> listPeriods(Tx tx, Collection<PersonId> holders) {
    Map<PersonId, List<BudgetPeriod>> periods = new HashMap<>();
    if (!holders.isEmpty()) {
      tx.sql()
          .createQuery(
              "select holder_id, starts_on, coalesce(ended_on, ends_on) as until_on from budget"
                  + " where holder_id in (<holders>) order by holder_id, seq")
          .bindList("holders", InList.of(holders))
          .map(
              (row, context) ->
                  Map.entry(
                      PersonId.parse(row.getString("holder_id")),
                      new BudgetPeriod(
                          LocalDate.parse(row.getString("starts_on")),
                          LocalDate.parse(row.getString("until_on")))))
          .forEach(
              found ->
                  periods
                      .computeIfAbsent(found.getKey(), holder -> new ArrayList<>())
                      .add(found.getValue()));
    }
    return periods;
  }

  Set<BudgetId> listPaid(Tx tx, Collection<BudgetId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct budget_id from budget_payment where budget_id in (<ids>)")
        .bindList("ids", InList.of(ids))
        .map((row, context) -> BudgetId.parse(row.getString("budget_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  void delete(Tx tx, Collection<BudgetId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    for (String delete :
        List.of(
            "delete from budget_stretch where budget_id in (<ids>)",
            "delete from budget_line where budget_id in (<ids>)",
            "delete from budget_allocation where budget_id in (<ids>)",
            "delete from budget where id in (<ids>)")) {
      tx.sql().createUpdate(delete).bindList("ids", InList.of(ids)).execute();
    }
  }

  /** Whether it was new. */
  boolean insertPayment(Tx tx, BudgetId budget, Payment payment) {
    return tx.sql()
            .createUpdate(
                "insert into budget_payment (id, budget_id, paid_on, amount)"
                    + " values (:id, :budget, :on, :amount) on conflict (id) do nothing")
            .bind("id", payment.id().toString())
            .bind("budget", budget.toString())
            .bind("on", payment.paidOn().toString())
            .bind("amount", payment.amount().minor())
            .execute()
        > 0;
  }

  List<Payment> listPayments(Tx tx, Budget budget) {
    return tx.sql()
        .createQuery(
            "select id, paid_on, amount from budget_payment where "
                + WITH_EARLIER
                + " order by paid_on desc, id")
        .bind("id", budget.id().toString())
        .map(
            (row, context) ->
                new Payment(
                    UUID.fromString(row.getString("id")),
                    LocalDate.parse(row.getString("paid_on")),
                    Money.of(row.getLong("amount"), budget.currency())))
        .list();
  }

  Money getReceived(Tx tx, Budget budget, LocalDate on) {
    long minor =
        tx.sql()
            .createQuery(
                "select cast(coalesce(sum(amount), 0) as bigint) from budget_payment where "
                    + WITH_EARLIER
                    + " and paid_on <= :on")
            .bind("id", budget.id().toString())
            .bind("on", on.toString())
            .mapTo(Long.class)
            .one();
    return Money.of(minor, budget.currency());
  }
}
