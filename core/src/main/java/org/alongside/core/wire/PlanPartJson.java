package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;

/**
 * One part of a plan, as it is sent to be kept and as it stands in the history of a draft. Which
 * part it is stands beside it: in the path, or in the column of the key.
 */
public final class PlanPartJson {
  private static final int MOST = 100;

  private PlanPartJson() {}

  /** Writes what the part says, without its key. */
  public static JsonObject write(PlanPart part) {
    if (part instanceof PlanPart.Section section) {
      return new JsonBuilder().with("text", section.words()).build();
    }
    if (part instanceof PlanPart.OutcomeWords words) {
      return new JsonBuilder()
          .with("statement", words.statement())
          .with("howWeKnow", words.howWeKnow())
          .build();
    }
    if (part instanceof PlanPart.SupportTerms terms) {
      return withoutId(SupportJson.write(terms.support()));
    }
    if (part instanceof PlanPart.Contingencies all) {
      return new JsonBuilder().withAll("contingencies", all.list(), PlanJson::contingency).build();
    }
    if (part instanceof PlanPart.Task task) {
      return withoutId(TonightJson.task(task.task()));
    }
    if (part instanceof PlanPart.Contact contact) {
      return withoutId(TonightJson.contact(contact.contact()));
    }
    PlanPart.Arrangements arrangements = (PlanPart.Arrangements) part;
    return new JsonBuilder()
        .with("careCoordinator", arrangements.careCoordinator())
        .with("reviewOn", arrangements.reviewOn())
        .build();
  }

  private static JsonObject withoutId(JsonObject part) {
    part.remove("id");
    return part;
  }

  /** How a part with this key is read. */
  public static JsonShape<PlanPart> shape(PartKey key) {
    return json ->
        switch (key.kind()) {
          case SECTION -> section(json, SectionKind.parse(key.name()));
          case OUTCOME -> outcome(json, OutcomeId.parse(key.name()));
          case SUPPORT -> support(json, SupportId.parse(key.name()));
          case CONTINGENCIES -> contingencies(json);
          case CLINICAL_TASK -> task(json, ClinicalTaskId.parse(key.name()));
          case BACKUP_CONTACT -> contact(json, BackupContactId.parse(key.name()));
          case ARRANGEMENTS -> arrangements(json);
        };
  }

  private static Supplier<PlanPart> section(JsonValue json, SectionKind kind) {
    return json.object(
        fields -> {
          Supplier<String> text = fields.required("text", ruled(PlanTexts.SECTION));
          return fields.build(() -> new PlanPart.Section(kind, text.get()));
        });
  }

  private static Supplier<PlanPart> outcome(JsonValue json, OutcomeId id) {
    return json.object(
        fields -> {
          Supplier<String> statement = fields.required("statement", ruled(PlanTexts.STATEMENT));
          Supplier<String> how = fields.required("howWeKnow", ruled(PlanTexts.HOW_WE_KNOW));
          return fields.build(() -> new PlanPart.OutcomeWords(id, statement.get(), how.get()));
        });
  }

  private static Supplier<PlanPart> support(JsonValue json, SupportId id) {
    return json.object(
        fields -> {
          Supplier<String> title = fields.required("title", ruled(PlanTexts.TITLE));
          Supplier<Provider> provider = fields.required("provider", PlanPartJson::provider);
          Supplier<Schedule> schedule = fields.required("schedule", SupportJson::readSchedule);
          Supplier<Money> cost = fields.required("costEach", MoneyJson::read);
          Supplier<List<OutcomeId>> outcomes =
              fields.required("outcomes", v -> v.list(MOST, each -> each.id(OutcomeId::parse)));
          Supplier<Optional<AllocationId>> paysFrom =
              fields.optional("paysFrom", v -> v.id(AllocationId::parse));
          return fields.build(
              () ->
                  new PlanPart.SupportTerms(
                      new Support(
                          id,
                          title.get(),
                          provider.get(),
                          schedule.get(),
                          cost.get(),
                          Set.copyOf(outcomes.get()),
                          paysFrom.get().orElse(null),
                          null)));
        });
  }

  private static Supplier<Provider> provider(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> name = fields.required("name", ruled(PlanTexts.NAME));
          Supplier<Optional<String>> number =
              fields.optional("cqcNumber", ruled(PlanTexts.CQC_NUMBER));
          return fields.build(() -> new Provider(name.get(), number.get().orElse(null)));
        });
  }

  private static Supplier<PlanPart> contingencies(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<Contingency>> all =
              fields.required("contingencies", v -> v.list(MOST, PlanPartJson::contingency));
          return fields.build(() -> new PlanPart.Contingencies(all.get()));
        });
  }

  private static Supplier<Contingency> contingency(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> ifThis = fields.required("if", ruled(PlanTexts.IF_THIS));
          Supplier<String> thenThat = fields.required("then", ruled(PlanTexts.THEN_THAT));
          Supplier<Optional<String>> call = fields.optional("call", ruled(PlanTexts.CALL));
          return fields.build(
              () -> new Contingency(ifThis.get(), thenThat.get(), call.get().orElse(null)));
        });
  }

  private static Supplier<PlanPart> task(JsonValue json, ClinicalTaskId id) {
    return json.object(
        fields -> {
          Supplier<ClinicalTask> task = TonightJson.readTask(fields, () -> id);
          return fields.build(() -> new PlanPart.Task(task.get()));
        });
  }

  private static Supplier<PlanPart> contact(JsonValue json, BackupContactId id) {
    return json.object(
        fields -> {
          Supplier<BackupContact> contact = TonightJson.readContact(fields, () -> id);
          return fields.build(() -> new PlanPart.Contact(contact.get()));
        });
  }

  private static Supplier<PlanPart> arrangements(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Optional<String>> name =
              fields.optional("careCoordinator", ruled(PlanTexts.NAME));
          Supplier<Optional<LocalDate>> review = fields.optional("reviewOn", JsonValue::date);
          return fields.build(
              () -> new PlanPart.Arrangements(name.get().orElse(null), review.get().orElse(null)));
        });
  }

  private static JsonShape<String> ruled(TextRule rule) {
    return json -> json.text(rule);
  }
}
