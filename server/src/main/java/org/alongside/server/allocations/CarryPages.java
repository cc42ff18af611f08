package org.alongside.server.allocations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.allocation.CarryKind;
import org.alongside.core.allocation.CarryRule;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.money.Money;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;
import org.alongside.server.identity.People;

/** Where a coordinator says what becomes of money that is left, part by part. */
public final class CarryPages {
  private static final String PATH = "/holders/:holder/budget/carry-over";
  private static final String TEMPLATE = "allocations/carry.jte";

  private final BudgetChanges changes;
  private final People people;
  private final Frames frames;
  private final Words words = Words.english();

  public CarryPages(BudgetChanges changes, People people, Frames frames) {
    this.changes = changes;
    this.people = people;
    this.frames = frames;
  }

  /**
   * The page.
   *
   * @param says the sentence before the parts
   */
  record Page(
      PageFrame frame,
      String back,
      String says,
      String action,
      List<Part> parts,
      ErrorSummary errors) {}

  /** The fields of one part of the budget. */
  record Part(String heading, Field kind, List<Choice> kinds, Field most, Field weeks) {}

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH)
        .opens(Action.WRITE, Asset.BUDGET, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, Map.of(), List.of())));
    routes.post(PATH).opens(Action.WRITE, Asset.BUDGET, holder).with(this::take);
  }

  private Reply take(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Optional<Budget> budget = changes.findBudget(tx, holder);
    if (budget.isEmpty()) {
      return Reply.seeOther("/holders/" + holder + "/budget");
    }
    Map<String, String> typed = new HashMap<>();
    ask.fields().names().forEach(name -> typed.put(name, ask.field(name)));
    TypedFields fields = new TypedFields(typed, new FieldErrors());
    Map<Allocation, CarryRule> rules = new HashMap<>();
    for (int i = 0; i < budget.get().allocations().size(); i++) {
      if (!fields.isEmpty("kind-" + i)) {
        rules.put(budget.get().allocations().get(i), rule(fields, i));
      }
    }
    if (fields.errors().count() > 0) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, typed, fields.errors().list()));
    }
    rules.forEach(
        (part, rule) ->
            changes.setCarryRule(tx, budget.get(), part, rule, ask.caller().getPerson()));
    return Reply.seeOther("/holders/" + holder + "/budget?done=allocations.carry");
  }

  private static CarryRule rule(TypedFields fields, int i) {
    return switch (fields.choice(CarryKind.class, "kind-" + i)) {
      case RETURN_ALL -> CarryRule.of(CarryKind.RETURN_ALL);
      case CARRY_ALL -> CarryRule.of(CarryKind.CARRY_ALL);
      case CARRY_UP_TO -> CarryRule.upTo(fields.positive("most-" + i));
      case CARRY_WEEKS -> CarryRule.weeks(fields.number("weeks-" + i, 1, CarryRule.MOST_WEEKS));
    };
  }

  private Page page(Tx tx, Ask ask, Map<String, String> typed, List<FieldError> errors) {
    PersonId holder = ask.person("holder");
    Optional<Budget> budget = changes.findBudget(tx, holder);
    List<Part> parts = new ArrayList<>();
    List<Allocation> allocations = budget.map(Budget::allocations).orElse(List.of());
    for (int i = 0; i < allocations.size(); i++) {
      Map<String, String> values = typed;
      if (typed.isEmpty()) {
        values = kept(tx, budget.orElseThrow(), allocations.get(i), i);
      }
      parts.add(part(allocations.get(i), i, values, errors));
    }
    return new Page(
        frames.frame(tx, ask, words.say("allocations.carry.title", people.getName(tx, holder))),
        "/holders/" + holder + "/budget",
        words.say(parts.isEmpty() ? "allocations.choose.none" : "allocations.carry.says"),
        ask.path(),
        parts,
        new ErrorSummary(
            errors.stream()
                .map(error -> new Link(say(error), "#" + error.pointer().substring(1)))
                .toList()));
  }

  private Map<String, String> kept(Tx tx, Budget budget, Allocation part, int i) {
    return changes
        .findCarryRule(tx, budget, part)
        .map(
            rule -> {
              Money most = rule.most();
              return Map.of(
                  "kind-" + i,
                  rule.kind().code(),
                  "most-" + i,
                  most == null ? "" : EnglishMoney.exact(most).replaceAll("[£,]", ""),
                  "weeks-" + i,
                  rule.weeks() == 0 ? "" : Integer.toString(rule.weeks()));
            })
        .orElse(Map.of());
  }

  private Part part(
      Allocation allocation, int i, Map<String, String> values, List<FieldError> errors) {
    return new Part(
        words.say(
            "allocations.part",
            words.say("budgets.stream." + allocation.stream().code()),
            words.say("allocations.held." + allocation.deployment().code()),
            EnglishMoney.exact(allocation.amount())),
        field("kind", i, values, errors),
        Arrays.stream(CarryKind.values())
            .map(each -> Choice.of(each.code(), words.say("allocations.carry.kind." + each.code())))
            .toList(),
        field("most", i, values, errors),
        field("weeks", i, values, errors));
  }

  private Field field(String name, int i, Map<String, String> values, List<FieldError> errors) {
    return Field.of(name + "-" + i, words.say("allocations.carry.ask." + name))
        .withValue(values.getOrDefault(name + "-" + i, ""))
        .withErrors(
            errors.stream()
                .filter(error -> error.pointer().equals("/" + name + "-" + i))
                .map(this::say)
                .toList());
  }

  private String say(FieldError error) {
    return words.say("input." + error.code(), error.args().toArray());
  }
}
