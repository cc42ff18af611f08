package org.alongside.android.forum;

import android.text.TextWatcher;

/** Hears that something was typed, once it was. */
interface AfterTyping extends TextWatcher {

  /** How long after the last letter a pause begins. */
  long PAUSE_MILLISECONDS = 500;

  @Override
  default void beforeTextChanged(CharSequence text, int start, int count, int after) {}

  @Override
  default void onTextChanged(CharSequence text, int start, int before, int count) {}
}
