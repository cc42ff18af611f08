package org.alongside.core.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.wire.SpendJson;

/** A server as small as the protocol allows, in memory; it can be backed up and restored. */
final class ModelServer {
  /** An entry with every value that it ever had. */
  record Entry(PersonId holder, List<SpendBody> bodies, boolean withdrawn, long changedAt) {
    SpendBody body() {
      return bodies.get(bodies.size() - 1);
    }

    long revision() {
      return withdrawn ? bodies.size() + 1L : bodies.size();
    }
  }

  /** What a backup keeps; whose access is open to whom is of now and is not in it. */
  private record Backup(
      Map<OperationId, Operation> done, Map<SpendEntryId, Entry> entries, long clock) {}

  private final Map<PersonId, Map<PersonId, Integer>> grants = new HashMap<>();
  private Map<OperationId, Operation> done = new HashMap<>();
  private Map<SpendEntryId, Entry> entries = new LinkedHashMap<>();
  private long clock;
  private int pageSize = 3;
  private int grantsGiven;
  private int generations;
  private StoreGeneration store = StoreGeneration.of(new UUID(0x7000L, 1));
  private Backup backup = new Backup(Map.of(), Map.of(), 0);

  void open(PersonId who, PersonId holder) {
    grants.computeIfAbsent(who, w -> new TreeMap<>(ModelServer::order)).put(holder, ++grantsGiven);
  }

  void end(PersonId who, PersonId holder) {
    grants.getOrDefault(who, new HashMap<>()).remove(holder);
  }

  boolean isOpen(PersonId who, PersonId holder) {
    return grants.getOrDefault(who, Map.of()).containsKey(holder);
  }

  void pagesOf(int size) {
    pageSize = size;
  }

  void keepBackup() {
    backup = new Backup(new HashMap<>(done), new LinkedHashMap<>(entries), clock);
  }

  void restoreBackup() {
    done = new HashMap<>(backup.done());
    entries = new LinkedHashMap<>(backup.entries());
    clock = backup.clock();
    store = StoreGeneration.of(new UUID(0x7000L, ++generations + 1));
  }

  Map<SpendEntryId, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  SyncResponse answer(PersonId who, SyncRequest request) {
    List<OperationResult> results = new ArrayList<>();
    for (Submitted submitted : request.operations()) {
      results.add(once(who, (Operation) submitted));
    }
    boolean known = store.equals(request.store());
    return pull(who, known ? request.cursors() : Cursors.none(), results);
  }

  /** A server that dies on the way: some of the batch had its effect, and nobody hears of it. */
  void beginAndDie(PersonId who, SyncRequest request, int done) {
    for (Submitted submitted : request.operations().subList(0, done)) {
      once(who, (Operation) submitted);
    }
  }

  private OperationResult once(PersonId who, Operation operation) {
    Operation before = done.get(operation.id());
    if (before != null) {
      return before.equals(operation)
          ? OperationResult.duplicate(operation.id())
          : refused(operation, SyncProblem.OTHER_BODY);
    }
    if (!isOpen(who, operation.holder())) {
      return refused(operation, SyncProblem.NO_ACCESS);
    }
    OperationResult result = apply(operation);
    if (result.problem() == null) {
      done.put(operation.id(), operation);
    }
    return result;
  }

  private OperationResult apply(Operation operation) {
    if (operation instanceof Operation.SpendRecord record) {
      return record(record);
    }
    if (operation instanceof Operation.SpendAmend amend) {
      return amend(amend);
    }
    Operation.SpendWithdraw withdraw = (Operation.SpendWithdraw) operation;
    Entry entry = entries.get(withdraw.entry());
    if (entry == null) {
      return refused(operation, SyncProblem.NOT_FOUND);
    }
    if (entry.withdrawn()) {
      return OperationResult.duplicate(operation.id());
    }
    entries.put(withdraw.entry(), new Entry(entry.holder(), entry.bodies(), true, ++clock));
    return OperationResult.applied(operation.id());
  }

  private OperationResult record(Operation.SpendRecord record) {
    Entry there = entries.get(record.entry());
    if (there != null) {
      return there.bodies().get(0).equals(record.body())
          ? OperationResult.duplicate(record.id())
          : refused(record, SyncProblem.OTHER_BODY);
    }
    entries.put(record.entry(), new Entry(record.holder(), List.of(record.body()), false, ++clock));
    return OperationResult.applied(record.id());
  }

  private OperationResult amend(Operation.SpendAmend amend) {
    Entry entry = entries.get(amend.entry());
    if (entry == null) {
      return refused(amend, SyncProblem.NOT_FOUND);
    }
    if (entry.withdrawn()) {
      return refused(amend, SyncProblem.WITHDRAWN);
    }
    if (amend.base() > entry.bodies().size()) {
      return refused(amend, SyncProblem.REVISION_UNKNOWN);
    }
    SpendBody base = entry.bodies().get((int) amend.base() - 1);
    SpendMerge merge = SpendMerge.of(base, entry.body(), amend.set());
    if (merge.outcome() == OperationOutcome.DUPLICATE) {
      return OperationResult.duplicate(amend.id());
    }
    List<SpendBody> bodies = new ArrayList<>(entry.bodies());
    bodies.add(merge.body());
    entries.put(amend.entry(), new Entry(entry.holder(), List.copyOf(bodies), false, ++clock));
    return new OperationResult(amend.id(), merge.outcome(), null);
  }

  private SyncResponse pull(PersonId who, Cursors heard, List<OperationResult> results) {
    Map<PersonId, Integer> open = grants.getOrDefault(who, Map.of());
    Map<String, String> cursors = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    Set<String> ended = new LinkedHashSet<>(heard.byScope().keySet());
    open.forEach((holder, grant) -> ended.remove(scope(holder, grant)));
    for (String scope : ended) {
      PersonId holder = PersonId.parse(scope.substring(0, scope.indexOf('/')));
      changes.add(Change.scopeEnded(holder, 0));
    }
    boolean more = false;
    for (Map.Entry<PersonId, Integer> each : open.entrySet()) {
      String scope = scope(each.getKey(), each.getValue());
      long from = heard.find(scope).map(Long::parseLong).orElse(0L);
      List<SpendEntryId> news = since(each.getKey(), from);
      List<SpendEntryId> page = news.subList(0, Math.min(pageSize, news.size()));
      page.forEach(id -> changes.add(change(id, get(id))));
      more |= page.size() < news.size();
      long to = page.isEmpty() ? from : get(page.get(page.size() - 1)).changedAt();
      cursors.put(scope, Long.toString(to));
    }
    return new SyncResponse(store, results, changes, new Cursors(cursors), more);
  }

  private List<SpendEntryId> since(PersonId holder, long from) {
    return entries.entrySet().stream()
        .filter(each -> each.getValue().holder().equals(holder))
        .filter(each -> each.getValue().changedAt() > from)
        .sorted(Comparator.comparing(each -> each.getValue().changedAt()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Entry get(SpendEntryId id) {
    return Objects.requireNonNull(entries.get(id));
  }

  /** The current state of an entry as a phone keeps it. */
  static Change change(SpendEntryId id, Entry entry) {
    String body = SpendJson.write(entry.body()) + (entry.withdrawn() ? " withdrawn" : "");
    return new Change(ChangeKind.SPEND, id.value(), entry.revision(), entry.holder(), body);
  }

  private static OperationResult refused(Operation operation, SyncProblem problem) {
    return OperationResult.refused(operation.id(), Problem.of(problem));
  }

  private static String scope(PersonId holder, int grant) {
    return holder + "/" + grant;
  }

  private static int order(PersonId one, PersonId other) {
    return one.toString().compareTo(other.toString());
  }
}
