package org.alongside.android.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.alongside.android.SamplePhone;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.SpendJson;
import org.alongside.core.wire.SyncJson;

/**
 * A server that speaks the protocol over HTTP and keeps entries in memory, and that can be told to
 * fail: to cut its answers, to forget the session, to end a grant, to come back from a backup.
 */
public final class ScriptedServer implements AutoCloseable {

  private static final String FILES = "/api/v1/attachments/";
  private static final String SAMS = "s4m";

  private final MockWebServer web = new MockWebServer();
  private final Map<OperationId, Operation> done = new HashMap<>();
  private final Map<OperationId, Integer> times = new HashMap<>();
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private final Set<OperationId> refused = new HashSet<>();
  private StoreGeneration store = StoreGeneration.of(SamplePhone.uuid(800));
  private final Map<String, ByteArrayOutputStream> files = new HashMap<>();
  private final List<String> ranges = new ArrayList<>();
  private boolean takesFiles = true;
  private int partsUntilTheEnd = Integer.MAX_VALUE;
  private int cutAnswers;
  private boolean signedIn = true;
  private boolean open = true;
  private int otherProtocol = Protocol.VERSION;

  /** A server on a free port of this machine. */
  public ScriptedServer() {
    web.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      web.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, as a person would type it. */
  public String address() {
    return "http://localhost:" + web.getPort() + "/";
  }

  /** Knows this from the start. */
  public synchronized void know(List<Change> states) {
    states.forEach(change -> changes.put(key(change.kind(), change.id()), change));
  }

  /** Does what it is asked so many times, and cuts the line before it says so. */
  public synchronized void cutAnswers(int count) {
    cutAnswers = count;
  }

  /** Knows the session no more, or again. */
  public synchronized void endSessions() {
    signedIn = false;
  }

  synchronized void beginSessions() {
    signedIn = true;
  }

  /** The record is no longer open to the person. */
  synchronized void endGrant() {
    open = false;
  }

  /** Refuses this operation whenever it comes. */
  public synchronized void refuse(OperationId operation) {
    refused.add(operation);
  }

  /** Comes back from a backup that knew nothing yet. */
  synchronized void restoreEmpty() {
    done.clear();
    times.clear();
    changes.clear();
    store = StoreGeneration.of(SamplePhone.uuid(801));
  }

  /** Speaks only protocols up to this one, and not the one of this app. */
  synchronized void speakOnly(int newest) {
    otherProtocol = newest;
  }

  /** How many operations had their effect. */
  public synchronized int countDone() {
    return done.size();
  }

  /** How often an operation arrived. */
  synchronized int timesArrived(OperationId operation) {
    return times.getOrDefault(operation, 0);
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    String path = String.valueOf(request.getPath());
    String body = path.equals("/api/v1/sessions") ? request.getBody().readUtf8() : "";
    if (path.equals("/api/v1/sessions") && body.equals("{\"phoneCode\":\"2222 2222\"}")) {
      return json(401, "{\"type\":\"/problems/wrong-phone-code\"}");
    }
    if (path.equals("/api/v1/sessions") && request.getMethod().equals("POST")) {
      signedIn = true;
      boolean sam = body.contains("\"sam@");
      return json(
          201,
          "{\"token\":\""
              + (sam ? SAMS : "n3w")
              + "\",\"person\":"
              + (sam ? sam("") : maya(""))
              + "}");
    }
    if (!signedIn) {
      return json(401, "{\"type\":\"/problems/sign-in-first\"}");
    }
    if (path.equals("/api/v1/me") && isSams(request)) {
      return json(
          200,
          "{\"person\":" + sam("") + ",\"holders\":[" + sam(",\"relationship\":\"self\"") + "]}");
    }
    if (path.equals("/api/v1/me")) {
      String holders = open ? maya(",\"relationship\":\"self\"") : "";
      return json(200, "{\"person\":" + maya("") + ",\"holders\":[" + holders + "]}");
    }
    if (path.equals("/api/v1/sync") && otherProtocol != Protocol.VERSION) {
      return json(
          400,
          "{\"type\":\"/problems/sync-protocol-unknown\",\"args\":[\"" + otherProtocol + "\"]}");
    }
    if (path.equals("/api/v1/sync")) {
      SyncRequest read =
          JsonValue.read(request.getBody().readByteArray(), JsonMode.STRICT, SyncJson::readRequest)
              .get();
      return sync(read);
    }
    if (path.startsWith(FILES)) {
      return take(path.substring(FILES.length()), request);
    }
    return new MockResponse().setResponseCode(204);
  }

  private MockResponse take(String id, RecordedRequest request) {
    if (!takesFiles) {
      return json(415, "{\"type\":\"/problems/not-a-kept-file\"}");
    }
    String range = String.valueOf(request.getHeader("Content-Range"));
    long total = Long.parseLong(range.substring(range.indexOf('/') + 1));
    ByteArrayOutputStream file = files.computeIfAbsent(id, each -> new ByteArrayOutputStream());
    if (!range.startsWith("bytes *")) {
      if (partsUntilTheEnd-- <= 0) {
        return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
      }
      ranges.add(range);
      if (!range.startsWith("bytes " + file.size() + "-")) {
        return json(409, "{\"type\":\"/problems/wrong-place\"}");
      }
      file.writeBytes(request.getBody().readByteArray());
    }
    return file.size() < total
        ? json(202, "{\"id\":\"" + id + "\",\"received\":" + file.size() + "}")
        : json(file.size() == total ? 201 : 500, "{\"id\":\"" + id + "\"}");
  }

  /** Takes so many more parts of files, and then is gone. */
  synchronized void goAwayAfterParts(int count) {
    partsUntilTheEnd = count;
  }

  /** Keeps no file, or keeps them again. */
  synchronized void takeFiles(boolean takes) {
    takesFiles = takes;
  }

  /** Loses every file that belongs to nothing yet. */
  synchronized void loseFiles() {
    files.clear();
  }

  /** The parts of files that arrived, as their headers said it. */
  synchronized List<String> ranges() {
    return List.copyOf(ranges);
  }

  /** The bytes of each file. */
  synchronized Map<String, byte[]> files() {
    Map<String, byte[]> all = new HashMap<>();
    files.forEach((id, bytes) -> all.put(id, bytes.toByteArray()));
    return all;
  }

  private static boolean isSams(RecordedRequest request) {
    return String.valueOf(request.getHeader("Authorization")).endsWith(SAMS);
  }

  private static String sam(String more) {
    return "{\"id\":\"" + SamplePhone.uuid(4) + "\",\"displayName\":\"Sam\"" + more + "}";
  }

  private static String maya(String more) {
    return "{\"id\":\"" + SamplePhone.MAYA + "\",\"displayName\":\"Maya\"" + more + "}";
  }

  private MockResponse sync(SyncRequest request) {
    List<OperationResult> results = new ArrayList<>();
    request.operations().forEach(each -> results.add(once(each)));
    MockResponse said = json(200, SyncJson.text(changes(request, results)));
    if (cutAnswers > 0) {
      cutAnswers--;
      said.setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
    }
    return said;
  }

  /** A note has the id of its entry. */
  private static String key(ChangeKind kind, UUID id) {
    return kind.code() + " " + id;
  }

  private SyncResponse changes(SyncRequest request, List<OperationResult> results) {
    if (!open) {
      List<Change> end = List.of(Change.scopeEnded(SamplePhone.MAYA, 0));
      return new SyncResponse(store, results, end, Cursors.none(), false);
    }
    int from =
        store.equals(request.store())
            ? request.cursors().find("maya").map(Integer::parseInt).orElse(0)
            : 0;
    List<Change> all = new ArrayList<>(changes.values());
    int to = Math.min(all.size(), from + 200);
    Cursors cursors = new Cursors(Map.of("maya", Integer.toString(to)));
    return new SyncResponse(store, results, all.subList(from, to), cursors, to < all.size());
  }

  private OperationResult once(Submitted submitted) {
    Operation operation = (Operation) submitted;
    times.merge(operation.id(), 1, Integer::sum);
    if (!open) {
      return refused(operation, SyncProblem.NO_ACCESS);
    }
    if (refused.contains(operation.id())) {
      return refused(operation, SyncProblem.FAILED);
    }
    if (operation instanceof Operation.ReceiptAttach attach
        && !files.containsKey(attach.receipt().toString())) {
      return refused(operation, SyncProblem.RECEIPT_NOT_HERE);
    }
    if (done.putIfAbsent(operation.id(), operation) != null) {
      return OperationResult.duplicate(operation.id());
    }
    if (operation instanceof Operation.SpendRecord record) {
      PersonId by = SamplePhone.MAYA;
      SpendEntry entry =
          SpendEntry.recorded(record.entry(), by, record.body(), by, SamplePhone.NOW);
      CheckResult check = new CheckResult(CheckOutcome.NOT_IN_PLAN_YET, null, null, null);
      String body = SpendJson.write(new CheckedEntry(entry, check)).toString();
      changes.put(
          key(ChangeKind.SPEND, record.entry().value()),
          new Change(ChangeKind.SPEND, record.entry().value(), 1, by, body));
    }
    return OperationResult.applied(operation.id());
  }

  private static OperationResult refused(Operation operation, SyncProblem problem) {
    return OperationResult.refused(operation.id(), Problem.of(problem));
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setBody(body);
  }

  @Override
  public void close() {
    try {
      web.shutdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
