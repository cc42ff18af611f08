package org.alongside.server.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.server.buying.Buying;
import org.alongside.server.buying.BuyingQuestion;
import org.alongside.server.buying.Precedent;
import org.alongside.server.buying.Verdict;
import org.alongside.server.db.Tx;

/** Questions before buying: one open, one answered; an example for all, and one for the editor. */
public final class DemoBuying implements DemoPart {
  private final DemoClock clock;
  private final Buying buying;

  public DemoBuying(DemoClock clock, Buying buying) {
    this.clock = clock;
    this.buying = buying;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(2, LocalTime.of(11, 5));
    BuyingQuestion cushion =
        question(Cast.TOM, "A cooling cushion", 3_499, CheckOutcome.NOT_IN_PLAN_YET);
    buying.ask(tx, cushion);
    clock.set(1, LocalTime.of(9, 20));
    String yes =
        "Yes. It helps you to sleep, and your plan is about that too. I will add it when we meet.";
    buying.answer(
        tx,
        Cast.TOM,
        cushion.id(),
        new BuyingQuestion.Answer(Verdict.YES, yes, Cast.GRACE, clock.instant()),
        "You asked about this: A cooling cushion, £34.99.\n\nMy answer: Yes.\n\n" + yes);
    buying.propose(
        tx,
        Cast.GRACE,
        "Can I buy a cooling cushion for my pain?",
        "Yes, where the plan has an outcome about pain. Ask for it to be added to the plan, and keep the receipt.",
        Verdict.YES);
    buying.propose(
        tx,
        Cast.GRACE,
        "Can the budget pay for a swimming costume?",
        "Yes, if swimming is in the plan. A costume is needed to swim, so it belongs to that part.",
        Verdict.YES_IF);
    List<Precedent> proposed = buying.listPrecedents(tx, Precedent.State.PROPOSED);
    for (Precedent each : proposed) {
      if (each.verdict() == Verdict.YES_IF) {
        buying.decide(
            tx, Cast.HELEN, each.id(), each.question(), each.answer(), Precedent.State.PUBLISHED);
      }
    }
    clock.set(1, LocalTime.of(16, 40));
    PersonId beth = Cast.person("Beth Carver");
    buying.ask(tx, question(beth, "A folding ramp", 8_900, CheckOutcome.NOT_IN_PLAN_YET));
  }

  private BuyingQuestion question(PersonId holder, String what, long pence, CheckOutcome said) {
    Instant now = clock.instant();
    return new BuyingQuestion(
        buying.next(),
        holder,
        holder,
        now,
        what,
        Money.pence(pence),
        null,
        said,
        "Can I buy this: " + what + "? I am not sure if it is in my plan.",
        true,
        null);
  }
}
