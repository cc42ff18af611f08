package org.alongside.server.safeguarding;

import org.alongside.server.db.Tx;

/**
 * Tells the people of the scheme that something waits for them, without a name and without a word
 * of it. Wired by {@code app} to whatever carries notices.
 */
public interface SafeguardingNews {
  /** Somebody raised a worry. */
  void concernRaised(Tx tx);

  /** Somebody asks for something because of the law. */
  void legalAsked(Tx tx);

  /** What somebody asked for because of the law was decided. */
  void legalDecided(Tx tx, String address);

  /** Nobody is told. */
  static SafeguardingNews none() {
    return new SafeguardingNews() {
      @Override
      public void concernRaised(Tx tx) {
        // nobody
      }

      @Override
      public void legalAsked(Tx tx) {
        // nobody
      }

      @Override
      public void legalDecided(Tx tx, String address) {
        // nobody
      }
    };
  }
}
