package org.alongside.core.oncall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.MemberId;

/** Whom to tell next while nobody has answered a call. */
public final class Escalation {
  private Escalation() {}

  /**
   * The next thing to do.
   *
   * @param who whom to tell; empty for {@link CallStep#SCHEME}, whose people are no moderators
   */
  public record Move(CallStep step, List<MemberId> who) {
    public Move {
      who = Collections.unmodifiableList(new ArrayList<>(who));
    }
  }

  /**
   * Whom to tell now: who is on call, then another who is, then every moderator, then the scheme.
   * Steps that reach nobody new are left out.
   *
   * @param taken the steps so far
   * @param told who was told so far
   * @param onCall who is on call now, in their order
   * @param moderators all who can be told, without those who take a break or whom it concerns
   * @return empty when everybody has been told
   */
  public static Optional<Move> findNext(
      Collection<CallStep> taken,
      Set<MemberId> told,
      List<MemberId> onCall,
      Collection<MemberId> moderators) {
    if (taken.contains(CallStep.SCHEME)) {
      return Optional.empty();
    }
    if (!taken.contains(CallStep.EVERYBODY)) {
      for (MemberId member : onCall) {
        if (!told.contains(member) && moderators.contains(member)) {
          CallStep step = taken.isEmpty() ? CallStep.ON_CALL : CallStep.NEXT;
          return Optional.of(new Move(step, Collections.singletonList(member)));
        }
      }
      List<MemberId> others = new ArrayList<>(moderators);
      others.removeAll(told);
      if (!others.isEmpty()) {
        return Optional.of(new Move(CallStep.EVERYBODY, others));
      }
    }
    return Optional.of(new Move(CallStep.SCHEME, Collections.emptyList()));
  }
}
