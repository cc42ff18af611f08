package org.alongside.core.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.HoursAtRate;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.Stretch;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.payment.BudgetOutlook;
import org.alongside.core.payment.DuePayment;

/** {@code {"budget", "calculation", "position"}}: a budget with how it was worked out. */
public final class BudgetJson {
  private static final int MOST = 1_000;

  private BudgetJson() {}

  /** Writes it. */
  public static JsonObject write(BudgetWithPosition sheet) {
    return new JsonBuilder()
        .with("budget", budget(sheet.budget(), sheet.position().on()))
        .with("calculation", sheet.budget().calculation(), BudgetJson::calculation)
        .with("position", sheet.position(), PositionJson::write)
        .build();
  }

  /** Writes it with what comes next. */
  public static JsonObject writeOutlook(BudgetOutlook outlook) {
    JsonObject json = write(outlook.sheet());
    if (!outlook.contributions().isEmpty()) {
      JsonArray contributions = new JsonArray();
      outlook.contributions().forEach(each -> contributions.add(contribution(each)));
      json.add("contributions", contributions);
    }
    DuePayment next = outlook.nextPayment();
    if (next != null) {
      json.add(
          "nextPayment",
          new JsonBuilder()
              .with("on", next.bankDay())
              .with("amount", next.amount(), MoneyJson::write)
              .build());
    }
    return json;
  }

  private static JsonObject contribution(OwnContribution contribution) {
    return new JsonBuilder()
        .with("allocation", contribution.allocation())
        .with("each", contribution.each(), MoneyJson::write)
        .with("rhythm", contribution.rhythm())
        .with("from", contribution.days().startOn())
        .with("until", contribution.days().endOn())
        .build();
  }

  /** Reads it; what comes next is passed over. */
  public static Supplier<BudgetWithPosition> read(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("contributions", "nextPayment", "lasts");
          Supplier<Calculation> calculation =
              fields.required("calculation", BudgetJson::readCalculation);
          if (!fields.isFine()) {
            fields.skip("budget", "position");
            return JsonValue.nothing();
          }
          Supplier<Budget> budget = fields.required("budget", v -> readBudget(v, calculation));
          Supplier<Position> position = fields.required("position", PositionJson::read);
          return fields.build(() -> new BudgetWithPosition(budget.get(), position.get()));
        });
  }

  private static JsonObject budget(Budget budget, LocalDate today) {
    return new JsonBuilder()
        .with("id", budget.id())
        .with("holder", budget.holder())
        .with("startOn", budget.period().startOn())
        .with("endOn", budget.period().endOn())
        .with("status", budget.status())
        .with("group", budget.group())
        .with("term", budget.term())
        .with("total", budget.total(), MoneyJson::write)
        .withAll("allocations", budget.allocations(), each -> allocation(each, today))
        .with("reviewedOn", budget.reviewedOn())
        .with("endedOn", budget.endedOn())
        .build();
  }

  private static Supplier<Budget> readBudget(JsonValue json, Supplier<Calculation> calculation) {
    return json.object(
        fields -> {
          Supplier<BudgetId> id = fields.required("id", v -> v.id(BudgetId::parse));
          Supplier<PersonId> holder = fields.required("holder", v -> v.id(PersonId::parse));
          Supplier<LocalDate> start = fields.required("startOn", JsonValue::date);
          Supplier<LocalDate> end = fields.required("endOn", JsonValue::date);
          Supplier<BudgetStatus> status =
              fields.required("status", v -> v.code(BudgetStatus.class));
          Supplier<EligibilityGroup> group =
              fields.required("group", v -> v.code(EligibilityGroup.class));
          Supplier<BudgetTerm> term = fields.required("term", v -> v.code(BudgetTerm.class));
          Supplier<List<Allocation>> allocations =
              fields.required("allocations", v -> v.list(MOST, BudgetJson::readAllocation));
          Supplier<Optional<LocalDate>> reviewed = fields.optional("reviewedOn", JsonValue::date);
          Supplier<Optional<LocalDate>> ended = fields.optional("endedOn", JsonValue::date);
          fields.skip("total");
          return fields.build(
              () ->
                  new Budget(
                      id.get(),
                      holder.get(),
                      new BudgetPeriod(start.get(), end.get()),
                      status.get(),
                      group.get(),
                      term.get(),
                      allocations.get(),
                      calculation.get(),
                      reviewed.get().orElse(null),
                      ended.get().orElse(null)));
        });
  }

  /** A phone that knows no stretches shows the way in which the money is held today. */
  private static JsonObject allocation(Allocation allocation, LocalDate today) {
    JsonBuilder json =
        new JsonBuilder()
            .with("id", allocation.id())
            .with("stream", allocation.stream())
            .with("deployment", allocation.deploymentOn(today))
            .with("amount", allocation.amount(), MoneyJson::write);
    if (!allocation.stretches().isEmpty()) {
      json.withAll("deployments", allocation.stretches(), BudgetJson::stretch);
    }
    return json.build();
  }

  private static JsonObject stretch(Stretch stretch) {
    return new JsonBuilder()
        .with("from", stretch.days().startOn())
        .with("until", stretch.days().endOn())
        .with("deployment", stretch.deployment())
        .with("amount", stretch.amount(), MoneyJson::write)
        .build();
  }

  private static Supplier<Stretch> readStretch(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<LocalDate> from = fields.required("from", JsonValue::date);
          Supplier<LocalDate> until = fields.required("until", JsonValue::date);
          Supplier<Deployment> deployment =
              fields.required("deployment", v -> v.code(Deployment.class));
          Supplier<Money> amount = fields.required("amount", MoneyJson::read);
          return fields.build(
              () ->
                  new Stretch(
                      new BudgetPeriod(from.get(), until.get()), deployment.get(), amount.get()));
        });
  }

  private static Supplier<Allocation> readAllocation(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<AllocationId> id = fields.required("id", v -> v.id(AllocationId::parse));
          Supplier<FundingStream> stream =
              fields.required("stream", v -> v.code(FundingStream.class));
          Supplier<Deployment> deployment =
              fields.required("deployment", v -> v.code(Deployment.class));
          Supplier<Money> amount = fields.required("amount", MoneyJson::read);
          Supplier<List<Stretch>> stretches =
              fields.orElse("deployments", List.of(), v -> v.list(MOST, BudgetJson::readStretch));
          return fields.build(
              () ->
                  new Allocation(
                      id.get(),
                      stream.get(),
                      stretches.get().isEmpty()
                          ? deployment.get()
                          : stretches.get().get(0).deployment(),
                      amount.get(),
                      stretches.get()));
        });
  }

  private static JsonObject calculation(Calculation calculation) {
    return new JsonBuilder()
        .with("approach", calculation.approach())
        .withAll("lines", calculation.lines(), BudgetJson::line)
        .with("total", calculation.total(), MoneyJson::write)
        .with("comparison", calculation.comparison(), MoneyJson::write)
        .with("note", calculation.note())
        .build();
  }

  private static Supplier<Calculation> readCalculation(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Approach> approach = fields.required("approach", v -> v.code(Approach.class));
          Supplier<List<CalculationLine>> lines =
              fields.required("lines", v -> v.list(MOST, BudgetJson::readLine));
          Supplier<Money> total = fields.required("total", MoneyJson::read);
          Supplier<Optional<Money>> comparison = fields.optional("comparison", MoneyJson::read);
          Supplier<Optional<String>> note = fields.optional("note", JsonValue::token);
          return fields.build(
              () ->
                  new Calculation(
                      approach.get(),
                      lines.get(),
                      total.get(),
                      comparison.get().orElse(null),
                      note.get().orElse(null)));
        });
  }

  private static JsonObject line(CalculationLine line) {
    return new JsonBuilder()
        .with("label", line.label())
        .with("quantity", line.quantity())
        .with("hours", line.hours(), BudgetJson::hours)
        .with("amount", line.amount(), MoneyJson::write)
        .build();
  }

  private static Supplier<CalculationLine> readLine(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> label = fields.required("label", JsonValue::token);
          Supplier<Optional<String>> quantity = fields.optional("quantity", JsonValue::token);
          Supplier<Optional<HoursAtRate>> hours = fields.optional("hours", BudgetJson::readHours);
          Supplier<Money> amount = fields.required("amount", MoneyJson::read);
          return fields.build(
              () ->
                  new CalculationLine(
                      label.get(),
                      quantity.get().orElse(null),
                      hours.get().orElse(null),
                      amount.get()));
        });
  }

  private static JsonObject hours(HoursAtRate hours) {
    return new JsonBuilder()
        .with("minutesPerWeek", hours.timePerWeek().toMinutes())
        .with("weeks", hours.weeks())
        .with("hourlyRate", hours.hourlyRate(), MoneyJson::write)
        .build();
  }

  private static Supplier<HoursAtRate> readHours(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Long> minutes =
              fields.required("minutesPerWeek", v -> v.integer(1, Integer.MAX_VALUE));
          Supplier<Long> weeks = fields.required("weeks", v -> v.integer(1, Integer.MAX_VALUE));
          Supplier<Money> rate = fields.required("hourlyRate", MoneyJson::read);
          return fields.build(
              () ->
                  new HoursAtRate(
                      Duration.ofMinutes(minutes.get()), weeks.get().intValue(), rate.get()));
        });
  }
}
