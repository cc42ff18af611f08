package org.alongside.server.thirdparty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.paidfor.Confirmation;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** The rows of what organisations paid. */
final class SqlPaidItems {
  private static final String ITEMS =
      "select entry_id, organisation_id, holder_id, delivered, state, words, logged_at"
          + " from organisation_item ";

  void insert(Tx tx, PaidItem item) {
    tx.sql()
        .createUpdate(
            "insert into organisation_item (entry_id, organisation_id, holder_id, delivered, state,"
                + " words, logged_at) values (:entry, :organisation, :holder, :delivered, :state,"
                + " :words, :at)")
        .bind("entry", item.entry().toString())
        .bind("organisation", item.organisation().toString())
        .bind("holder", item.holder().toString())
        .bind("delivered", item.delivered())
        .bind("state", item.state().code())
        .bind("words", item.words())
        .bind("at", item.loggedAt().toEpochMilli())
        .execute();
  }

  void update(Tx tx, PaidItem item) {
    tx.sql()
        .createUpdate(
            "update organisation_item set delivered = :delivered, state = :state, words = :words"
                + " where entry_id = :entry")
        .bind("delivered", item.delivered())
        .bind("state", item.state().code())
        .bind("words", item.words())
        .bind("entry", item.entry().toString())
        .execute();
  }

  Optional<PaidItem> find(Tx tx, SpendEntryId entry) {
    return tx.sql()
        .createQuery(ITEMS + "where entry_id = :entry")
        .bind("entry", entry.toString())
        .map((row, context) -> item(row))
        .findOne();
  }

  /** A holder's, the newest first. */
  List<PaidItem> listOf(Tx tx, PersonId holder, int most) {
    return tx.sql()
        .createQuery(
            ITEMS + "where holder_id = :holder order by logged_at desc, entry_id desc limit :most")
        .bind("holder", holder.toString())
        .bind("most", most)
        .map((row, context) -> item(row))
        .list();
  }

  /** The state of those of these entries that an organisation logged. */
  Map<SpendEntryId, Confirmation> listStates(Tx tx, Collection<SpendEntryId> entries) {
    Map<SpendEntryId, Confirmation> states = new HashMap<>();
    if (entries.isEmpty()) {
      return states;
    }
    tx.sql()
        .createQuery("select entry_id, state from organisation_item where entry_id in (<ids>)")
        .bindList("ids", InList.of(entries))
        .map(
            (row, context) ->
                Map.entry(
                    SpendEntryId.parse(row.getString("entry_id")),
                    Confirmation.parse(row.getString("state"))))
        .forEach(found -> states.put(found.getKey(), found.getValue()));
    return states;
  }

  private static PaidItem item(ResultSet row) throws SQLException {
    return new PaidItem(
        SpendEntryId.parse(row.getString("entry_id")),
        Uuids.parse(row.getString("organisation_id")),
        PersonId.parse(row.getString("holder_id")),
        row.getString("delivered"),
        Confirmation.parse(row.getString("state")),
        row.getString("words"),
        Instant.ofEpochMilli(row.getLong("logged_at")));
  }

  void insertStep(Tx tx, SpendEntryId entry, PaidItem.Step step) {
    tx.sql()
        .createUpdate(
            "insert into organisation_item_step (entry_id, step, delivered, words, by_id, at)"
                + " values (:entry, :step, :delivered, :words, :by, :at)")
        .bind("entry", entry.toString())
        .bind("step", step.step())
        .bind("delivered", step.delivered())
        .bind("words", step.words())
        .bind("by", step.by().toString())
        .bind("at", step.at().toEpochMilli())
        .execute();
  }

  /** Everything that was said about an item, the earliest first. */
  List<PaidItem.Step> listSteps(Tx tx, SpendEntryId entry) {
    return tx.sql()
        .createQuery(
            "select step, delivered, words, by_id, at from organisation_item_step"
                + " where entry_id = :entry order by seq")
        .bind("entry", entry.toString())
        .map(
            (row, context) ->
                new PaidItem.Step(
                    row.getString("step"),
                    row.getString("delivered"),
                    row.getString("words"),
                    PersonId.parse(row.getString("by_id")),
                    Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }
}
