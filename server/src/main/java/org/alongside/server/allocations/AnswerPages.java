package org.alongside.server.allocations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeId;
import org.alongside.core.announcement.LookAgain;
import org.alongside.core.announcement.LookAgainOutcome;
import org.alongside.core.budget.Budget;
import org.alongside.core.input.Codes;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.PlanTexts;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** Where another coordinator than the one who decided answers a request to look again. */
public final class AnswerPages {
  private static final String PATH = "/holders/:holder/budget/changes/:change/answer";
  private static final String TEMPLATE = "allocations/answer.jte";

  private final BudgetChanges changes;
  private final LookingAgain again;
  private final Budgets budgets;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final ChangeWriter writer;
  private final Words words = Words.english();

  public AnswerPages(
      BudgetChanges changes,
      LookingAgain again,
      Budgets budgets,
      People people,
      Frames frames,
      Clock clock) {
    this.changes = changes;
    this.again = again;
    this.budgets = budgets;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new ChangeWriter(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH)
        .opens(Action.DECIDE, Asset.BUDGET, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, Map.of())));
    routes.post(PATH).opens(Action.DECIDE, Asset.BUDGET, holder).with(this::answer);
  }

  private BudgetChange change(Tx tx, Ask ask) {
    return changes.get(tx, ask.person("holder"), BudgetChangeId.of(ask.id("change")));
  }

  private Reply answer(Tx tx, Ask ask) {
    BudgetChange change = change(tx, ask);
    Map<String, String> wrong = new HashMap<>();
    Optional<LookAgainOutcome> outcome = Codes.find(LookAgainOutcome.class, ask.field("outcome"));
    if (outcome.isEmpty()) {
      wrong.put("outcome", words.say("allocations.answer.outcome-needed"));
    }
    Parsed<String> reason = PlanTexts.REASON.read(ask.field("reason"));
    if (reason.find().isEmpty()) {
      wrong.put("reason", words.say("deciding.answer.reason-needed"));
    }
    if (wrong.isEmpty()) {
      Optional<ChangeRefusal> refusal =
          again.answer(
              tx,
              change,
              outcome.orElseThrow(),
              reason.get(),
              ChangesPages.correction(words, reason.get()),
              ask.caller().getPerson());
      if (refusal.isEmpty()) {
        return Reply.seeOther("/budgets/waiting?done=deciding.answered");
      }
      wrong.put("outcome", words.say("allocations.refused." + refusal.get().code()));
    }
    return Reply.formAgain(TEMPLATE, page(tx, ask, wrong));
  }

  private ChangesPage.Answer page(Tx tx, Ask ask, Map<String, String> wrong) {
    BudgetChange change = change(tx, ask);
    Budget budget = budgets.find(tx, change.budget()).orElseThrow();
    Optional<LookAgain> open = again.findOpen(tx, change);
    List<SummaryRow> rows =
        new ArrayList<>(writer.rows(budget, change.said(), changes.getWorking(tx, change.id())));
    open.ifPresent(
        request ->
            rows.add(
                SummaryRow.of(
                    words.say("deciding.asked"),
                    request.words()
                        + "\n"
                        + words.say(
                            "deciding.by-when",
                            people.getName(tx, request.raisedBy()),
                            dates.when(request.raisedAt())))));
    Field outcome =
        Field.of("outcome", words.say("allocations.answer.outcome"))
            .withValue(ask.field("outcome"))
            .withErrors(Optional.ofNullable(wrong.get("outcome")).stream().toList());
    Field reason =
        Field.of("reason", words.say("deciding.answer.reason"))
            .withHint(words.say("deciding.panel.reason-hint"))
            .withValue(ask.field("reason"))
            .withErrors(Optional.ofNullable(wrong.get("reason")).stream().toList());
    String cannot = "";
    if (open.isEmpty()) {
      cannot = words.say("allocations.refused.already");
    } else if (change.decidedBy().equals(ask.caller().getPerson())) {
      cannot = words.say("allocations.refused.same-person");
    }
    return new ChangesPage.Answer(
        frames.frame(
            tx,
            ask,
            words.say(
                "allocations.answer.title",
                writer.title(change.kind()),
                people.getName(tx, change.holder()))),
        "/budgets/waiting",
        rows,
        cannot,
        ask.path(),
        outcome,
        Arrays.stream(LookAgainOutcome.values())
            .map(each -> Choice.of(each.code(), words.say("allocations.outcome." + each.code())))
            .toList(),
        reason,
        ErrorSummary.of(outcome, reason));
  }
}
