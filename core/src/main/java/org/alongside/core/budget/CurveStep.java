package org.alongside.core.budget;

/** How far apart the points of a {@link SpendCurve} lie. */
public enum CurveStep {
  /** The last day of each seven from the start on. */
  WEEK,
  /** The last day of each calendar month. */
  MONTH
}
