package org.alongside.android.spend;

/** What the screens of spending need from the app. */
public interface SpendParts {

  /** A new model for one list. */
  SpendListModel spendListModel();

  /** A new model for one form. */
  SpendFormModel spendFormModel();
}
