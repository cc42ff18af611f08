package org.alongside.android.budget;

/** What the screen of the budget needs from the app. */
public interface BudgetParts {

  /** A new model for one screen. */
  BudgetModel budgetModel();
}
