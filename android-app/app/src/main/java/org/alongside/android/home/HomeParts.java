package org.alongside.android.home;

/** What the first screen needs from the app. */
public interface HomeParts {

  /** A new model for one screen. */
  HomeModel homeModel();
}
