package org.alongside.server.sharing;

import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.core.sharing.SharedSpending;
import org.alongside.core.sharing.Sharing;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.usage.Statement;
import org.alongside.server.db.Tx;
import org.alongside.server.statements.Statements;

/**
 * The one way to a holder's spending for those who do not act for the holder. It asks what is
 * shared now and gives no more than that, so that no page, file or interface has to remember to.
 */
public final class SharedReading {
  private final Sharings sharings;
  private final Statements statements;

  public SharedReading(Sharings sharings, Statements statements) {
    this.sharings = sharings;
    this.statements = statements;
  }

  /** The budget whose days are read, if there is one. */
  public Optional<Budget> findBudget(Tx tx, PersonId holder) {
    return statements.findBudget(tx, holder, sharings.today());
  }

  /** What each of these readers may see of the days of this budget, in their order. */
  List<SharedSpending> list(Tx tx, Budget budget, List<ShareReader> readers) {
    Statements.Paid paid = statements.read(tx, budget, budget.period());
    Sharing sharing = sharings.getSharing(tx, budget.holder());
    return readers.stream()
        .map(reader -> cut(budget, paid, reader, sharing.levelOn(reader, sharings.today())))
        .toList();
  }

  private static SharedSpending cut(
      Budget budget, Statements.Paid paid, ShareReader reader, ShareLevel level) {
    Optional<FundingStream> stream = reader.findStream();
    if (stream.isPresent()) {
      Statement statement = paid.by(stream.get());
      return SharedSpending.forFunder(level, statement);
    }
    List<SpendEntry> entries = paid.entries();
    return SharedSpending.forWorker(level, entries, Money.zero(budget.currency()));
  }
}
