package org.alongside.core.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.identity.MemberId;

/**
 * Who is on call when.
 *
 * @param turns of every week
 * @param stints that somebody took over, or was handed; they come before the turns, the newest
 *     first
 * @param away who takes a break; they are on call at no time
 */
public record Roster(List<Turn> turns, List<Stint> stints, Set<MemberId> away) {
  /** Whose clock the turns go by. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  public Roster {
    turns = List.copyOf(turns);
    stints = List.copyOf(stints);
    away = Collections.unmodifiableSet(new HashSet<>(away));
  }

  /** Who is on call, who is called first first; nobody twice. */
  public List<MemberId> listOnCall(Instant at) {
    Set<MemberId> on = new LinkedHashSet<>();
    List<Stint> newest = new ArrayList<>(stints);
    newest.sort(Comparator.comparing(Stint::from).reversed());
    for (Stint stint : newest) {
      if (stint.holdsAt(at)) {
        on.add(stint.member());
      }
    }
    LocalDateTime local = LocalDateTime.ofInstant(at, LONDON);
    for (Turn turn : turns) {
      if (turn.findEnd(local).isPresent()) {
        on.add(turn.member());
      }
    }
    on.removeAll(away);
    return new ArrayList<>(on);
  }
}
