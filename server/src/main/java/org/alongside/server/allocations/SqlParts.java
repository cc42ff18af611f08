package org.alongside.server.allocations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.alongside.core.allocation.CarryKind;
import org.alongside.core.allocation.CarryRule;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.announcement.BudgetChangeId;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.db.Tx;

/** The rows of carry-over rules and own contributions. */
final class SqlParts {
  void insertRule(
      Tx tx, PersonId holder, AllocationId allocation, CarryRule rule, PersonId by, Instant at) {
    Money most = rule.most();
    tx.sql()
        .createUpdate(
            "insert into budget_carry_rule (allocation_id, seq, holder_id, kind, most, weeks, set_by, set_at)"
                + " values (:allocation, (select coalesce(max(seq), 0) + 1 from budget_carry_rule"
                + " where allocation_id = :allocation), :holder, :kind, :most, :weeks, :by, :at)")
        .bind("allocation", allocation.toString())
        .bind("holder", holder.toString())
        .bind("kind", rule.kind().code())
        .bind("most", most == null ? null : most.minor())
        .bind("weeks", rule.weeks())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  Optional<CarryRule> findRule(Tx tx, AllocationId allocation, Currency currency) {
    return tx.sql()
        .createQuery(
            "select kind, most, weeks from budget_carry_rule where allocation_id = :allocation"
                + " order by seq desc limit 1")
        .bind("allocation", allocation.toString())
        .map(
            (row, context) -> {
              long most = row.getLong("most");
              Money cap = row.wasNull() ? null : Money.of(most, currency);
              return new CarryRule(
                  CarryKind.parse(row.getString("kind")), cap, row.getInt("weeks"));
            })
        .findOne();
  }

  void insertContribution(
      Tx tx, BudgetChangeId change, PersonId holder, OwnContribution contribution) {
    tx.sql()
        .createUpdate(
            "insert into budget_contribution"
                + " (change_id, holder_id, allocation_id, amount, rhythm, starts_on, ends_on)"
                + " values (:change, :holder, :allocation, :amount, :rhythm, :starts, :ends)")
        .bind("change", change.toString())
        .bind("holder", holder.toString())
        .bind("allocation", contribution.allocation().toString())
        .bind("amount", contribution.each().minor())
        .bind("rhythm", contribution.rhythm().code())
        .bind("starts", contribution.days().startOn().toString())
        .bind("ends", contribution.days().endOn().toString())
        .execute();
  }

  /** Those of a holder whose announcement was not taken back, in the order of announcing. */
  List<OwnContribution> listContributions(Tx tx, PersonId holder, Currency currency) {
    return tx.sql()
        .createQuery(
            "select p.allocation_id, p.amount, p.rhythm, p.starts_on, p.ends_on from budget_contribution p"
                + " join budget_change c on c.id = p.change_id where p.holder_id = :holder and not exists"
                + " (select 1 from budget_change k where k.corrects = c.id) order by c.seq")
        .bind("holder", holder.toString())
        .map(
            (row, context) ->
                new OwnContribution(
                    AllocationId.parse(row.getString("allocation_id")),
                    Money.of(row.getLong("amount"), currency),
                    ContributionRhythm.parse(row.getString("rhythm")),
                    new BudgetPeriod(
                        LocalDate.parse(row.getString("starts_on")),
                        LocalDate.parse(row.getString("ends_on")))))
        .list();
  }
}
