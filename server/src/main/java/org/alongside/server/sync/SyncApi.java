package org.alongside.server.sync;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.alongside.core.input.Parsed;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.SyncJson;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Database;
import org.alongside.server.http.Ask;
import org.alongside.server.http.BadInput;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * {@code POST /api/v1/sync}: does what phones did, then tells them what changed. Each operation and
 * each scope passes the access rules of its own.
 */
public final class SyncApi {
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private final Database database;
  private final StoreGenerations generations;
  private final Gate gate;
  private final Push push;
  private final Pull pull;

  SyncApi(Database database, StoreGenerations generations, Gate gate, Push push, Pull pull) {
    this.database = database;
    this.generations = generations;
    this.gate = gate;
    this.push = push;
    this.pull = pull;
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes
        .post("/api/v1/sync")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .upTo(MOST_BYTES)
        .withSteps(this::sync);
  }

  private Future<Reply> sync(Ask ask) {
    SyncRequest request = read(ask.bytes());
    Caller caller = ask.caller();
    return push.all(caller, request.operations())
        .compose(results -> answer(caller, request, results))
        .map(response -> Reply.jsonText(200, SyncJson.text(response)));
  }

  private static SyncRequest read(byte[] body) {
    Parsed<SyncRequest> parsed = JsonValue.read(body, JsonMode.STRICT, SyncJson::readRequest);
    boolean spoken =
        parsed.match(
            request -> Protocol.speaks(request.protocol()), errors -> speaksProtocolOf(body));
    if (!spoken) {
      throw new Problem(400, "sync-protocol-unknown");
    }
    return parsed.match(
        request -> request,
        errors -> {
          throw new BadInput(errors);
        });
  }

  /** Whether a body that could not be read names no other protocol, which would explain it. */
  private static boolean speaksProtocolOf(byte[] body) {
    return JsonValue.read(body, JsonMode.LENIENT, SyncApi::protocol)
        .match(protocol -> Protocol.speaks(protocol.intValue()), errors -> true);
  }

  private static Supplier<Long> protocol(JsonValue json) {
    return json.object(
        fields -> fields.required("protocol", value -> value.integer(1, Integer.MAX_VALUE)));
  }

  private Future<SyncResponse> answer(
      Caller caller, SyncRequest request, List<OperationResult> results) {
    return database
        .read(
            tx -> {
              StoreGeneration now = generations.getCurrent(tx);
              Cursors cursors =
                  now.equals(request.store()) ? request.cursors() : restarted(request);
              return new Answer(now, pull.page(tx, caller, cursors));
            })
        .compose(answer -> noted(caller, answer))
        .map(
            answer ->
                new SyncResponse(
                    answer.store(),
                    results,
                    answer.page().changes(),
                    answer.page().cursors(),
                    answer.page().more()));
  }

  /** In another generation no place means anything; the names of the scopes still do. */
  private static Cursors restarted(SyncRequest request) {
    Map<String, String> none = new TreeMap<>(request.cursors().byScope());
    none.replaceAll((scope, cursor) -> "anew");
    return new Cursors(none);
  }

  private Future<Answer> noted(Caller caller, Answer answer) {
    if (answer.page().told().isEmpty()) {
      return Future.succeededFuture(answer);
    }
    return database.write(
        tx -> {
          answer
              .page()
              .told()
              .forEach(told -> gate.note(tx, caller, Action.READ, told.asset(), told.holder()));
          return answer;
        });
  }

  private record Answer(StoreGeneration store, Pull.Page page) {}
}
