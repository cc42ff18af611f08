package org.alongside.server.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.payment.PayFrequency;
import org.alongside.core.payment.PaymentAnswer;
import org.alongside.core.payment.PaymentTerms;
import org.alongside.server.db.Tx;

/** The rows of payment terms and of what receivers say. */
final class SqlPayments {
  void insertTerms(
      Tx tx,
      PersonId holder,
      LocalDate periodStartOn,
      PaymentTerms terms,
      PersonId by,
      Instant at) {
    tx.sql()
        .createUpdate(
            "insert into payment_terms"
                + " (holder_id, period_starts_on, seq, frequency, first_on, late_after, set_by, set_at)"
                + " values (:holder, :period, (select coalesce(max(seq), 0) + 1 from payment_terms"
                + " where holder_id = :holder and period_starts_on = :period),"
                + " :frequency, :first, :late, :by, :at)")
        .bind("holder", holder.toString())
        .bind("period", periodStartOn.toString())
        .bind("frequency", terms.frequency().code())
        .bind("first", terms.firstOn().toString())
        .bind("late", terms.lateAfter())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  Optional<PaymentTerms> findTerms(Tx tx, PersonId holder, LocalDate periodStartOn) {
    return tx.sql()
        .createQuery(
            "select frequency, first_on, late_after from payment_terms where holder_id = :holder"
                + " and period_starts_on = :period order by seq desc limit 1")
        .bind("holder", holder.toString())
        .bind("period", periodStartOn.toString())
        .map(
            (row, context) ->
                new PaymentTerms(
                    PayFrequency.parse(row.getString("frequency")),
                    LocalDate.parse(row.getString("first_on")),
                    row.getInt("late_after")))
        .findOne();
  }

  /** Everybody for whom terms were ever set. */
  List<PersonId> listReceivers(Tx tx) {
    return tx.sql()
        .createQuery("select distinct holder_id from payment_terms order by holder_id")
        .map((row, context) -> PersonId.parse(row.getString("holder_id")))
        .list();
  }

  void insertAnswer(
      Tx tx, PersonId holder, LocalDate dueOn, PaymentAnswer answer, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into payment_answer (holder_id, due_on, seq, answer, answered_by, answered_at)"
                + " values (:holder, :due, (select coalesce(max(seq), 0) + 1 from payment_answer"
                + " where holder_id = :holder and due_on = :due), :answer, :by, :at)")
        .bind("holder", holder.toString())
        .bind("due", dueOn.toString())
        .bind("answer", answer.code())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** The newest answer about each payment. */
  Map<LocalDate, PaymentAnswer> listAnswers(Tx tx, PersonId holder) {
    Map<LocalDate, PaymentAnswer> answers = new HashMap<>();
    tx.sql()
        .createQuery(
            "select due_on, answer from payment_answer where holder_id = :holder order by due_on, seq")
        .bind("holder", holder.toString())
        .map(
            (row, context) ->
                Map.entry(
                    LocalDate.parse(row.getString("due_on")),
                    PaymentAnswer.parse(row.getString("answer"))))
        .forEach(each -> answers.put(each.getKey(), each.getValue()));
    return answers;
  }
}
