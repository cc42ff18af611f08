package org.alongside.server.visits;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.visit.Delivered;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitProblem;
import org.alongside.core.visit.VisitTally;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.core.wire.MoneyJson;
import org.alongside.core.wire.VisitJson;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.BadInput;
import org.alongside.server.http.Json;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** Planned and delivered support in the JSON API, a month at a time. */
public final class VisitApi {
  private final Visits visits;

  public VisitApi(Visits visits) {
    this.visits = visits;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/api/v1/holders/:holder/visits")
        .opens(Action.READ, Asset.VISIT, holder)
        .with(this::show);
    routes
        .put("/api/v1/holders/:holder/visits/:visit")
        .opens(Action.WRITE, Asset.VISIT, holder)
        .with(this::put);
    routes
        .delete("/api/v1/holders/:holder/visits/:visit")
        .opens(Action.WRITE, Asset.VISIT, holder)
        .with(this::withdraw);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    YearMonth month =
        ask.query("month").map(VisitApi::month).orElseGet(() -> YearMonth.from(visits.today()));
    BudgetPeriod days = new BudgetPeriod(month.atDay(1), month.atEndOfMonth());
    List<VisitTally.OfSupport> supports =
        visits
            .findExpected(tx, holder)
            .flatMap(
                expected ->
                    expected
                        .within(days.startOn(), days.endOn())
                        .map(within -> visits.getTally(tx, holder, expected, within).supports()))
            .orElse(List.of());
    JsonObject answer =
        new JsonBuilder().with("month", month).withAll("totals", supports, VisitApi::write).build();
    Json.page(visits.listAll(tx, holder, days), VisitJson::write, Optional.empty())
        .entrySet()
        .forEach(entry -> answer.add(entry.getKey(), entry.getValue()));
    return Reply.json(200, answer);
  }

  private static YearMonth month(String typed) {
    try {
      return YearMonth.parse(typed);
    } catch (DateTimeException notAMonth) {
      throw new Problem(400, "bad-month");
    }
  }

  private static JsonObject write(VisitTally.OfSupport each) {
    return new JsonBuilder()
        .with("supportId", each.support().id())
        .with("title", each.support().title())
        .with("planned", each.planned(), VisitApi::write)
        .with("delivered", each.delivered(), VisitApi::write)
        .with("missed", each.missed(), VisitApi::write)
        .with("cancelled", each.cancelled(), VisitApi::write)
        .with("unfilled", each.unfilled(), VisitApi::write)
        .with("shorter", each.shorter())
        .build();
  }

  private static JsonObject write(Delivered each) {
    JsonBuilder json =
        new JsonBuilder()
            .with("visits", each.visits())
            .with("money", each.money(), MoneyJson::write);
    each.findTime().ifPresent(time -> json.with("minutes", time.toMinutes()));
    return json.build();
  }

  private Reply put(Tx tx, Ask ask) {
    VisitBody body = Json.read(ask, VisitJson::readBody);
    VisitAnswer answer =
        visits.report(
            tx, ask.caller().getPerson(), ask.person("holder"), VisitId.of(ask.id("visit")), body);
    if (answer instanceof VisitAnswer.Refused refused) {
      throw refusal(refused.why());
    }
    int status = answer instanceof VisitAnswer.Stored ? 201 : 200;
    return Reply.json(status, VisitJson.write(answer.findReport().orElseThrow()));
  }

  private static RuntimeException refusal(VisitAnswer.Why why) {
    return switch (why) {
      case ABSENT -> new Refused();
      case OTHER_BODY -> new Problem(409, "visit-differs");
      case ALREADY_REPORTED -> new Problem(409, "visit-already-reported");
      case NOT_PLANNED -> wrong(VisitProblem.NOT_PLANNED);
      case STILL_TO_COME -> wrong(VisitProblem.STILL_TO_COME);
    };
  }

  private static BadInput wrong(VisitProblem problem) {
    FieldErrors errors = new FieldErrors();
    errors.add("/on", problem);
    return new BadInput(errors.list());
  }

  private Reply withdraw(Tx tx, Ask ask) {
    visits.withdraw(
        tx, ask.caller().getPerson(), ask.person("holder"), VisitId.of(ask.id("visit")));
    return Reply.empty(204);
  }
}
