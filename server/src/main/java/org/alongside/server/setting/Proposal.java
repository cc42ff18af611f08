package org.alongside.server.setting;

import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.setting.SettingWorking;
import org.jspecify.annotations.Nullable;

/**
 * A budget as it was worked out, before it is shared out.
 *
 * @param working with what is refused already taken off
 * @param full the same before that
 * @param reason why another approach than the standard was used; empty when it was not
 * @param refusal why what lies above the comparison is not paid; empty when it is
 * @param howMet how the need will be met instead; empty when there is nothing to meet
 * @param note what else the holder should know; empty for nothing
 * @param rates the figures of the tax year, where assistants are employed
 */
record Proposal(
    SettingWorking working,
    SettingWorking full,
    EligibilityGroup group,
    BudgetTerm term,
    String reason,
    String refusal,
    String howMet,
    String note,
    @Nullable EmploymentRates rates) {}
