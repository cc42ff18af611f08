package org.alongside.server.setting;

import java.time.LocalDate;
import java.util.List;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** What is carried into the next budget from the one before. Wired by {@code app}. */
@FunctionalInterface
public interface CarrySource {
  /**
   * The lines of the working, each with its sum; what goes back stands as a line of nothing.
   *
   * @param startOn the first day of the next budget
   */
  List<CalculationLine> lines(Tx tx, PersonId holder, LocalDate startOn);
}
