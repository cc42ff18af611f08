package org.alongside.android.data;

/** What pressing a button says. Stored by name, so a constant keeps its name for good. */
public enum Press {
  /** It is said, or followed. */
  SAY,
  /** It is taken back. */
  TAKE_BACK
}
