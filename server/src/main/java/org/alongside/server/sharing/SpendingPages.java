package org.alongside.server.sharing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.core.sharing.SharedSpending;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.budgets.PlanSource;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Table;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.People;
import org.alongside.server.receipts.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, for the worker and the coordinators: sums, and payments where the holder shares
 * them. The holder can look at it as each of them sees it.
 */
public final class SpendingPages {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final String TEMPLATE = "sharing/spending.jte";

  private final SharedReading reading;
  private final SharedReceipts receipts;
  private final PlanSource plans;
  private final People people;
  private final ReaderWords readers;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SpendingPages(
      SharedReading reading,
      SharedReceipts receipts,
      PlanSource plans,
      People people,
      CareTeam careTeam,
      Frames frames,
      Clock clock) {
    this.reading = reading;
    this.receipts = receipts;
    this.plans = plans;
    this.people = people;
    this.readers = new ReaderWords(careTeam);
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/spending")
        .opens(Action.READ, Asset.SPENDING, holder)
        .with(this::show);
    routes
        .get("/holders/:holder/sharing/:reader/view")
        .opens(Action.READ, Asset.SHARING, holder)
        .with(this::preview);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    Optional<Budget> budget = reading.findBudget(tx, holder);
    String here = "/holders/" + holder;
    View view =
        new View(here + "/spending", name, entry -> here + "/spending/" + entry + "/receipts");
    List<SpendingPage.Part> parts =
        budget
            .map(found -> parts(tx, ask, found, SharedReceipts.readers(ask, found), view))
            .orElse(List.of());
    return Reply.page(
        TEMPLATE,
        new SpendingPage(
            frames.frame(tx, ask, words.say("sharing.spending-title", name)),
            here + "/budget",
            List.of(
                budget
                    .map(found -> words.say("sharing.spending-says", days(found)))
                    .orElseGet(() -> words.say("sharing.no-budget"))),
            parts));
  }

  private String days(Budget budget) {
    return words.say(
        "sharing.days", dates.date(budget.period().startOn()), dates.date(budget.period().endOn()));
  }

  /** The same page, for the holder. */
  private Reply preview(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    ShareReader reader = Codes.find(ShareReader.class, ask.way("reader")).orElseThrow(Refused::new);
    String name = people.getName(tx, holder);
    String back = "/holders/" + holder + "/sharing";
    Optional<Budget> budget = reading.findBudget(tx, holder);
    String who = readers.name(tx, holder, reader, dates.today());
    View view =
        new View(
            back + "/" + reader.code() + "/view",
            name,
            entry -> "/holders/" + holder + "/spend/" + entry);
    List<String> first = new ArrayList<>();
    first.add(words.say("sharing.view-says", who));
    first.add(
        budget
            .map(found -> words.say("sharing.spending-says", days(found)))
            .orElseGet(() -> words.say("sharing.no-budget")));
    return Reply.page(
        TEMPLATE,
        new SpendingPage(
            frames.frame(tx, ask, words.say("sharing.view-title", who)),
            back,
            first,
            budget.map(found -> parts(tx, ask, found, List.of(reader), view)).orElse(List.of())));
  }

  /**
   * From where the page is looked at.
   *
   * @param here its own path
   * @param name whose spending it is
   * @param receiptsAt where the receipts of a payment are, for whoever looks
   */
  private record View(String here, String name, Function<SpendEntryId, String> receiptsAt) {}

  private List<SpendingPage.Part> parts(
      Tx tx, Ask ask, Budget budget, List<ShareReader> all, View view) {
    List<SharedSpending> shared = reading.list(tx, budget, all);
    List<SpendingPage.Part> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      parts.add(part(tx, ask, budget, all.get(i), shared.get(i), view));
    }
    return parts;
  }

  private SpendingPage.Part part(
      Tx tx, Ask ask, Budget budget, ShareReader reader, SharedSpending shared, View view) {
    String of = reader == ShareReader.WORKER ? "worker" : "funder";
    return new SpendingPage.Part(
        reader == ShareReader.WORKER
            ? words.say("sharing.part.worker")
            : words.say("sharing.part.funder", readers.name(reader)),
        words.say("sharing.shows." + of + "." + shared.level().code(), view.name()),
        EnglishMoney.exact(shared.total()),
        months(shared, view.here()),
        reader == ShareReader.WORKER ? supports(tx, budget, shared) : null,
        payments(tx, ask, shared, view));
  }

  private @Nullable Table months(SharedSpending shared, String here) {
    if (shared.months().isEmpty()) {
      return null;
    }
    Table table =
        Table.of(
            words.say("sharing.by-month"),
            Column.text(words.say("sharing.month")),
            Column.number(words.say("sharing.spent")));
    for (var month : shared.months().entrySet()) {
      String said = MONTH.format(month.getKey());
      table =
          table.plus(
              shared.level().shows(ShareLevel.ENTRIES)
                  ? Cell.link(said, here + "?month=" + month.getKey())
                  : Cell.of(said),
              Cell.of(EnglishMoney.exact(month.getValue())));
    }
    return table;
  }

  private @Nullable Table supports(Tx tx, Budget budget, SharedSpending shared) {
    Table table =
        Table.of(
            words.say("sharing.by-support"),
            Column.text(words.say("sharing.support")),
            Column.number(words.say("sharing.spent")));
    Money rest = shared.total();
    for (Support support :
        plans.findCurrent(tx, budget.holder()).map(Plan::listAgreedSupports).orElse(List.of())) {
      Money sum = shared.supports().getFor(support.id());
      rest = rest.minus(sum);
      table = table.plus(Cell.of(support.title()), Cell.of(EnglishMoney.exact(sum)));
    }
    if (table.rows().isEmpty()) {
      return null;
    }
    return rest.isZero()
        ? table
        : table.plus(Cell.of(words.say("sharing.no-support")), Cell.of(EnglishMoney.exact(rest)));
  }

  private @Nullable Table payments(Tx tx, Ask ask, SharedSpending shared, View view) {
    if (!shared.level().shows(ShareLevel.ENTRIES) || shared.months().isEmpty()) {
      return null;
    }
    YearMonth month = month(ask, shared);
    boolean withReceipts = shared.level().shows(ShareLevel.RECEIPTS);
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text(words.say("sharing.payee")),
                Column.text(words.say("sharing.day")),
                Column.text(words.say("sharing.category")),
                Column.number(words.say("sharing.amount"))));
    if (withReceipts) {
      columns.add(Column.text(words.say("sharing.receipts")));
    }
    Table table =
        Table.of(
            words.say("sharing.payments", MONTH.format(month)), columns.toArray(Column[]::new));
    Map<SpendEntryId, List<Receipt>> kept = receipts.listOf(tx, shared);
    for (SharedSpending.Line line : shared.listOf(month)) {
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  Cell.of(line.payee()),
                  Cell.of(dates.date(line.on())),
                  Cell.of(words.say("spend.category." + line.category().code())),
                  Cell.of(EnglishMoney.exact(line.amount()))));
      if (withReceipts) {
        int count = kept.getOrDefault(line.entry(), List.of()).size();
        row.add(
            count == 0
                ? Cell.of("")
                : Cell.link(
                    words.say("sharing.receipts-of", count),
                    view.receiptsAt().apply(line.entry())));
      }
      table = table.plus(row.toArray(Cell[]::new));
    }
    return table;
  }

  /** The month that was asked for; else the last with a payment. */
  private static YearMonth month(Ask ask, SharedSpending shared) {
    try {
      return ask.query("month")
          .map(YearMonth::parse)
          .filter(shared.months()::containsKey)
          .orElseGet(shared.months()::lastKey);
    } catch (DateTimeException notAMonth) {
      return shared.months().lastKey();
    }
  }
}
