package org.alongside.core.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;

/** The two sides of {@code POST /sync}. */
public final class SyncJson {
  private static final int MOST_FIELD_ERRORS = 1_000;

  private SyncJson() {}

  /**
   * Writes what a phone says.
   *
   * @throws IllegalArgumentException when an operation is one that could not be read
   */
  public static JsonObject write(SyncRequest request) {
    return new JsonBuilder()
        .with("protocol", request.protocol())
        .with("deviceId", request.device())
        .with("store", request.store())
        .with("cursors", cursors(request.cursors()))
        .withAll("operations", request.operations(), SyncJson::operation)
        .build();
  }

  /** Reads what a phone says. */
  public static Supplier<SyncRequest> readRequest(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Long> protocol =
              fields.required("protocol", v -> v.integer(1, Integer.MAX_VALUE));
          Supplier<DeviceId> device = fields.required("deviceId", v -> v.id(DeviceId::parse));
          Supplier<Optional<StoreGeneration>> store =
              fields.optional("store", v -> v.id(StoreGeneration::parse));
          Supplier<Cursors> cursors =
              fields.orElse("cursors", Cursors.none(), SyncJson::readCursors);
          Supplier<List<Submitted>> operations =
              fields.required(
                  "operations",
                  v -> v.list(Protocol.MOST_OPERATIONS, OperationJson::readSubmitted));
          return fields.build(
              () ->
                  new SyncRequest(
                      protocol.get().intValue(),
                      device.get(),
                      store.get().orElse(null),
                      cursors.get(),
                      operations.get()));
        });
  }

  /**
   * Writes what the server answers, as text: an answer may hold a whole ledger, whose entries are
   * texts already.
   */
  public static String text(SyncResponse response) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setSerializeNulls(false);
      json.beginObject().name("store").value(response.store().toString());
      json.name("results").beginArray();
      for (OperationResult result : response.results()) {
        json.jsonValue(write(result).toString());
      }
      json.endArray().name("changes").beginArray();
      for (Change change : response.changes()) {
        write(change, json);
      }
      json.endArray().name("cursors").jsonValue(cursors(response.cursors()).toString());
      json.name("more").value(response.more()).endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Reads what the server answers; skips changes of kinds that this core does not know. */
  public static Supplier<SyncResponse> readResponse(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<StoreGeneration> store =
              fields.required("store", v -> v.id(StoreGeneration::parse));
          Supplier<List<OperationResult>> results =
              fields.required(
                  "results", v -> v.list(Protocol.MOST_OPERATIONS, SyncJson::readResult));
          Supplier<List<Optional<Change>>> changes =
              fields.required("changes", v -> v.list(Protocol.MOST_CHANGES, SyncJson::readChange));
          Supplier<Cursors> cursors = fields.required("cursors", SyncJson::readCursors);
          Supplier<Boolean> more = fields.required("more", JsonValue::truth);
          return fields.build(
              () ->
                  new SyncResponse(
                      store.get(), results.get(), known(changes.get()), cursors.get(), more.get()));
        });
  }

  /** Writes the answer to one operation. */
  public static JsonObject write(OperationResult result) {
    return new JsonBuilder()
        .with("id", result.id())
        .with("outcome", result.outcome())
        .with("problem", result.problem(), SyncJson::write)
        .build();
  }

  static Supplier<OperationResult> readResult(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<OperationId> id = fields.required("id", v -> v.id(OperationId::parse));
          Supplier<OperationOutcome> outcome =
              fields.required("outcome", v -> v.code(OperationOutcome.class));
          Supplier<Optional<Problem>> problem = fields.optional("problem", SyncJson::readProblem);
          return fields.build(
              () -> new OperationResult(id.get(), outcome.get(), problem.get().orElse(null)));
        });
  }

  private static JsonObject write(Problem problem) {
    return new JsonBuilder()
        .with("code", problem.code())
        .withAll("args", problem.args(), JsonBuilder::text)
        .withAll("errors", problem.errors(), FieldErrorJson::write)
        .build();
  }

  private static Supplier<Problem> readProblem(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> code = fields.required("code", JsonValue::token);
          Supplier<List<String>> args = fields.orElse("args", List.of(), FieldErrorJson::args);
          Supplier<List<FieldError>> errors =
              fields.orElse(
                  "errors", List.of(), v -> v.list(MOST_FIELD_ERRORS, FieldErrorJson::read));
          return fields.build(() -> new Problem(code.get(), args.get(), errors.get()));
        });
  }

  private static void write(Change change, JsonWriter json) throws IOException {
    json.beginObject()
        .name("kind")
        .value(change.kind().code())
        .name("id")
        .value(change.id().toString())
        .name("revision")
        .value(change.revision())
        .name("holder")
        .value(change.holder().toString());
    String body = change.body();
    if (body != null) {
      json.name("body").jsonValue(body);
    }
    json.endObject();
  }

  private static Supplier<Optional<Change>> readChange(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> word = fields.required("kind", JsonValue::token);
          Supplier<UUID> id = fields.required("id", v -> v.id(Uuids::parse));
          Supplier<Long> revision = fields.required("revision", v -> v.integer(0, Long.MAX_VALUE));
          Supplier<PersonId> holder = fields.required("holder", v -> v.id(PersonId::parse));
          Supplier<Optional<JsonElement>> body = fields.optional("body", JsonValue::any);
          return fields.build(
              () ->
                  Codes.find(ChangeKind.class, word.get())
                      .map(
                          kind ->
                              new Change(
                                  kind,
                                  id.get(),
                                  revision.get(),
                                  holder.get(),
                                  body.get().map(JsonElement::toString).orElse(null))));
        });
  }

  private static List<Change> known(List<Optional<Change>> changes) {
    List<Change> known = new ArrayList<>();
    changes.forEach(change -> change.ifPresent(known::add));
    return known;
  }

  private static JsonObject cursors(Cursors cursors) {
    JsonObject json = new JsonObject();
    cursors.byScope().forEach(json::addProperty);
    return json;
  }

  private static Supplier<Cursors> readCursors(JsonValue json) {
    Supplier<Map<String, String>> entries = json.map(JsonValue::token);
    return () -> new Cursors(entries.get());
  }

  private static JsonObject operation(Submitted submitted) {
    if (submitted instanceof Operation operation) {
      return OperationJson.write(operation);
    }
    throw new IllegalArgumentException("could not be read, so cannot be written");
  }
}
