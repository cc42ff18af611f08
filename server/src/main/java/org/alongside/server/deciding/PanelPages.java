package org.alongside.server.deciding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.plans.SupportWords;
import org.jspecify.annotations.Nullable;

/** Where a coordinator decides on each support of a plan, and gives the decisions to the holder. */
public final class PanelPages {
  private static final String TEMPLATE = "deciding/panel.jte";
  private static final String PATH = "/holders/:holder/plan/panel";

  private final Deciding deciding;
  private final Budgets budgets;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final SupportWords supportWords;
  private final Words words = Words.english();

  public PanelPages(Deciding deciding, Budgets budgets, People people, Frames frames, Clock clock) {
    this.deciding = deciding;
    this.budgets = budgets;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.supportWords = new SupportWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH)
        .opens(Action.DECIDE, Asset.PLAN, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, Wrong.nothing())));
    routes.post(PATH).opens(Action.DECIDE, Asset.PLAN, holder).with(this::finish);
    routes.post(PATH + "/:support").opens(Action.DECIDE, Asset.PLAN, holder).with(this::rule);
  }

  /**
   * What is wrong with a form, and what was typed into it.
   *
   * @param support the support that it is about; empty for the last step
   */
  private record Wrong(String support, Map<String, String> errors, Map<String, String> typed) {
    static Wrong nothing() {
      return new Wrong("", Map.of(), Map.of());
    }

    Field in(Field field, String name, String current) {
      return field
          .withValue(typed.getOrDefault(name, current))
          .withErrors(Optional.ofNullable(errors.get(name)).stream().toList());
    }
  }

  private Reply rule(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    SupportId support = SupportId.of(ask.id("support"));
    Map<String, String> typed = new HashMap<>();
    for (String name : List.of("outcome", "reason", "cost")) {
      typed.put(name, ask.field(name + "-" + support));
    }
    Map<String, String> errors = new HashMap<>();
    Optional<DecisionOutcome> outcome =
        Codes.find(DecisionOutcome.class, typed.getOrDefault("outcome", ""));
    if (outcome.isEmpty()) {
      errors.put("outcome", words.say("deciding.panel.outcome-needed"));
    }
    boolean plain = outcome.filter(each -> each == DecisionOutcome.AGREED).isPresent();
    String typedReason = typed.getOrDefault("reason", "");
    Parsed<String> reason = PlanTexts.REASON.read(typedReason);
    if (reason.find().isEmpty() && !(plain && typedReason.isBlank())) {
      errors.put("reason", words.say("deciding.panel.reason-needed"));
    }
    Optional<Money> cost = cost(typed.getOrDefault("cost", ""), outcome, errors);
    if (errors.isEmpty()) {
      Decision decision =
          new Decision(
              outcome.orElseThrow(),
              reason.find().orElse(null),
              dates.today(),
              ask.caller().getPerson());
      Optional<PlanRefusal> refusal =
          deciding.rule(tx, holder, support, new Ruling(decision, cost.orElse(null)));
      if (refusal.isEmpty()) {
        return Reply.seeOther(
            "/holders/" + holder + "/plan/panel?done=deciding.ruled#support-" + support);
      }
      errors.put("outcome", words.say("deciding.refused." + refusal.get().code()));
    }
    return Reply.formAgain(TEMPLATE, page(tx, ask, new Wrong(support.toString(), errors, typed)));
  }

  private Optional<Money> cost(
      String typed, Optional<DecisionOutcome> outcome, Map<String, String> errors) {
    if (typed.isBlank() || outcome.filter(each -> each == DecisionOutcome.CHANGED).isEmpty()) {
      return Optional.empty();
    }
    return MoneyText.parse(typed)
        .match(
            Optional::of,
            reason -> {
              errors.put("cost", words.say("input." + reason.code()));
              return Optional.empty();
            });
  }

  private Reply finish(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Parsed<String> coordinator = PlanTexts.NAME.read(ask.field("coordinator"));
    Optional<PlanRefusal> refusal =
        deciding.finish(tx, ask.caller().getPerson(), holder, coordinator.find().orElse(null));
    if (refusal.isEmpty()) {
      return Reply.seeOther("/plans?done=deciding.finished");
    }
    return Reply.formAgain(
        TEMPLATE,
        page(
            tx,
            ask,
            new Wrong(
                "",
                Map.of("coordinator", words.say("deciding.refused." + refusal.get().code())),
                Map.of("coordinator", ask.field("coordinator")))));
  }

  private PanelPage page(Tx tx, Ask ask, Wrong wrong) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    Optional<Plan> sent = deciding.findSent(tx, holder);
    Optional<Budget> budget = budgets.findNearest(tx, holder, dates.today());
    Map<SupportId, Ruling> rulings =
        sent.map(plan -> deciding.rulings(tx, plan.id())).orElse(Map.of());
    List<PanelPage.Card> cards =
        sent.map(
                plan ->
                    plan.supports().stream()
                        .map(each -> card(plan, each, rulings.get(each.id()), budget, wrong))
                        .toList())
            .orElse(List.of());
    Field coordinator =
        Field.of("coordinator", words.say("deciding.panel.coordinator"))
            .withHint(words.say("deciding.panel.coordinator-hint"));
    Field filled =
        (wrong.support().isEmpty() ? wrong : Wrong.nothing())
            .in(coordinator, "coordinator", sent.map(Plan::careCoordinator).orElse(""));
    return new PanelPage(
        frames.frame(tx, ask, words.say("deciding.panel.title", name)),
        says(sent, budget),
        people.findCommunicationNeeds(tx, holder).orElse(null),
        links(holder, sent),
        cards,
        sent.isEmpty() ? null : new PanelPage.Finish("/holders/" + holder + "/plan/panel", filled),
        errors(cards, filled));
  }

  private static ErrorSummary errors(List<PanelPage.Card> cards, Field coordinator) {
    List<Field> fields = new ArrayList<>();
    cards.forEach(card -> fields.addAll(List.of(card.outcome(), card.reason(), card.cost())));
    fields.add(coordinator);
    return ErrorSummary.of(fields.toArray(Field[]::new));
  }

  private List<String> says(Optional<Plan> sent, Optional<Budget> budget) {
    if (sent.isEmpty()) {
      return List.of(words.say("deciding.panel.nothing"));
    }
    List<String> says = new ArrayList<>(List.of(words.say("deciding.panel.says")));
    budget.ifPresent(
        money ->
            says.add(
                words.say(
                    "deciding.panel.money",
                    EnglishMoney.headline(
                        sent.get().costAskedFor(money.period(), money.currency())),
                    EnglishMoney.headline(money.total()))));
    return says;
  }

  private List<Link> links(PersonId holder, Optional<Plan> sent) {
    String plan = "/holders/" + holder + "/plan";
    List<Link> links = new ArrayList<>();
    sent.ifPresent(
        each ->
            links.add(
                new Link(words.say("deciding.panel.read"), plan + "?version=" + each.version())));
    links.add(new Link(words.say("deciding.panel.waiting"), "/plans"));
    return links;
  }

  private PanelPage.Card card(
      Plan plan, Support support, @Nullable Ruling ruling, Optional<Budget> budget, Wrong wrong) {
    String id = support.id().toString();
    Wrong own = wrong.support().equals(id) ? wrong : Wrong.nothing();
    Decision decision = ruling == null ? null : ruling.decision();
    String reason = decision == null ? null : decision.reason();
    Money cost = ruling == null ? null : ruling.costEach();
    List<SummaryRow> rows = new ArrayList<>(supportWords.rows(support, budget));
    String serves =
        String.join(
            "\n",
            plan.outcomes().stream()
                .filter(each -> support.outcomes().contains(each.id()))
                .map(Outcome::statement)
                .toList());
    rows.add(
        SummaryRow.of(
            words.say("plans.for"), serves.isEmpty() ? words.say("plans.empty") : serves));
    return new PanelPage.Card(
        id,
        support.title(),
        supportWords.tag(decision),
        rows,
        "/holders/" + plan.holder() + "/plan/panel/" + id,
        named(own, "outcome", id, decision == null ? "" : decision.outcome().code()),
        Arrays.stream(DecisionOutcome.values())
            .map(each -> Choice.of(each.code(), words.say("deciding.panel." + each.code())))
            .toList(),
        named(own, "reason", id, reason == null ? "" : reason)
            .withHint(words.say("deciding.panel.reason-hint")),
        named(own, "cost", id, cost == null ? "" : EnglishMoney.exact(cost).replace("£", ""))
            .withHint(words.say("deciding.panel.cost-hint")));
  }

  /** A field of one card: the page has the same one on every card. */
  private Field named(Wrong wrong, String name, String support, String current) {
    return wrong.in(
        Field.of(name + "-" + support, words.say("deciding.panel." + name)), name, current);
  }
}
