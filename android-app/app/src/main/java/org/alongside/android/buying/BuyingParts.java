package org.alongside.android.buying;

/** What the screen of "Can I buy this?" needs from the app. */
public interface BuyingParts {

  /** A new model for one screen. */
  BuyingModel buyingModel();
}
