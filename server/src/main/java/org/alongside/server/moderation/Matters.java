package org.alongside.server.moderation;

import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** The things of one kind that can come before moderators, and what becomes of them. */
interface Matters {
  CaseKind kind();

  /**
   * A thing as it stands now.
   *
   * @param reported what was reported of it; none before the first report
   */
  Optional<Matter> find(Tx tx, String id, List<Exhibit> reported);

  /**
   * Takes away what was reported.
   *
   * @return what giving it back needs to know, at most 400 letters
   */
  String takeAway(Tx tx, CaseSubject subject, List<Exhibit> reported);

  /** Gives it back, as far as it is still there. */
  void giveBack(Tx tx, CaseSubject subject, List<Exhibit> reported, String undo);

  /** Whether it concerns somebody who neither wrote nor reported it. */
  default boolean concerns(Tx tx, MemberId moderator) {
    return false;
  }
}
