package org.alongside.server.spend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.Exclusions;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCheck;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendPreview;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Checks entries against plan, budget and rules as they are now. An answer counts the entries of
 * the same budget that come before it, by day and then by when they were received. Answers are for
 * the holder and those who log for them, and for nobody else.
 */
public final class SpendChecks {
  private static final Comparator<SpendEntry> IN_TIME =
      Comparator.comparing((SpendEntry entry) -> entry.body().spentOn())
          .thenComparing(SpendEntry::recordedAt)
          .thenComparing(entry -> entry.id().toString());

  private final Spending spending;
  private final Agreed agreed;
  private final Exclusions exclusions;

  public SpendChecks(Spending spending, Agreed agreed, Exclusions exclusions) {
    this.spending = spending;
    this.agreed = agreed;
    this.exclusions = exclusions;
  }

  /** The entry with its answer. */
  public CheckedEntry check(Tx tx, SpendEntry entry) {
    return check(tx, entry.holder(), List.of(entry)).get(0);
  }

  /** These entries of one holder with their answers, in their order. */
  public List<CheckedEntry> check(Tx tx, PersonId holder, List<SpendEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Plan plan = agreed.findPlan(tx, holder).orElse(null);
    List<Year> years = new ArrayList<>();
    List<CheckedEntry> checked = new ArrayList<>();
    for (SpendEntry entry : entries) {
      Year year = year(tx, holder, entry.body().spentOn(), years);
      SpendCheck check = SpendCheck.against(plan, year.budget, year.before(entry), exclusions);
      checked.add(new CheckedEntry(entry, check.of(entry.body())));
    }
    return checked;
  }

  /** What plan and rules say of something that was not bought yet. */
  public SpendPreview preview(Tx tx, PersonId holder, SpendBody body) {
    Year year = year(tx, holder, body.spentOn(), new ArrayList<>());
    return SpendPreview.of(
        agreed.findPlan(tx, holder).orElse(null),
        year.budget,
        year.budget == null ? List.of() : year.counted(),
        exclusions,
        body);
  }

  /** These entries without an answer, for those who may look but not log. */
  public static List<CheckedEntry> withoutCheck(List<SpendEntry> entries) {
    return entries.stream().map(entry -> new CheckedEntry(entry, null)).toList();
  }

  /** The budget of a day, with its entries; looked up once for each budget, not for each entry. */
  private Year year(Tx tx, PersonId holder, LocalDate day, List<Year> known) {
    for (Year year : known) {
      if (year.holds(day)) {
        return year;
      }
    }
    Optional<Budget> budget = agreed.findBudget(tx, holder, day);
    Year year =
        budget
            .filter(found -> found.period().contains(day))
            .map(found -> new Year(tx, holder, day, found))
            .orElseGet(() -> new Year(tx, holder, day, null));
    known.add(year);
    return year;
  }

  /** A budget, and what was spent from it as soon as somebody asks. */
  private final class Year {
    private final Tx tx;
    private final PersonId holder;
    private final LocalDate day;
    private final @Nullable Budget budget;
    private @Nullable List<SpendEntry> counted;

    /**
     * The year of a day.
     *
     * @param day the day that was asked for
     * @param budget the one of that day; null when there is none
     */
    Year(Tx tx, PersonId holder, LocalDate day, @Nullable Budget budget) {
      this.tx = tx;
      this.holder = holder;
      this.day = day;
      this.budget = budget;
    }

    boolean holds(LocalDate other) {
      return budget == null ? day.equals(other) : budget.period().contains(other);
    }

    List<SpendEntry> before(SpendEntry entry) {
      if (budget == null || !entry.body().isPlaced()) {
        return List.of();
      }
      return counted().stream()
          .filter(other -> !other.id().equals(entry.id()) && IN_TIME.compare(other, entry) < 0)
          .toList();
    }

    List<SpendEntry> counted() {
      List<SpendEntry> all = counted;
      if (all == null) {
        all = budget == null ? List.of() : spending.listCounted(tx, holder, budget.period());
        counted = all;
      }
      return all;
    }
  }
}
