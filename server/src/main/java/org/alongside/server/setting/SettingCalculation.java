package org.alongside.server.setting;

import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.setting.SettingWorking;
import org.jspecify.annotations.Nullable;

/** Writes a budget that was worked out as its calculation, for other features. */
public final class SettingCalculation {
  private final WorkingWords words = new WorkingWords();

  /**
   * The calculation, line by line.
   *
   * @param rates the figures of the tax year; null where nobody is employed
   */
  public Calculation write(
      SettingWorking working,
      EligibilityGroup group,
      BudgetTerm term,
      @Nullable EmploymentRates rates) {
    return words.calculation(new Proposal(working, working, group, term, "", "", "", "", rates));
  }
}
