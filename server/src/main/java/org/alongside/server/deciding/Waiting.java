package org.alongside.server.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Challenge;
import org.alongside.core.plan.ChallengeId;
import org.alongside.core.plan.PlanWait;
import org.alongside.core.plan.PlanWaits;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.People;
import org.alongside.server.plans.OpenPlan;
import org.alongside.server.plans.Plans;
import org.jspecify.annotations.Nullable;

/** Who waits for what, across the scheme. */
public final class Waiting {
  private final Clock clock;
  private final Plans plans;
  private final People people;
  private final SqlDeciding storage = new SqlDeciding();

  public Waiting(Clock clock, Plans plans, People people) {
    this.clock = clock;
    this.plans = plans;
    this.people = people;
  }

  /**
   * One plan that waits for something.
   *
   * @param challenge which challenge waits for its answer; null for all other waits
   */
  public record Line(
      PersonId holder,
      String name,
      int version,
      PlanWait waitsFor,
      Instant since,
      @Nullable LocalDate reviewOn,
      @Nullable ChallengeId challenge) {}

  /** All of them; of each kind of wait the longest first. */
  public List<Line> list(Tx tx) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    List<Challenge> challenges = storage.listOpenChallenges(tx);
    List<OpenPlan> open = plans.listOpen(tx);
    Map<PersonId, String> names = people.names(tx, open.stream().map(OpenPlan::holder).toList());
    List<Line> lines = new ArrayList<>();
    for (OpenPlan row : open) {
      String name = Objects.requireNonNull(names.get(row.holder()));
      List<Challenge> own =
          challenges.stream().filter(each -> each.plan().equals(row.id())).toList();
      for (PlanWait wait :
          PlanWaits.of(row.state(), row.reviewOn(), own.size(), row.askedAt() != null, today)) {
        if (wait == PlanWait.CHALLENGE_ANSWER) {
          own.forEach(each -> lines.add(line(row, name, wait, each.raisedAt(), each.id())));
        } else {
          lines.add(line(row, name, wait, since(row, wait), null));
        }
      }
    }
    lines.sort(
        Comparator.comparing(Line::waitsFor)
            .thenComparing(Line::since)
            .thenComparing(Line::name)
            .thenComparing(Line::version));
    return List.copyOf(lines);
  }

  private static Instant since(OpenPlan row, PlanWait wait) {
    Instant asked = row.askedAt();
    LocalDate reviewOn = row.reviewOn();
    if (wait == PlanWait.EARLY_REVIEW && asked != null) {
      return asked;
    }
    return wait == PlanWait.REVIEW_OVERDUE && reviewOn != null
        ? reviewOn.plusDays(1).atStartOfDay(Access.ENGLAND).toInstant()
        : row.since();
  }

  private static Line line(
      OpenPlan row, String name, PlanWait wait, Instant since, @Nullable ChallengeId challenge) {
    return new Line(row.holder(), name, row.version(), wait, since, row.reviewOn(), challenge);
  }
}
