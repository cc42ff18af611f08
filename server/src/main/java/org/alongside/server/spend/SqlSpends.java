package org.alongside.server.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendHistory;
import org.alongside.core.spend.SpendRevision;
import org.alongside.core.spend.SpendSums;
import org.alongside.core.spend.Split;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of the ledger. Rows are added, never changed or deleted, but for the head. */
final class SqlSpends {
  private static final String COLUMNS =
      "select r.entry_id, e.holder_id, r.revision, r.spent_on, r.amount, r.currency, r.payee, r.category,"
          + " r.support_id, r.note, r.kind, r.parts, r.state, r.by_id, r.received_at, r.claimed_at,"
          + " e.recorded_by, e.recorded_at ";
  private static final String NOW =
      COLUMNS
          + "from spend_entry e join spend_revision r on r.entry_id = e.id and r.revision = e.revision ";

  /** The one place where the ledger looks at the links of receipts, to say which are missing. */
  private static final String WITHOUT_RECEIPT =
      "where e.holder_id = :holder and e.state = 'recorded' and r.kind = 'spend' and not exists"
          + " (select 1 from receipt_link l where l.entry_id = e.id and l.taken_off_at is null)";

  /** Adds a head; false when the id is taken. */
  boolean insert(Tx tx, SpendEntry entry) {
    return tx.sql()
            .createUpdate(
                "insert into spend_entry (id, holder_id, spent_on, state, revision, recorded_by, recorded_at)"
                    + " values (:id, :holder, :on, :state, :revision, :by, :at) on conflict (id) do nothing")
            .bind("id", entry.id().toString())
            .bind("holder", entry.holder().toString())
            .bind("on", entry.body().spentOn().toString())
            .bind("state", entry.state().code())
            .bind("revision", entry.revision())
            .bind("by", entry.recordedBy().toString())
            .bind("at", entry.recordedAt().toEpochMilli())
            .execute()
        > 0;
  }

  /** Adds what was said. */
  void insert(Tx tx, SpendEntryId entry, SpendRevision revision) {
    SpendBody body = revision.body();
    SupportId support = body.support();
    tx.sql()
        .createUpdate(
            "insert into spend_revision (entry_id, revision, spent_on, amount, currency, payee, category, support_id,"
                + " note, kind, parts, state, by_id, received_at, claimed_at) values (:entry, :revision, :on, :amount,"
                + " :currency, :payee, :category, :support, :note, :kind, :parts, :state, :by, :received, :claimed)")
        .bind("entry", entry.toString())
        .bind("revision", revision.revision())
        .bind("on", body.spentOn().toString())
        .bind("amount", body.amount().minor())
        .bind("currency", body.amount().currency().getCurrencyCode())
        .bind("payee", body.payee())
        .bind("category", body.category().code())
        .bind("support", support == null ? null : support.toString())
        .bind("note", body.note())
        .bind("kind", body.kind().code())
        .bind("parts", body.splits().size())
        .bind("state", revision.state().code())
        .bind("by", revision.by().toString())
        .bind("received", revision.receivedAt().toEpochMilli())
        .bind("claimed", revision.claimedAt().toEpochMilli())
        .execute();
    for (int part = 0; part < body.splits().size(); part++) {
      insert(tx, entry, revision.revision(), part, body.splits().get(part));
    }
  }

  private static void insert(Tx tx, SpendEntryId entry, long revision, int part, Split split) {
    SupportId support = split.support();
    FundingStream stream = split.stream();
    tx.sql()
        .createUpdate(
            "insert into spend_part (entry_id, revision, part, support_id, stream, amount)"
                + " values (:entry, :revision, :part, :support, :stream, :amount)")
        .bind("entry", entry.toString())
        .bind("revision", revision)
        .bind("part", part)
        .bind("support", support == null ? null : support.toString())
        .bind("stream", stream == null ? null : stream.code())
        .bind("amount", split.amount().minor())
        .execute();
  }

  /** Lets this revision count from now on. */
  void update(Tx tx, SpendEntry entry) {
    tx.sql()
        .createUpdate(
            "update spend_entry set spent_on = :on, state = :state, revision = :revision where id = :id")
        .bind("on", entry.body().spentOn().toString())
        .bind("state", entry.state().code())
        .bind("revision", entry.revision())
        .bind("id", entry.id().toString())
        .execute();
  }

  Optional<SpendEntry> find(Tx tx, SpendEntryId id) {
    return entries(tx, tx.sql().createQuery(NOW + "where e.id = :id").bind("id", id.toString()))
        .stream()
        .findFirst();
  }

  List<SpendEntry> listById(Tx tx, PersonId holder, Collection<SpendEntryId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entries(
        tx,
        tx.sql()
            .createQuery(NOW + "where e.holder_id = :holder and e.id in (<ids>)")
            .bind("holder", holder.toString())
            .bindList("ids", InList.of(ids)));
  }

  SpendHistory getHistory(Tx tx, SpendEntryId id) {
    List<SpendRow> rows =
        rows(
            tx.sql()
                .createQuery(
                    COLUMNS
                        + "from spend_entry e join spend_revision r on r.entry_id = e.id where e.id = :id"
                        + " order by r.revision")
                .bind("id", id.toString()));
    Map<String, List<Split>> parts = parts(tx, rows);
    return new SpendHistory(
        id, rows.stream().map(row -> row.revision(partsOf(parts, row))).toList());
  }

  List<SpendEntry> listNewest(Tx tx, PersonId holder, @Nullable SpendPlace after, int most) {
    String from = after == null ? "" : " and (e.spent_on, e.id) < (:on, :id)";
    Query query =
        tx.sql()
            .createQuery(
                NOW
                    + "where e.holder_id = :holder"
                    + from
                    + " order by e.spent_on desc, e.id desc limit :most")
            .bind("holder", holder.toString())
            .bind("most", most);
    if (after != null) {
      query.bind("on", after.spentOn().toString()).bind("id", after.entry().toString());
    }
    return entries(tx, query);
  }

  /** A page of the payments that count and have no receipt. */
  List<SpendEntry> listWithoutReceipt(
      Tx tx, PersonId holder, @Nullable SpendPlace after, int most) {
    String from = after == null ? "" : " and (e.spent_on, e.id) < (:on, :id)";
    Query query =
        tx.sql()
            .createQuery(
                NOW + WITHOUT_RECEIPT + from + " order by e.spent_on desc, e.id desc limit :most")
            .bind("holder", holder.toString())
            .bind("most", most);
    if (after != null) {
      query.bind("on", after.spentOn().toString()).bind("id", after.entry().toString());
    }
    return entries(tx, query);
  }

  /** The payments of these days that count and have no receipt. */
  List<SpendEntryId> listWithoutReceipt(Tx tx, PersonId holder, LocalDate from, LocalDate until) {
    return tx.sql()
        .createQuery(
            "select e.id from spend_entry e join spend_revision r on r.entry_id = e.id"
                + " and r.revision = e.revision "
                + WITHOUT_RECEIPT
                + " and e.spent_on between :from and :until order by e.spent_on desc, e.id desc")
        .bind("holder", holder.toString())
        .bind("from", from.toString())
        .bind("until", until.toString())
        .map((row, context) -> SpendEntryId.parse(row.getString("id")))
        .list();
  }

  long countWithoutReceipt(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select count(*) from spend_entry e join spend_revision r on r.entry_id = e.id"
                + " and r.revision = e.revision "
                + WITHOUT_RECEIPT)
        .bind("holder", holder.toString())
        .mapTo(Long.class)
        .one();
  }

  /** The entries of a holder after an id, in the order of the ids. */
  List<SpendEntry> listAfter(Tx tx, PersonId holder, String after, int most) {
    return entries(
        tx,
        tx.sql()
            .createQuery(
                NOW + "where e.holder_id = :holder and e.id > :after order by e.id limit :most")
            .bind("holder", holder.toString())
            .bind("after", after)
            .bind("most", most));
  }

  List<SpendEntry> listCounted(Tx tx, PersonId holder, LocalDate from, LocalDate until) {
    return entries(
        tx,
        tx.sql()
            .createQuery(
                NOW
                    + "where e.holder_id = :holder and e.spent_on between :from and :until"
                    + " and e.state = 'recorded' order by e.spent_on, e.recorded_at, e.id")
            .bind("holder", holder.toString())
            .bind("from", from.toString())
            .bind("until", until.toString()));
  }

  /** Parts come to their whole, so the sum over them is the sum over the entries. */
  SpendSums getSums(Tx tx, PersonId holder, BudgetPeriod period, Money zero) {
    Map<SupportId, Money> bySupport = new HashMap<>();
    long[] unplaced = {0};
    tx.sql()
        .createQuery(
            "select coalesce(p.support_id, r.support_id) as support, sum(case when r.kind = 'refund'"
                + " then -coalesce(p.amount, r.amount) else coalesce(p.amount, r.amount) end) as net"
                + " from spend_entry e join spend_revision r on r.entry_id = e.id and r.revision = e.revision"
                + " left join spend_part p on p.entry_id = r.entry_id and p.revision = r.revision"
                + " where e.holder_id = :holder and e.state = 'recorded' and e.spent_on between :from and :until"
                + " and r.currency = :currency group by coalesce(p.support_id, r.support_id)")
        .bind("holder", holder.toString())
        .bind("from", period.startOn().toString())
        .bind("until", period.endOn().toString())
        .bind("currency", zero.currency().getCurrencyCode())
        .map(
            (row, context) -> {
              String support = row.getString("support");
              long net = row.getLong("net");
              if (support == null) {
                unplaced[0] = net;
              } else {
                bySupport.put(SupportId.parse(support), Money.of(net, zero.currency()));
              }
              return net;
            })
        .list();
    Money total = zero.plus(Money.of(unplaced[0], zero.currency()));
    for (Money sum : bySupport.values()) {
      total = total.plus(sum);
    }
    return new SpendSums(total, bySupport);
  }

  Map<YearMonth, Money> sumMonths(Tx tx, PersonId holder, YearMonth from, YearMonth until) {
    Map<YearMonth, Money> sums = new HashMap<>();
    tx.sql()
        .createQuery(
            "select substr(e.spent_on, 1, 7) as in_month, r.currency,"
                + " sum(case when r.kind = 'refund' then -r.amount else r.amount end) as net"
                + " from spend_entry e join spend_revision r on r.entry_id = e.id and r.revision = e.revision"
                + " where e.holder_id = :holder and e.state = 'recorded' and e.spent_on between :from and :until"
                + " group by substr(e.spent_on, 1, 7), r.currency")
        .bind("holder", holder.toString())
        .bind("from", from.atDay(1).toString())
        .bind("until", until.atEndOfMonth().toString())
        .map(
            (row, context) ->
                Map.entry(
                    YearMonth.parse(row.getString("in_month")),
                    Money.of(row.getLong("net"), Currency.getInstance(row.getString("currency")))))
        .forEach(sum -> sums.merge(sum.getKey(), sum.getValue(), Money::plus));
    return sums;
  }

  List<String> listPayees(Tx tx, PersonId holder, int most) {
    return tx.sql()
        .createQuery(
            "select r.payee from spend_entry e join spend_revision r on r.entry_id = e.id and r.revision = e.revision"
                + " where e.holder_id = :holder group by r.payee order by max(e.spent_on) desc, r.payee limit :most")
        .bind("holder", holder.toString())
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  private static List<SpendEntry> entries(Tx tx, Query query) {
    List<SpendRow> rows = rows(query);
    Map<String, List<Split>> parts = parts(tx, rows);
    return rows.stream().map(row -> row.entry(partsOf(parts, row))).toList();
  }

  private static List<SpendRow> rows(Query query) {
    return query.map((row, context) -> SpendRow.of(row)).list();
  }

  private static List<Split> partsOf(Map<String, List<Split>> parts, SpendRow row) {
    return parts.getOrDefault(row.id() + "/" + row.revision(), List.of());
  }

  /** The parts of all those rows that have any, in one query. */
  private static Map<String, List<Split>> parts(Tx tx, List<SpendRow> rows) {
    Map<String, Currency> split = new HashMap<>();
    for (SpendRow row : rows) {
      if (row.parts() > 0) {
        split.put(row.id().toString(), row.amount().currency());
      }
    }
    Map<String, List<Split>> parts = new HashMap<>();
    if (split.isEmpty()) {
      return parts;
    }
    tx.sql()
        .createQuery(
            "select entry_id, revision, support_id, stream, amount from spend_part where entry_id in (<ids>)"
                + " order by entry_id, revision, part")
        .bindList("ids", List.copyOf(split.keySet()))
        .map(
            (row, context) -> {
              String id = row.getString("entry_id");
              String support = row.getString("support_id");
              String stream = row.getString("stream");
              return Map.entry(
                  id + "/" + row.getLong("revision"),
                  new Split(
                      support == null ? null : SupportId.parse(support),
                      stream == null ? null : FundingStream.parse(stream),
                      Money.of(row.getLong("amount"), split.getOrDefault(id, GBP))));
            })
        .forEach(
            part ->
                parts
                    .computeIfAbsent(part.getKey(), key -> new ArrayList<>())
                    .add(part.getValue()));
    return parts;
  }

  private static final Currency GBP = Currency.getInstance("GBP");
}
