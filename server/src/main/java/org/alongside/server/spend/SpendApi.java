package org.alongside.server.spend;

import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.wire.SpendJson;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Json;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.receipts.ReceiptAccess;
import org.alongside.server.receipts.Receipts;

/** The ledger as JSON. */
public final class SpendApi {
  private final Spending spending;
  private final SpendChecks checks;
  private final Receipts receipts;
  private final Access access;

  public SpendApi(Spending spending, SpendChecks checks, Receipts receipts, Access access) {
    this.spending = spending;
    this.checks = checks;
    this.receipts = receipts;
    this.access = access;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/api/v1/holders/:holder/spend")
        .opens(Action.READ, Asset.SPEND, SubjectFinder.holderIn("holder"))
        .with(this::list);
    routes
        .put("/api/v1/holders/:holder/spend/:entry")
        .opens(Action.WRITE, Asset.SPEND, SubjectFinder.holderIn("holder"))
        .with(this::put);
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    int limit = Json.limit(ask);
    Optional<SpendPlace> after =
        ask.query("after")
            .map(
                cursor ->
                    SpendPlace.parse(cursor).orElseThrow(() -> new Problem(400, "bad-cursor")));
    List<SpendEntry> entries = spending.list(tx, holder, after.orElse(null), limit + 1);
    boolean more = entries.size() > limit;
    List<SpendEntry> page = more ? entries.subList(0, limit) : entries;
    Optional<String> next =
        more ? Optional.of(SpendPlace.of(page.get(limit - 1)).cursor()) : Optional.empty();
    boolean logs = access.allows(tx, ask.caller(), Action.WRITE, Asset.SPEND, Subject.of(holder));
    List<CheckedEntry> checked =
        logs ? checks.check(tx, holder, page) : SpendChecks.withoutCheck(page);
    return Reply.json(200, Json.page(with(tx, ask, checked), SpendJson::write, next));
  }

  private List<CheckedEntry> with(Tx tx, Ask ask, List<CheckedEntry> checked) {
    return receipts.with(tx, ask.caller(), new ReceiptAccess(access), checked);
  }

  private Reply put(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    SpendEntryId id = SpendEntryId.of(ask.id("entry"));
    SpendBody body = Json.read(ask, SpendJson::readBody);
    SpendOutcome outcome =
        spending.record(tx, ask.caller().getPerson(), holder, id, body, ask.now());
    if (outcome instanceof SpendOutcome.Refused refused) {
      if (refused.why() == SpendRefusal.OTHER_BODY) {
        throw new Problem(409, "different-body");
      }
      throw new Refused();
    }
    SpendEntry entry = outcome.findEntry().orElseThrow();
    int status = outcome instanceof SpendOutcome.Stored ? 201 : 200;
    return Reply.json(
        status, SpendJson.write(with(tx, ask, List.of(checks.check(tx, entry))).get(0)));
  }
}
