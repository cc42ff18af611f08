package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.SignOff;
import org.alongside.core.plan.WhoSees;

/** Clinical tasks and people to call; their id stands beside them where they are alone. */
final class TonightJson {
  private TonightJson() {}

  static JsonObject task(ClinicalTask task) {
    return new JsonBuilder()
        .with("id", task.id())
        .with("task", task.task())
        .with("doneBy", task.doneBy())
        .with("trainedBy", task.trainedBy())
        .with("signOff", task.signOff(), TonightJson::signOff)
        .build();
  }

  private static JsonObject signOff(SignOff signOff) {
    return new JsonBuilder()
        .with("by", signOff.by())
        .with("on", signOff.on())
        .with("until", signOff.until())
        .build();
  }

  static Supplier<ClinicalTask> readTask(JsonValue json) {
    return json.object(
        fields -> readTask(fields, fields.required("id", v -> v.id(ClinicalTaskId::parse))));
  }

  static Supplier<ClinicalTask> readTask(JsonFields fields, Supplier<ClinicalTaskId> id) {
    Supplier<String> task = fields.required("task", v -> v.text(PlanTexts.TASK));
    Supplier<String> doneBy = fields.required("doneBy", v -> v.text(PlanTexts.NAME));
    Supplier<Optional<String>> trainedBy =
        fields.optional("trainedBy", v -> v.text(PlanTexts.NAME));
    Supplier<Optional<SignOff>> signOff = fields.optional("signOff", TonightJson::readSignOff);
    return fields.build(
        () ->
            new ClinicalTask(
                id.get(),
                task.get(),
                doneBy.get(),
                trainedBy.get().orElse(null),
                signOff.get().orElse(null)));
  }

  private static Supplier<SignOff> readSignOff(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> by = fields.required("by", v -> v.text(PlanTexts.NAME));
          Supplier<LocalDate> on = fields.required("on", JsonValue::date);
          Supplier<Optional<LocalDate>> until = fields.optional("until", JsonValue::date);
          return fields.build(() -> new SignOff(by.get(), on.get(), until.get().orElse(null)));
        });
  }

  static JsonObject contact(BackupContact contact) {
    return new JsonBuilder()
        .with("id", contact.id())
        .with("place", (long) contact.place())
        .with("name", contact.name())
        .with("relation", contact.relation())
        .with("phone", contact.phone())
        .with("when", contact.when())
        .with("note", contact.note())
        .with("whoSees", contact.whoSees())
        .build();
  }

  static Supplier<BackupContact> readContact(JsonValue json) {
    return json.object(
        fields -> readContact(fields, fields.required("id", v -> v.id(BackupContactId::parse))));
  }

  static Supplier<BackupContact> readContact(JsonFields fields, Supplier<BackupContactId> id) {
    Supplier<Long> place = fields.required("place", v -> v.integer(1, BackupContact.LAST_PLACE));
    Supplier<String> name = fields.required("name", v -> v.text(PlanTexts.NAME));
    Supplier<String> relation = fields.required("relation", v -> v.text(PlanTexts.RELATION));
    Supplier<String> phone = fields.required("phone", v -> v.text(PlanTexts.PHONE));
    Supplier<String> when = fields.required("when", v -> v.text(PlanTexts.AVAILABLE));
    Supplier<String> note = fields.required("note", v -> v.text(PlanTexts.CONTACT_NOTE));
    Supplier<WhoSees> whoSees = fields.required("whoSees", v -> v.code(WhoSees.class));
    return fields.build(
        () ->
            new BackupContact(
                id.get(),
                place.get().intValue(),
                name.get(),
                relation.get(),
                phone.get(),
                when.get(),
                note.get(),
                whoSees.get()));
  }
}
