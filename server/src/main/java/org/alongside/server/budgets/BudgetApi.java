package org.alongside.server.budgets;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.usage.MoneyLasts;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.MoneyLastsJson;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The budget in the JSON API. */
public final class BudgetApi {
  private final Budgets budgets;
  private final Positions positions;
  private final Beside beside;
  private final Clock clock;

  public BudgetApi(Budgets budgets, Positions positions, Beside beside, Clock clock) {
    this.budgets = budgets;
    this.positions = positions;
    this.beside = beside;
    this.clock = clock;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/api/v1/holders/:holder/budget")
        .opens(Action.READ, Asset.BUDGET, SubjectFinder.holderIn("holder"))
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    Budget budget = budgets.findNearest(tx, ask.person("holder"), today).orElseThrow(Refused::new);
    JsonObject json =
        BudgetJson.writeOutlook(
            beside.look(
                tx,
                new BudgetWithPosition(budget, positions.getSums(tx, budget, today).position())));
    MoneyLasts.of(positions.getUse(tx, budget), today)
        .ifPresent(lasts -> json.add("lasts", MoneyLastsJson.write(lasts)));
    return Reply.json(200, json);
  }
}
