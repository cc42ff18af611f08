package org.alongside.server.recurring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.recurring.Proposal;
import org.alongside.server.db.Tx;

/** The answers to what was asked. */
final class SqlRecurring {
  Set<Proposal.Skip> listSkipped(Tx tx, PersonId holder, LocalDate since) {
    return new HashSet<>(
        tx.sql()
            .createQuery(
                "select proposal, due_on from recurring_skip where holder_id = :holder and due_on >= :since")
            .bind("holder", holder.toString())
            .bind("since", since.toString())
            .map(
                (row, context) ->
                    new Proposal.Skip(
                        row.getString("proposal"), LocalDate.parse(row.getString("due_on"))))
            .list());
  }

  Map<String, String> listStopped(Tx tx, PersonId holder) {
    Map<String, String> stopped = new HashMap<>();
    tx.sql()
        .createQuery("select proposal, payee from recurring_stop where holder_id = :holder")
        .bind("holder", holder.toString())
        .map((row, context) -> Map.entry(row.getString("proposal"), row.getString("payee")))
        .forEach(each -> stopped.put(each.getKey(), each.getValue()));
    return stopped;
  }

  void insertSkip(Tx tx, PersonId holder, Proposal proposal, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into recurring_skip (holder_id, proposal, due_on, skipped_by, skipped_at)"
                + " values (:holder, :proposal, :due, :by, :at)"
                + " on conflict (holder_id, proposal, due_on) do nothing")
        .bind("holder", holder.toString())
        .bind("proposal", proposal.key())
        .bind("due", proposal.dueOn().toString())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void insertStop(Tx tx, PersonId holder, Proposal proposal, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into recurring_stop (holder_id, proposal, payee, stopped_by, stopped_at)"
                + " values (:holder, :proposal, :payee, :by, :at)"
                + " on conflict (holder_id, proposal) do nothing")
        .bind("holder", holder.toString())
        .bind("proposal", proposal.key())
        .bind("payee", proposal.body().payee())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void deleteStop(Tx tx, PersonId holder, String key) {
    tx.sql()
        .createUpdate(
            "delete from recurring_stop where holder_id = :holder and proposal = :proposal")
        .bind("holder", holder.toString())
        .bind("proposal", key)
        .execute();
  }
}
