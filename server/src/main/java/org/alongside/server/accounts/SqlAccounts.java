package org.alongside.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemId;
import org.alongside.core.account.AccountItemKind;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.db.Tx;

/** The rows of items and of all that was said about them. */
final class SqlAccounts {
  private static final String REVISIONS =
      "select i.id, i.kind, r.revision, r.amount, r.currency, r.on_day, r.note, r.state, r.by_id, r.said_at"
          + " from account_item i join account_item_revision r on r.item_id = i.id ";

  /** Adds an item; false when the id is taken. */
  boolean insert(Tx tx, PersonId holder, AccountItem item) {
    return tx.sql()
            .createUpdate(
                "insert into account_item (id, holder_id, kind, revision, place)"
                    + " values (:id, :holder, :kind, :revision,"
                    + " (select coalesce(max(place), 0) + 1 from account_item where holder_id = :holder))"
                    + " on conflict (id) do nothing")
            .bind("id", item.id().toString())
            .bind("holder", holder.toString())
            .bind("kind", item.kind().code())
            .bind("revision", item.revision())
            .execute()
        > 0;
  }

  /** Adds what was said. */
  void insert(Tx tx, ItemRevision said) {
    AccountItem item = said.item();
    tx.sql()
        .createUpdate(
            "insert into account_item_revision"
                + " (item_id, revision, amount, currency, on_day, note, state, by_id, said_at)"
                + " values (:item, :revision, :amount, :currency, :on, :note, :state, :by, :at)")
        .bind("item", item.id().toString())
        .bind("revision", item.revision())
        .bind("amount", item.amount().minor())
        .bind("currency", item.amount().currency().getCurrencyCode())
        .bind("on", item.on().toString())
        .bind("note", item.note())
        .bind("state", item.state().code())
        .bind("by", said.by().toString())
        .bind("at", said.at().toEpochMilli())
        .execute();
  }

  /** Lets this revision count from now on. */
  void update(Tx tx, AccountItem item) {
    tx.sql()
        .createUpdate("update account_item set revision = :revision where id = :id")
        .bind("revision", item.revision())
        .bind("id", item.id().toString())
        .execute();
  }

  /** The item as it stands, if it is one of this holder's. */
  Optional<AccountItem> find(Tx tx, PersonId holder, AccountItemId id) {
    return tx.sql()
        .createQuery(
            REVISIONS + "where i.id = :id and i.holder_id = :holder and r.revision = i.revision")
        .bind("id", id.toString())
        .bind("holder", holder.toString())
        .map((row, context) -> revision(row).item())
        .findOne();
  }

  /** The items of a holder as they stand, in the order in which they were written down. */
  List<AccountItem> list(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            REVISIONS + "where i.holder_id = :holder and r.revision = i.revision order by i.place")
        .bind("holder", holder.toString())
        .map((row, context) -> revision(row).item())
        .list();
  }

  /** All that was ever said, the latest first. */
  List<ItemRevision> listRevisions(Tx tx, PersonId holder, int most) {
    return tx.sql()
        .createQuery(
            REVISIONS
                + "where i.holder_id = :holder order by r.said_at desc, i.place desc, r.revision desc limit :most")
        .bind("holder", holder.toString())
        .bind("most", most)
        .map((row, context) -> revision(row))
        .list();
  }

  private static ItemRevision revision(ResultSet row) throws SQLException {
    return new ItemRevision(
        new AccountItem(
            AccountItemId.parse(row.getString("id")),
            AccountItemKind.parse(row.getString("kind")),
            Money.of(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
            LocalDate.parse(row.getString("on_day")),
            row.getString("note"),
            AccountItemState.parse(row.getString("state")),
            row.getLong("revision")),
        PersonId.parse(row.getString("by_id")),
        Instant.ofEpochMilli(row.getLong("said_at")));
  }
}
