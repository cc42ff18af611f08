package org.alongside.server.setting;

import java.time.Instant;
import java.util.Optional;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** The rows of what was typed, of drafts, and of the standard approach. */
final class SqlSetting {
  void insert(Tx tx, BudgetId budget, PersonId by, Instant at, String typed) {
    tx.sql()
        .createUpdate(
            "insert into budget_setting (budget_id, set_by, set_at, typed)"
                + " values (:budget, :by, :at, :typed)")
        .bind("budget", budget.toString())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .bind("typed", typed)
        .execute();
  }

  Optional<String> findTyped(Tx tx, BudgetId budget) {
    return tx.sql()
        .createQuery("select typed from budget_setting where budget_id = :budget")
        .bind("budget", budget.toString())
        .mapTo(String.class)
        .findOne();
  }

  void saveDraft(Tx tx, PersonId holder, PersonId by, Instant at, String typed) {
    tx.sql()
        .createUpdate(
            "insert into budget_draft (holder_id, saved_by, saved_at, typed)"
                + " values (:holder, :by, :at, :typed) on conflict (holder_id) do update set"
                + " saved_by = excluded.saved_by, saved_at = excluded.saved_at, typed = excluded.typed")
        .bind("holder", holder.toString())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .bind("typed", typed)
        .execute();
  }

  Optional<Draft> findDraft(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery("select typed, saved_at from budget_draft where holder_id = :holder")
        .bind("holder", holder.toString())
        .map(
            (row, context) ->
                new Draft(row.getString("typed"), Instant.ofEpochMilli(row.getLong("saved_at"))))
        .findOne();
  }

  void deleteDraft(Tx tx, PersonId holder) {
    tx.sql()
        .createUpdate("delete from budget_draft where holder_id = :holder")
        .bind("holder", holder.toString())
        .execute();
  }

  Optional<Approach> findStandard(Tx tx) {
    return tx.sql()
        .createQuery("select approach from budget_standard order by seq desc limit 1")
        .map((row, context) -> Approach.parse(row.getString("approach")))
        .findOne();
  }

  void insertStandard(Tx tx, Approach approach, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into budget_standard (seq, approach, set_by, set_at)"
                + " values ((select coalesce(max(seq), 0) + 1 from budget_standard), :approach, :by, :at)")
        .bind("approach", approach.code())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** What was begun and when it was last kept. */
  record Draft(String typed, Instant savedAt) {}
}
