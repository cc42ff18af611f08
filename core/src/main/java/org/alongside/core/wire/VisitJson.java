package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitState;
import org.alongside.core.visit.VisitTelling;
import org.alongside.core.visit.VisitTexts;
import org.jspecify.annotations.Nullable;

/**
 * A report about a visit: what the holder says, and, when it comes back, also {@code id}, {@code
 * state} and who reported it. Times are whole minutes.
 */
public final class VisitJson {
  private VisitJson() {}

  /** Writes what the holder says. */
  public static JsonObject write(VisitBody body) {
    return body(new JsonBuilder(), body).build();
  }

  /** Reads what the holder says. */
  public static Supplier<VisitBody> readBody(JsonValue json) {
    return json.object(VisitJson::body);
  }

  /** Writes a report. */
  public static JsonObject write(VisitReport report) {
    JsonBuilder json = new JsonBuilder().with("id", report.id()).with("holder", report.holder());
    return body(json, report.body())
        .with("state", report.state())
        .with("reportedBy", report.reportedBy())
        .with("reportedAt", report.reportedAt())
        .build();
  }

  /** Reads a report. */
  public static Supplier<VisitReport> readReport(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<VisitId> id = fields.required("id", v -> v.id(VisitId::parse));
          Supplier<PersonId> holder = fields.required("holder", v -> v.id(PersonId::parse));
          Supplier<VisitBody> body = body(fields);
          Supplier<VisitState> state = fields.required("state", v -> v.code(VisitState.class));
          Supplier<PersonId> by = fields.required("reportedBy", v -> v.id(PersonId::parse));
          Supplier<Instant> at = fields.required("reportedAt", JsonValue::instant);
          return fields.build(
              () ->
                  new VisitReport(
                      id.get(), holder.get(), body.get(), state.get(), by.get(), at.get()));
        });
  }

  static JsonBuilder body(JsonBuilder json, VisitBody body) {
    json.with("supportId", body.support()).with("on", body.on()).with("outcome", body.outcome());
    minutes(json, "plannedMinutes", body.planned());
    minutes(json, "happenedMinutes", body.happened());
    body.findReason().ifPresent(reason -> json.with("reason", reason));
    return json.with("note", body.note()).with("tell", body.telling());
  }

  private static void minutes(JsonBuilder json, String name, @Nullable Duration time) {
    if (time != null) {
      json.with(name, time.toMinutes());
    }
  }

  static Supplier<VisitBody> body(JsonFields fields) {
    Supplier<SupportId> support = fields.required("supportId", v -> v.id(SupportId::parse));
    Supplier<LocalDate> on = fields.required("on", JsonValue::date);
    Supplier<VisitOutcome> outcome = fields.required("outcome", v -> v.code(VisitOutcome.class));
    Supplier<Optional<Long>> planned = fields.optional("plannedMinutes", VisitJson::minutes);
    Supplier<Optional<Long>> happened = fields.optional("happenedMinutes", VisitJson::minutes);
    Supplier<Optional<MissedReason>> reason =
        fields.optional("reason", v -> v.code(MissedReason.class));
    Supplier<Optional<String>> note = fields.optional("note", v -> v.text(VisitTexts.NOTE));
    Supplier<VisitTelling> tell =
        fields.orElse("tell", VisitTelling.WORKER, v -> v.code(VisitTelling.class));
    return fields.parse(
        () -> {
          Duration plannedTime = planned.get().map(Duration::ofMinutes).orElse(null);
          Duration happenedTime = happened.get().map(Duration::ofMinutes).orElse(null);
          FieldErrors errors = new FieldErrors();
          VisitBody.check(outcome.get(), plannedTime, happenedTime, errors);
          return errors.orElse(
              () ->
                  new VisitBody(
                      support.get(),
                      on.get(),
                      outcome.get(),
                      plannedTime,
                      happenedTime,
                      reason.get().orElse(null),
                      note.get().orElse(null),
                      tell.get()));
        });
  }

  private static Supplier<Long> minutes(JsonValue json) {
    return json.integer(1, VisitTexts.LONGEST.toMinutes());
  }
}
