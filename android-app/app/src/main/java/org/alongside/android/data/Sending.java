package org.alongside.android.data;

/** Asks for what was typed to be sent as soon as there is signal; returns at once. */
public interface Sending {

  /** Sends, and hears what is new, as soon as it can. */
  void soon();
}
