package org.alongside.core.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Rating;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.Tonight;

/** A version of a plan, whole. */
public final class PlanJson {
  static final int MOST = 1_000;

  private PlanJson() {}

  /** Writes it. */
  public static JsonObject write(Plan plan) {
    return new JsonBuilder()
        .with("id", plan.id())
        .with("holder", plan.holder())
        .with("version", plan.version())
        .with("state", plan.state())
        .with("sections", sections(plan))
        .withAll("outcomes", plan.outcomes(), PlanJson::outcome)
        .withAll("supports", plan.supports(), SupportJson::write)
        .withAll("contingencies", plan.contingencies(), PlanJson::contingency)
        .withAll("clinicalTasks", plan.tonight().tasks(), TonightJson::task)
        .withAll("backupRota", plan.tonight().rota(), TonightJson::contact)
        .with("careCoordinator", plan.careCoordinator())
        .with("agreedOn", plan.agreedOn())
        .with("reviewOn", plan.reviewOn())
        .build();
  }

  /** Reads it. */
  public static Supplier<Plan> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<PlanId> id = fields.required("id", v -> v.id(PlanId::parse));
          Supplier<PersonId> holder = fields.required("holder", v -> v.id(PersonId::parse));
          Supplier<Long> version = fields.required("version", v -> v.integer(1, Integer.MAX_VALUE));
          Supplier<PlanState> state = fields.required("state", v -> v.code(PlanState.class));
          Supplier<Map<SectionKind, String>> sections =
              fields.required("sections", PlanJson::readSections);
          Supplier<List<Outcome>> outcomes =
              fields.required("outcomes", v -> v.list(MOST, PlanJson::readOutcome));
          Supplier<List<Support>> supports =
              fields.required("supports", v -> v.list(MOST, SupportJson::read));
          Supplier<List<Contingency>> contingencies =
              fields.required("contingencies", v -> v.list(MOST, PlanJson::readContingency));
          // A server from before these were there sends neither.
          Supplier<Optional<List<ClinicalTask>>> tasks =
              fields.optional("clinicalTasks", v -> v.list(MOST, TonightJson::readTask));
          Supplier<Optional<List<BackupContact>>> rota =
              fields.optional("backupRota", v -> v.list(MOST, TonightJson::readContact));
          Supplier<Optional<String>> coordinator =
              fields.optional("careCoordinator", JsonValue::token);
          Supplier<Optional<LocalDate>> agreed = fields.optional("agreedOn", JsonValue::date);
          Supplier<Optional<LocalDate>> review = fields.optional("reviewOn", JsonValue::date);
          return fields.build(
              () ->
                  new Plan(
                      id.get(),
                      holder.get(),
                      version.get().intValue(),
                      state.get(),
                      sections.get(),
                      outcomes.get(),
                      supports.get(),
                      contingencies.get(),
                      new Tonight(tasks.get().orElse(List.of()), rota.get().orElse(List.of())),
                      coordinator.get().orElse(null),
                      agreed.get().orElse(null),
                      review.get().orElse(null)));
        });
  }

  /** A list, because the sections have an order. */
  private static JsonArray sections(Plan plan) {
    JsonArray sections = new JsonArray();
    plan.sections()
        .forEach(
            (kind, text) ->
                sections.add(new JsonBuilder().with("kind", kind).with("text", text).build()));
    return sections;
  }

  private record Section(SectionKind kind, String text) {}

  private static Supplier<Map<SectionKind, String>> readSections(JsonValue json) {
    Parsed<List<Section>> read = json.alone(json.mode(), v -> v.list(MOST, PlanJson::readSection));
    return json.keep(
        read.match(
            sections -> {
              Map<SectionKind, String> byKind = new EnumMap<>(SectionKind.class);
              sections.forEach(section -> byKind.put(section.kind(), section.text()));
              return byKind.size() == sections.size()
                  ? Parsed.valid(byKind)
                  : Parsed.invalid("", InputCode.INCONSISTENT);
            },
            Parsed::invalid));
  }

  private static Supplier<Section> readSection(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<SectionKind> kind = fields.required("kind", v -> v.code(SectionKind.class));
          Supplier<String> text = fields.required("text", JsonValue::token);
          return fields.build(() -> new Section(kind.get(), text.get()));
        });
  }

  private static JsonObject outcome(Outcome outcome) {
    JsonBuilder json =
        new JsonBuilder()
            .with("id", outcome.id())
            .with("statement", outcome.statement())
            .with("howWeKnow", outcome.howWeKnow());
    Integer hopedFor = outcome.hopedFor();
    if (hopedFor != null) {
      json.with("hopedFor", hopedFor.longValue());
    }
    return json.withAll("ratings", outcome.ratings(), PlanJson::rating).build();
  }

  private static Supplier<Outcome> readOutcome(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<OutcomeId> id = fields.required("id", v -> v.id(OutcomeId::parse));
          Supplier<String> statement = fields.required("statement", JsonValue::token);
          Supplier<String> how = fields.required("howWeKnow", JsonValue::anyText);
          Supplier<Optional<Long>> hoped = fields.optional("hopedFor", v -> v.integer(0, 10));
          Supplier<List<Rating>> ratings =
              fields.required("ratings", v -> v.list(MOST, PlanJson::readRating));
          return fields.build(
              () ->
                  new Outcome(
                      id.get(),
                      statement.get(),
                      how.get(),
                      hoped.get().map(Long::intValue).orElse(null),
                      ratings.get()));
        });
  }

  private static JsonObject rating(Rating rating) {
    return new JsonBuilder().with("on", rating.on()).with("value", rating.value()).build();
  }

  private static Supplier<Rating> readRating(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<LocalDate> on = fields.required("on", JsonValue::date);
          Supplier<Long> value = fields.required("value", v -> v.integer(0, 10));
          return fields.build(() -> new Rating(on.get(), value.get().intValue()));
        });
  }

  static JsonObject contingency(Contingency contingency) {
    return new JsonBuilder()
        .with("if", contingency.ifThis())
        .with("then", contingency.thenThat())
        .with("call", contingency.callWhom())
        .build();
  }

  private static Supplier<Contingency> readContingency(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> ifThis = fields.required("if", JsonValue::token);
          Supplier<String> thenThat = fields.required("then", JsonValue::token);
          Supplier<Optional<String>> call = fields.optional("call", JsonValue::token);
          return fields.build(
              () -> new Contingency(ifThis.get(), thenThat.get(), call.get().orElse(null)));
        });
  }
}
