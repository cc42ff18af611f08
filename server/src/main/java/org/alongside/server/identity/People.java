package org.alongside.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Refused;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The legal people: their names, their communication needs, and whether their budget record is
 * open.
 */
public final class People {
  private final Clock clock;

  public People(Clock clock) {
    this.clock = clock;
  }

  /**
   * Somebody new.
   *
   * @param communicationNeeds how they need to be spoken and written to (DAPB1605); null when
   *     nothing is recorded
   */
  public void add(Tx tx, PersonId id, String name, @Nullable String communicationNeeds) {
    tx.sql()
        .createUpdate(
            "insert into person (id, name, communication_needs, created_at) values (:id, :name, :needs, :now)")
        .bind("id", id.toString())
        .bind("name", name)
        .bind("needs", communicationNeeds)
        .bind("now", clock.millis())
        .execute();
  }

  /** Opens a person's budget record: from now on they are a holder. */
  public void openRecord(Tx tx, PersonId holder, LocalDate on) {
    tx.sql()
        .createUpdate("insert into holder_record (person_id, opened_on) values (:id, :on)")
        .bind("id", holder.toString())
        .bind("on", on.toString())
        .execute();
  }

  /** Whether this person is a holder. */
  public boolean isHolder(Tx tx, PersonId id) {
    return tx.sql()
            .createQuery("select count(*) from holder_record where person_id = :id")
            .bind("id", id.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * The name of a person.
   *
   * @throws Refused when there is no such person
   */
  public String getName(Tx tx, PersonId id) {
    return findName(tx, id).orElseThrow(Refused::new);
  }

  /** The name of a person, if there is one. */
  public Optional<String> findName(Tx tx, PersonId id) {
    return tx.sql()
        .createQuery("select name from person where id = :id")
        .bind("id", id.toString())
        .mapTo(String.class)
        .findOne();
  }

  /**
   * What a person wants to be called: what they said, else the first word of their name.
   *
   * @throws Refused when there is no such person
   */
  public String getCalled(Tx tx, PersonId id) {
    return tx.sql()
        .createQuery("select called, name from person where id = :id")
        .bind("id", id.toString())
        .map(
            (row, context) -> {
              String called = row.getString("called");
              return called == null ? row.getString("name").split("\\s+", 2)[0] : called;
            })
        .findOne()
        .orElseThrow(Refused::new);
  }

  /** Notes what a person wants to be called. */
  public void setCalled(Tx tx, PersonId id, String called) {
    tx.sql()
        .createUpdate("update person set called = :called where id = :id")
        .bind("called", called)
        .bind("id", id.toString())
        .execute();
  }

  /** The names of some people; those who are unknown are left out. */
  public Map<PersonId, String> names(Tx tx, Collection<PersonId> ids) {
    Map<PersonId, String> names = new HashMap<>();
    if (ids.isEmpty()) {
      return names;
    }
    tx.sql()
        .createQuery("select id, name from person where id in (<ids>)")
        .bindList("ids", InList.of(ids))
        .map(
            (row, context) -> Map.entry(PersonId.parse(row.getString("id")), row.getString("name")))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  /** How a person needs to be spoken and written to, if that is recorded. */
  public Optional<String> findCommunicationNeeds(Tx tx, PersonId id) {
    return tx.sql()
        .createQuery(
            "select communication_needs from person where id = :id and communication_needs is not null")
        .bind("id", id.toString())
        .mapTo(String.class)
        .findOne();
  }

  /** All holders, by name. */
  public List<Person> listHolders(Tx tx) {
    return tx.sql()
        .createQuery(
            "select p.id, p.name from person p join holder_record h on h.person_id = p.id order by p.name, p.id")
        .map(
            (row, context) ->
                new Person(PersonId.parse(row.getString("id")), row.getString("name")))
        .list();
  }

  /** The names of these people; who is not there has none. */
  public Map<PersonId, String> listNames(Tx tx, Collection<PersonId> ids) {
    return column(tx, ids, "name");
  }

  /** How each of these people needs to be spoken and written to, where that is recorded. */
  public Map<PersonId, String> listCommunicationNeeds(Tx tx, Collection<PersonId> ids) {
    return column(tx, ids, "communication_needs");
  }

  private static Map<PersonId, String> column(Tx tx, Collection<PersonId> ids, String column) {
    Map<PersonId, String> values = new HashMap<>();
    if (!ids.isEmpty()) {
      tx.sql()
          .createQuery(
              "select id, <column> as value from person where id in (<ids>) and <column> is not null")
          .define("column", column)
          .bindList("ids", InList.of(ids))
          .map(
              (row, context) ->
                  Map.entry(PersonId.parse(row.getString("id")), row.getString("value")))
          .forEach(found -> values.put(found.getKey(), found.getValue()));
    }
    return values;
  }
}
