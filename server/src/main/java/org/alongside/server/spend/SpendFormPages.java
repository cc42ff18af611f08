package org.alongside.server.spend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.Parsed;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.SpendPatch;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
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

/** The form for a new payment, and the same form to change one. */
public final class SpendFormPages {
  private static final String TEMPLATE = "spend/form.jte";

  private final Spending spending;
  private final Access access;
  private final SpendFormView view;
  private final Proposing proposing;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SpendFormPages(
      Spending spending,
      Agreed agreed,
      Proposing proposing,
      Access access,
      Frames frames,
      Clock clock) {
    this.spending = spending;
    this.proposing = proposing;
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
        .with(this::record);
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

  private Reply record(Tx tx, Ask ask) {
    SpendForm form = SpendForm.typed(ask);
    SpendEntryId id = typedId(ask);
    FormTarget target = FormTarget.of(ask, id);
    SpendForm pressed = form.pressed(ask.field("do"));
    if (pressed != null) {
      return Reply.page(TEMPLATE, view.page(tx, ask, target, pressed, List.of()));
    }
    Parsed<SpendBody> read = form.read(dates.today());
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, view.page(tx, ask, target, form, read.errors()));
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
    String list = "/holders/" + ask.person("holder") + "/spend";
    return Reply.seeOther(
        (mayRead(tx, ask, Asset.SPEND) ? list : list + "/new") + "?done=spend.recorded");
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
