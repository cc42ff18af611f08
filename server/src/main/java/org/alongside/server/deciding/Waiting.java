package org.alongside.server.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Challenge;
import org.alongside.core.plan.ChallengeId;
import org.alongside.core.plan.PlanWait;
import org.alongside.core.plan.PlanWaits;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** Who waits for what, across the scheme. */
public final class Waiting {
  private final Clock clock;
  private final SqlDeciding storage = new SqlDeciding();

  public Waiting(Clock clock) {
    this.clock = clock;
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
    List<Line> lines = new ArrayList<>();
    for (SqlDeciding.WaitingRow row : storage.listOpenPlans(tx)) {
      List<Challenge> own =
          challenges.stream().filter(each -> each.plan().equals(row.id())).toList();
      for (PlanWait wait :
          PlanWaits.of(row.state(), row.reviewOn(), own.size(), row.askedAt() != null, today)) {
        if (wait == PlanWait.CHALLENGE_ANSWER) {
          own.forEach(each -> lines.add(line(row, wait, each.raisedAt(), each.id())));
        } else {
          lines.add(line(row, wait, since(row, wait), null));
        }
      }
    }
    lines.sort(Comparator.comparing(Line::waitsFor).thenComparing(Line::since));
    return List.copyOf(lines);
  }

  private static Instant since(SqlDeciding.WaitingRow row, PlanWait wait) {
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
      SqlDeciding.WaitingRow row, PlanWait wait, Instant since, @Nullable ChallengeId challenge) {
    return new Line(
        row.holder(), row.name(), row.version(), wait, since, row.reviewOn(), challenge);
  }
}
