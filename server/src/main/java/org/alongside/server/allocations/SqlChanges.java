package org.alongside.server.allocations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeId;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeDraft;
import org.alongside.core.announcement.ChangeWords;
import org.alongside.core.announcement.LookAgain;
import org.alongside.core.announcement.LookAgainId;
import org.alongside.core.announcement.LookAgainOutcome;
import org.alongside.core.announcement.PausedPay;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** The rows of announced changes, and of requests to look at them again. */
final class SqlChanges {
  private static final String CHANGE =
      "select id, holder_id, budget_id, kind, effective_on, until_on, amount, currency, allocation_id, paused_pay,"
          + " reasons, meanwhile, notice, continues, reconsideration, who, working, decided_by, decided_role,"
          + " decided_at, corrects from budget_change";

  private static final String AGAIN =
      "select a.id, a.change_id, a.raised_by, a.raised_at, a.words, c.decided_by, c.holder_id, a.answer,"
          + " a.answer_reason, a.answered_by, a.answered_at from budget_look_again a"
          + " join budget_change c on c.id = a.change_id";

  void insert(Tx tx, BudgetChange change, String working, Currency currency) {
    ChangeDraft said = change.said();
    ChangeWords words = said.words();
    Money amount = said.amount();
    tx.sql()
        .createUpdate(
            "insert into budget_change (id, seq, holder_id, budget_id, kind, effective_on, until_on, amount,"
                + " currency, allocation_id, paused_pay, reasons, meanwhile, notice, continues, reconsideration,"
                + " who, working, decided_by, decided_role, decided_at, corrects) values (:id,"
                + " (select coalesce(max(seq), 0) + 1 from budget_change where holder_id = :holder), :holder,"
                + " :budget, :kind, :effective, :until, :amount, :currency, :allocation, :pay, :reasons,"
                + " :meanwhile, :notice, :continues, :reconsideration, :who, :working, :by, :role, :at, :corrects)")
        .bind("id", change.id().toString())
        .bind("holder", change.holder().toString())
        .bind("budget", change.budget().toString())
        .bind("kind", change.kind().code())
        .bind("effective", change.effectiveOn().toString())
        .bind("until", text(said.untilOn()))
        .bind("amount", amount == null ? null : amount.minor())
        .bind("currency", currency.getCurrencyCode())
        .bind("allocation", text(said.allocation()))
        .bind("pay", said.pay().code())
        .bind("reasons", words.reasons())
        .bind("meanwhile", words.meanwhile())
        .bind("notice", words.notice())
        .bind("continues", words.continues())
        .bind("reconsideration", words.reconsideration())
        .bind("who", words.who())
        .bind("working", working)
        .bind("by", change.decidedBy().toString())
        .bind("role", change.role())
        .bind("at", change.decidedAt().toEpochMilli())
        .bind("corrects", text(change.corrects()))
        .execute();
  }

  /** All of a holder, the newest first. */
  List<BudgetChange> list(Tx tx, PersonId holder) {
    return tx.sql()
        .createQuery(CHANGE + " where holder_id = :holder order by seq desc")
        .bind("holder", holder.toString())
        .map((row, context) -> change(row))
        .list();
  }

  /** How the sums of a change were made. */
  String working(Tx tx, BudgetChangeId id) {
    return tx.sql()
        .createQuery("select working from budget_change where id = :id")
        .bind("id", id.toString())
        .mapTo(String.class)
        .one();
  }

  void insertAgain(Tx tx, LookAgain request) {
    tx.sql()
        .createUpdate(
            "insert into budget_look_again (id, change_id, raised_by, raised_at, words)"
                + " values (:id, :change, :by, :at, :words)")
        .bind("id", request.id().toString())
        .bind("change", request.change().toString())
        .bind("by", request.raisedBy().toString())
        .bind("at", request.raisedAt().toEpochMilli())
        .bind("words", request.words())
        .execute();
  }

  void setAnswer(Tx tx, LookAgainId id, LookAgain.Answer answer) {
    tx.sql()
        .createUpdate(
            "update budget_look_again set answer = :answer, answer_reason = :reason, answered_by = :by,"
                + " answered_at = :at where id = :id and answer is null")
        .bind("answer", answer.outcome().code())
        .bind("reason", answer.reason())
        .bind("by", answer.by().toString())
        .bind("at", answer.at().toEpochMilli())
        .bind("id", id.toString())
        .execute();
  }

  /** All requests about a change, oldest first. */
  List<LookAgain> listAgain(Tx tx, BudgetChangeId change) {
    return tx.sql()
        .createQuery(AGAIN + " where a.change_id = :change order by a.raised_at, a.id")
        .bind("change", change.toString())
        .map((row, context) -> again(row))
        .list();
  }

  /** All that wait for an answer, oldest first. */
  List<LookingAgain.Waiting> listWaiting(Tx tx) {
    return tx.sql()
        .createQuery(AGAIN + " where a.answer is null order by a.raised_at, a.id")
        .map(
            (row, context) ->
                new LookingAgain.Waiting(PersonId.parse(row.getString("holder_id")), again(row)))
        .list();
  }

  Optional<BudgetChange> find(Tx tx, PersonId holder, BudgetChangeId id) {
    return tx.sql()
        .createQuery(CHANGE + " where id = :id and holder_id = :holder")
        .bind("id", id.toString())
        .bind("holder", holder.toString())
        .map((row, context) -> change(row))
        .findOne();
  }

  private static BudgetChange change(ResultSet row) throws SQLException {
    long minor = row.getLong("amount");
    Money amount =
        row.wasNull() ? null : Money.of(minor, Currency.getInstance(row.getString("currency")));
    String until = row.getString("until_on");
    String allocation = row.getString("allocation_id");
    String corrects = row.getString("corrects");
    return new BudgetChange(
        BudgetChangeId.parse(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        BudgetId.parse(row.getString("budget_id")),
        new ChangeDraft(
            BudgetChangeKind.parse(row.getString("kind")),
            LocalDate.parse(row.getString("effective_on")),
            until == null ? null : LocalDate.parse(until),
            amount,
            allocation == null ? null : AllocationId.parse(allocation),
            PausedPay.parse(row.getString("paused_pay")),
            new ChangeWords(
                row.getString("reasons"),
                row.getString("meanwhile"),
                row.getString("notice"),
                row.getString("continues"),
                row.getString("reconsideration"),
                row.getString("who"))),
        PersonId.parse(row.getString("decided_by")),
        row.getString("decided_role"),
        Instant.ofEpochMilli(row.getLong("decided_at")),
        corrects == null ? null : BudgetChangeId.parse(corrects));
  }

  private static LookAgain again(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new LookAgain(
        LookAgainId.parse(row.getString("id")),
        BudgetChangeId.parse(row.getString("change_id")),
        PersonId.parse(row.getString("raised_by")),
        Instant.ofEpochMilli(row.getLong("raised_at")),
        row.getString("words"),
        PersonId.parse(row.getString("decided_by")),
        answer == null
            ? null
            : new LookAgain.Answer(
                LookAgainOutcome.parse(answer),
                row.getString("answer_reason"),
                PersonId.parse(row.getString("answered_by")),
                Instant.ofEpochMilli(row.getLong("answered_at"))));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
