package org.alongside.server.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.alongside.server.db.Tx;
import org.alongside.server.visits.VisitAnswer;
import org.alongside.server.visits.Visits;
import org.jspecify.annotations.Nullable;

/** Visits that did not happen, for holders whose support others arrange. */
public final class DemoVisits implements DemoPart {
  private static final LocalTime EVENING = LocalTime.of(18, 20);
  private static final Duration HOUR = Duration.ofHours(1);

  private final DemoClock clock;
  private final Visits visits;

  public DemoVisits(DemoClock clock, Visits visits) {
    this.clock = clock;
    this.visits = visits;
  }

  @Override
  public void fill(Tx tx) {
    toms(tx);
    beths(tx);
  }

  /** A notional budget: two visits missed, one short, one called off. */
  private void toms(Tx tx) {
    SupportId mornings = DemoPlans.support(Cast.TOM, "mornings");
    SupportId evenings = DemoPlans.support(Cast.TOM, "evenings");
    clock.set(20, EVENING);
    length(tx, Cast.TOM, mornings, Duration.ofMinutes(90));
    length(tx, Cast.TOM, evenings, HOUR);
    report(tx, Cast.TOM, mornings, 9, MissedReason.WORKER_AWAY, "I waited until eleven.");
    report(tx, Cast.TOM, evenings, 4, MissedReason.NOBODY_AT_RATE, null);
    stored(
        tx,
        Cast.TOM,
        2,
        new VisitBody(
            mornings,
            day(2),
            VisitOutcome.PARTLY,
            Duration.ofMinutes(90),
            Duration.ofMinutes(40),
            MissedReason.OTHER,
            "She had to go on to the next person.",
            VisitTelling.NOBODY));
    stored(
        tx,
        Cast.TOM,
        6,
        new VisitBody(
            evenings,
            day(6),
            VisitOutcome.CANCELLED,
            HOUR,
            null,
            null,
            "My sister cooked for me.",
            VisitTelling.NOBODY));
  }

  /** A third-party budget: hours for which nobody could be found. */
  private void beths(Tx tx) {
    PersonId beth = Cast.person("Beth Carver");
    SupportId support = DemoPlans.support(beth, "support");
    clock.set(40, EVENING);
    length(tx, beth, support, Duration.ofHours(4));
    for (int daysAgo : List.of(33, 26, 12, 5)) {
      report(tx, beth, support, daysAgo, MissedReason.NOBODY_AT_RATE, null);
    }
  }

  private void length(Tx tx, PersonId holder, SupportId support, Duration length) {
    visits.setLength(tx, holder, holder, support, Optional.of(length));
  }

  private void report(
      Tx tx,
      PersonId holder,
      SupportId support,
      int daysAgo,
      MissedReason reason,
      @Nullable String note) {
    stored(
        tx,
        holder,
        daysAgo,
        new VisitBody(
            support,
            day(daysAgo),
            VisitOutcome.DID_NOT_HAPPEN,
            null,
            null,
            reason,
            note,
            VisitTelling.NOBODY));
  }

  private LocalDate day(int daysAgo) {
    return clock.today().minusDays(daysAgo);
  }

  private void stored(Tx tx, PersonId holder, int daysAgo, VisitBody body) {
    clock.set(daysAgo, EVENING);
    VisitId id = VisitId.of(Cast.id("visit " + holder + " " + body.support() + daysAgo));
    VisitAnswer answer = visits.report(tx, holder, holder, id, body);
    if (answer instanceof VisitAnswer.Refused refused) {
      throw new IllegalStateException("the demo's visit was refused: " + refused.why());
    }
  }
}
