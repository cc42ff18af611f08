package org.alongside.server.messaging;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.conversation.BankHolidays;
import org.alongside.core.conversation.ReplyExpectation;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.conversation.WorkingHours;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.Person;

/** Who is whose worker, when they work, and by when they reply. */
public final class Workers {
  /** How many working days a reply may take. */
  private static final int PROMISED_WORKING_DAYS = 2;

  /** The hours of a worker who has not said theirs. */
  private static final WorkingHours USUAL =
      WorkingHours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 0));

  private final CareTeam careTeam;
  private final BankHolidays holidays;
  private final Clock clock;

  public Workers(CareTeam careTeam, BankHolidays holidays, Clock clock) {
    this.careTeam = careTeam;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** The named worker of a holder today, with all that the holder always sees about them. */
  public Optional<WorkerCard> findCard(Tx tx, PersonId holder) {
    LocalDate today = today();
    return careTeam
        .findWorker(tx, holder, today)
        .map(
            worker -> {
              Optional<CareTeam.Cover> cover = careTeam.findCover(tx, worker.id(), today);
              PersonId answers =
                  cover.map(CareTeam.Cover::person).map(Person::id).orElse(worker.id());
              return new WorkerCard(
                  worker.id(),
                  worker.name(),
                  hours(tx, worker.id()),
                  repliesBy(hours(tx, answers), clock.instant()),
                  cover.map(Workers::cover).orElse(null));
            });
  }

  private static WorkerCard.Cover cover(CareTeam.Cover cover) {
    return new WorkerCard.Cover(
        cover.person().id(), cover.person().name(), cover.from(), cover.until());
  }

  /** By when a message that is sent now is answered. */
  Instant repliesBy(Tx tx, PersonId holder) {
    return findCard(tx, holder)
        .map(WorkerCard::repliesBy)
        .orElseGet(() -> repliesBy(USUAL, clock.instant()));
  }

  private Instant repliesBy(WorkingHours hours, Instant sentAt) {
    return ReplyExpectation.by(sentAt, hours, holidays, PROMISED_WORKING_DAYS);
  }

  /** When a worker works in an ordinary week. */
  public WorkingHours hours(Tx tx, PersonId worker) {
    Map<DayOfWeek, WorkingHours.Hours> days = new EnumMap<>(DayOfWeek.class);
    tx.sql()
        .createQuery(
            "select weekday, from_time, to_time from worker_hours where worker_id = :worker")
        .bind("worker", worker.toString())
        .map(
            (row, context) ->
                Map.entry(
                    DayOfWeek.valueOf(row.getString("weekday").toUpperCase(Locale.ROOT)),
                    new WorkingHours.Hours(
                        LocalTime.parse(row.getString("from_time")),
                        LocalTime.parse(row.getString("to_time")))))
        .forEach(day -> days.put(day.getKey(), day.getValue()));
    return days.isEmpty() ? USUAL : new WorkingHours(days);
  }

  /** Sets when a worker works. */
  public void setHours(Tx tx, PersonId worker, WorkingHours hours) {
    tx.sql()
        .createUpdate("delete from worker_hours where worker_id = :worker")
        .bind("worker", worker.toString())
        .execute();
    hours
        .days()
        .forEach(
            (day, worked) ->
                tx.sql()
                    .createUpdate(
                        "insert into worker_hours (worker_id, weekday, from_time, to_time)"
                            + " values (:worker, :day, :from, :to)")
                    .bind("worker", worker.toString())
                    .bind("day", day.name().toLowerCase(Locale.ROOT))
                    .bind("from", worked.from().toString())
                    .bind("to", worked.to().toString())
                    .execute());
  }

  /** Who answers a holder now: the one who covers, else the named worker. */
  Optional<Person> findWhoAnswers(Tx tx, PersonId holder) {
    LocalDate today = today();
    return careTeam
        .findWorker(tx, holder, today)
        .map(
            worker ->
                careTeam
                    .findCover(tx, worker.id(), today)
                    .map(CareTeam.Cover::person)
                    .orElse(worker));
  }

  /** From where this person takes part in the conversation of this holder. */
  Seat seat(Tx tx, PersonId person, PersonId holder) {
    if (person.equals(holder)) {
      return Seat.HOLDER;
    }
    LocalDate today = today();
    Optional<Person> worker = careTeam.findWorker(tx, holder, today);
    boolean works =
        worker.filter(named -> named.id().equals(person)).isPresent()
            || worker
                .flatMap(named -> careTeam.findCover(tx, named.id(), today))
                .filter(cover -> cover.person().id().equals(person))
                .isPresent();
    return works ? Seat.WORKER : Seat.ACTING_FOR;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(Access.ENGLAND));
  }
}
