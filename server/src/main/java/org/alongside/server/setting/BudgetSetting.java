package org.alongside.server.setting;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** Saves budgets as they were set, what was begun, and the scheme's standard approach. */
public final class BudgetSetting {
  private final Budgets budgets;
  private final Clock clock;
  private final SqlSetting storage = new SqlSetting();

  public BudgetSetting(Budgets budgets, Clock clock) {
    this.budgets = budgets;
    this.clock = clock;
  }

  /** Saves a budget with all that was typed for it; what was begun for the holder is done. */
  void save(Tx tx, Budget budget, PersonId by, SettingForm form) {
    budgets.add(tx, budget);
    storage.insert(tx, budget.id(), by, clock.instant(), form.toJson());
    storage.deleteDraft(tx, budget.holder());
  }

  /** What was typed for the newest budget of a holder that was set here, if one was. */
  Optional<SettingForm> findLast(Tx tx, PersonId holder) {
    for (Budget budget : budgets.list(tx, holder)) {
      Optional<String> typed = storage.findTyped(tx, budget.id());
      if (typed.isPresent()) {
        return typed.map(SettingForm::ofJson);
      }
    }
    return Optional.empty();
  }

  /** Keeps what was typed so far. */
  void keep(Tx tx, PersonId holder, PersonId by, SettingForm form) {
    storage.saveDraft(tx, holder, by, clock.instant(), form.toJson());
  }

  /** What was begun for a holder, if anything was. */
  Optional<SqlSetting.Draft> findBegun(Tx tx, PersonId holder) {
    return storage.findDraft(tx, holder);
  }

  /** Drops what was begun. */
  void drop(Tx tx, PersonId holder) {
    storage.deleteDraft(tx, holder);
  }

  /** The approach that the scheme uses when nothing speaks against it. */
  public Approach getStandard(Tx tx) {
    return storage.findStandard(tx).orElse(Approach.WEEKLY_SCHEDULE);
  }

  /** Makes an approach the standard from now on. */
  public void setStandard(Tx tx, Approach approach, PersonId by) {
    tx.serialise("standard approach");
    storage.insertStandard(tx, approach, by, clock.instant());
  }

  /** Which of these holders have a budget that is being worked out. */
  public Set<PersonId> listBegun(Tx tx, Collection<PersonId> holders) {
    if (holders.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct holder_id from budget_draft where holder_id in (<ids>)")
        .bindList("ids", InList.of(holders))
        .map((row, context) -> PersonId.parse(row.getString("holder_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
