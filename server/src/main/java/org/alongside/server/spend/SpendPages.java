package org.alongside.server.spend;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.PrivateNote;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.receipts.Receipt;
import org.alongside.server.receipts.ReceiptAccess;
import org.alongside.server.receipts.ReceiptFiles.Taken;
import org.alongside.server.receipts.Receipts;
import org.alongside.server.receipts.TakenOff;
import org.jspecify.annotations.Nullable;

/** The list of what was spent, one entry with its history, and taking an entry out. */
public final class SpendPages {
  private static final int PAGE = 25;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final Spending spending;
  private final SpendChecks checks;
  private final Agreed agreed;
  private final Receipts receipts;
  private final ReceiptAccess opening;
  private final ReceiptWords receiptWords = new ReceiptWords();
  private final BankSightings bank;
  private final Access access;
  private final Frames frames;
  private final People people;
  private final EnglishDates dates;
  private final SpendHistoryWords histories;
  private final PaidMarks marks;
  private final SpendBesides besides;
  private final PrivateNotes notes;
  private final Words words = Words.english();

  public SpendPages(
      Spending spending,
      SpendChecks checks,
      Agreed agreed,
      Receipts receipts,
      BankSightings bank,
      Proposing proposing,
      PrivateNotes notes,
      Access access,
      Frames frames,
      People people,
      PaidMarks marks,
      Clock clock) {
    this.besides = new SpendBesides(spending, proposing, access, clock);
    this.notes = notes;
    this.spending = spending;
    this.checks = checks;
    this.agreed = agreed;
    this.receipts = receipts;
    this.opening = new ReceiptAccess(access);
    this.bank = bank;
    this.access = access;
    this.frames = frames;
    this.people = people;
    this.marks = marks;
    this.dates = new EnglishDates(clock);
    this.histories = new SpendHistoryWords(people, dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get("/holders/:holder/spend").opens(Action.READ, Asset.SPEND, holder).with(this::list);
    routes
        .get("/holders/:holder/spend/:entry")
        .opens(Action.READ, Asset.SPEND, holder)
        .with(this::show);
    routes
        .get("/holders/:holder/spend/:entry/withdraw")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::askWithdraw);
    routes
        .post("/holders/:holder/spend/:entry/withdraw")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::withdraw);
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    if (!people.isHolder(tx, holder)) {
      throw new Refused();
    }
    @Nullable SpendPlace after = ask.query("after").flatMap(SpendPlace::parse).orElse(null);
    boolean missing =
        ask.query("receipt").filter("missing"::equals).isPresent()
            && may(tx, ask, Action.WRITE, Asset.SPEND);
    List<SpendEntry> entries =
        missing
            ? spending.listWithoutReceipt(tx, holder, after, PAGE + 1)
            : spending.list(tx, holder, after, PAGE + 1);
    boolean more = entries.size() > PAGE;
    List<SpendEntry> page = more ? entries.subList(0, PAGE) : entries;
    String here = "/holders/" + holder + "/spend";
    boolean own = isOwn(ask, holder);
    String heading = words.say(missing ? "spend.list.missing-title" : "spend.list.title");
    String list = missing ? here + "?receipt=missing" : here;
    Pagination pagination =
        new Pagination(
            after == null ? null : new Link(words.say("spend.list.newest"), list),
            more
                ? new Link(
                    words.say("spend.list.older"),
                    here
                        + (missing ? "?receipt=missing&after=" : "?after=")
                        + SpendPlace.of(page.get(PAGE - 1)).cursor())
                : null);
    return Reply.page(
        "spend/list.jte",
        new SpendListPage(
            frames.frame(tx, ask, heading),
            heading,
            own ? "" : words.say("spend.list.about", people.getName(tx, holder)),
            may(tx, ask, Action.WRITE, Asset.SPEND)
                ? new Link(words.say("spend.list.add"), here + "/new")
                : null,
            may(tx, ask, Action.WRITE, Asset.SPEND)
                ? new Link(words.say("spend.list.ask"), "/holders/" + holder + "/buying")
                : null,
            months(tx, holder, page, checked(tx, ask, page), checkWords(tx, ask, holder)),
            pagination,
            "/holders/" + holder + "/statement",
            besides.write(tx, ask, holder),
            bankLink(tx, ask),
            receipts(tx, ask, missing)));
  }

  /** Where bank statements are brought in, for those who may and whose money is paid out. */
  private @Nullable Link bankLink(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    boolean paidOut =
        may(tx, ask, Action.WRITE, Asset.BANK_STATEMENT)
            && agreed
                .findBudget(tx, holder, dates.today())
                .filter(Budget::hasDirectPayment)
                .isPresent();
    return paidOut ? link("spend.list.bank", "/holders/" + holder + "/account/statements") : null;
  }

  private List<SpendListPage.Month> months(
      Tx tx, PersonId holder, List<SpendEntry> page, List<CheckedEntry> checked, CheckWords check) {
    if (page.isEmpty()) {
      return List.of();
    }
    Map<SpendEntryId, String> marked = marks.find(tx, page.stream().map(SpendEntry::id).toList());
    Map<YearMonth, List<SpendListPage.Line>> lines = new LinkedHashMap<>();
    Map<SpendEntryId, BankSightings.Sighting> seen =
        bank.find(tx, holder, page.stream().map(SpendEntry::id).toList());
    for (CheckedEntry each : checked) {
      lines
          .computeIfAbsent(
              YearMonth.from(each.entry().body().spentOn()), month -> new ArrayList<>())
          .add(line(each, check, seen, marked.getOrDefault(each.entry().id(), "")));
    }
    Map<YearMonth, Money> sums =
        spending.sumMonths(
            tx,
            holder,
            YearMonth.from(page.get(page.size() - 1).body().spentOn()),
            YearMonth.from(page.get(0).body().spentOn()));
    List<SpendListPage.Month> months = new ArrayList<>();
    lines.forEach(
        (month, all) ->
            months.add(
                new SpendListPage.Month(
                    MONTH.format(month),
                    words.say(
                        "spend.list.month-total",
                        EnglishMoney.exact(sums.getOrDefault(month, Money.pence(0)))),
                    all)));
    return months;
  }

  /** With their checks, for the holder and those who log for them. */
  private List<CheckedEntry> checked(Tx tx, Ask ask, List<SpendEntry> entries) {
    return may(tx, ask, Action.WRITE, Asset.SPEND)
        ? checks.check(tx, ask.person("holder"), entries)
        : SpendChecks.withoutCheck(entries);
  }

  private SpendListPage.Line line(
      CheckedEntry checked,
      CheckWords check,
      Map<SpendEntryId, BankSightings.Sighting> seen,
      String mark) {
    SpendEntry entry = checked.entry();
    BankSightings.Sighting sighting = seen.get(entry.id());
    SpendBody body = entry.body();
    return new SpendListPage.Line(
        body.payee(),
        "/holders/" + entry.holder() + "/spend/" + entry.id(),
        dates.day(body.spentOn()),
        words.say("spend.category." + body.category().code()),
        amount(body),
        check.tag(checked),
        (check.reason(checked) + " " + mark).strip(),
        sighting == null ? "" : words.say("spend.list.seen", dates.shortDate(sighting.on())));
  }

  private String amount(SpendBody body) {
    String amount = EnglishMoney.exact(body.amount());
    return body.kind() == SpendKind.REFUND ? words.say("spend.amount.refund", amount) : amount;
  }

  /** What the list says of receipts, to those who may add one. */
  private SpendListPage.@Nullable Missing receipts(Tx tx, Ask ask, boolean missing) {
    if (!may(tx, ask, Action.WRITE, Asset.RECEIPT)) {
      return null;
    }
    String here = "/holders/" + ask.person("holder");
    long without = spending.countWithoutReceipt(tx, ask.person("holder"));
    return new SpendListPage.Missing(
        new Link(words.say("spend.receipts.title"), here + "/receipts"),
        missing
            ? new Link(words.say("spend.list.all"), here + "/spend")
            : without == 0
                ? null
                : new Link(
                    words.say("spend.list.missing", without), here + "/spend?receipt=missing"),
        missing,
        missing && without == 0);
  }

  private Reply show(Tx tx, Ask ask) {
    return Reply.page("spend/entry.jte", page(tx, ask, entry(tx, ask), Taken.NOTHING));
  }

  /** How an entry is called where others are told apart from it. */
  String title(SpendBody body) {
    return words.say("spend.receipts.of", amount(body), body.payee(), dates.day(body.spentOn()));
  }

  /** The page of an entry; {@code taken} says what is wrong with files that were sent for it. */
  SpendEntryPage page(Tx tx, Ask ask, SpendEntry entry, Taken taken) {
    PersonId holder = entry.holder();
    CheckedEntry checked = checked(tx, ask, List.of(entry)).get(0);
    CheckWords check = checkWords(tx, ask, holder);
    String here = "/holders/" + holder + "/spend/" + entry.id();
    boolean writes = may(tx, ask, Action.WRITE, Asset.SPEND);
    String heading = words.say("spend.entry.title", amount(entry.body()), entry.body().payee());
    ReceiptsPart part = receiptsPart(tx, ask, entry, taken);
    return new SpendEntryPage(
        frames.frame(tx, ask, heading),
        heading,
        "/holders/" + holder + "/spend",
        check.tag(checked),
        (check.reason(checked)
                + " "
                + marks.find(tx, List.of(entry.id())).getOrDefault(entry.id(), ""))
            .strip(),
        rows(tx, entry, check),
        histories.steps(tx, spending.getHistory(tx, holder, entry.id()), check),
        part,
        part == null || part.adding() == null
            ? ErrorSummary.none()
            : ErrorSummary.of(part.adding().field()),
        writes && SpendForm.canShow(entry) ? link("spend.entry.edit", here + "/edit") : null,
        writes
            ? link("spend.entry.again", "/holders/" + holder + "/spend/new?again=" + entry.id())
            : null,
        writes && entry.counts() ? link("spend.entry.withdraw", here + "/withdraw") : null,
        writes && entry.counts() && entry.body().kind() == SpendKind.SPEND
            ? link("spend.entry.back", "/holders/" + holder + "/spend/new?back=" + entry.id())
            : null,
        note(tx, ask, entry));
  }

  private @Nullable ReceiptsPart receiptsPart(Tx tx, Ask ask, SpendEntry entry, Taken taken) {
    boolean writes = may(tx, ask, Action.WRITE, Asset.RECEIPT);
    List<Receipt> open =
        receipts.listOf(tx, entry.id()).stream()
            .filter(each -> opening.mayOpen(tx, ask.caller(), each))
            .toList();
    if (!writes && open.isEmpty()) {
      return null;
    }
    String here = "/holders/" + entry.holder() + "/spend/" + entry.id() + "/receipts";
    List<ReceiptsPart.Shown> shown = new ArrayList<>();
    for (Receipt receipt : open) {
      shown.add(
          new ReceiptsPart.Shown(
              "/attachments/" + receipt.id(),
              ReceiptWords.picture(receipt),
              ReceiptWords.width(receipt),
              ReceiptWords.height(receipt),
              receiptWords.alt(receipt, title(entry.body())),
              receiptWords.name(receipt, shown.size() + 1),
              writes ? here + "/" + receipt.id() + "/take-off" : ""));
    }
    List<ReceiptsPart.Gone> gone = new ArrayList<>();
    for (TakenOff each : writes ? receipts.listTakenOff(tx, entry.id()) : List.<TakenOff>of()) {
      if (opening.mayOpen(tx, ask.caller(), each.receipt())) {
        gone.add(
            new ReceiptsPart.Gone(
                "/attachments/" + each.receipt().id(),
                words.say("spend.receipts.open"),
                words.say(
                    "spend.receipts.taken-off",
                    people.getName(tx, each.by()),
                    dates.when(each.at())),
                here + "/" + each.receipt().id() + "/use"));
      }
    }
    return new ReceiptsPart(
        shown,
        gone,
        writes
            ? new ReceiptsPart.Adding(
                here,
                receiptWords.field(taken),
                "/holders/" + entry.holder() + "/receipts?for=" + entry.id())
            : null);
  }

  /** The private note; null for everybody but the holder. */
  private SpendEntryPage.@Nullable Note note(Tx tx, Ask ask, SpendEntry entry) {
    if (!may(tx, ask, Action.READ, Asset.NOTE)) {
      return null;
    }
    String text = notes.find(tx, entry.holder(), entry.id()).map(PrivateNote::text).orElse("");
    return new SpendEntryPage.Note(
        text,
        link(
            text.isEmpty() ? "spend.note.write" : "spend.note.change",
            "/holders/" + entry.holder() + "/spend/" + entry.id() + "/note"));
  }

  private Link link(String key, String href) {
    return new Link(words.say(key), href);
  }

  /** With when the bank had it. */
  private List<SummaryRow> rows(Tx tx, SpendEntry entry, CheckWords check) {
    List<SummaryRow> rows = rows(entry.body(), check);
    BankSightings.Sighting sighting =
        bank.find(tx, entry.holder(), List.of(entry.id())).get(entry.id());
    if (sighting != null) {
      String key = sighting.source() == BankSightings.Source.STATEMENT ? "from" : "seen";
      rows.add(
          SummaryRow.of(
              words.say("spend.entry.bank"),
              words.say("spend.entry.bank-" + key, dates.date(sighting.on()))));
    }
    return rows;
  }

  private List<SummaryRow> rows(SpendBody body, CheckWords check) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("spent-on", dates.weekdayDate(body.spentOn())));
    rows.add(row("amount", amount(body)));
    rows.add(row("payee", body.payee()));
    rows.add(row("category", words.say("spend.category." + body.category().code())));
    String support = check.title(body.support());
    if (!support.isEmpty()) {
      rows.add(row("supportId", support));
    }
    body.splits()
        .forEach(
            split ->
                rows.add(
                    SummaryRow.of(
                        words.say("spend.entry.part"),
                        SpendHistoryWords.part(split, check.title(split.support())))));
    body.findNote().ifPresent(note -> rows.add(row("note", note)));
    return rows;
  }

  private SummaryRow row(String field, String value) {
    return SummaryRow.of(words.say("spend.field." + field), value);
  }

  private Reply askWithdraw(Tx tx, Ask ask) {
    SpendEntry entry = readable(tx, ask);
    String here = "/holders/" + entry.holder() + "/spend/" + entry.id();
    if (!entry.counts()) {
      throw new Refused();
    }
    String heading = words.say("spend.withdraw.title");
    return Reply.page(
        "spend/withdraw.jte",
        new SpendWithdrawPage(
            frames.frame(tx, ask, heading),
            heading,
            here + "/withdraw",
            here,
            rows(entry.body(), checkWords(tx, ask, entry.holder()))));
  }

  private Reply withdraw(Tx tx, Ask ask) {
    SpendEntry entry = readable(tx, ask);
    spending.withdraw(tx, ask.caller().getPerson(), entry.holder(), entry.id(), ask.now());
    return Reply.seeOther(
        "/holders/" + entry.holder() + "/spend/" + entry.id() + "?done=spend.withdrawn");
  }

  /** The entry, for those who may also look at it: its page shows what it holds. */
  private SpendEntry readable(Tx tx, Ask ask) {
    if (!may(tx, ask, Action.READ, Asset.SPEND)) {
      throw new Refused();
    }
    return entry(tx, ask);
  }

  private SpendEntry entry(Tx tx, Ask ask) {
    return spending.getEntry(tx, ask.person("holder"), SpendEntryId.of(ask.id("entry")));
  }

  private CheckWords checkWords(Tx tx, Ask ask, PersonId holder) {
    Map<SupportId, String> titles = new HashMap<>();
    if (may(tx, ask, Action.READ, Asset.PLAN)) {
      agreed
          .findPlan(tx, holder)
          .ifPresent(plan -> plan.supports().forEach(each -> titles.put(each.id(), each.title())));
    }
    return new CheckWords(isOwn(ask, holder) ? "self" : "other", titles);
  }

  private static boolean isOwn(Ask ask, PersonId holder) {
    return holder.equals(ask.caller().person());
  }

  private boolean may(Tx tx, Ask ask, Action action, Asset asset) {
    return access.allows(tx, ask.caller(), action, asset, Subject.of(ask.person("holder")));
  }
}
