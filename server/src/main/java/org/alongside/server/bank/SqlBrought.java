package org.alongside.server.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.Fingerprint;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.money.Money;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of statements that were brought in, and of their lines. */
final class SqlBrought {
  private static final String BROUGHT =
      "select id, holder_id, bank, lines, first_on, last_on, closing_item, imported_by, imported_at,"
          + " undone_by, undone_at from bank_import ";
  private static final String LINES =
      "select import_id, place, on_day, amount, currency, words, balance, number, deed, target"
          + " from bank_line ";

  void insert(Tx tx, Brought brought, List<KnownLine> lines) {
    UUID closing = brought.closingItem();
    tx.sql()
        .createUpdate(
            "insert into bank_import (id, holder_id, bank, lines, first_on, last_on, closing_item,"
                + " imported_by, imported_at)"
                + " values (:id, :holder, :bank, :lines, :first, :last, :closing, :by, :at)")
        .bind("id", brought.id().toString())
        .bind("holder", brought.holder().toString())
        .bind("bank", brought.bank())
        .bind("lines", brought.lines())
        .bind("first", brought.firstOn().toString())
        .bind("last", brought.lastOn().toString())
        .bind("closing", closing == null ? null : closing.toString())
        .bind("by", brought.by().toString())
        .bind("at", brought.at().toEpochMilli())
        .execute();
    PreparedBatch batch =
        tx.sql()
            .prepareBatch(
                "insert into bank_line (import_id, place, holder_id, on_day, amount, currency, words,"
                    + " balance, number, fingerprint_hash, deed, target)"
                    + " values (:id, :place, :holder, :on, :amount, :currency, :words, :balance,"
                    + " :number, :hash, :deed, :target)");
    lines.forEach(line -> add(batch, brought.holder(), line));
    batch.execute();
  }

  private static void add(PreparedBatch batch, PersonId holder, KnownLine line) {
    BankLine what = line.what();
    Money balance = what.balance();
    UUID target = line.target();
    batch
        .bind("id", line.brought().toString())
        .bind("place", line.place())
        .bind("holder", holder.toString())
        .bind("on", what.on().toString())
        .bind("amount", what.amount().minor())
        .bind("currency", what.amount().currency().getCurrencyCode())
        .bind("words", what.words())
        .bind("balance", balance == null ? null : balance.minor())
        .bind("number", line.print().number())
        .bind("hash", Proposal.hash(line.print().text()))
        .bind("deed", line.deed().code())
        .bind("target", target == null ? null : target.toString())
        .add();
  }

  Optional<Brought> find(Tx tx, PersonId holder, UUID id) {
    return tx.sql()
        .createQuery(BROUGHT + "where id = :id and holder_id = :holder")
        .bind("id", id.toString())
        .bind("holder", holder.toString())
        .map((row, context) -> brought(row))
        .findOne();
  }

  List<Brought> list(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(BROUGHT + "where holder_id = :holder order by imported_at desc, id desc")
        .bind("holder", holder.toString())
        .map((row, context) -> brought(row))
        .list();
  }

  private static Brought brought(ResultSet row) throws SQLException {
    String undoneBy = row.getString("undone_by");
    long undoneAt = row.getLong("undone_at");
    return new Brought(
        UUID.fromString(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        row.getString("bank"),
        row.getInt("lines"),
        LocalDate.parse(row.getString("first_on")),
        LocalDate.parse(row.getString("last_on")),
        uuid(row.getString("closing_item")),
        PersonId.parse(row.getString("imported_by")),
        Instant.ofEpochMilli(row.getLong("imported_at")),
        undoneBy == null
            ? Optional.empty()
            : Optional.of(
                new Brought.Undone(PersonId.parse(undoneBy), Instant.ofEpochMilli(undoneAt))));
  }

  /** The lines that one statement brought in. */
  List<KnownLine> listLines(Tx tx, UUID brought) {
    return tx.sql()
        .createQuery(LINES + "where import_id = :id order by place")
        .bind("id", brought.toString())
        .map((row, context) -> line(row))
        .list();
  }

  /** The lines of these days, whichever statement brought them in. */
  List<KnownLine> listLines(Tx tx, PersonId holder, LocalDate from, LocalDate until) {
    return tx.sql()
        .createQuery(
            LINES
                + "where holder_id = :holder and on_day between :from and :until"
                + " order by on_day, import_id, place")
        .bind("holder", holder.toString())
        .bind("from", from.toString())
        .bind("until", until.toString())
        .map((row, context) -> line(row))
        .list();
  }

  /** Which of these things are lines of the bank, and which lines. */
  Map<UUID, KnownLine> findByTarget(Tx tx, PersonId holder, Collection<UUID> targets) {
    Map<UUID, KnownLine> found = new HashMap<>();
    if (targets.isEmpty()) {
      return found;
    }
    tx.sql()
        .createQuery(LINES + "where holder_id = :holder and target in (<targets>)")
        .bind("holder", holder.toString())
        .bindList("targets", InList.of(targets))
        .map((row, context) -> line(row))
        .forEach(
            line -> {
              UUID target = line.target();
              if (target != null) {
                found.put(target, line);
              }
            });
    return found;
  }

  private static KnownLine line(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    long balance = row.getLong("balance");
    Money after = row.wasNull() ? null : Money.of(balance, currency);
    BankLine what =
        new BankLine(
            LocalDate.parse(row.getString("on_day")),
            Money.of(row.getLong("amount"), currency),
            row.getString("words"),
            after);
    return new KnownLine(
        UUID.fromString(row.getString("import_id")),
        row.getInt("place"),
        what,
        Fingerprint.of(what, row.getInt("number")),
        Codes.get(Deed.class, row.getString("deed")),
        uuid(row.getString("target")));
  }

  /** Which of these holders have sent a statement, or said how their bank writes one. */
  Set<PersonId> listWithStatement(Tx tx, Collection<PersonId> holders) {
    if (holders.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery(
            "select holder_id from bank_upload where holder_id in (<ids>)"
                + " union select holder_id from bank_mapping where holder_id in (<ids>)"
                + " union select holder_id from bank_import where holder_id in (<ids>)")
        .bindList("ids", InList.of(holders))
        .map((row, context) -> PersonId.parse(row.getString("holder_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  void deleteLine(Tx tx, KnownLine line) {
    tx.sql()
        .createUpdate("delete from bank_line where import_id = :id and place = :place")
        .bind("id", line.brought().toString())
        .bind("place", line.place())
        .execute();
  }

  void markUndone(Tx tx, UUID id, PersonId by, Instant at) {
    tx.sql()
        .createUpdate("update bank_import set undone_by = :by, undone_at = :at where id = :id")
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .bind("id", id.toString())
        .execute();
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
