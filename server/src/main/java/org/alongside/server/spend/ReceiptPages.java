package org.alongside.server.spend;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.receipts.Receipt;
import org.alongside.server.receipts.ReceiptAccess;
import org.alongside.server.receipts.ReceiptFiles;
import org.alongside.server.receipts.ReceiptFiles.Taken;
import org.alongside.server.receipts.ReceiptOutcome;
import org.alongside.server.receipts.ReceiptPlace;
import org.alongside.server.receipts.Receipts;
import org.jspecify.annotations.Nullable;

/** Adding receipts to an entry, taking them off and putting them back, and the list of all. */
public final class ReceiptPages {
  private static final int PAGE = 24;
  private static final SubjectFinder HOLDER = SubjectFinder.holderIn("holder");

  private final Spending spending;
  private final Receipts receipts;
  private final ReceiptFiles files;
  private final ReceiptAccess opening;
  private final Access access;
  private final Database database;
  private final Frames frames;
  private final SpendPages entries;
  private final EnglishDates dates;
  private final ReceiptWords receiptWords = new ReceiptWords();
  private final Words words = Words.english();

  /** Pages; {@code entries} shows the entry again when a file cannot be kept. */
  public ReceiptPages(
      Spending spending,
      Receipts receipts,
      ReceiptFiles files,
      Access access,
      Database database,
      Frames frames,
      SpendPages entries,
      Clock clock) {
    this.spending = spending;
    this.receipts = receipts;
    this.files = files;
    this.opening = new ReceiptAccess(access);
    this.access = access;
    this.database = database;
    this.frames = frames;
    this.entries = entries;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/holders/:holder/receipts")
        .opens(Action.WRITE, Asset.RECEIPT, HOLDER)
        .with(this::list);
    String here = "/holders/:holder/spend/:entry/receipts";
    routes
        .post(here)
        .opens(Action.WRITE, Asset.RECEIPT, HOLDER)
        .withFilesUpTo(ReceiptFiles.MOST_BYTES_OF_A_FORM)
        .withSteps(this::add);
    routes
        .post(here + "/:receipt/take-off")
        .opens(Action.WRITE, Asset.RECEIPT, HOLDER)
        .with(this::takeOff);
    routes.post(here + "/:receipt/use").opens(Action.WRITE, Asset.RECEIPT, HOLDER).with(this::use);
  }

  private Future<Reply> add(Ask ask) {
    return files
        .take(ask, SpendEntryId.of(ask.id("entry")))
        .compose(
            taken ->
                database.write(
                    tx -> {
                      // A file takes its time: the access may have ended meanwhile.
                      access.require(
                          tx,
                          ask.caller(),
                          Action.WRITE,
                          Asset.RECEIPT,
                          Subject.of(ask.person("holder")));
                      return added(tx, ask, taken);
                    }));
  }

  private Reply added(Tx tx, Ask ask, Taken taken) {
    SpendEntry entry = entry(tx, ask);
    Taken after = attach(tx, ask, entry, taken);
    if (after.receipts().isEmpty() && after.wrong().isEmpty()) {
      after = new Taken(List.of(), List.of(new ReceiptFiles.Wrong(1, 1, "none")));
    }
    return after.wrong().isEmpty()
        ? Reply.seeOther(here(entry) + "?done=spend.receipt-added#receipts")
        : Reply.formAgain("spend/entry.jte", entries.page(tx, ask, entry, after));
  }

  /** Puts what was taken in to the entry; what could not be is among the wrong ones then. */
  private Taken attach(Tx tx, Ask ask, SpendEntry entry, Taken taken) {
    List<ReceiptFiles.Wrong> wrong = new ArrayList<>(taken.wrong());
    for (ReceiptId receipt : taken.receipts()) {
      ReceiptOutcome outcome =
          mayUse(tx, ask, receipt)
              ? receipts.attach(tx, ask.caller().getPerson(), entry, receipt)
              : ReceiptOutcome.NOT_HERE;
      if (outcome == ReceiptOutcome.TOO_MANY) {
        wrong.add(new ReceiptFiles.Wrong(1, 1, "too-many"));
      } else if (outcome == ReceiptOutcome.NOT_HERE) {
        wrong.add(new ReceiptFiles.Wrong(1, 1, "gone"));
      }
    }
    return new Taken(taken.receipts(), wrong);
  }

  private boolean mayUse(Tx tx, Ask ask, ReceiptId receipt) {
    return receipts
        .find(tx, receipt)
        .map(known -> opening.mayOpen(tx, ask.caller(), known))
        .orElse(true);
  }

  private Reply takeOff(Tx tx, Ask ask) {
    SpendEntry entry = entry(tx, ask);
    Receipt receipt = receipt(tx, ask, entry);
    receipts.detach(tx, ask.caller().getPerson(), entry, receipt.id());
    return Reply.seeOther(here(entry) + "?done=spend.receipt-taken-off#receipts");
  }

  /** Puts back what was taken off, or uses for this entry what another one has. */
  private Reply use(Tx tx, Ask ask) {
    SpendEntry entry = entry(tx, ask);
    Receipt receipt = receipt(tx, ask, entry);
    ReceiptOutcome outcome = receipts.attach(tx, ask.caller().getPerson(), entry, receipt.id());
    if (outcome == ReceiptOutcome.TOO_MANY) {
      Taken tooMany = new Taken(List.of(), List.of(new ReceiptFiles.Wrong(1, 1, "too-many")));
      return Reply.formAgain("spend/entry.jte", entries.page(tx, ask, entry, tooMany));
    }
    return Reply.seeOther(here(entry) + "?done=spend.receipt-added#receipts");
  }

  private SpendEntry entry(Tx tx, Ask ask) {
    if (!access.allows(
        tx, ask.caller(), Action.READ, Asset.SPEND, Subject.of(ask.person("holder")))) {
      throw new Refused();
    }
    return spending.getEntry(tx, ask.person("holder"), SpendEntryId.of(ask.id("entry")));
  }

  private Receipt receipt(Tx tx, Ask ask, SpendEntry entry) {
    return receipts
        .find(tx, ReceiptId.of(ask.id("receipt")))
        .filter(found -> found.holder().equals(entry.holder()))
        .filter(found -> opening.mayOpen(tx, ask.caller(), found))
        .orElseThrow(Refused::new);
  }

  private static String here(SpendEntry entry) {
    return "/holders/" + entry.holder() + "/spend/" + entry.id();
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    @Nullable SpendEntry target = target(tx, ask).orElse(null);
    @Nullable ReceiptPlace after = ask.query("after").flatMap(ReceiptPlace::parse).orElse(null);
    List<Receipt> found = receipts.list(tx, holder, after, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<Receipt> page =
        (more ? found.subList(0, PAGE) : found)
            .stream().filter(each -> opening.mayOpen(tx, ask.caller(), each)).toList();
    String heading =
        words.say(target == null ? "spend.receipts.title" : "spend.receipts.choose-title");
    String list = "/holders/" + holder + "/receipts";
    String choosing = target == null ? "" : "for=" + target.id();
    Receipt last = more ? found.get(PAGE - 1) : null;
    return Reply.page(
        "spend/receiptList.jte",
        new ReceiptListPage(
            frames.frame(tx, ask, heading),
            heading,
            target == null ? "/holders/" + holder + "/spend" : here(target),
            target == null ? "" : entries.title(target.body()),
            items(tx, holder, page, target),
            receiptWords.room(receipts.countBytes(tx, ask.caller().getPerson())),
            new Pagination(
                after == null
                    ? null
                    : new Link(
                        words.say("spend.receipts.newest"),
                        choosing.isEmpty() ? list : list + "?" + choosing),
                last == null
                    ? null
                    : new Link(
                        words.say("spend.receipts.older"),
                        list
                            + "?after="
                            + new ReceiptPlace(last.madeAt().toEpochMilli(), last.id()).cursor()
                            + (choosing.isEmpty() ? "" : "&" + choosing)))));
  }

  /** The entry for which a receipt is being chosen. */
  private Optional<SpendEntry> target(Tx tx, Ask ask) {
    try {
      return ask.query("for")
          .map(SpendEntryId::parse)
          .flatMap(id -> spending.find(tx, ask.person("holder"), id))
          .filter(
              entry ->
                  access.allows(
                      tx, ask.caller(), Action.READ, Asset.SPEND, Subject.of(entry.holder())));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private List<ReceiptListPage.Item> items(
      Tx tx, PersonId holder, List<Receipt> page, @Nullable SpendEntry target) {
    Map<ReceiptId, List<SpendEntryId>> of =
        receipts.listEntries(tx, page.stream().map(Receipt::id).toList());
    Set<SpendEntryId> ids = new HashSet<>();
    of.values().forEach(ids::addAll);
    Map<SpendEntryId, SpendEntry> known = new HashMap<>();
    spending.listById(tx, holder, ids).forEach(entry -> known.put(entry.id(), entry));
    List<ReceiptListPage.Item> items = new ArrayList<>();
    for (Receipt receipt : page) {
      List<SpendEntryId> its = of.getOrDefault(receipt.id(), List.of());
      List<Link> links = new ArrayList<>();
      for (SpendEntryId id : its) {
        SpendEntry entry = known.get(id);
        if (entry != null) {
          links.add(new Link(entries.title(entry.body()), here(entry)));
        }
      }
      boolean usable = target != null && !its.contains(target.id());
      String day = dates.day(receipt.madeAt().atZone(Access.ENGLAND).toLocalDate());
      items.add(
          new ReceiptListPage.Item(
              new ReceiptsPart.Shown(
                  "/attachments/" + receipt.id(),
                  ReceiptWords.picture(receipt),
                  ReceiptWords.width(receipt),
                  ReceiptWords.height(receipt),
                  receiptWords.alt(receipt, day),
                  words.say("spend.receipts.open"),
                  ""),
              day,
              links,
              usable && target != null ? here(target) + "/receipts/" + receipt.id() + "/use" : ""));
    }
    return items;
  }
}
