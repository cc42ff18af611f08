package org.alongside.server.oncall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Uuids;
import org.alongside.core.oncall.Roster;
import org.alongside.core.oncall.Stint;
import org.alongside.core.oncall.Turn;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Members;

/**
 * Which moderator is on call: by the roster of the week, unless somebody took over or was handed
 * it, and never somebody who takes a break.
 */
public final class OnCall {
  private final Clock clock;
  private final Members members;
  private final Random random = new Random();
  private final SqlOnCall store = new SqlOnCall();

  public OnCall(Clock clock, Members members) {
    this.clock = clock;
    this.members = members;
  }

  /** All moderators that have a name in the peer network. */
  public List<MemberId> listModerators(Tx tx) {
    return members.listWithRole(tx, Role.MODERATOR);
  }

  /** The moderators that take no break. */
  public List<MemberId> listThere(Tx tx) {
    Map<MemberId, Instant> resting = listResting(tx);
    return listModerators(tx).stream().filter(member -> !resting.containsKey(member)).toList();
  }

  /** The roster as it stands; of those who are moderators no more nothing is left in it. */
  public Roster roster(Tx tx) {
    List<MemberId> moderators = listModerators(tx);
    return new Roster(
        listTurns(tx).stream()
            .map(KeptTurn::turn)
            .filter(turn -> moderators.contains(turn.member()))
            .toList(),
        store.listStints(tx, clock.instant()).stream()
            .filter(stint -> moderators.contains(stint.member()))
            .toList(),
        listResting(tx).keySet());
  }

  /** The turns of the week that have not ended, in their order. */
  List<KeptTurn> listTurns(Tx tx) {
    return store.list(tx, LocalDate.ofInstant(clock.instant(), Roster.LONDON));
  }

  /** Adds a turn to the roster, once however often it is sent. */
  public void add(Tx tx, UUID id, Turn turn) {
    store.insert(tx, new KeptTurn(id, turn), clock.instant());
  }

  /** Takes a turn out of the roster. False when there is none with this id. */
  boolean drop(Tx tx, UUID id) {
    return store.drop(tx, id, clock.instant());
  }

  /** The times that were taken over and go on, the newest first. */
  List<Stint> listStints(Tx tx) {
    return store.listStints(tx, clock.instant());
  }

  /**
   * From now on this moderator is called first.
   *
   * @param by who says so: they themselves, or who hands it to them
   */
  void take(Tx tx, MemberId member, Duration length, MemberId by) {
    Instant now = clock.instant();
    store.endStints(tx, member, now);
    store.insert(tx, Uuids.next(now, random), new Stint(member, now, now.plus(length)), by);
  }

  /** What this moderator took over, or was handed, ends. */
  void stop(Tx tx, MemberId member) {
    store.endStints(tx, member, clock.instant());
  }

  /** Who takes a break now, and until when. */
  public Map<MemberId, Instant> listResting(Tx tx) {
    return store.listResting(tx, clock.instant());
  }

  /** Until when this moderator takes a break, if they do. */
  public Optional<Instant> findRest(Tx tx, MemberId member) {
    return Optional.ofNullable(listResting(tx).get(member));
  }

  /** The moderator takes a break: until then they are not on call. */
  public void rest(Tx tx, MemberId member, Instant until) {
    store.endStints(tx, member, clock.instant());
    store.rest(tx, member, clock.instant(), until);
  }

  /** The moderator is back. */
  void comeBack(Tx tx, MemberId member) {
    store.endRest(tx, member);
  }

  /** The names of these moderators in the peer network. */
  Map<MemberId, String> names(Tx tx, List<MemberId> ids) {
    return members.names(tx, ids);
  }
}
