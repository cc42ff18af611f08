package org.alongside.android.plan;

/** What the screen of the plan needs from the app. */
public interface PlanParts {

  /** A new model for one screen. */
  PlanModel planModel();
}
