package org.alongside.server.safeguarding;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.safeguarding.ConcernId;
import org.alongside.core.safeguarding.ConcernState;
import org.alongside.core.safeguarding.ConcernStep;
import org.alongside.core.safeguarding.NewConcern;
import org.alongside.core.safeguarding.Reference;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.audit.SealedRows;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Worries that anybody raises, signed in or not, and the list on which the people of the scheme
 * work on them. What was done is added to, never changed, and stands in an audit chain of its own
 * for each worry. Who raised one does not close it.
 */
public final class Concerns {
  /** What the chain of a concern vouches for: what was said, and all that was done. */
  public static final SealedRows SEALED =
      new SealedRows(
          "concern",
          List.of(
              "select id, reference, raised_by, worry, about, safe, reach, raised_at, state, taken_by"
                  + " from concern where id = :id",
              "select number, person_id, step, said, done_at from concern_step where concern_id ="
                  + " :id order by number"));

  private final Clock clock;
  private final Audit audit;
  private final SafeguardingNews news;
  private final Random random;
  private final SqlConcerns store = new SqlConcerns();

  /** Concerns; {@code random} makes references, which nobody may foretell. */
  public Concerns(Clock clock, Audit audit, SafeguardingNews news, Random random) {
    this.clock = clock;
    this.audit = audit;
    this.news = news;
    this.random = random;
  }

  private static String chain(ConcernId id) {
    return "concern:" + id;
  }

  /**
   * Raises a worry, once however often it is sent.
   *
   * @param by null for who is not signed in, or does not want to be known
   * @throws Refused when the id is taken by another
   */
  public Reference raise(Tx tx, ConcernId id, NewConcern said, @Nullable PersonId by) {
    tx.serialise(chain(id));
    Optional<Concern> before = store.find(tx, id);
    if (before.isPresent()) {
      if (!before.get().said().equals(said) || !Objects.equals(before.get().raisedBy(), by)) {
        throw new Refused();
      }
      return before.get().reference();
    }
    Reference reference = Reference.next(Reference.Kind.CONCERN, random);
    store.insert(
        tx, new Concern(id, reference, by, said, clock.instant(), ConcernState.OPEN, null));
    audit.append(tx, chain(id), null, "raise", "concern", id.toString(), SEALED);
    news.concernRaised(tx);
    return reference;
  }

  /** Where the worry with this reference stands. */
  Optional<ConcernState> findState(Tx tx, Reference reference) {
    return store.find(tx, reference).map(Concern::state);
  }

  List<Concern> listWaiting(Tx tx, @Nullable DeskCursor after, int most) {
    return store.listWaiting(tx, after, most);
  }

  List<Concern> listClosed(Tx tx, @Nullable DeskCursor after, int most) {
    return store.listClosed(tx, after, most);
  }

  /** How many are not closed. */
  long countWaiting(Tx tx) {
    return store.countWaiting(tx);
  }

  /** How many were raised from one time to before another. */
  public long count(Tx tx, Instant from, Instant until) {
    return store.count(tx, from, until);
  }

  /**
   * The worry with this id.
   *
   * @throws Refused when there is none
   */
  Concern get(Tx tx, ConcernId id) {
    return store.find(tx, id).orElseThrow(Refused::new);
  }

  List<Concern.Step> listSteps(Tx tx, ConcernId id) {
    return store.listSteps(tx, id);
  }

  /** Whether this person has opened it before: only then may it be shown to them. */
  boolean isOpenTo(Tx tx, ConcernId id, PersonId reader) {
    return store.listSteps(tx, id).stream().anyMatch(step -> step.person().equals(reader));
  }

  /** Notes that somebody reads it, once for each. */
  public void open(Tx tx, ConcernId id, PersonId reader) {
    tx.serialise(chain(id));
    get(tx, id);
    if (!isOpenTo(tx, id, reader)) {
      add(tx, id, reader, ConcernStep.OPENED, "");
    }
  }

  /** What this person can do about it now. */
  Set<ConcernStep> listPossible(Concern concern, PersonId person) {
    if (concern.state() == ConcernState.CLOSED) {
      return EnumSet.of(ConcernStep.OPENED_AGAIN);
    }
    EnumSet<ConcernStep> steps = EnumSet.of(ConcernStep.NOTED);
    if (!person.equals(concern.takenBy())) {
      steps.add(ConcernStep.TAKEN);
    }
    if (!person.equals(concern.raisedBy())) {
      steps.add(ConcernStep.CLOSED);
    }
    return steps;
  }

  /**
   * Keeps what somebody did about it.
   *
   * @return false when that cannot be done now; then nothing is kept
   * @throws Refused when there is none with this id, or they have not opened it
   */
  public boolean note(Tx tx, ConcernId id, PersonId person, ConcernStep step, String said) {
    tx.serialise(chain(id));
    Concern concern = get(tx, id);
    if (!isOpenTo(tx, id, person)) {
      throw new Refused();
    }
    if (!listPossible(concern, person).contains(step)) {
      return false;
    }
    switch (step) {
      case TAKEN -> store.set(tx, id, ConcernState.TAKEN, person);
      case CLOSED -> store.set(tx, id, ConcernState.CLOSED, concern.takenBy());
      case OPENED_AGAIN -> store.set(tx, id, ConcernState.OPEN, null);
      default -> {
        // what was done is all there is to keep
      }
    }
    add(tx, id, person, step, said);
    return true;
  }

  private void add(Tx tx, ConcernId id, PersonId person, ConcernStep step, String said) {
    store.insert(tx, id, new Concern.Step(person, step, said, clock.instant()));
    audit.append(tx, chain(id), person.toString(), step.code(), "concern", id.toString(), SEALED);
  }

  /** Who of some people raised or worked on anything here. */
  public Set<PersonId> listWithTrace(Tx tx, Collection<PersonId> people) {
    return store.listWithTrace(tx, people);
  }
}
