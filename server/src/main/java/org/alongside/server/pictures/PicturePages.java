package org.alongside.server.pictures;

import java.time.Clock;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.usage.MonthlyUse;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.budgets.Positions;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** The page of pictures of what was spent. */
public final class PicturePages {
  private final Budgets budgets;
  private final Positions positions;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final PictureWriter writer;
  private final Words words = Words.english();

  public PicturePages(
      Budgets budgets,
      Positions positions,
      People people,
      Access access,
      Frames frames,
      Clock clock) {
    this.budgets = budgets;
    this.positions = positions;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new PictureWriter(dates);
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes
        .get("/holders/:holder/spend/pictures")
        .opens(Action.READ, Asset.SPEND, SubjectFinder.holderIn("holder"))
        .with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    if (!people.isHolder(tx, holder)) {
      throw new Refused();
    }
    String heading = words.say("pictures.title");
    Optional<Budget> budget = budgets.findNearest(tx, holder, dates.today());
    // The parts of the plan have names, which are for those who may see the plan.
    boolean named = access.allows(tx, ask.caller(), Action.READ, Asset.PLAN, Subject.of(holder));
    return Reply.page(
        "pictures/show.jte",
        new PicturePage(
            frames.frame(tx, ask, heading),
            heading,
            holder.equals(ask.caller().getPerson())
                ? ""
                : words.say("pictures.about", people.getName(tx, holder)),
            "/holders/" + holder + "/spend",
            budget
                .map(each -> MonthlyUse.of(positions.getUse(tx, each), dates.today()))
                .filter(use -> !use.rows().isEmpty())
                .map(use -> writer.write(use, named))
                .orElse(null),
            budget.map(writer::period).orElse(""),
            ask.query("print").isPresent()));
  }
}
