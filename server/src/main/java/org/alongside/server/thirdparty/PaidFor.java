package org.alongside.server.thirdparty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.paidfor.Confirmation;
import org.alongside.core.paidfor.PaidTexts;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendField;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.server.access.Access;
import org.alongside.server.access.Refused;
import org.alongside.server.budgets.PlanSource;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.identity.Organisation;
import org.alongside.server.identity.Organisations;
import org.alongside.server.spend.SpendOutcome;
import org.alongside.server.spend.Spending;
import org.jspecify.annotations.Nullable;

/**
 * What organisations paid for holders. It counts as spent when it is logged; the holder says
 * whether it happened; a correction is an amendment of the ledger, and is the holder's to confirm
 * again. Whoever calls has made sure that the caller may.
 */
public final class PaidFor {
  private final SqlPaidItems storage = new SqlPaidItems();
  private final Spending spending;
  private final Organisations organisations;
  private final PlanSource plans;
  private final PaidTellings tellings;
  private final Clock clock;

  public PaidFor(
      Spending spending,
      Organisations organisations,
      PlanSource plans,
      PaidTellings tellings,
      Clock clock) {
    this.spending = spending;
    this.organisations = organisations;
    this.plans = plans;
    this.tellings = tellings;
    this.clock = clock;
  }

  /**
   * Logs a payment, as somebody of the organisation that holds the money. The same again changes
   * nothing.
   *
   * @throws Refused when the id is another entry's
   */
  public void log(
      Tx tx, PersonId by, PersonId holder, SpendEntryId id, SpendBody body, String delivered) {
    UUID own = getOwn(tx, by);
    PaidTexts.DELIVERED.require(delivered);
    SpendOutcome outcome = spending.record(tx, by, holder, id, body, now());
    if (outcome instanceof SpendOutcome.Refused) {
      throw new Refused();
    }
    if (!(outcome instanceof SpendOutcome.Stored)) {
      getOf(tx, by, holder, id);
      return;
    }
    storage.insert(tx, new PaidItem(id, own, holder, delivered, Confirmation.WAITING, null, now()));
    step(tx, id, "logged", delivered, null, by);
    tellings.tellHolder(tx, holder);
  }

  /**
   * Corrects one of the organisation's own; the holder is asked again.
   *
   * @param base the revision that the person saw
   * @throws Refused when it is not theirs, or is withdrawn
   */
  void amend(
      Tx tx,
      PersonId by,
      PersonId holder,
      SpendEntryId id,
      long base,
      SpendBody body,
      String delivered) {
    PaidItem item = getOf(tx, by, holder, id);
    SpendEntry entry = spending.getEntry(tx, holder, id);
    Optional<SpendPatch> patch = patch(entry.body(), body);
    if (patch.isEmpty() && item.delivered().equals(delivered)) {
      return;
    }
    if (patch.isPresent()
        && spending.amend(tx, by, holder, id, base, patch.get(), now())
            instanceof SpendOutcome.Refused) {
      throw new Refused();
    }
    storage.update(tx, item.with(delivered, item.state().afterCorrection(), null));
    step(tx, id, "amended", delivered, null, by);
    tellings.tellHolder(tx, holder);
  }

  /** What an organisation can correct; the rest of the entry is the holder's. */
  private static Optional<SpendPatch> patch(SpendBody seen, SpendBody typed) {
    List<SpendEdit> edits = new ArrayList<>();
    if (!SpendField.SPENT_ON.isSame(seen, typed)) {
      edits.add(new SpendEdit.SpentOn(typed.spentOn()));
    }
    if (!SpendField.AMOUNT.isSame(seen, typed)) {
      edits.add(new SpendEdit.Amount(typed.amount(), typed.splits()));
    }
    if (!SpendField.PAYEE.isSame(seen, typed)) {
      edits.add(new SpendEdit.Payee(typed.payee()));
    }
    if (!SpendField.CATEGORY.isSame(seen, typed)) {
      edits.add(new SpendEdit.Category(typed.category()));
    }
    if (!SpendField.SUPPORT.isSame(seen, typed)) {
      edits.add(new SpendEdit.Support(typed.support()));
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(new SpendPatch(edits));
  }

  /** Takes one of the organisation's own out: it is kept and no longer counted. */
  void withdraw(Tx tx, PersonId by, PersonId holder, SpendEntryId id) {
    PaidItem item = getOf(tx, by, holder, id);
    if (spending.withdraw(tx, by, holder, id, now()) instanceof SpendOutcome.Stored) {
      step(tx, id, "withdrawn", item.delivered(), null, by);
      tellings.tellHolder(tx, holder);
    }
  }

  /**
   * Says for the holder whether it happened.
   *
   * @param words null when nothing is said beside
   * @throws Refused when there is no such item
   */
  public void answer(
      Tx tx,
      PersonId by,
      PersonId holder,
      SpendEntryId id,
      Confirmation said,
      @Nullable String words) {
    if (!said.isAnswer() || (said.needsWords() && words == null)) {
      throw new IllegalArgumentException("no answer: " + said.code());
    }
    PaidItem item = get(tx, holder, id);
    storage.update(tx, item.with(item.delivered(), said, words));
    step(tx, id, said.code(), item.delivered(), words, by);
    if (said.isDisputed()) {
      tellings.tellOfDispute(tx, holder, item.organisation());
    }
  }

  private void step(
      Tx tx, SpendEntryId id, String step, String delivered, @Nullable String words, PersonId by) {
    storage.insertStep(tx, id, new PaidItem.Step(step, delivered, words, by, now()));
  }

  /**
   * One of this holder's.
   *
   * @throws Refused when it is not
   */
  PaidItem get(Tx tx, PersonId holder, SpendEntryId id) {
    return storage
        .find(tx, id)
        .filter(item -> item.holder().equals(holder))
        .orElseThrow(Refused::new);
  }

  /**
   * One that this person's organisation logged for this holder.
   *
   * @throws Refused when it did not
   */
  PaidItem getOf(Tx tx, PersonId by, PersonId holder, SpendEntryId id) {
    PaidItem item = get(tx, holder, id);
    if (!item.organisation().equals(getOwn(tx, by))) {
      throw new Refused();
    }
    return item;
  }

  /** A holder's, the newest first. */
  List<PaidItem> listOf(Tx tx, PersonId holder, int most) {
    return storage.listOf(tx, holder, most);
  }

  List<PaidItem.Step> listSteps(Tx tx, PaidItem item) {
    return storage.listSteps(tx, item.entry());
  }

  /** What stands beside these entries of the ledger: whether the holder confirmed them. */
  public Map<SpendEntryId, String> listMarks(Tx tx, Collection<SpendEntryId> entries) {
    Map<SpendEntryId, String> marks = new HashMap<>();
    storage
        .listStates(tx, entries)
        .forEach(
            (entry, state) ->
                marks.put(entry, Words.english().say("thirdparty.mark." + state.code())));
    return marks;
  }

  /** The payment itself. */
  SpendEntry getEntry(Tx tx, PaidItem item) {
    return spending.getEntry(tx, item.holder(), item.entry());
  }

  /** The payments of these items of one holder. */
  Map<SpendEntryId, SpendEntry> listEntries(Tx tx, PersonId holder, List<PaidItem> items) {
    return spending.listById(tx, holder, items.stream().map(PaidItem::entry).toList()).stream()
        .collect(Collectors.toMap(SpendEntry::id, entry -> entry));
  }

  /** What the agreed plan calls the supports: all that an organisation needs to know of it. */
  List<Support> listSupports(Tx tx, PersonId holder) {
    return plans.findCurrent(tx, holder).map(Plan::listAgreedSupports).orElse(List.of());
  }

  /** Where this person works now. */
  UUID getOwn(Tx tx, PersonId person) {
    LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
    return organisations.findOf(tx, person, today).map(Organisation::id).orElseThrow(Refused::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
