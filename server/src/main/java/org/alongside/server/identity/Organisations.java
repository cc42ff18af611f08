package org.alongside.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that hold money for holders: who works there, and whose money they hold, each from
 * a day on which it begins until one on which it ends.
 */
public final class Organisations {
  private static final String NOW =
      " and h.starts_on <= :on and (h.ended_on is null or h.ended_on > :on)";

  private final Clock clock;

  public Organisations(Clock clock) {
    this.clock = clock;
  }

  /**
   * Somebody at an organisation, or whose money it holds.
   *
   * @param endedOn the first day without; null while it goes on
   */
  public record Tie(UUID id, Person person, LocalDate from, @Nullable LocalDate endedOn) {}

  /** A new organisation. */
  public void add(Tx tx, UUID id, String name, PersonId by) {
    tx.sql()
        .createUpdate(
            "insert into organisation (id, name, made_by, made_at) values (:id, :name, :by, :now)")
        .bind("id", id.toString())
        .bind("name", name)
        .bind("by", by.toString())
        .bind("now", clock.millis())
        .execute();
  }

  /** All, by their names. */
  public List<Organisation> list(Tx tx) {
    return organisations(
        tx.sql().createQuery("select o.id, o.name from organisation o order by o.name, o.id"));
  }

  /**
   * The organisation with this id.
   *
   * @throws Refused when there is none
   */
  public Organisation get(Tx tx, UUID id) {
    return organisations(
            tx.sql()
                .createQuery("select o.id, o.name from organisation o where o.id = :id")
                .bind("id", id.toString()))
        .stream()
        .findFirst()
        .orElseThrow(Refused::new);
  }

  /** Says that somebody works there; false when they work at one already. */
  public boolean addPerson(
      Tx tx, UUID id, UUID organisation, PersonId person, LocalDate on, PersonId by) {
    return tie(tx, "organisation_person", "person_id", id, organisation, person, on, by);
  }

  /** Lets an organisation hold somebody's money from this day; false when one does already. */
  public boolean hold(
      Tx tx, UUID id, UUID organisation, PersonId holder, LocalDate from, PersonId by) {
    return tie(tx, "organisation_holder", "holder_id", id, organisation, holder, from, by);
  }

  private boolean tie(
      Tx tx,
      String table,
      String column,
      UUID id,
      UUID organisation,
      PersonId person,
      LocalDate from,
      PersonId by) {
    tx.serialise(table + " " + person);
    boolean tied =
        tx.sql()
                .createQuery(
                    "select count(*) from <table> where <column> = :person and ended_on is null")
                .define("table", table)
                .define("column", column)
                .bind("person", person.toString())
                .mapTo(Integer.class)
                .one()
            > 0;
    if (tied) {
      return false;
    }
    tx.sql()
        .createUpdate(
            "insert into <table> (id, organisation_id, <column>, starts_on, made_by, made_at)"
                + " values (:id, :organisation, :person, :from, :by, :now)")
        .define("table", table)
        .define("column", column)
        .bind("id", id.toString())
        .bind("organisation", organisation.toString())
        .bind("person", person.toString())
        .bind("from", from.toString())
        .bind("by", by.toString())
        .bind("now", clock.millis())
        .execute();
    return true;
  }

  /** Ends that somebody works there, at once. */
  public void endPerson(Tx tx, UUID organisation, UUID tie, LocalDate on) {
    end(tx, "organisation_person", organisation, tie, on);
  }

  /** Ends that an organisation holds somebody's money, at once. */
  public void endHolding(Tx tx, UUID organisation, UUID tie, LocalDate on) {
    end(tx, "organisation_holder", organisation, tie, on);
  }

  private static void end(Tx tx, String table, UUID organisation, UUID tie, LocalDate on) {
    tx.sql()
        .createUpdate(
            "update <table> set ended_on = :on where id = :id and organisation_id = :organisation"
                + " and ended_on is null")
        .define("table", table)
        .bind("on", on.toString())
        .bind("id", tie.toString())
        .bind("organisation", organisation.toString())
        .execute();
  }

  /** Who works or worked there, those of now first. */
  public List<Tie> listPeople(Tx tx, UUID organisation) {
    return ties(tx, "organisation_person", "person_id", organisation);
  }

  /** Whose money it holds or held, those of now first. */
  public List<Tie> listHoldings(Tx tx, UUID organisation) {
    return ties(tx, "organisation_holder", "holder_id", organisation);
  }

  private static List<Tie> ties(Tx tx, String table, String column, UUID organisation) {
    return tx.sql()
        .createQuery(
            "select h.id, p.id as person, p.name, h.starts_on, h.ended_on from <table> h"
                + " join person p on p.id = h.<column> where h.organisation_id = :organisation"
                + " order by case when h.ended_on is null then 0 else 1 end, p.name, h.id")
        .define("table", table)
        .define("column", column)
        .bind("organisation", organisation.toString())
        .map(
            (row, context) -> {
              String ended = row.getString("ended_on");
              return new Tie(
                  Uuids.parse(row.getString("id")),
                  new Person(PersonId.parse(row.getString("person")), row.getString("name")),
                  LocalDate.parse(row.getString("starts_on")),
                  ended == null ? null : LocalDate.parse(ended));
            })
        .list();
  }

  /** Where this person works on this day. */
  public Optional<Organisation> findOf(Tx tx, PersonId person, LocalDate on) {
    return organisations(
            tx.sql()
                .createQuery(
                    "select o.id, o.name from organisation_person h join organisation o"
                        + " on o.id = h.organisation_id where h.person_id = :person"
                        + NOW)
                .bind("person", person.toString())
                .bind("on", on.toString()))
        .stream()
        .findFirst();
  }

  /** Who holds this holder's money on this day. */
  public Optional<Organisation> findHolding(Tx tx, PersonId holder, LocalDate on) {
    return organisations(
            tx.sql()
                .createQuery(
                    "select o.id, o.name from organisation_holder h join organisation o"
                        + " on o.id = h.organisation_id where h.holder_id = :holder"
                        + NOW)
                .bind("holder", holder.toString())
                .bind("on", on.toString()))
        .stream()
        .findFirst();
  }

  /** Whether this person works on this day for who holds this holder's money. */
  boolean isFor(Tx tx, PersonId who, PersonId holder, LocalDate on) {
    Optional<Organisation> own = findOf(tx, who, on);
    return own.isPresent() && own.equals(findHolding(tx, holder, on));
  }

  /** When it ended that this person worked for who held this holder's money, if it did. */
  Optional<LocalDate> findEnd(Tx tx, PersonId who, PersonId holder) {
    return tx
        .sql()
        .createQuery(
            "select h.ended_on as holding, w.ended_on as working from organisation_holder h"
                + " join organisation_person w on w.organisation_id = h.organisation_id"
                + " where h.holder_id = :holder and w.person_id = :who")
        .bind("holder", holder.toString())
        .bind("who", who.toString())
        .map(
            (row, context) -> {
              String holding = row.getString("holding");
              String working = row.getString("working");
              return Optional.ofNullable(working == null ? holding : working).map(LocalDate::parse);
            })
        .stream()
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  /** Which of these people work for an organisation, or have their money held by one. */
  public Set<PersonId> listTied(Tx tx, Collection<PersonId> of) {
    if (of.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery(
            "select person_id from organisation_person where person_id in (<ids>)"
                + " union select holder_id from organisation_holder where holder_id in (<ids>)")
        .bindList("ids", InList.of(of))
        .map((row, context) -> PersonId.parse(row.getString("person_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Organisation> organisations(Query query) {
    return query
        .map(
            (row, context) ->
                new Organisation(Uuids.parse(row.getString("id")), row.getString("name")))
        .list();
  }
}
