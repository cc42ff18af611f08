package org.alongside.server.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.sharing.SchemeNeed;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** The rows of choices and of the scheme's needs. */
final class SqlSharing {
  void insertChoice(
      Tx tx, PersonId holder, ShareReader reader, ShareLevel level, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into sharing_choice (holder_id, reader, level, chosen_by, chosen_at)"
                + " values (:holder, :reader, :level, :by, :at)")
        .bind("holder", holder.toString())
        .bind("reader", reader.code())
        .bind("level", level.code())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** What was chosen last for each reader about whom something was chosen. */
  Map<ShareReader, ShareLevel> getChosen(Tx tx, PersonId holder) {
    Map<ShareReader, ShareLevel> chosen = new EnumMap<>(ShareReader.class);
    listChoices(tx, holder).forEach(each -> chosen.put(each.reader(), each.level()));
    return chosen;
  }

  /** Every choice of a holder, the earliest first. */
  List<SharingChoice> listChoices(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select reader, level, chosen_by, chosen_at from sharing_choice"
                + " where holder_id = :holder order by seq")
        .bind("holder", holder.toString())
        .map(
            (row, context) ->
                new SharingChoice(
                    ShareReader.parse(row.getString("reader")),
                    ShareLevel.parse(row.getString("level")),
                    PersonId.parse(row.getString("chosen_by")),
                    Instant.ofEpochMilli(row.getLong("chosen_at"))))
        .list();
  }

  void insertNeed(Tx tx, SchemeNeed need, PersonId by) {
    tx.sql()
        .createUpdate(
            "insert into sharing_need (reader, level, reason, announced_by, announced_on, from_on)"
                + " values (:reader, :level, :reason, :by, :announced, :from)")
        .bind("reader", need.reader().code())
        .bind("level", need.level().code())
        .bind("reason", need.reason())
        .bind("by", by.toString())
        .bind("announced", need.announcedOn().toString())
        .bind("from", need.from().toString())
        .execute();
  }

  List<SchemeNeed> listNeeds(Tx tx) {
    return tx.sql()
        .createQuery(
            "select reader, level, reason, announced_on, from_on from sharing_need order by seq")
        .map(
            (row, context) ->
                new SchemeNeed(
                    ShareReader.parse(row.getString("reader")),
                    ShareLevel.parse(row.getString("level")),
                    row.getString("reason"),
                    LocalDate.parse(row.getString("announced_on")),
                    LocalDate.parse(row.getString("from_on"))))
        .list();
  }

  /** Which of these people chose something, or shared a statement. */
  Set<PersonId> listWithChoice(Tx tx, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery(
            "select holder_id from sharing_choice where holder_id in (<ids>)"
                + " union select holder_id from shared_statement where holder_id in (<ids>)")
        .bindList("ids", InList.of(people))
        .map((row, context) -> PersonId.parse(row.getString("holder_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
