package org.alongside.server.budgets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.Deployment;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** The budget page: what is left and until when, and every sum behind it. */
public final class BudgetPages {
  private final Budgets budgets;
  private final Positions positions;
  private final Beside beside;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final SheetWriter writer;
  private final Words words = Words.english();

  public BudgetPages(
      Budgets budgets,
      Positions positions,
      Beside beside,
      People people,
      Access access,
      Frames frames,
      Clock clock) {
    this.budgets = budgets;
    this.positions = positions;
    this.beside = beside;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new SheetWriter(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/holders/:holder/budget")
        .opens(Action.READ, Asset.BUDGET, SubjectFinder.holderIn("holder"))
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    boolean own = holder.equals(ask.caller().getPerson());
    String title = own ? words.say("budgets.title") : words.say("budgets.title-of", name);
    return Reply.page(
        "budgets/show.jte",
        new BudgetPage(
            frames.frame(tx, ask, title),
            own ? null : words.say("budgets.about-other", name),
            findSheet(tx, holder).orElse(null),
            budgets
                .findNearest(tx, holder, dates.today())
                .map(budget -> beside.write(tx, budget, dates.today()))
                .orElse(List.of()),
            ask.query("print").isPresent(),
            access.allows(tx, ask.caller(), Action.WRITE, Asset.BUDGET, Subject.of(holder))
                ? new Link(words.say("budgets.set"), "/holders/" + holder + "/budget/new")
                : null,
            more(tx, ask, holder)));
  }

  /** Pages that go on from here, for those who may open them. */
  private List<Link> more(Tx tx, Ask ask, PersonId holder) {
    List<Link> links = new ArrayList<>();
    if (access.allows(tx, ask.caller(), Action.READ, Asset.VISIT, Subject.of(holder))) {
      links.add(new Link(words.say("budgets.visits"), "/holders/" + holder + "/visits"));
    }
    if (holdsThirdParty(tx, holder)
        && access.allows(tx, ask.caller(), Action.READ, Asset.PAID_FOR, Subject.of(holder))) {
      links.add(new Link(words.say("budgets.paid-for"), "/holders/" + holder + "/paid-for"));
    }
    if (access.allows(tx, ask.caller(), Action.READ, Asset.SPENDING, Subject.of(holder))) {
      links.add(new Link(words.say("budgets.spending"), "/holders/" + holder + "/spending"));
    }
    if (access.allows(tx, ask.caller(), Action.READ, Asset.SHARING, Subject.of(holder))) {
      links.add(new Link(words.say("budgets.sharing"), "/holders/" + holder + "/sharing"));
    }
    if (access.allows(tx, ask.caller(), Action.READ, Asset.SPEND, Subject.of(holder))) {
      links.add(new Link(words.say("budgets.pictures"), "/holders/" + holder + "/spend/pictures"));
    }
    boolean paidOut =
        budgets
            .findNearest(tx, holder, dates.today())
            .filter(budget -> budget.isPaidOutBy(dates.today()))
            .isPresent();
    if (paidOut && access.allows(tx, ask.caller(), Action.READ, Asset.SPEND, Subject.of(holder))) {
      links.add(new Link(words.say("budgets.account"), "/holders/" + holder + "/account"));
    }
    return links;
  }

  private boolean holdsThirdParty(Tx tx, PersonId holder) {
    return budgets
        .findNearest(tx, holder, dates.today())
        .filter(
            budget ->
                budget.allocations().stream()
                    .flatMap(each -> each.stretchesOver(budget.period()).stream())
                    .anyMatch(stretch -> stretch.deployment() == Deployment.THIRD_PARTY))
        .isPresent();
  }

  private Optional<Sheet> findSheet(Tx tx, PersonId holder) {
    LocalDate today = dates.today();
    return budgets
        .findNearest(tx, holder, today)
        .map(
            budget -> {
              List<Budget> all = budgets.list(tx, holder);
              int shown = all.indexOf(budget);
              List<Budget> guides =
                  all.subList(0, shown).stream()
                      .filter(newer -> newer.status() == BudgetStatus.INDICATIVE)
                      .toList();
              List<Budget> earlier =
                  all.stream()
                      .filter(other -> !other.equals(budget) && !guides.contains(other))
                      .filter(other -> !isSameWorking(budget, other))
                      .toList();
              return writer.write(
                  budget,
                  positions.getSums(tx, budget, today),
                  positions.getUse(tx, budget),
                  budgets.listPayments(tx, budget),
                  guides,
                  earlier);
            });
  }

  /** Whether only the way to hold the money is another: its working need not be read twice. */
  private static boolean isSameWorking(Budget budget, Budget other) {
    return other.period().equals(budget.period())
        && other.calculation().equals(budget.calculation());
  }
}
