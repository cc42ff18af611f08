package org.alongside.android.lock;

/** What the screen of the lock needs from the app. */
public interface LockParts {

  /** A new model for one screen. */
  LockModel lockModel();
}
