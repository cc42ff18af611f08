package org.alongside.server.sharing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.statements.StatementAsk;

/** Shows exactly what would be sent to a funder, and sends it. */
public final class SendPages {
  private static final String PATH = "/holders/:holder/statement/share";
  private static final String TEMPLATE = "sharing/send.jte";
  private static final String LEVEL = "level";

  private final SentStatements sent;
  private final Sharings sharings;
  private final SharedReading reading;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SendPages(
      SentStatements sent, Sharings sharings, SharedReading reading, Frames frames, Clock clock) {
    this.sent = sent;
    this.sharings = sharings;
    this.reading = reading;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.WRITE, Asset.SHARED_STATEMENT, holder).with(this::show);
    routes.post(PATH).opens(Action.WRITE, Asset.SHARED_STATEMENT, holder).with(this::share);
  }

  private Reply show(Tx tx, Ask ask) {
    return Reply.page(TEMPLATE, page(tx, ask, List.of()));
  }

  private Reply share(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Optional<Budget> budget = reading.findBudget(tx, holder);
    if (budget.isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, List.of()));
    }
    StatementAsk asked = StatementAsk.of(ask, budget.get(), dates.today());
    Optional<UUID> shared =
        sent.share(
            tx,
            ask.caller().getPerson(),
            budget.get(),
            asked.stream(),
            asked.days(budget.get()),
            level(tx, ask, holder, asked),
            Optional.of(ask.field("shown")));
    return shared
        .map(id -> Reply.seeOther("/holders/" + holder + "/shared/" + id + "?done=sharing.sent"))
        .orElseGet(
            () ->
                Reply.formAgain(
                    TEMPLATE, page(tx, ask, List.of(words.say("sharing.send.changed")))));
  }

  /** What is to be shown: what was chosen, else what the funder sees anyway. */
  private ShareLevel level(Tx tx, Ask ask, PersonId holder, StatementAsk asked) {
    ShareReader reader = ShareReader.of(asked.stream());
    ShareLevel usual = sharings.levelNow(tx, holder, reader);
    return ask.query(LEVEL)
        .flatMap(code -> Codes.find(ShareLevel.class, code))
        .filter(levels(tx, reader)::contains)
        .orElse(usual.shows(ShareLevel.ENTRIES) ? ShareLevel.ENTRIES : ShareLevel.TOTALS);
  }

  /** A statement has no receipts in it. */
  private List<ShareLevel> levels(Tx tx, ShareReader reader) {
    boolean payments =
        sharings.getNeeds(tx).leastOn(reader, dates.today()).shows(ShareLevel.ENTRIES);
    return payments ? List.of(ShareLevel.ENTRIES) : List.of(ShareLevel.TOTALS, ShareLevel.ENTRIES);
  }

  private SendPage page(Tx tx, Ask ask, List<String> changed) {
    PersonId holder = ask.person("holder");
    String here = "/holders/" + holder + "/statement";
    Optional<Budget> found = reading.findBudget(tx, holder);
    if (found.isEmpty()) {
      return new SendPage(
          frames.frame(tx, ask, words.say("sharing.send.title-none")),
          here,
          here + "/share",
          Map.of(),
          Field.of(LEVEL, words.say("sharing.send.level")),
          List.of(),
          List.of(words.say("statements.no-budget")),
          null,
          "",
          "");
    }
    Budget budget = found.get();
    StatementAsk asked = StatementAsk.of(ask, budget, dates.today());
    BudgetPeriod days = asked.days(budget);
    ShareLevel level = level(tx, ask, holder, asked);
    ShareReader reader = ShareReader.of(asked.stream());
    SentDocument document = sent.write(tx, budget, asked.stream(), days, level);
    String who = words.say("sharing.team." + asked.stream().code());
    List<String> says = new ArrayList<>(changed);
    says.add(words.say("sharing.send.who", who));
    sent.findSame(tx, holder, asked.stream(), days)
        .ifPresent(
            before -> says.add(words.say("sharing.send.replaces", dates.when(before.sharedAt()))));
    return new SendPage(
        frames.frame(tx, ask, words.say("sharing.send.title", who)),
        here + asked.query(),
        here + "/share",
        Map.of(
            "stream", asked.stream().code(),
            "from", asked.from().toString(),
            "to", asked.to().toString()),
        Field.of(LEVEL, words.say("sharing.send.level")).withValue(level.code()),
        levels(tx, reader).stream()
            .map(each -> Choice.of(each.code(), words.say("sharing.send.level." + each.code())))
            .toList(),
        says,
        SentView.of(document),
        SentStatements.hash(document.write()),
        words.say("sharing.send.button", who));
  }
}
