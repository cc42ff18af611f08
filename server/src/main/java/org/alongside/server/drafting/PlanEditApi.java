package org.alongside.server.drafting;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SupportId;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.PlanPartJson;
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
import org.alongside.server.plans.Plans;

/**
 * The parts of a draft in the JSON API. Each has its revision as ETag; a write names the one that
 * it starts from in If-Match, or says with {@code If-None-Match: *} that it adds a part.
 */
public final class PlanEditApi {
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,7})\"");
  private static final String PATH = "/api/v1/holders/:holder/plan";

  private final Drafting drafting;
  private final Plans plans;

  public PlanEditApi(Drafting drafting, Plans plans) {
    this.drafting = drafting;
    this.plans = plans;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH + "/draft").opens(Action.READ, Asset.PLAN_DRAFT, holder).with(this::show);
    routes.post(PATH + "/draft").opens(Action.WRITE, Asset.PLAN, holder).with(this::begin);
    put(routes, "/sections/:kind", PlanEditApi::section);
    put(routes, "/outcomes/:outcome", PlanEditApi::outcome);
    put(routes, "/supports/:support", PlanEditApi::support);
    put(routes, "/tasks/:task", PlanEditApi::task);
    put(routes, "/contacts/:contact", PlanEditApi::contact);
    delete(routes, "/tasks/:task", PlanEditApi::task);
    delete(routes, "/contacts/:contact", PlanEditApi::contact);
    put(routes, "/contingencies", ask -> PartKey.CONTINGENCIES);
    put(routes, "/arrangements", ask -> PartKey.ARRANGEMENTS);
    delete(routes, "/outcomes/:outcome", PlanEditApi::outcome);
    delete(routes, "/supports/:support", PlanEditApi::support);
  }

  private void put(Routes routes, String path, Function<Ask, PartKey> key) {
    routes
        .put(PATH + path)
        .opens(Action.WRITE, Asset.PLAN, SubjectFinder.holderIn("holder"))
        .with((tx, ask) -> write(tx, ask, key.apply(ask)));
  }

  private void delete(Routes routes, String path, Function<Ask, PartKey> key) {
    routes
        .delete(PATH + path)
        .opens(Action.WRITE, Asset.PLAN, SubjectFinder.holderIn("holder"))
        .with((tx, ask) -> remove(tx, ask, key.apply(ask)));
  }

  private static PartKey section(Ask ask) {
    try {
      return PartKey.of(SectionKind.parse(ask.way("kind")));
    } catch (IllegalArgumentException noSuchSection) {
      throw new Refused();
    }
  }

  private static PartKey outcome(Ask ask) {
    return PartKey.of(OutcomeId.of(ask.id("outcome")));
  }

  private static PartKey support(Ask ask) {
    return PartKey.of(SupportId.of(ask.id("support")));
  }

  private static PartKey task(Ask ask) {
    return PartKey.of(ClinicalTaskId.of(ask.id("task")));
  }

  private static PartKey contact(Ask ask) {
    return PartKey.of(BackupContactId.of(ask.id("contact")));
  }

  private Reply begin(Tx tx, Ask ask) {
    return draft(tx, ask, drafting.begin(tx, ask.caller().getPerson(), ask.person("holder")));
  }

  private Reply show(Tx tx, Ask ask) {
    Plan plan =
        drafting
            .findDraft(tx, ask.person("holder"))
            .orElseThrow(() -> new Problem(409, "no-draft"));
    return draft(tx, ask, plan);
  }

  private Reply draft(Tx tx, Ask ask, Plan plan) {
    Map<PartKey, Integer> revisions = drafting.revisions(tx, plan.id());
    Plan seen = plans.forReader(tx, plan, ask.caller().getPerson());
    JsonObject json =
        new JsonBuilder()
            .with("plan", PlanJson.write(seen))
            .withAll(
                "parts",
                PlanDraft.of(seen).listKeys(),
                key ->
                    new JsonBuilder()
                        .with("part", key)
                        .with("revision", (long) revisions.getOrDefault(key, 0))
                        .build())
            .build();
    return Reply.json(200, json);
  }

  private Reply write(Tx tx, Ask ask, PartKey key) {
    PersonId holder = ask.person("holder");
    int base = base(tx, ask, key);
    PlanPart part = Json.read(ask, PlanPartJson.shape(key));
    EditOutcome outcome = drafting.write(tx, ask.caller().getPerson(), holder, part, base);
    return answer(key, outcome);
  }

  private Reply remove(Tx tx, Ask ask, PartKey key) {
    PersonId holder = ask.person("holder");
    int base = base(tx, ask, key);
    EditOutcome outcome = drafting.remove(tx, ask.caller().getPerson(), holder, key, base);
    return answer(key, outcome);
  }

  private static Reply answer(PartKey key, EditOutcome outcome) {
    if (outcome instanceof EditOutcome.Saved saved) {
      JsonObject json =
          new JsonBuilder().with("part", key).with("revision", (long) saved.revision()).build();
      return Reply.json(200, json).withHeader("ETag", "\"" + saved.revision() + "\"");
    }
    if (outcome instanceof EditOutcome.Stale) {
      throw new Problem(412, "stale-version");
    }
    if (outcome instanceof EditOutcome.NoDraft) {
      throw new Problem(409, "no-draft");
    }
    throw new BadInput(List.of(FieldError.at("/outcomes", InputCode.NOT_A_CHOICE)));
  }

  /** The revision that the caller saw. */
  private int base(Tx tx, Ask ask, PartKey key) {
    Optional<Plan> draft = drafting.findDraft(tx, ask.person("holder"));
    if (draft.filter(plan -> drafting.hides(tx, ask.caller().getPerson(), plan, key)).isPresent()) {
      throw new Refused();
    }
    if (ask.header("If-None-Match").filter("*"::equals).isPresent()) {
      if (draft.flatMap(plan -> PlanDraft.of(plan).find(key)).isPresent()) {
        throw new Problem(412, "stale-version");
      }
      return draft.map(plan -> drafting.getRevision(tx, plan.id(), key)).orElse(0);
    }
    String tag =
        ask.header("If-Match").orElseThrow(() -> new Problem(428, "version-needed")).strip();
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      throw new Problem(412, "stale-version");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
