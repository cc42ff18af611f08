package org.alongside.android.data;

/** Asks for what is new in a place of the peer network; returns at once. */
public interface ForumHearing {

  /** Hears it as soon as there is signal. */
  void soon(ForumPlace place);
}
