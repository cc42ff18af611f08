package org.alongside.server.buying;

import java.time.Instant;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A question to the named worker before something is bought.
 *
 * @param what the thing, in the asker's words
 * @param support the part of the plan that it may belong to; null for none
 * @param checkSaid what plan and rules said when it was asked
 * @param words the message as it was sent
 * @param mayShare whether others may learn from the answer, without any name
 * @param answer null while it is open
 */
public record BuyingQuestion(
    UUID id,
    PersonId holder,
    PersonId askedBy,
    Instant askedAt,
    String what,
    Money amount,
    @Nullable SupportId support,
    CheckOutcome checkSaid,
    String words,
    boolean mayShare,
    @Nullable Answer answer) {
  /** What the worker said. */
  public record Answer(Verdict verdict, String words, PersonId by, Instant at) {}

  /** The same with its answer. */
  BuyingQuestion with(Answer said) {
    return new BuyingQuestion(
        id, holder, askedBy, askedAt, what, amount, support, checkSaid, words, mayShare, said);
  }
}
