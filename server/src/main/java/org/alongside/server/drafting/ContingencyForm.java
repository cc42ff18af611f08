package org.alongside.server.drafting;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;
import org.alongside.server.html.Words;

/** What to do when something goes wrong: if … then … call …, with room for two more. */
final class ContingencyForm implements PartForm {
  private static final int MORE = 2;
  private static final int MOST = 40;
  private static final int ROWS = 2;
  private static final String IF = "if-";
  private static final String THEN = "then-";
  private static final String CALL = "call-";

  @Override
  public Typed fill(PlanPart part) {
    List<Contingency> all = ((PlanPart.Contingencies) part).list();
    Typed typed = Typed.of();
    for (int i = 0; i < all.size(); i++) {
      String call = all.get(i).callWhom();
      typed =
          typed
              .with(IF + (i + 1), List.of(all.get(i).ifThis()))
              .with(THEN + (i + 1), List.of(all.get(i).thenThat()))
              .with(CALL + (i + 1), List.of(call == null ? "" : call));
    }
    return typed;
  }

  @Override
  public Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices) {
    FieldErrors errors = new FieldErrors();
    List<Contingency> all = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      if (!isEmpty(typed, i)) {
        String ifThis = Asking.text(typed, IF + i, PlanTexts.IF_THIS, errors);
        String then = Asking.text(typed, THEN + i, PlanTexts.THEN_THAT, errors);
        String call = Asking.optional(typed, CALL + i, PlanTexts.CALL, errors);
        if (ifThis != null && then != null) {
          all.add(new Contingency(ifThis, then, call));
        }
      }
    }
    return errors.orElse(() -> new PlanPart.Contingencies(all));
  }

  private static boolean isEmpty(Typed typed, int i) {
    return (typed.one(IF + i) + typed.one(THEN + i) + typed.one(CALL + i)).isBlank();
  }

  private static int lastIn(Typed typed) {
    int last = 0;
    for (int i = 1; i <= MOST; i++) {
      last = isEmpty(typed, i) ? last : i;
    }
    return last;
  }

  @Override
  public List<Input> inputs(
      PartKey key, Typed typed, List<FieldError> errors, PartChoices choices) {
    Asking asking = new Asking(typed, errors);
    List<Input> inputs = new ArrayList<>();
    int last = Math.min(MOST, lastIn(typed) + MORE);
    for (int i = 1; i <= last; i++) {
      String number = Integer.toString(i);
      inputs.add(
          Input.heading(
              "number-" + i, Words.english().say("drafting.contingency.heading", number)));
      inputs.add(Input.text(asking.field(IF + i, "if", number), ROWS));
      inputs.add(Input.text(asking.field(THEN + i, "then", number), ROWS));
      inputs.add(Input.line(asking.field(CALL + i, "call", number)));
    }
    return inputs;
  }

  /** Theirs, then those of mine that are not among them. */
  @Override
  public Typed join(Typed theirs, Typed mine) {
    Typed joined = theirs;
    int next = lastIn(theirs) + 1;
    for (int i = 1; i <= MOST && next <= MOST; i++) {
      if (!isEmpty(mine, i) && !holds(theirs, mine, i)) {
        joined =
            joined
                .with(IF + next, mine.all(IF + i))
                .with(THEN + next, mine.all(THEN + i))
                .with(CALL + next, mine.all(CALL + i));
        next++;
      }
    }
    return joined;
  }

  private static boolean holds(Typed theirs, Typed mine, int i) {
    for (int j = 1; j <= MOST; j++) {
      if (theirs.one(IF + j).equals(mine.one(IF + i))
          && theirs.one(THEN + j).equals(mine.one(THEN + i))
          && theirs.one(CALL + j).equals(mine.one(CALL + i))) {
        return true;
      }
    }
    return false;
  }
}
