package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.paidfor.Confirmation;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Organisations;
import org.alongside.server.notices.Notices;
import org.alongside.server.thirdparty.PaidFor;
import org.jspecify.annotations.Nullable;

/** An organisation that holds a holder's money, with payments in every state. */
public final class DemoThirdParty implements DemoPart {
  private static final int BEGAN_DAYS_AGO = 100;
  private static final LocalTime NOON = LocalTime.of(12, 15);
  private static final UUID WILLOW = Cast.id("organisation Willow Trust");

  private final DemoClock clock;
  private final Organisations organisations;
  private final PaidFor paid;
  private final Notices notices;

  public DemoThirdParty(
      DemoClock clock, Organisations organisations, PaidFor paid, Notices notices) {
    this.clock = clock;
    this.organisations = organisations;
    this.paid = paid;
    this.notices = notices;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(BEGAN_DAYS_AGO, NOON);
    LocalDate began = clock.today().minusDays(BEGAN_DAYS_AGO);
    organisations.add(tx, WILLOW, "Willow Trust", Cast.RUTH);
    organisations.addPerson(tx, Cast.id("at Willow"), WILLOW, Cast.PAT, began, Cast.RUTH);
    organisations.hold(tx, Cast.id("held by Willow"), WILLOW, Cast.BETH, began, Cast.RUTH);
    SpendEntryId first = log(tx, 31, 7_600, "4 hours of support on Tuesday afternoon, by Kate");
    answer(tx, 29, first, Confirmation.HAPPENED, null);
    SpendEntryId second = log(tx, 24, 7_600, "4 hours of support on Tuesday afternoon, by Kate");
    answer(tx, 22, second, Confirmation.DID_NOT_HAPPEN, "Kate was ill and nobody came.");
    SpendEntryId third = log(tx, 17, 7_600, "4 hours of support on Tuesday afternoon");
    answer(tx, 16, third, Confirmation.WRONG, "It was 2 hours, not 4.");
    log(tx, 3, 3_800, "2 hours of support on Tuesday afternoon, by Kate");
    notices.markRead(tx, Cast.GRACE, "/holders/" + Cast.BETH + "/paid-for");
  }

  private SpendEntryId log(Tx tx, int daysAgo, long pence, String delivered) {
    clock.set(daysAgo, NOON);
    SpendEntryId id = SpendEntryId.of(Cast.id("paid for Beth " + daysAgo));
    paid.log(
        tx,
        Cast.PAT,
        Cast.BETH,
        id,
        new SpendBody(
            clock.today().minusDays(daysAgo + 1L),
            Money.pence(pence),
            "Hartshire Home Support",
            SpendCategory.AGENCY_CARE,
            DemoPlans.support(Cast.BETH, "support"),
            null,
            SpendKind.SPEND,
            List.of()),
        delivered);
    return id;
  }

  private void answer(
      Tx tx, int daysAgo, SpendEntryId id, Confirmation said, @Nullable String words) {
    clock.set(daysAgo, NOON);
    PersonId beth = Cast.BETH;
    paid.answer(tx, beth, beth, id, said, words);
  }
}
