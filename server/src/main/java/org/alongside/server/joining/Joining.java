package org.alongside.server.joining;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.forum.InvitationId;
import org.alongside.core.forum.JoinRequestId;
import org.alongside.core.forum.JoiningRule;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Door;
import org.alongside.server.identity.Members;
import org.alongside.server.joining.JoinRequest.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Joining the peer network by the scheme's rule. Whoever is a member stays one, whatever the rule
 * becomes; those with an office need nobody to let them in.
 */
public final class Joining implements Door {
  private static final String CHAIN = "peer-network";
  private static final int MOST_INVITATIONS = 100;

  private final Clock clock;
  private final Members members;
  private final Audit audit;
  private final Function<Tx, JoiningRule> rule;
  private final JoinNews news;
  private final SecureRandom random = new SecureRandom();
  private final SqlJoining store = new SqlJoining();

  /** Joining; {@code rule} is what the scheme chose. */
  public Joining(
      Clock clock, Members members, Audit audit, Function<Tx, JoiningRule> rule, JoinNews news) {
    this.clock = clock;
    this.members = members;
    this.audit = audit;
    this.rule = rule;
    this.news = news;
  }

  /** What came of an answer. */
  public enum Answered {
    DONE,
    /** Somebody else answered before. */
    BEFORE,
    /** The name was given to somebody else since. */
    NAME_TAKEN
  }

  /** What the scheme chose. */
  public JoiningRule rule(Tx tx) {
    return rule.apply(tx);
  }

  @Override
  public boolean isOpenTo(Tx tx, Caller caller) {
    return caller.isStaff() || rule(tx) == JoiningRule.OPEN;
  }

  /**
   * Makes an invitation; only the hash of its code is kept, so this once it can be shown.
   *
   * @return the code, as it is shown
   */
  public String invite(Tx tx, String label, int uses, int days, Caller by) {
    Instant now = clock.instant();
    InvitationCode code = InvitationCode.next(random);
    InvitationId id = InvitationId.of(Uuids.next(now, random));
    store.insert(
        tx,
        new Invitation(id, label, uses, 0, now, now.plus(Duration.ofDays(days)), null),
        code.hash(),
        by.getAccount().toString());
    note(tx, by, "invite", id.toString());
    return code.shown();
  }

  /**
   * Joins with an invitation under a name that {@link Members#check} let pass.
   *
   * @return false when the code is none that is good now
   */
  boolean redeem(Tx tx, InvitationCode code, PersonId person, String name) {
    if (!store.use(tx, code.hash(), clock.instant())) {
      return false;
    }
    members.join(tx, person, name);
    return true;
  }

  List<Invitation> listInvitations(Tx tx) {
    return store.listInvitations(tx, MOST_INVITATIONS);
  }

  Optional<Invitation> findInvitation(Tx tx, InvitationId id) {
    return store.findInvitation(tx, id);
  }

  /** Ends an invitation; nothing happens when it has ended. */
  void end(Tx tx, InvitationId id, Caller by) {
    store.end(tx, id, clock.instant());
    note(tx, by, "invite-end", id.toString());
  }

  /**
   * Asks to be let in under a name that {@link Members#check} let pass. Nothing happens while
   * something that the same person asked waits.
   */
  public void ask(Tx tx, PersonId person, String name, String said) {
    tx.serialise("joining of " + person);
    if (findLast(tx, person).filter(last -> last.outcome() == null).isEmpty()) {
      Instant now = clock.instant();
      JoinRequestId id = JoinRequestId.of(Uuids.next(now, random));
      store.insert(tx, new JoinRequest(id, person, name, said, now, null, null));
    }
  }

  Optional<JoinRequest> findLast(Tx tx, PersonId person) {
    return store.findLast(tx, person);
  }

  Optional<JoinRequest> find(Tx tx, JoinRequestId id) {
    return store.find(tx, id);
  }

  List<JoinRequest> listWaiting(Tx tx, @Nullable JoinRequest after, int most) {
    return store.listWaiting(tx, after, most);
  }

  /** How many wait for an answer. */
  public long countWaiting(Tx tx) {
    return store.countWaiting(tx);
  }

  /**
   * Lets somebody in, or says not now; either way they are told.
   *
   * @throws Refused when there is no such request
   */
  Answered answer(Tx tx, JoinRequestId id, Outcome outcome, String words, Caller by) {
    JoinRequest request = store.find(tx, id).orElseThrow(Refused::new);
    if (request.outcome() != null) {
      return Answered.BEFORE;
    }
    if (outcome == Outcome.ADMITTED && members.check(tx, request.name()).find().isEmpty()) {
      return Answered.NAME_TAKEN;
    }
    if (!store.answer(tx, id, outcome, words, by.getAccount().toString(), clock.instant())) {
      return Answered.BEFORE;
    }
    if (outcome == Outcome.ADMITTED) {
      members.join(tx, request.person(), request.name());
    }
    note(tx, by, outcome == Outcome.ADMITTED ? "join-admit" : "join-not-now", id.toString());
    news.answered(tx, request.person());
    return Answered.DONE;
  }

  private void note(Tx tx, Caller by, String action, String about) {
    audit.append(
        tx,
        CHAIN,
        by.findMember().map(Object::toString).orElseGet(() -> by.getAccount().toString()),
        action,
        "joining",
        about);
  }
}
