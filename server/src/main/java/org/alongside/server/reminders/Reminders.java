package org.alongside.server.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Scope;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Grants;
import org.alongside.server.notices.Notices;

/**
 * Chosen reminders, and giving those that are due. Nobody gets more than one a day: what is still
 * due comes on the next. A reminder never says whose money it is about, nor how much.
 */
public final class Reminders {
  /** How far back a payment without a receipt is still asked about. */
  private static final int RECEIPTS_DAYS = 60;

  private static final int DAYS_INTO_MONTH = 5;

  private final SqlReminders storage = new SqlReminders();
  private final Clock clock;
  private final Notices notices;
  private final Grants grants;
  private final PaymentDays paymentDays;
  private final Optional<WithoutReceipt> receipts;

  /**
   * Reminders.
   *
   * @param receipts empty where payments have no receipts; then nobody is reminded of one
   */
  public Reminders(
      Clock clock,
      Notices notices,
      Grants grants,
      PaymentDays paymentDays,
      Optional<WithoutReceipt> receipts) {
    this.clock = clock;
    this.notices = notices;
    this.grants = grants;
    this.paymentDays = paymentDays;
    this.receipts = receipts;
  }

  /** Those that can be chosen. */
  List<ReminderKind> listOffered() {
    return receipts.isPresent()
        ? List.of(ReminderKind.END_OF_MONTH, ReminderKind.RECEIPT_MISSING, ReminderKind.PAYMENT_DAY)
        : List.of(ReminderKind.END_OF_MONTH, ReminderKind.PAYMENT_DAY);
  }

  /** What this person chose about this holder's spending. */
  Map<ReminderKind, ReminderChoice> getChosen(Tx tx, PersonId person, PersonId holder) {
    Map<ReminderKind, ReminderChoice> chosen = new HashMap<>();
    storage.list(tx, person, holder).forEach(each -> chosen.put(each.kind(), each));
    return chosen;
  }

  /** Chooses these and no other. */
  public void choose(Tx tx, PersonId person, PersonId holder, List<ReminderChoice> choices) {
    storage.delete(tx, person, holder);
    choices.forEach(each -> storage.insert(tx, each, clock.instant()));
  }

  /** Chooses one of the end of the month at this hour, and no other. */
  public void chooseEndOfMonth(Tx tx, PersonId person, int hour) {
    choose(
        tx,
        person,
        person,
        List.of(new ReminderChoice(person, person, ReminderKind.END_OF_MONTH, hour, 0)));
  }

  /** Gives those that are due; how many. */
  public int give(Tx tx) {
    ZonedDateTime now = clock.instant().atZone(Access.ENGLAND);
    LocalDate today = now.toLocalDate();
    int given = 0;
    List<ReminderChoice> all = storage.listAll(tx);
    for (ReminderChoice each :
        all.stream().sorted(Comparator.comparing(ReminderChoice::kind)).toList()) {
      if (each.hour() <= now.getHour()
          && !storage.isReminded(tx, each.person(), today)
          && mayLog(tx, each, today)
          && isDueForTheFirstTime(tx, each, today)) {
        notices.tell(tx, each.person(), each.kind().notice(), link(each));
        given++;
      }
    }
    return given;
  }

  private static String link(ReminderChoice choice) {
    String spend = "/holders/" + choice.holder() + "/spend";
    return choice.kind() == ReminderKind.END_OF_MONTH ? spend + "/new" : spend;
  }

  private boolean mayLog(Tx tx, ReminderChoice choice, LocalDate today) {
    return choice.person().equals(choice.holder())
        || grants.listOfPerson(tx, choice.person()).stream()
            .anyMatch(
                grant ->
                    grant.holder().equals(choice.holder()) && grant.opens(Scope.LOG_SPEND, today));
  }

  private boolean isDueForTheFirstTime(Tx tx, ReminderChoice choice, LocalDate today) {
    return switch (choice.kind()) {
      case PAYMENT_DAY ->
          paymentDays.isDue(tx, choice.holder(), today)
              && isFirst(tx, choice, today, today.toString());
      case END_OF_MONTH ->
          monthThatEnds(today)
              .filter(month -> isFirst(tx, choice, today, month.toString()))
              .isPresent();
      case RECEIPT_MISSING -> isReceiptMissing(tx, choice, today);
    };
  }

  /** On its last day, or a few days later when another reminder came that day. */
  private static Optional<YearMonth> monthThatEnds(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    if (today.equals(month.atEndOfMonth())) {
      return Optional.of(month);
    }
    return today.getDayOfMonth() <= DAYS_INTO_MONTH
        ? Optional.of(month.minusMonths(1))
        : Optional.empty();
  }

  /** Asks once about each payment; those that are asked about today count as asked. */
  private boolean isReceiptMissing(Tx tx, ReminderChoice choice, LocalDate today) {
    if (receipts.isEmpty()) {
      return false;
    }
    boolean any = false;
    for (SpendEntryId entry :
        receipts
            .get()
            .list(
                tx,
                choice.holder(),
                today.minusDays(RECEIPTS_DAYS),
                today.minusDays(choice.afterDays()))) {
      any |= isFirst(tx, choice, today, entry.toString());
    }
    return any;
  }

  private boolean isFirst(Tx tx, ReminderChoice choice, LocalDate today, String about) {
    return storage.insertGiven(tx, choice, about, today);
  }
}
