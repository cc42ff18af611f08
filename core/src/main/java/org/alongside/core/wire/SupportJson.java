package org.alongside.core.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;

/** A support of a plan, with its schedule and its decision. */
final class SupportJson {
  private static final int WEEK = 7;

  private SupportJson() {}

  static JsonObject write(Support support) {
    return new JsonBuilder()
        .with("id", support.id())
        .with("title", support.title())
        .with("provider", support.provider(), SupportJson::provider)
        .with("schedule", support.schedule(), SupportJson::schedule)
        .with("costEach", support.costEach(), MoneyJson::write)
        .withAll("outcomes", sorted(support.outcomes()), JsonBuilder::text)
        .with("paysFrom", support.paysFrom())
        .with("decision", support.decision(), SupportJson::decision)
        .build();
  }

  static Supplier<Support> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<SupportId> id = fields.required("id", v -> v.id(SupportId::parse));
          Supplier<String> title = fields.required("title", JsonValue::token);
          Supplier<Provider> provider = fields.required("provider", SupportJson::readProvider);
          Supplier<Schedule> schedule = fields.required("schedule", SupportJson::readSchedule);
          Supplier<Money> cost = fields.required("costEach", MoneyJson::read);
          Supplier<List<OutcomeId>> outcomes =
              fields.required("outcomes", v -> v.list(PlanJson.MOST, e -> e.id(OutcomeId::parse)));
          Supplier<Optional<AllocationId>> paysFrom =
              fields.optional("paysFrom", v -> v.id(AllocationId::parse));
          Supplier<Optional<Decision>> decision =
              fields.optional("decision", SupportJson::readDecision);
          return fields.build(
              () ->
                  new Support(
                      id.get(),
                      title.get(),
                      provider.get(),
                      schedule.get(),
                      cost.get(),
                      Set.copyOf(outcomes.get()),
                      paysFrom.get().orElse(null),
                      decision.get().orElse(null)));
        });
  }

  private static List<String> sorted(Set<OutcomeId> ids) {
    return List.of(ids.stream().map(OutcomeId::toString).sorted().toArray(String[]::new));
  }

  private static JsonObject provider(Provider provider) {
    return new JsonBuilder()
        .with("name", provider.name())
        .with("cqcNumber", provider.cqcNumber())
        .build();
  }

  private static Supplier<Provider> readProvider(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> name = fields.required("name", JsonValue::token);
          Supplier<Optional<String>> number = fields.optional("cqcNumber", JsonValue::token);
          return fields.build(() -> new Provider(name.get(), number.get().orElse(null)));
        });
  }

  /** {@code {"weekly": ["monday"], "from"?, "until"?}} or {@code {"once": "2026-11-21"}}. */
  private static JsonObject schedule(Schedule schedule) {
    return schedule.match(
        weekly ->
            new JsonBuilder()
                .withAll("weekly", weekly.sortedDays(), SupportJson::day)
                .with("from", weekly.from())
                .with("until", weekly.until())
                .build(),
        once -> new JsonBuilder().with("once", once.on()).build());
  }

  private static JsonElement day(DayOfWeek day) {
    return JsonBuilder.text(WeekdayJson.word(day));
  }

  static Supplier<Schedule> readSchedule(JsonValue json) {
    return json.object(
        fields -> {
          if (fields.has("once")) {
            Supplier<LocalDate> once = fields.required("once", JsonValue::date);
            return fields.build(() -> Schedule.oneOff(once.get()));
          }
          Supplier<List<DayOfWeek>> days =
              fields.required("weekly", v -> v.list(WEEK, WeekdayJson::read));
          Supplier<Optional<LocalDate>> from = fields.optional("from", JsonValue::date);
          Supplier<Optional<LocalDate>> until = fields.optional("until", JsonValue::date);
          return fields.build(
              () ->
                  new Schedule.Weekly(
                      Set.copyOf(days.get()), from.get().orElse(null), until.get().orElse(null)));
        });
  }

  private static JsonObject decision(Decision decision) {
    return new JsonBuilder()
        .with("outcome", decision.outcome())
        .with("reason", decision.reason())
        .with("decidedOn", decision.decidedOn())
        .with("decidedBy", decision.decidedBy())
        .build();
  }

  private static Supplier<Decision> readDecision(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<DecisionOutcome> outcome =
              fields.required("outcome", v -> v.code(DecisionOutcome.class));
          Supplier<Optional<String>> reason = fields.optional("reason", JsonValue::token);
          Supplier<LocalDate> on = fields.required("decidedOn", JsonValue::date);
          Supplier<PersonId> by = fields.required("decidedBy", v -> v.id(PersonId::parse));
          return fields.build(
              () -> new Decision(outcome.get(), reason.get().orElse(null), on.get(), by.get()));
        });
  }
}
