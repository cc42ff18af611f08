package org.alongside.server.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;

/** The tables of chosen reminders. */
final class SqlReminders {
  private static final String CHOICES =
      "select person_id, holder_id, kind, hour, after_days from reminder_choice ";

  List<ReminderChoice> list(Tx tx, PersonId person, PersonId holder) {
    return tx.sql()
        .createQuery(CHOICES + "where person_id = :person and holder_id = :holder")
        .bind("person", person.toString())
        .bind("holder", holder.toString())
        .map((row, context) -> choice(row))
        .list();
  }

  List<ReminderChoice> listAll(Tx tx) {
    return tx.sql()
        .createQuery(CHOICES + "order by person_id, holder_id, kind")
        .map((row, context) -> choice(row))
        .list();
  }

  void delete(Tx tx, PersonId person, PersonId holder) {
    tx.sql()
        .createUpdate(
            "delete from reminder_choice where person_id = :person and holder_id = :holder")
        .bind("person", person.toString())
        .bind("holder", holder.toString())
        .execute();
  }

  void insert(Tx tx, ReminderChoice choice, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into reminder_choice (person_id, holder_id, kind, hour, after_days, chosen_at)"
                + " values (:person, :holder, :kind, :hour, :days, :at)")
        .bind("person", choice.person().toString())
        .bind("holder", choice.holder().toString())
        .bind("kind", choice.kind().code())
        .bind("hour", choice.hour())
        .bind("days", choice.afterDays())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  boolean isReminded(Tx tx, PersonId person, LocalDate day) {
    return tx.sql()
            .createQuery(
                "select count(*) from reminder_done where person_id = :person and on_day = :day")
            .bind("person", person.toString())
            .bind("day", day.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Notes that somebody is reminded of this; false when they were before. */
  boolean insertGiven(Tx tx, ReminderChoice choice, String about, LocalDate day) {
    return tx.sql()
            .createUpdate(
                "insert into reminder_done (person_id, holder_id, kind, about, on_day)"
                    + " values (:person, :holder, :kind, :about, :day)"
                    + " on conflict (person_id, holder_id, kind, about) do nothing")
            .bind("person", choice.person().toString())
            .bind("holder", choice.holder().toString())
            .bind("kind", choice.kind().code())
            .bind("about", about)
            .bind("day", day.toString())
            .execute()
        > 0;
  }

  private static ReminderChoice choice(ResultSet row) throws SQLException {
    return new ReminderChoice(
        PersonId.parse(row.getString("person_id")),
        PersonId.parse(row.getString("holder_id")),
        ReminderKind.parse(row.getString("kind")),
        row.getInt("hour"),
        row.getInt("after_days"));
  }
}
