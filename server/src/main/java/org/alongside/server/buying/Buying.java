package org.alongside.server.buying;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.phrase.Likeness;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.messaging.Messaging;
import org.alongside.server.messaging.SendOutcome;

/**
 * Questions to the named worker about what to buy, and what others learn from the answers. A
 * question and its answer are messages of the conversation too, so that nothing has to be looked
 * for in two places.
 */
public final class Buying {
  private static final int MOST_PRECEDENTS = 3;

  private final Messaging messaging;
  private final Clock clock;
  private final Random random;
  private final SqlBuying sql = new SqlBuying();

  public Buying(Messaging messaging, Clock clock, Random random) {
    this.messaging = messaging;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Asks the named worker; the same question again changes nothing.
   *
   * @throws Refused when the id belongs to somebody else's question
   */
  public void ask(Tx tx, BuyingQuestion question) {
    if (!sql.insert(tx, question)) {
      // Refused when the id is that of another holder's question.
      get(tx, question.holder(), question.id());
      return;
    }
    send(tx, question.askedBy(), question.holder(), question.words(), question.askedAt());
  }

  /**
   * Answers a question; false when somebody answered it before.
   *
   * @param message what is sent to the holder
   * @throws Refused when there is no such question of this holder
   */
  public boolean answer(
      Tx tx, PersonId holder, UUID id, BuyingQuestion.Answer answer, String message) {
    get(tx, holder, id);
    if (!sql.answer(tx, id, answer)) {
      return false;
    }
    send(tx, answer.by(), holder, message, answer.at());
    return true;
  }

  private void send(Tx tx, PersonId by, PersonId holder, String text, Instant at) {
    SendOutcome sent =
        messaging.send(
            tx,
            by,
            ConversationId.of(holder.value()),
            MessageId.of(next()),
            MessageBody.of(new MessageText(text)),
            at);
    if (!(sent instanceof SendOutcome.Sent)) {
      throw new Refused();
    }
  }

  /**
   * A question of this holder.
   *
   * @throws Refused when there is no such question
   */
  public BuyingQuestion get(Tx tx, PersonId holder, UUID id) {
    return sql.find(tx, id)
        .filter(question -> question.holder().equals(holder))
        .orElseThrow(Refused::new);
  }

  /** The newest questions of a holder, newest first. */
  public List<BuyingQuestion> list(Tx tx, PersonId holder, int most) {
    return sql.list(tx, holder, most);
  }

  /** Puts an answer before the editors, in words that name nobody. */
  public void propose(Tx tx, PersonId by, String question, String answer, Verdict verdict) {
    Precedent precedent =
        new Precedent(next(), question, answer, verdict, Precedent.State.PROPOSED);
    sql.insert(tx, precedent, by, now());
  }

  /**
   * What an editor decides about a precedent, with the words that they gave it.
   *
   * @throws Refused when there is none
   */
  public void decide(
      Tx tx, PersonId by, UUID id, String question, String answer, Precedent.State state) {
    Precedent before = sql.findPrecedent(tx, id).orElseThrow(Refused::new);
    sql.update(tx, new Precedent(id, question, answer, before.verdict(), state), by, now());
  }

  /** The precedents that stand so, newest first. */
  public List<Precedent> listPrecedents(Tx tx, Precedent.State state) {
    return sql.listPrecedents(tx, state);
  }

  /** Up to three published precedents that share a word with this thing. */
  public List<Precedent> listLike(Tx tx, String what) {
    return Likeness.like(what, listPrecedents(tx, Precedent.State.PUBLISHED), Precedent::question)
        .stream()
        .limit(MOST_PRECEDENTS)
        .toList();
  }

  /** An id for something new. */
  public UUID next() {
    return Uuids.next(clock.instant(), random);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
