package org.alongside.server.allocations;

import static org.alongside.server.html.EnglishMoney.exact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.allocation.AllocationProblem;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.allocation.PartWay;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeDraft;
import org.alongside.core.announcement.ChangePart;
import org.alongside.core.announcement.Pauses;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;

/** Finds out whether a change can be made as it is ordered, and what it comes to. */
public final class Preparing {
  private static final Map<ChangePart, String> FIELDS = new EnumMap<>(ChangePart.class);

  static {
    FIELDS.put(ChangePart.REASONS, "/reasons");
    FIELDS.put(ChangePart.AMOUNT, "/amount");
    FIELDS.put(ChangePart.EFFECTIVE_ON, "/effective");
    FIELDS.put(ChangePart.MEANWHILE, "/meanwhile");
    FIELDS.put(ChangePart.NOTICE, "/notice");
    FIELDS.put(ChangePart.CONTINUES, "/continues");
    FIELDS.put(ChangePart.RECONSIDERATION, "/reconsideration");
    FIELDS.put(ChangePart.UNTIL, "/until");
    FIELDS.put(ChangePart.WHO, "/who");
  }

  private final BudgetChanges changes;
  private final PartSums sums;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public Preparing(BudgetChanges changes, PartSums sums, Clock clock) {
    this.changes = changes;
    this.sums = sums;
    this.dates = new EnglishDates(clock);
  }

  /** The change, or all that is wrong with it at the names of the form's fields. */
  public Parsed<PreparedChange> prepare(Tx tx, Budget budget, ChangeOrder order) {
    FieldErrors errors = new FieldErrors();
    if (order.draft().check() instanceof ChangeDraft.Incomplete incomplete) {
      for (ChangePart part : ChangePart.values()) {
        if (incomplete.missing().contains(part)) {
          errors.add(FIELDS.getOrDefault(part, ""), part);
        }
      }
    }
    if (order.draft().effectiveOn() == null) {
      return Parsed.invalid(errors.list());
    }
    return switch (order.draft().kind()) {
      case CUT, INCREASE, DEPLOYMENT -> split(tx, budget, order, errors);
      case CONTRIBUTION -> contribution(budget, order, errors);
      default -> other(tx, budget, order, errors);
    };
  }

  private Optional<Allocation> part(Budget budget, ChangeOrder order) {
    return Optional.ofNullable(order.draft().allocation()).flatMap(budget::findAllocation);
  }

  private Parsed<PreparedChange> split(
      Tx tx, Budget budget, ChangeOrder order, FieldErrors errors) {
    Optional<Allocation> part = part(budget, order);
    if (part.isEmpty()) {
      errors.add("/allocation", InputCode.NOT_A_CHOICE);
    }
    Money amount = order.draft().amount();
    boolean redeploys = order.draft().kind() == BudgetChangeKind.DEPLOYMENT;
    if (redeploys && order.to() == null) {
      errors.add("/to", InputCode.NOT_A_CHOICE);
    }
    if (part.isEmpty() || (redeploys ? order.to() == null : amount == null)) {
      return Parsed.invalid(errors.list());
    }
    Allocation allocation = part.get();
    LocalDate from = order.effectiveOn();
    if (!redeploys && amount != null) {
      int sign = amount.compareTo(allocation.amount());
      if (order.draft().kind() == BudgetChangeKind.CUT && sign > 0) {
        errors.add("/amount", AllocationProblem.NOT_LESS);
      }
      if (order.draft().kind() == BudgetChangeKind.INCREASE && sign < 0) {
        errors.add("/amount", AllocationProblem.NOT_MORE);
      }
    }
    Money spent = sums.spentBefore(tx, budget, allocation, from);
    PartWay.Outcome outcome =
        redeploys
            ? PartWay.redeploy(
                allocation,
                budget.period(),
                Objects.requireNonNull(order.to()),
                from,
                sums.planned(tx, budget, allocation),
                spent)
            : PartWay.resize(
                allocation,
                budget.period(),
                Objects.requireNonNull(amount),
                from,
                sums.planned(tx, budget, allocation),
                spent);
    if (outcome instanceof PartWay.Refused refused) {
      errors.add(fieldOf(refused.problem()), refused.problem(), said(refused.args()));
      return Parsed.invalid(errors.list());
    }
    PartWay.Changed changed = (PartWay.Changed) outcome;
    return errors.orElse(
        () -> new PreparedChange(budget, order, changed, null, working(changed, from)));
  }

  private static String fieldOf(AllocationProblem problem) {
    return switch (problem) {
      case SAME_DEPLOYMENT -> "/to";
      case BELOW_SPENT, SAME_AMOUNT, NOT_LESS, NOT_MORE, MORE_THAN_ALL -> "/amount";
      case NHS_MONEY, NOT_COUNCIL_MONEY -> "/allocation";
      case END_BEFORE_START -> "/until";
      case OUTSIDE_PERIOD, FIRST_DAY, LATER_CHANGE, NO_PAUSE, IN_THE_FUTURE -> "/effective";
    };
  }

  /** Dates among the arguments in words. */
  private String[] said(List<String> args) {
    return args.stream()
        .map(
            each -> each.matches("\\d{4}-\\d\\d-\\d\\d") ? dates.date(LocalDate.parse(each)) : each)
        .toArray(String[]::new);
  }

  private List<String> working(PartWay.Changed changed, LocalDate from) {
    return List.of(
        words.say(
            "allocations.working.split",
            exact(changed.before()),
            dates.date(from),
            exact(changed.after())),
        words.say("allocations.working." + changed.basis().code()));
  }

  private Parsed<PreparedChange> contribution(
      Budget budget, ChangeOrder order, FieldErrors errors) {
    Optional<Allocation> part = part(budget, order);
    ContributionRhythm rhythm = order.rhythm();
    Money each = order.draft().amount();
    if (part.isEmpty()) {
      errors.add("/allocation", InputCode.NOT_A_CHOICE);
    }
    if (rhythm == null) {
      errors.add("/rhythm", InputCode.NOT_A_CHOICE);
    }
    if (part.isEmpty() || rhythm == null || each == null) {
      return Parsed.invalid(errors.list());
    }
    LocalDate until = order.draft().untilOn();
    Parsed<OwnContribution> checked =
        OwnContribution.check(
            part.get(),
            budget.period(),
            each,
            rhythm,
            order.effectiveOn(),
            until == null ? budget.period().endOn() : until);
    for (FieldError error : checked.errors()) {
      errors.add(
          new FieldError(
              error.pointer().replace("/from", "/effective"),
              error.code(),
              List.of(said(error.args()))));
    }
    if (checked.find().isEmpty()) {
      return Parsed.invalid(errors.list());
    }
    OwnContribution contribution = checked.get();
    return errors.orElse(
        () ->
            new PreparedChange(
                budget,
                order,
                null,
                contribution,
                List.of(
                    words.say(
                        "allocations.working.contribution",
                        exact(contribution.total()),
                        exact(part.get().amount()),
                        exact(part.get().amount().minus(contribution.total()))))));
  }

  private Parsed<PreparedChange> other(
      Tx tx, Budget budget, ChangeOrder order, FieldErrors errors) {
    BudgetChangeKind kind = order.draft().kind();
    LocalDate on = order.effectiveOn();
    boolean ofThePeriod =
        kind == BudgetChangeKind.STOP
            || kind == BudgetChangeKind.END
            || kind == BudgetChangeKind.PAUSE
            || kind == BudgetChangeKind.START;
    if (ofThePeriod && !budget.period().contains(on)) {
      errors.add(
          "/effective",
          AllocationProblem.OUTSIDE_PERIOD,
          dates.date(budget.period().startOn()),
          dates.date(budget.period().endOn()));
    }
    LocalDate until = order.draft().untilOn();
    if (until != null && until.isBefore(on)) {
      errors.add("/until", AllocationProblem.END_BEFORE_START);
    }
    if (kind == BudgetChangeKind.DEATH && on.isAfter(dates.today())) {
      errors.add("/effective", AllocationProblem.IN_THE_FUTURE);
    }
    if (kind == BudgetChangeKind.RESUME
        && Pauses.of(changes.list(tx, budget.holder())).stream()
            .noneMatch(each -> each.contains(on))) {
      errors.add("/effective", AllocationProblem.NO_PAUSE);
    }
    List<String> working = new ArrayList<>();
    return errors.orElse(() -> new PreparedChange(budget, order, null, null, working));
  }
}
