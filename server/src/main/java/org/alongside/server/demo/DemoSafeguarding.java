package org.alongside.server.demo;

import java.time.LocalTime;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.identity.PersonId;
import org.alongside.core.safeguarding.ConcernId;
import org.alongside.core.safeguarding.ConcernStep;
import org.alongside.core.safeguarding.LegalGround;
import org.alongside.core.safeguarding.LegalOutcome;
import org.alongside.core.safeguarding.LegalRequestId;
import org.alongside.core.safeguarding.NewConcern;
import org.alongside.core.safeguarding.NewLegalRequest;
import org.alongside.core.safeguarding.SafeNow;
import org.alongside.server.db.Tx;
import org.alongside.server.safeguarding.Concerns;
import org.alongside.server.safeguarding.LegalRequests;
import org.jspecify.annotations.Nullable;

/** Worries and requests about the law in the demo: waiting, worked on, and done with. */
public final class DemoSafeguarding implements DemoPart {
  private final DemoClock clock;
  private final Concerns concerns;
  private final LegalRequests legal;

  public DemoSafeguarding(DemoClock clock, Concerns concerns, LegalRequests legal) {
    this.clock = clock;
    this.concerns = concerns;
    this.legal = legal;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(30, LocalTime.of(16, 5));
    ConcernId done =
        concern(
            tx,
            "gate",
            "The side gate of the day centre was open all week, and people walked out to the road.",
            "The day centre in Mill Lane",
            SafeNow.SAFE,
            "",
            null);
    clock.set(29, LocalTime.of(9, 20));
    concerns.open(tx, done, Cast.RUTH);
    concerns.note(
        tx,
        done,
        Cast.RUTH,
        ConcernStep.CLOSED,
        "Rang the day centre. The gate has a new lock, and they check it each morning.");
    clock.set(4, LocalTime.of(11, 45));
    ConcernId taken =
        concern(
            tx,
            "neighbour",
            "My neighbour has a budget like me. Somebody holds her bank card, and her fridge is"
                + " empty.",
            "I would rather tell you her name on the phone.",
            SafeNow.SOMEBODY_ELSE,
            "07700 900456, after five",
            Cast.TOM);
    clock.set(3, LocalTime.of(10, 0));
    concerns.open(tx, taken, Cast.RUTH);
    concerns.note(tx, taken, Cast.RUTH, ConcernStep.TAKEN, "");
    concerns.note(
        tx,
        taken,
        Cast.RUTH,
        ConcernStep.NOTED,
        "Spoke with him. The council’s safeguarding team visits this week.");
    request(
        tx,
        "poem",
        LegalGround.RIGHTS,
        "Copyright in my poem",
        "The thread about winter, the third post",
        "It is my poem, and my name is not there. Please take it down or put my name to it.",
        "Carys Lloyd",
        "carys@example.org");
    legal.decide(
        tx,
        LegalRequestId.of(Cast.id("request poem")),
        LegalOutcome.CHANGED,
        new ModerationNote("A moderator put your name below the poem. Thank you for telling us."),
        Cast.RUTH);
    clock.set(1, LocalTime.of(8, 50));
    request(
        tx,
        "number",
        LegalGround.PERSONAL_DATA,
        "My right to have my number taken down",
        "The thread on taxis",
        "My old telephone number stands there, and people ring it.",
        "Mo Aziz",
        "");
    concern(
        tx,
        "medicine",
        "My carer gives me more tablets than it says on the box, and I am sleepy all day.",
        "",
        SafeNow.NOT_SURE,
        "",
        null);
    clock.set(0, LocalTime.of(7, 30));
  }

  private ConcernId concern(
      Tx tx,
      String name,
      String worry,
      String about,
      SafeNow safe,
      String reach,
      @Nullable PersonId by) {
    ConcernId id = ConcernId.of(Cast.id("concern " + name));
    concerns.raise(tx, id, new NewConcern(worry, about, safe, reach), by);
    return id;
  }

  private void request(
      Tx tx,
      String name,
      LegalGround ground,
      String law,
      String place,
      String says,
      String who,
      String reach) {
    legal.ask(
        tx,
        LegalRequestId.of(Cast.id("request " + name)),
        new NewLegalRequest(ground, law, place, says, who, reach));
  }
}
