package org.alongside.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.SpendJson;
import org.alongside.core.wire.SyncJson;
import org.alongside.server.support.Client;
import org.jspecify.annotations.Nullable;

/** A phone without a screen: keeps what it was told, and its cursors. */
final class Phone {
  final Map<String, Change> held = new HashMap<>();
  final List<ChangeKind> told = new ArrayList<>();
  @Nullable StoreGeneration store;

  private final Client client;
  private final Random random;
  private final DeviceId device;
  private Cursors cursors = Cursors.none();

  Phone(Client client, Random random) {
    this.client = client;
    this.random = random;
    this.device = DeviceId.of(Uuids.next(Instant.now(), random));
  }

  Operation.SpendRecord record(PersonId holder, SpendBody body) {
    return new Operation.SpendRecord(
        head(holder), SpendEntryId.of(Uuids.next(Instant.now(), random)), body);
  }

  OperationHead head(PersonId holder) {
    return new OperationHead(
        OperationId.of(Uuids.next(Instant.now(), random)),
        holder,
        Instant.parse("2031-02-03T04:05:06Z"));
  }

  /** Sends, and pulls until there is no more. */
  List<OperationResult> sync(Submitted... operations) {
    return sync(List.of(operations));
  }

  List<OperationResult> sync(List<? extends Submitted> operations) {
    SyncResponse response = once(List.copyOf(operations));
    List<OperationResult> results = response.results();
    while (take(response)) {
      response = once(List.of());
    }
    return results;
  }

  List<OperationOutcome> outcomes(Submitted... operations) {
    return sync(operations).stream().map(OperationResult::outcome).toList();
  }

  /** One request, as if its answer was lost: nothing is kept of it. */
  SyncResponse once(List<Submitted> operations) {
    HttpResponse<String> response = post(request(operations));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonValue.read(
            response.body().getBytes(StandardCharsets.UTF_8),
            JsonMode.STRICT,
            SyncJson::readResponse)
        .get();
  }

  JsonElement request(List<Submitted> operations) {
    return SyncJson.write(
        new SyncRequest(Protocol.VERSION, device, store, cursors, List.copyOf(operations)));
  }

  HttpResponse<String> post(JsonElement request) {
    return client.api("POST", "/sync", request);
  }

  private boolean take(SyncResponse response) {
    store = response.store();
    cursors = response.cursors();
    for (Change change : response.changes()) {
      told.add(change.kind());
      if (change.kind() == ChangeKind.SCOPE_ENDED) {
        held.values().removeIf(each -> each.holder().equals(change.holder()));
      } else {
        held.put(change.kind().code() + " " + change.id(), change);
      }
    }
    return response.more();
  }

  /** The ledger of a holder as this phone knows it. */
  Map<SpendEntryId, SpendEntry> ledger(PersonId holder) {
    Map<SpendEntryId, SpendEntry> ledger = new HashMap<>();
    for (Change change : held.values()) {
      if (change.kind() == ChangeKind.SPEND && change.holder().equals(holder)) {
        String body = String.valueOf(change.body());
        SpendEntry entry =
            JsonValue.read(body, JsonMode.STRICT, SpendJson::readEntry).get().entry();
        ledger.put(entry.id(), entry);
      }
    }
    return ledger;
  }

  Cursors cursors() {
    return cursors;
  }
}
