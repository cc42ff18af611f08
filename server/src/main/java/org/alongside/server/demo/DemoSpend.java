package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.Deployment;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.server.db.Tx;
import org.alongside.server.spend.Agreed;
import org.alongside.server.spend.Spending;
import org.jspecify.annotations.Nullable;

/**
 * A year of spending for those who are paid their money: what their plans say, with the small
 * differences and mishaps of real life.
 */
public final class DemoSpend implements DemoPart {
  private static final LocalTime EVENING = LocalTime.of(19, 5);

  private static final PersonId KASIA = Cast.person("Kasia Nowak");
  private static final PersonId IRIS = Cast.person("Iris Lockwood");

  /** What the chair cost to bring, which nobody had planned. */
  private static final Money DELIVERY = Money.pence(4_500);

  private static final List<Map.Entry<String, SpendCategory>> WORDS =
      List.of(
          Map.entry("payroll", SpendCategory.EMPLOYMENT_COSTS),
          Map.entry("holiday", SpendCategory.EMPLOYMENT_COSTS),
          Map.entry("assistant", SpendCategory.PERSONAL_ASSISTANT),
          Map.entry("nights", SpendCategory.PERSONAL_ASSISTANT),
          Map.entry("taxi", SpendCategory.TRAVEL),
          Map.entry("swimming", SpendCategory.ACTIVITY),
          Map.entry("therapy", SpendCategory.THERAPY),
          Map.entry("care", SpendCategory.AGENCY_CARE));

  private final DemoClock clock;
  private final Spending spending;
  private final Agreed agreed;

  public DemoSpend(DemoClock clock, Spending spending, Agreed agreed) {
    this.clock = clock;
    this.spending = spending;
    this.agreed = agreed;
  }

  @Override
  public void fill(Tx tx) {
    for (PersonId holder : DemoPeople.allHolders()) {
      agreed
          .findBudget(tx, holder, clock.today())
          .filter(Budget::hasDirectPayment)
          .ifPresent(budget -> spend(tx, budget));
    }
    mishaps(tx);
  }

  private void spend(Tx tx, Budget budget) {
    PersonId holder = budget.holder();
    LocalDate started = budget.period().startOn();
    Random random = new Random(holder.value().getLeastSignificantBits());
    for (Support support :
        agreed.findPlan(tx, holder).map(Plan::listAgreedSupports).orElse(List.of())) {
      if (support.costEach().isPositive() && isPaidOut(budget, support)) {
        BudgetPeriod soFar = new BudgetPeriod(firstDay(holder, support, started), clock.today());
        for (List<LocalDate> dates : weeks(support.schedule().datesWithin(soFar))) {
          pay(tx, holder, support, dates, random);
        }
      }
    }
  }

  /** Amina's assistants were paid in the budget before this one too. */
  private LocalDate firstDay(PersonId holder, Support support, LocalDate started) {
    LocalDate yearAgo = clock.today().minusYears(1);
    boolean before = holder.equals(Cast.AMINA) && isAssistant(support) && yearAgo.isBefore(started);
    return before ? yearAgo : started;
  }

  private static boolean isAssistant(Support support) {
    return category(support) == SpendCategory.PERSONAL_ASSISTANT;
  }

  private static boolean isPaidOut(Budget budget, Support support) {
    return budget
        .findAllocation(Objects.requireNonNull(support.paysFrom()))
        .map(Allocation::deployment)
        .filter(deployment -> deployment == Deployment.DIRECT_PAYMENT)
        .isPresent();
  }

  /** Wages are paid once a week, for all days of that week. */
  private static List<List<LocalDate>> weeks(List<LocalDate> dates) {
    List<List<LocalDate>> weeks = new ArrayList<>();
    for (LocalDate date : dates) {
      List<LocalDate> last = weeks.isEmpty() ? List.of() : weeks.get(weeks.size() - 1);
      if (last.isEmpty() || ChronoUnit.DAYS.between(last.get(0), date) > 6) {
        weeks.add(new ArrayList<>());
      }
      weeks.get(weeks.size() - 1).add(date);
    }
    return weeks;
  }

  /**
   * One week in twelve somebody is away; one in six has an hour more or less. Kasia needs more
   * hours than were planned, and so uses more; Iris finds nobody one week in four, and uses less.
   */
  private void pay(Tx tx, PersonId holder, Support support, List<LocalDate> dates, Random random) {
    int chance = isAssistant(support) ? random.nextInt(12) : 12;
    boolean away = holder.equals(IRIS) && isAssistant(support) && weekOf(dates) % 4 == 3;
    if (away || (chance == 0 && dates.size() > 1)) {
      return;
    }
    Money amount = support.costEach().times(dates.size());
    if (isAssistant(support) && holder.equals(KASIA)) {
      amount = amount.plus(amount.split(4).get(0));
    }
    if (chance == 1) {
      amount = amount.plus(support.costEach().split(3).get(0));
    } else if (chance == 2) {
      amount = amount.minus(support.costEach().split(4).get(0));
    } else if (support.id().equals(DemoPlans.support(Cast.AMINA, "chair"))) {
      amount = amount.plus(DELIVERY);
    }
    record(
        tx,
        holder,
        "week " + support.id() + " " + dates.get(0),
        new SpendBody(
            dates.get(dates.size() - 1),
            amount,
            payee(support),
            category(support),
            support.id(),
            null,
            SpendKind.SPEND,
            List.of()));
  }

  private int weekOf(List<LocalDate> dates) {
    return (int) ChronoUnit.WEEKS.between(dates.get(0), clock.today());
  }

  private static String payee(Support support) {
    String provider = support.provider().name();
    return provider.startsWith("Any ") ? "Hartshire Computers" : provider;
  }

  private static SpendCategory category(Support support) {
    String title = (support.title() + " " + support.provider().name()).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, SpendCategory> word : WORDS) {
      if (title.contains(word.getKey())) {
        return word.getValue();
      }
    }
    return SpendCategory.EQUIPMENT;
  }

  /** What does not go by the plan: Amina's list has one of each kind. */
  private void mishaps(Tx tx) {
    PersonId amina = Cast.AMINA;
    SupportId taxi = DemoPlans.support(amina, "taxi");
    one(
        tx,
        9,
        "Hartshire Mobility",
        18_950,
        SpendCategory.EQUIPMENT,
        null,
        "A perching stool for the kitchen");
    one(tx, 16, "Corner Shop", 640, SpendCategory.OTHER, null, "Beer for the party, wrong card");
    one(tx, 23, "Swift Cars", 1_280, SpendCategory.TRAVEL, taxi, null);
    SpendEntryId twice = one(tx, 30, "Swift Cars", 1_280, SpendCategory.TRAVEL, taxi, null);
    clock.set(29, LocalTime.of(8, 40));
    spending.withdraw(tx, amina, amina, twice, clock.instant());
    SpendEntryId typo = one(tx, 44, "Sew and Mend", 5_400, SpendCategory.OTHER, null, null);
    clock.set(43, LocalTime.of(17, 30));
    spending.amend(
        tx,
        amina,
        amina,
        typo,
        1,
        SpendPatch.of(new SpendEdit.Amount(Money.pence(4_500), List.of())),
        clock.instant());
    LocalDate day = clock.today().minusDays(37);
    record(
        tx,
        amina,
        "refund",
        new SpendBody(
            day,
            Money.pence(2_400),
            "Hartshire Mobility",
            SpendCategory.EQUIPMENT,
            null,
            "Money back for the tray",
            SpendKind.REFUND,
            List.of()));
  }

  private SpendEntryId one(
      Tx tx,
      int daysAgo,
      String payee,
      long pence,
      SpendCategory category,
      @Nullable SupportId support,
      @Nullable String note) {
    LocalDate day = clock.today().minusDays(daysAgo);
    return record(
        tx,
        Cast.AMINA,
        "one " + daysAgo,
        new SpendBody(
            day, Money.pence(pence), payee, category, support, note, SpendKind.SPEND, List.of()));
  }

  /** The id of an entry of the demo. */
  static SpendEntryId entry(PersonId holder, String name) {
    return SpendEntryId.of(Cast.id("spend " + holder + " " + name));
  }

  private SpendEntryId record(Tx tx, PersonId holder, String name, SpendBody body) {
    SpendEntryId id = entry(holder, name);
    clock.set((int) ChronoUnit.DAYS.between(body.spentOn(), clock.today()), EVENING);
    PersonId by = holder.equals(Cast.JOYCE) ? Cast.FARAH : holder;
    spending.record(tx, by, holder, id, body, clock.instant());
    return id;
  }
}
