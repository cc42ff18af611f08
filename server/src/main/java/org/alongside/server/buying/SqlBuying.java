package org.alongside.server.buying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.server.db.Tx;

/** The tables of questions and precedents. */
final class SqlBuying {
  private static final String QUESTION =
      "select id, holder_id, asked_by, asked_at, what, amount, currency, support_id, check_said, words, may_share,"
          + " verdict, answer, answered_by, answered_at from buying_question ";
  private static final String PRECEDENT =
      "select id, question, answer, verdict, state from precedent ";

  /** Adds a question; false when its id is taken. */
  boolean insert(Tx tx, BuyingQuestion question) {
    SupportId support = question.support();
    return tx.sql()
            .createUpdate(
                "insert into buying_question (id, holder_id, asked_by, asked_at, what, amount, currency, support_id,"
                    + " check_said, words, may_share) values (:id, :holder, :by, :at, :what, :amount, :currency,"
                    + " :support, :said, :words, :share) on conflict (id) do nothing")
            .bind("id", question.id().toString())
            .bind("holder", question.holder().toString())
            .bind("by", question.askedBy().toString())
            .bind("at", question.askedAt().toEpochMilli())
            .bind("what", question.what())
            .bind("amount", question.amount().minor())
            .bind("currency", question.amount().currency().getCurrencyCode())
            .bind("support", support == null ? null : support.toString())
            .bind("said", question.checkSaid().code())
            .bind("words", question.words())
            .bind("share", question.mayShare() ? 1 : 0)
            .execute()
        > 0;
  }

  /** Answers a question; false when it was answered before. */
  boolean answer(Tx tx, UUID question, BuyingQuestion.Answer answer) {
    return tx.sql()
            .createUpdate(
                "update buying_question set verdict = :verdict, answer = :answer, answered_by = :by,"
                    + " answered_at = :at where id = :id and verdict is null")
            .bind("verdict", answer.verdict().code())
            .bind("answer", answer.words())
            .bind("by", answer.by().toString())
            .bind("at", answer.at().toEpochMilli())
            .bind("id", question.toString())
            .execute()
        > 0;
  }

  Optional<BuyingQuestion> find(Tx tx, UUID id) {
    return tx.sql()
        .createQuery(QUESTION + "where id = :id")
        .bind("id", id.toString())
        .map((row, context) -> question(row))
        .findOne();
  }

  List<BuyingQuestion> list(Tx tx, PersonId holder, int most) {
    return tx.sql()
        .createQuery(
            QUESTION + "where holder_id = :holder order by asked_at desc, id desc limit :most")
        .bind("holder", holder.toString())
        .bind("most", most)
        .map((row, context) -> question(row))
        .list();
  }

  private static BuyingQuestion question(ResultSet row) throws SQLException {
    String support = row.getString("support_id");
    String verdict = row.getString("verdict");
    return new BuyingQuestion(
        UUID.fromString(row.getString("id")),
        PersonId.parse(row.getString("holder_id")),
        PersonId.parse(row.getString("asked_by")),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        row.getString("what"),
        Money.of(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
        support == null ? null : SupportId.parse(support),
        Codes.find(CheckOutcome.class, row.getString("check_said")).orElseThrow(),
        row.getString("words"),
        row.getInt("may_share") != 0,
        verdict == null
            ? null
            : new BuyingQuestion.Answer(
                verdict(verdict),
                row.getString("answer"),
                PersonId.parse(row.getString("answered_by")),
                Instant.ofEpochMilli(row.getLong("answered_at"))));
  }

  void insert(Tx tx, Precedent precedent, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into precedent (id, question, answer, verdict, state, proposed_by, proposed_at)"
                + " values (:id, :question, :answer, :verdict, :state, :by, :at)")
        .bind("id", precedent.id().toString())
        .bind("question", precedent.question())
        .bind("answer", precedent.answer())
        .bind("verdict", precedent.verdict().code())
        .bind("state", precedent.state().code())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void update(Tx tx, Precedent precedent, PersonId by, Instant at) {
    tx.sql()
        .createUpdate(
            "update precedent set question = :question, answer = :answer, state = :state, decided_by = :by,"
                + " decided_at = :at where id = :id")
        .bind("question", precedent.question())
        .bind("answer", precedent.answer())
        .bind("state", precedent.state().code())
        .bind("by", by.toString())
        .bind("at", at.toEpochMilli())
        .bind("id", precedent.id().toString())
        .execute();
  }

  Optional<Precedent> findPrecedent(Tx tx, UUID id) {
    return tx.sql()
        .createQuery(PRECEDENT + "where id = :id")
        .bind("id", id.toString())
        .map((row, context) -> precedent(row))
        .findOne();
  }

  List<Precedent> listPrecedents(Tx tx, Precedent.State state) {
    return tx.sql()
        .createQuery(PRECEDENT + "where state = :state order by proposed_at desc, id desc")
        .bind("state", state.code())
        .map((row, context) -> precedent(row))
        .list();
  }

  private static Precedent precedent(ResultSet row) throws SQLException {
    return new Precedent(
        UUID.fromString(row.getString("id")),
        row.getString("question"),
        row.getString("answer"),
        verdict(row.getString("verdict")),
        Precedent.State.parse(row.getString("state")));
  }

  private static Verdict verdict(String code) {
    return Codes.find(Verdict.class, code).orElseThrow();
  }
}
