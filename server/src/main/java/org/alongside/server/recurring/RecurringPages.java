package org.alongside.server.recurring;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.recurring.Proposal;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.spend.AgainWords;

/** All that may have come round again, with its answers, and what was stopped. */
public final class RecurringPages {
  private final Recurring recurring;
  private final Access access;
  private final Frames frames;
  private final AgainWords again;
  private final Words words = Words.english();

  public RecurringPages(Recurring recurring, Access access, Frames frames, Clock clock) {
    this.recurring = recurring;
    this.access = access;
    this.frames = frames;
    this.again = new AgainWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/spend/again")
        .opens(Action.READ, Asset.SPEND, holder)
        .with(this::show);
    routes
        .post("/holders/:holder/spend/again")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::answer);
  }

  private Reply show(Tx tx, Ask ask) {
    require(tx, ask, Action.WRITE);
    PersonId holder = ask.person("holder");
    String heading = words.say("spend.again.page");
    String list = "/holders/" + holder + "/spend";
    return Reply.page(
        "recurring/again.jte",
        new RecurringPage(
            frames.frame(tx, ask, heading),
            heading,
            list,
            again.view(holder, recurring.list(tx, holder), ask.now(), null),
            recurring.listStopped(tx, holder)));
  }

  private Reply answer(Tx tx, Ask ask) {
    require(tx, ask, Action.READ);
    PersonId holder = ask.person("holder");
    PersonId by = ask.caller().getPerson();
    String list = "/holders/" + holder + "/spend";
    String key = ask.field("key");
    if (ask.field("do").equals("resume")) {
      recurring.resume(tx, holder, key);
      return Reply.seeOther(list + "/again?done=spend.again.resumed");
    }
    Optional<LocalDate> dueOn = date(ask.field("dueOn"));
    if (ask.field("do").equals("log")) {
      SpendEntryId entry = entry(ask);
      boolean logged = dueOn.isPresent() && recurring.log(tx, by, holder, entry, key, dueOn.get());
      return Reply.seeOther(list + (logged ? "?undo=" + entry : "?done=spend.again.settled"));
    }
    Optional<Proposal> proposal = dueOn.flatMap(due -> recurring.find(tx, holder, key, due));
    if (proposal.isEmpty()) {
      return Reply.seeOther(list + "?done=spend.again.settled");
    }
    if (ask.field("do").equals("stop")) {
      recurring.stop(tx, by, holder, proposal.get());
      return Reply.seeOther(list + "/again?done=spend.again.stopped");
    }
    recurring.skip(tx, by, holder, proposal.get());
    return Reply.seeOther(list + "?done=spend.again.skipped");
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notOurForm) {
      return Optional.empty();
    }
  }

  private static SpendEntryId entry(Ask ask) {
    try {
      return SpendEntryId.parse(ask.field("entry"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
  }

  /** Who answers must be let in to look and to log: a question shows an earlier payment. */
  private void require(Tx tx, Ask ask, Action action) {
    if (!access.allows(tx, ask.caller(), action, Asset.SPEND, Subject.of(ask.person("holder")))) {
      throw new Refused();
    }
  }
}
