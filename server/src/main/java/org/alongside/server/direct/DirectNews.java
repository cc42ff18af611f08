package org.alongside.server.direct;

import org.alongside.core.direct.TalkId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** Tells members that somebody wrote to them. Never who, and never what. */
public interface DirectNews {
  /** Tells nobody. */
  static DirectNews none() {
    return new DirectNews() {
      @Override
      public void arrived(Tx tx, MemberId reader, TalkId talk) {
        // nobody is told
      }

      @Override
      public void seen(Tx tx, MemberId reader, TalkId talk) {
        // nobody was told
      }
    };
  }

  /** There is something new in this talk. Told once until it was looked at. */
  void arrived(Tx tx, MemberId reader, TalkId talk);

  /** The member has looked at what is new in this talk. */
  void seen(Tx tx, MemberId reader, TalkId talk);
}
