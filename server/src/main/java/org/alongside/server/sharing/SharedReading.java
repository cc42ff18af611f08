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

  /** What this reader may see of the days of this budget. */
  public SharedSpending read(Tx tx, Budget budget, ShareReader reader) {
    ShareLevel level = sharings.levelNow(tx, budget.holder(), reader);
    Statements.Paid paid = statements.read(tx, budget, budget.period());
    Optional<FundingStream> stream = reader.findStream();
    if (stream.isPresent()) {
      Statement statement = paid.by(stream.get());
      return SharedSpending.forFunder(level, statement);
    }
    List<SpendEntry> entries = paid.entries();
    return SharedSpending.forWorker(level, entries, Money.zero(budget.currency()));
  }
}
