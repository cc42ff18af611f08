package org.alongside.server.spend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendRevision;
import org.alongside.core.spend.SpendState;
import org.alongside.core.spend.Split;
import org.jspecify.annotations.Nullable;

/** One revision of an entry as it lies in the tables, before its parts are read. */
record SpendRow(
    SpendEntryId id,
    PersonId holder,
    long revision,
    LocalDate spentOn,
    Money amount,
    String payee,
    SpendCategory category,
    @Nullable SupportId support,
    @Nullable String note,
    SpendKind kind,
    int parts,
    SpendState state,
    PersonId by,
    Instant receivedAt,
    Instant claimedAt,
    PersonId recordedBy,
    Instant recordedAt) {

  static SpendRow of(ResultSet row) throws SQLException {
    String support = row.getString("support_id");
    return new SpendRow(
        SpendEntryId.parse(row.getString("entry_id")),
        PersonId.parse(row.getString("holder_id")),
        row.getLong("revision"),
        LocalDate.parse(row.getString("spent_on")),
        Money.of(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
        row.getString("payee"),
        SpendCategory.parse(row.getString("category")),
        support == null ? null : SupportId.parse(support),
        row.getString("note"),
        SpendKind.parse(row.getString("kind")),
        row.getInt("parts"),
        SpendState.parse(row.getString("state")),
        PersonId.parse(row.getString("by_id")),
        Instant.ofEpochMilli(row.getLong("received_at")),
        Instant.ofEpochMilli(row.getLong("claimed_at")),
        PersonId.parse(row.getString("recorded_by")),
        Instant.ofEpochMilli(row.getLong("recorded_at")));
  }

  SpendBody body(List<Split> splits) {
    return new SpendBody(spentOn, amount, payee, category, support, note, kind, splits);
  }

  SpendEntry entry(List<Split> splits) {
    return new SpendEntry(id, holder, body(splits), state, revision, recordedBy, recordedAt);
  }

  SpendRevision revision(List<Split> splits) {
    return new SpendRevision(revision, body(splits), state, by, receivedAt, claimedAt);
  }
}
