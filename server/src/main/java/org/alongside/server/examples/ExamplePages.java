package org.alongside.server.examples;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.money.Money;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Need;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.SignOff;
import org.alongside.core.plan.Support;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.CalculationTable;
import org.alongside.server.db.Tx;
import org.alongside.server.drafting.DraftPages;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.plans.Plans;
import org.alongside.server.plans.SupportWords;
import org.jspecify.annotations.Nullable;

/** The gallery of worked examples and each example, for everybody: no account is needed. */
public final class ExamplePages {
  /** Where the gallery is. */
  public static final String PATH = "/examples";

  private final Examples examples;
  private final Plans plans;
  private final Budgets budgets;
  private final Frames frames;
  private final EnglishDates dates;
  private final SupportWords supports;
  private final CalculationTable tables = new CalculationTable();
  private final Words words = Words.english();

  public ExamplePages(Examples examples, Plans plans, Budgets budgets, Frames frames, Clock clock) {
    this.examples = examples;
    this.plans = plans;
    this.budgets = budgets;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.supports = new SupportWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes.get(PATH).opens(Action.READ, Asset.SITE, SubjectFinder.nothing()).with(this::list);
    routes
        .get(PATH + "/:example")
        .opens(Action.READ, Asset.SITE, SubjectFinder.nothing())
        .with(this::show);
  }

  private Reply list(Tx tx, Ask ask) {
    return Reply.page("examples/list.jte", page(tx, ask, PATH, null));
  }

  /** The gallery, whose examples lie below {@code base}. */
  ExamplesPage page(Tx tx, Ask ask, String base, @Nullable Link back) {
    Optional<Need> need = Codes.find(Need.class, ask.query("need").orElse(""));
    Optional<Deployment> way = Codes.find(Deployment.class, ask.query("way").orElse(""));
    List<Example> found =
        examples.list().stream()
            .filter(each -> need.isEmpty() || each.heading().needs().contains(need.get()))
            .filter(each -> way.isEmpty() || isHeld(each, way.get()))
            .toList();
    return new ExamplesPage(
        frames.frame(tx, ask, words.say("examples.title")),
        back,
        base,
        Field.of("need", words.say("examples.need")).withValue(need.map(Need::code).orElse("all")),
        choices(Need.values(), "examples.need."),
        Field.of("way", words.say("examples.way"))
            .withValue(way.map(Deployment::code).orElse("all")),
        choices(Deployment.values(), "examples.way."),
        words.say("examples.found", found.size()),
        found.stream().map(each -> card(each, base)).toList());
  }

  private static boolean isHeld(Example example, Deployment way) {
    return example.budget().allocations().stream().anyMatch(each -> each.deployment() == way);
  }

  private <E extends Enum<E> & org.alongside.core.input.Coded> List<Choice> choices(
      E[] values, String key) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("all", words.say(key + "all")));
    Arrays.stream(values)
        .map(each -> Choice.of(each.code(), words.say(key + each.code())))
        .forEach(choices::add);
    return choices;
  }

  private ExamplesPage.Card card(Example example, String base) {
    Budget budget = example.budget();
    return new ExamplesPage.Card(
        new Link(example.heading().title(), base + "/" + example.slug()),
        example.heading().person(),
        example.heading().summary(),
        List.of(
            words.say("examples.group." + budget.group().code()),
            words.say(
                "examples.costs." + budget.term().code(), EnglishMoney.headline(budget.total())),
            ways(budget)));
  }

  private String ways(Budget budget) {
    return String.join(
        ", ",
        budget.allocations().stream()
            .map(each -> words.say("examples.way." + each.deployment().code()))
            .distinct()
            .toList());
  }

  private Reply show(Tx tx, Ask ask) {
    Example example = examples.find(ask.way("example")).orElseThrow(Refused::new);
    Plan plan = example.plan();
    Budget budget = example.budget();
    return Reply.page(
        "examples/show.jte",
        new ExamplePage(
            frames.frame(tx, ask, example.heading().title()),
            example.heading().person(),
            example.heading().summary(),
            facts(example),
            example.heading().learn(),
            start(tx, ask, example),
            plan.sections().entrySet().stream()
                .map(
                    each ->
                        new ExamplePage.Words(
                            words.say("plans.section." + each.getKey().code()), each.getValue()))
                .toList(),
            plan.outcomes().stream()
                .map(each -> new ExamplePage.Words(each.statement(), each.howWeKnow()))
                .toList(),
            plan.supports().stream()
                .map(each -> new ExamplePage.Help(each.title(), rows(each, budget)))
                .toList(),
            plan.contingencies().stream().map(this::contingency).toList(),
            plan.tonight().tasks().stream().map(this::task).toList(),
            plan.tonight().rota().stream()
                .map(
                    each ->
                        new ExamplePage.Words(
                            each.name(),
                            words.say("examples.call", each.relation(), each.phone(), each.when())))
                .toList(),
            example.why(),
            tables.write(budget.calculation()),
            example.sources()));
  }

  /** As on a plan page; what pays is said of the person in the example. */
  private List<SummaryRow> rows(Support support, Budget budget) {
    List<SummaryRow> rows = new ArrayList<>(supports.rows(support, Optional.of(budget)));
    rows.removeIf(row -> row.key().equals(words.say("plans.paid-from")));
    Optional.ofNullable(support.paysFrom())
        .flatMap(budget::findAllocation)
        .ifPresent(
            each ->
                rows.add(
                    row("plans.paid-from", words.say("examples.pays." + each.stream().code()))));
    return rows;
  }

  private List<SummaryRow> facts(Example example) {
    Budget budget = example.budget();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("examples.kind", words.say("examples.group." + budget.group().code())));
    rows.add(row("examples.amount", EnglishMoney.exact(budget.total())));
    for (Allocation each : budget.allocations()) {
      Money amount = each.amount();
      rows.add(
          SummaryRow.of(
              words.say("examples.from." + each.stream().code()),
              words.say(
                  "examples.share",
                  EnglishMoney.exact(amount),
                  words.say("examples.way." + each.deployment().code()))));
    }
    return rows;
  }

  private ExamplePage.Words contingency(Contingency each) {
    String call = each.callWhom();
    String then = words.say("examples.then", each.thenThat());
    return new ExamplePage.Words(
        words.say("examples.if", each.ifThis()),
        call == null ? then : then + "\n" + words.say("plans.call") + ": " + call);
  }

  private ExamplePage.Help task(ClinicalTask task) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("plans.task.who", task.doneBy()));
    SignOff signOff = task.signOff();
    if (signOff != null) {
      rows.add(
          row(
              "plans.task.signed-off",
              words.say("plans.task.by-on", signOff.by(), dates.date(signOff.on()))));
      if (signOff.until() != null) {
        rows.add(row("plans.task.until", dates.date(signOff.until())));
      }
    }
    return new ExamplePage.Help(task.task(), rows);
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say(key), value);
  }

  /** Where the reader's own draft takes parts of it, for somebody who has a plan or a budget. */
  private @Nullable Link start(Tx tx, Ask ask, Example example) {
    PersonId person = ask.caller().person();
    boolean holds =
        person != null
            && (plans.findCurrent(tx, person).isPresent()
                || budgets.findNearest(tx, person, dates.today()).isPresent());
    return person == null || !holds
        ? null
        : new Link(
            words.say("examples.start"), DraftPages.pathOf(person) + PATH + "/" + example.slug());
  }
}
