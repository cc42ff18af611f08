package org.alongside.android.visits;

/** What the screens of visits need from the app. */
public interface VisitsParts {

  /** A new model for one list. */
  VisitListModel visitListModel();

  /** A new model for one form. */
  VisitFormModel visitFormModel();
}
