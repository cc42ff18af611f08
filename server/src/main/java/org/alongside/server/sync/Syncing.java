package org.alongside.server.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.server.access.Access;
import org.alongside.server.db.Database;
import org.alongside.server.feed.Feed;
import org.alongside.server.http.Looks;
import org.alongside.server.receipts.ReceiptAccess;
import org.alongside.server.receipts.Receipts;
import org.alongside.server.spend.SpendChecks;
import org.alongside.server.spend.Spending;

/**
 * The parts of syncing, put together from what the features offer.
 *
 * @param sources the kinds that phones hold beside the ledger
 */
public record Syncing(
    Database database,
    Feed feed,
    Access access,
    Looks looks,
    Clock clock,
    StoreGenerations generations,
    Holders holders,
    Spending spending,
    SpendChecks checks,
    Receipts receipts,
    MessageOperations messages,
    VisitOperations visits,
    List<ChangeSource> sources) {
  public Syncing {
    sources = List.copyOf(sources);
  }

  /** The API. */
  public SyncApi api() {
    Gate gate = new Gate(access, looks);
    List<ChangeSource> all = new ArrayList<>(sources);
    all.add(new SpendChanges(spending, checks, receipts, access));
    SpendOperations spend = new SpendOperations(spending, receipts, new ReceiptAccess(access));
    Push push = new Push(database, new SqlOperations(clock), gate, spend, messages, visits);
    return new SyncApi(database, generations, gate, push, new Pull(holders, gate, feed, all));
  }
}
