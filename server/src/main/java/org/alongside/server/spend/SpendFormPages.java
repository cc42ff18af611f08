package org.alongside.server.spend;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.Parsed;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.SpendPatch;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.receipts.ReceiptFiles;
import org.alongside.server.receipts.ReceiptFiles.Taken;
import org.alongside.server.receipts.Receipts;

/** The form for a new payment, and the same form to change one. */
public final class SpendFormPages {
  private static final String TEMPLATE = "spend/form.jte";

  private final Spending spending;
  private final Receipts receipts;
  private final ReceiptFiles files;
  private final Access access;
  private final Database database;
  private final SpendFormView view;
  private final Proposing proposing;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SpendFormPages(
      Spending spending,
      Agreed agreed,
      Receipts receipts,
      ReceiptFiles files,
      Proposing proposing,
      Access access,
      Database database,
      Frames frames,
      Clock clock) {
    this.spending = spending;
    this.receipts = receipts;
    this.files = files;
    this.proposing = proposing;
    this.database = database;
    this.access = access;
    this.view = new SpendFormView(spending, agreed, access, frames, clock);
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/spend/new")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::showNew);
    routes
        .post("/holders/:holder/spend/new")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .withFilesUpTo(ReceiptFiles.MOST_BYTES_OF_A_FORM)
        .withSteps(this::record);
    routes
        .get("/holders/:holder/spend/:entry/edit")
        .opens(Action.READ, Asset.SPEND, holder)
        .with(this::showEdit);
    routes
        .post("/holders/:holder/spend/:entry/edit")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::amend);
  }

  private Reply showNew(Tx tx, Ask ask) {
    SpendForm form =
        ask.query("again")
            .flatMap(id -> findAgain(tx, ask, id))
            .or(
                () ->
                    ask.query("back")
                        .flatMap(id -> findAgain(tx, ask, id))
                        .map(SpendForm::asRefund))
            .or(() -> findProposed(tx, ask))
            .orElseGet(() -> SpendForm.today(dates.today()));
    return Reply.page(TEMPLATE, view.page(tx, ask, FormTarget.fresh(ask), form, List.of()));
  }

  /** The form filled in like an earlier payment, but for the day and the note. */
  private Optional<SpendForm> findAgain(Tx tx, Ask ask, String id) {
    if (!mayRead(tx, ask, Asset.SPEND)) {
      return Optional.empty();
    }
    try {
      return spending
          .find(tx, ask.person("holder"), SpendEntryId.parse(id))
          .map(entry -> SpendForm.of(entry.body().withNote(null)).on(dates.today()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** The form filled in like a payment that may have come round again. */
  private Optional<SpendForm> findProposed(Tx tx, Ask ask) {
    if (!mayRead(tx, ask, Asset.SPEND)) {
      return Optional.empty();
    }
    return ask.query("key")
        .flatMap(
            key ->
                proposing.list(tx, ask.person("holder")).stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst())
        .map(proposal -> SpendForm.of(proposal.body()));
  }

  private Future<Reply> record(Ask ask) {
    return files
        .take(ask, typedId(ask))
        .compose(
            taken ->
                database.write(
                    tx -> {
                      // A file takes its time: the access may have ended meanwhile.
                      access.require(
                          tx,
                          ask.caller(),
                          Action.WRITE,
                          Asset.SPEND,
                          Subject.of(ask.person("holder")));
                      return record(tx, ask, taken);
                    }));
  }

  private Reply record(Tx tx, Ask ask, Taken sent) {
    SpendForm form = SpendForm.typed(ask);
    SpendEntryId id = typedId(ask);
    FormTarget target = FormTarget.of(ask, id);
    Taken taken = stillHere(tx, ask, id, sent);
    SpendForm pressed = form.pressed(ask.field("do"));
    if (pressed != null) {
      return Reply.page(TEMPLATE, view.page(tx, ask, target, pressed, List.of(), taken));
    }
    Parsed<SpendBody> read = form.read(dates.today());
    if (read.find().isEmpty() || !taken.wrong().isEmpty()) {
      return Reply.formAgain(TEMPLATE, view.page(tx, ask, target, form, read.errors(), taken));
    }
    SpendOutcome outcome =
        spending.record(
            tx, ask.caller().getPerson(), ask.person("holder"), id, read.get(), ask.now());
    if (outcome instanceof SpendOutcome.Refused refused) {
      if (refused.why() == SpendRefusal.OTHER_BODY) {
        return savedBefore(tx, ask, id, form);
      }
      throw new Refused();
    }
    SpendEntry entry = outcome.findEntry().orElseThrow();
    taken
        .receipts()
        .forEach(receipt -> receipts.attach(tx, ask.caller().getPerson(), entry, receipt));
    String list = "/holders/" + ask.person("holder") + "/spend";
    String done =
        "?done=" + (taken.receipts().isEmpty() ? "spend.recorded" : "spend.recorded-with-receipt");
    return Reply.seeOther((mayRead(tx, ask, Asset.SPEND) ? list : list + "/new") + done);
  }

  /** What an earlier try brought may be gone, or was never theirs: then it has to come again. */
  private Taken stillHere(Tx tx, Ask ask, SpendEntryId id, Taken sent) {
    List<ReceiptId> here = new ArrayList<>();
    List<ReceiptFiles.Wrong> wrong = new ArrayList<>(sent.wrong());
    for (ReceiptId receipt : sent.receipts()) {
      if (here.size() == CheckedEntry.MOST_RECEIPTS) {
        wrong.add(new ReceiptFiles.Wrong(1, 1, "too-many"));
        break;
      }
      if (receipts.mayAttach(tx, ask.caller().getPerson(), ask.person("holder"), id, receipt)) {
        here.add(receipt);
      } else {
        wrong.add(new ReceiptFiles.Wrong(1, 1, "gone"));
      }
    }
    return new Taken(here, wrong);
  }

  /** The form had been sent, was gone back to, changed, and sent again. */
  private Reply savedBefore(Tx tx, Ask ask, SpendEntryId id, SpendForm form) {
    SpendFormPage again = view.page(tx, ask, FormTarget.fresh(ask), form, List.of());
    String saved = "/holders/" + ask.person("holder") + "/spend/" + id;
    ErrorSummary errors =
        new ErrorSummary(List.of(new Link(words.say("spend.form.saved-before"), saved)));
    return Reply.formAgain(TEMPLATE, again.withErrors(errors));
  }

  private Reply showEdit(Tx tx, Ask ask) {
    SpendEntry entry = editable(tx, ask);
    if (!access.allows(tx, ask.caller(), Action.WRITE, Asset.SPEND, Subject.of(entry.holder()))) {
      throw new Refused();
    }
    return Reply.page(
        TEMPLATE, view.page(tx, ask, FormTarget.of(entry), SpendForm.of(entry.body()), List.of()));
  }

  private Reply amend(Tx tx, Ask ask) {
    if (!mayRead(tx, ask, Asset.SPEND)) {
      throw new Refused();
    }
    SpendEntry entry = editable(tx, ask);
    SpendForm form = SpendForm.typed(ask);
    FormTarget target =
        FormTarget.of(entry).seenAt(findRevision(ask, entry).orElse(entry.revision()));
    SpendForm pressed = form.pressed(ask.field("do"));
    if (pressed != null) {
      return Reply.page(TEMPLATE, view.page(tx, ask, target, pressed, List.of()));
    }
    Parsed<SpendBody> read = form.read(dates.today());
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, view.page(tx, ask, target, form, read.errors()));
    }
    long base = findRevision(ask, entry).orElseThrow(Refused::new);
    SpendBody seen = spending.getHistory(tx, entry.holder(), entry.id()).getRevision(base).body();
    String here = "/holders/" + entry.holder() + "/spend/" + entry.id();
    Optional<SpendPatch> patch = SpendForm.patch(seen, read.get());
    if (patch.isEmpty()) {
      return Reply.seeOther(here);
    }
    SpendOutcome outcome =
        spending.amend(
            tx, ask.caller().getPerson(), entry.holder(), entry.id(), base, patch.get(), ask.now());
    if (outcome instanceof SpendOutcome.Refused) {
      throw new Refused();
    }
    boolean merged = outcome instanceof SpendOutcome.Merged;
    return Reply.seeOther(here + "?done=" + (merged ? "spend.merged" : "spend.amended"));
  }

  private SpendEntry editable(Tx tx, Ask ask) {
    SpendEntry entry =
        spending.getEntry(tx, ask.person("holder"), SpendEntryId.of(ask.id("entry")));
    if (!SpendForm.canShow(entry)) {
      throw new Refused();
    }
    return entry;
  }

  private static SpendEntryId typedId(Ask ask) {
    try {
      return SpendEntryId.parse(ask.field("entry"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
  }

  /** The revision that was seen, if the form says one that there was. */
  private static Optional<Long> findRevision(Ask ask, SpendEntry entry) {
    String typed = ask.field("revision");
    long revision = typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
    return revision < 1 || revision > entry.revision() ? Optional.empty() : Optional.of(revision);
  }

  private boolean mayRead(Tx tx, Ask ask, Asset asset) {
    return access.allows(tx, ask.caller(), Action.READ, asset, Subject.of(ask.person("holder")));
  }
}
