package org.alongside.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.jspecify.annotations.Nullable;

/** Who is whose named worker, and who covers: dated, one named worker at a time. */
public final class CareTeam {
  private final Clock clock;
  private final Feed feed;

  public CareTeam(Clock clock, Feed feed) {
    this.clock = clock;
    this.feed = feed;
  }

  /**
   * Makes somebody the named worker of a holder from this day on; the one before them ends that
   * day.
   *
   * @param handoverNote what the worker before passes on, which the holder can read; null when
   *     there was none before
   */
  public void assign(
      Tx tx,
      UUID id,
      PersonId holder,
      PersonId worker,
      LocalDate on,
      @Nullable String handoverNote) {
    tx.sql()
        .createUpdate(
            "update assignment set ended_on = :on where holder_id = :holder and ended_on is null")
        .bind("on", on.toString())
        .bind("holder", holder.toString())
        .execute();
    tx.sql()
        .createUpdate(
            "insert into assignment (id, holder_id, worker_id, starts_on, handover_note, made_at)"
                + " values (:id, :holder, :worker, :on, :note, :now)")
        .bind("id", id.toString())
        .bind("holder", holder.toString())
        .bind("worker", worker.toString())
        .bind("on", on.toString())
        .bind("note", handoverNote)
        .bind("now", clock.millis())
        .execute();
    feed.append(tx, FeedScope.holder(holder), "worker", holder.toString());
  }

  /** Lets one worker stand in for another on these days, both inclusive. */
  public void cover(
      Tx tx, UUID id, PersonId worker, PersonId covering, LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("cover ends before it starts: " + from + " to " + until);
    }
    tx.sql()
        .createUpdate(
            "insert into cover (id, worker_id, covering_id, starts_on, until_on, made_at)"
                + " values (:id, :worker, :covering, :from, :until, :now)")
        .bind("id", id.toString())
        .bind("worker", worker.toString())
        .bind("covering", covering.toString())
        .bind("from", from.toString())
        .bind("until", until.toString())
        .bind("now", clock.millis())
        .execute();
    listNamedHolders(tx, worker, clockDay())
        .forEach(
            holder ->
                feed.append(tx, FeedScope.holder(holder.id()), "worker", holder.id().toString()));
  }

  /** The named worker of a holder on this day, if there is one. */
  public Optional<Person> findWorker(Tx tx, PersonId holder, LocalDate on) {
    return tx.sql()
        .createQuery(
            "select p.id, p.name from assignment a join person p on p.id = a.worker_id"
                + " where a.holder_id = :holder and a.starts_on <= :on and (a.ended_on is null or a.ended_on > :on)"
                + " order by a.made_at desc limit 1")
        .bind("holder", holder.toString())
        .bind("on", on.toString())
        .map(
            (row, context) ->
                new Person(PersonId.parse(row.getString("id")), row.getString("name")))
        .findOne();
  }

  /** Who covers for a worker on this day, and until when. */
  public Optional<Cover> findCover(Tx tx, PersonId worker, LocalDate on) {
    return tx.sql()
        .createQuery(
            "select p.id, p.name, c.starts_on, c.until_on from cover c join person p on p.id = c.covering_id"
                + " where c.worker_id = :worker and c.starts_on <= :on and c.until_on >= :on"
                + " and (c.ended_on is null or c.ended_on > :on) order by c.made_at desc limit 1")
        .bind("worker", worker.toString())
        .bind("on", on.toString())
        .map(
            (row, context) ->
                new Cover(
                    new Person(PersonId.parse(row.getString("id")), row.getString("name")),
                    LocalDate.parse(row.getString("starts_on")),
                    LocalDate.parse(row.getString("until_on"))))
        .findOne();
  }

  /** The note that was handed over with the newest assignment, for the holder to read. */
  public Optional<String> findHandoverNote(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select handover_note from assignment where holder_id = :holder and ended_on is null and handover_note is not null")
        .bind("holder", holder.toString())
        .mapTo(String.class)
        .findOne();
  }

  /** The holders whose named worker this person is on this day, by name. */
  public List<Person> listNamedHolders(Tx tx, PersonId worker, LocalDate on) {
    return holders(tx, List.of(worker), on);
  }

  /** The holders for whom this person covers on this day, by name. */
  public List<Person> listCoveredHolders(Tx tx, PersonId covering, LocalDate on) {
    List<PersonId> away =
        tx.sql()
            .createQuery(
                "select worker_id from cover where covering_id = :covering and starts_on <= :on and until_on >= :on"
                    + " and (ended_on is null or ended_on > :on)")
            .bind("covering", covering.toString())
            .bind("on", on.toString())
            .map((row, context) -> PersonId.parse(row.getString("worker_id")))
            .list();
    return away.isEmpty() ? List.of() : holders(tx, away, on);
  }

  private static List<Person> holders(Tx tx, List<PersonId> workers, LocalDate on) {
    return tx.sql()
        .createQuery(
            "select p.id, p.name from assignment a join person p on p.id = a.holder_id"
                + " where a.worker_id in (<workers>) and a.starts_on <= :on and (a.ended_on is null or a.ended_on > :on)"
                + " order by p.name, p.id")
        .bindList("workers", InList.of(workers))
        .bind("on", on.toString())
        .map(
            (row, context) ->
                new Person(PersonId.parse(row.getString("id")), row.getString("name")))
        .list();
  }

  private LocalDate clockDay() {
    return LocalDate.now(clock.withZone(org.alongside.server.access.Access.ENGLAND));
  }

  /** Who covers, and on which days, both inclusive. */
  public record Cover(Person person, LocalDate from, LocalDate until) {}
}
