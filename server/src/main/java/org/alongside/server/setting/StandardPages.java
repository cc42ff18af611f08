package org.alongside.server.setting;

import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Approach;
import org.alongside.core.input.Codes;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The page on which the scheme chooses its usual way to set a budget. */
public final class StandardPages {
  static final String PATH = "/budgets/standard-approach";

  private static final String TEMPLATE = "setting/choose.jte";

  private final BudgetSetting setting;
  private final Frames frames;
  private final Words words = Words.english();

  public StandardPages(BudgetSetting setting, Frames frames) {
    this.setting = setting;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.WRITE, Asset.BUDGET, SubjectFinder.nothing())
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, List.of())));
    routes.post(PATH).opens(Action.WRITE, Asset.BUDGET, SubjectFinder.nothing()).with(this::set);
  }

  private Reply set(Tx tx, Ask ask) {
    Optional<Approach> chosen =
        Codes.find(Approach.class, ask.field("approach"))
            .filter(Approach.listForSetting()::contains);
    if (chosen.isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, List.of(words.say("input.not-a-choice"))));
    }
    setting.setStandard(tx, chosen.get(), ask.caller().getPerson());
    return Reply.seeOther(PATH + "?done=setting.standard");
  }

  private ChoosePage page(Tx tx, Ask ask, List<String> errors) {
    String heading = words.say("setting.standard.title");
    Approach standard = setting.getStandard(tx);
    return new ChoosePage(
        frames.frame(tx, ask, heading),
        heading,
        words.say("setting.standard.says"),
        null,
        PATH,
        "post",
        Field.of("approach", words.say("setting.standard.ask"))
            .withValue(standard.code())
            .withErrors(errors),
        ChoosePage.approaches(standard),
        words.say("setting.standard.save"),
        null,
        null,
        null);
  }
}
