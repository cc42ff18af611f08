package org.alongside.server.allocations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.announcement.BudgetChange;
import org.alongside.core.announcement.BudgetChangeId;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeWords;
import org.alongside.core.announcement.LookAgain;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.PlanTexts;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/**
 * What has changed about a budget: the list, and each change whole, to read, print and question.
 */
public final class ChangesPages {
  private static final String PATH = "/holders/:holder/budget/changes";
  private static final List<String> OTHER_WAYS = List.of("complaint", "ombudsman", "advice");

  private final BudgetChanges changes;
  private final LookingAgain again;
  private final Budgets budgets;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final ChangeWriter writer;
  private final Words words = Words.english();

  public ChangesPages(
      BudgetChanges changes,
      LookingAgain again,
      Budgets budgets,
      People people,
      Access access,
      Frames frames,
      Clock clock) {
    this.changes = changes;
    this.again = again;
    this.budgets = budgets;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.writer = new ChangeWriter(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.BUDGET, holder).with(this::list);
    routes
        .get(PATH + "/:change")
        .opens(Action.READ, Asset.BUDGET, holder)
        .with((tx, ask) -> Reply.page("allocations/change.jte", one(tx, ask, Map.of())));
    routes.post(PATH + "/:change/again").opens(Action.AGREE, Asset.BUDGET, holder).with(this::ask);
    routes
        .post(PATH + "/:change/take-back")
        .opens(Action.WRITE, Asset.BUDGET, holder)
        .with(this::takeBack);
  }

  private boolean may(Tx tx, Ask ask, Action action) {
    return access.allows(tx, ask.caller(), action, Asset.BUDGET, Subject.of(ask.person("holder")));
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String base = "/holders/" + holder + "/budget";
    List<BudgetChange> all = changes.list(tx, holder);
    List<ChangesPage.Line> lines =
        all.stream()
            .map(
                each ->
                    new ChangesPage.Line(
                        new Link(
                            words.say(
                                "allocations.list.line",
                                dates.date(each.effectiveOn()),
                                writer.title(each.kind())),
                            BudgetChanges.link(each)),
                        words.say(
                            "allocations.list.said", dates.date(dates.dateOf(each.decidedAt()))),
                        tag(each, all)))
            .toList();
    List<Link> actions = new ArrayList<>();
    if (may(tx, ask, Action.WRITE)) {
      actions.add(new Link(words.say("allocations.announce"), base + "/changes/new"));
      actions.add(new Link(words.say("allocations.carry.set"), base + "/carry-over"));
    }
    return Reply.page(
        "allocations/changes.jte",
        new ChangesPage(
            frames.frame(tx, ask, words.say("allocations.changes.title")),
            base,
            words.say(all.isEmpty() ? "allocations.changes.none" : "allocations.changes.says"),
            lines,
            actions));
  }

  private @Nullable Tag tag(BudgetChange change, List<BudgetChange> all) {
    if (change.isTakenBack(all)) {
      return Tag.plain(words.say("allocations.tag.taken-back"));
    }
    return change.effectiveOn().isAfter(dates.today())
        ? new Tag(words.say("allocations.tag.to-come"), Tag.Tone.INFO)
        : null;
  }

  private BudgetChange change(Tx tx, Ask ask) {
    return changes.get(tx, ask.person("holder"), BudgetChangeId.of(ask.id("change")));
  }

  private ChangesPage.One one(Tx tx, Ask ask, Map<String, String> wrong) {
    BudgetChange change = change(tx, ask);
    List<BudgetChange> all = changes.list(tx, change.holder());
    Budget budget = budgets.find(tx, change.budget()).orElseThrow();
    Field text =
        field(ask, wrong, "words", "deciding.challenge.words", "deciding.challenge.words-hint");
    Field reason = field(ask, wrong, "reasons", "allocations.take-back.ask", null);
    boolean asks = may(tx, ask, Action.AGREE) && again.findObstacle(tx, change).isEmpty();
    boolean writes = may(tx, ask, Action.WRITE) && changes.findObstacle(tx, change).isEmpty();
    String link = BudgetChanges.link(change);
    return new ChangesPage.One(
        frames.frame(tx, ask, writer.title(change.kind())),
        "/holders/" + change.holder() + "/budget/changes",
        change.kind() == BudgetChangeKind.DEATH
            ? words.say("allocations.death.gentle", people.getCalled(tx, change.holder()))
            : "",
        tag(change, all),
        rows(tx, budget, change),
        writer.needs(change.kind()),
        asked(tx, change),
        asks
            ? new ChangesPage.Form(link + "/again", text, words.say("deciding.challenge.button"))
            : null,
        may(tx, ask, Action.DECIDE) && again.findOpen(tx, change).isPresent()
            ? new Link(words.say("allocations.answer.link"), link + "/answer")
            : null,
        writes
            ? new ChangesPage.Form(
                link + "/take-back", reason, words.say("allocations.take-back.button"))
            : null,
        OTHER_WAYS.stream()
            .map(
                code ->
                    new ChangesPage.Way(
                        code,
                        words.say("deciding.way." + code),
                        words.say("deciding.way." + code + ".says")))
            .toList(),
        ErrorSummary.of(text, reason));
  }

  private Field field(
      Ask ask, Map<String, String> wrong, String name, String label, @Nullable String hint) {
    Field field =
        Field.of(name, words.say(label))
            .withValue(ask.field(name))
            .withErrors(Optional.ofNullable(wrong.get(name)).stream().toList());
    return hint == null ? field : field.withHint(words.say(hint));
  }

  private List<SummaryRow> rows(Tx tx, Budget budget, BudgetChange change) {
    List<SummaryRow> rows =
        new ArrayList<>(writer.rows(budget, change.said(), changes.getWorking(tx, change.id())));
    rows.add(
        SummaryRow.of(
            words.say("allocations.row.decided"),
            words.say(
                "allocations.decided",
                people.getName(tx, change.decidedBy()),
                words.say("allocations.role." + change.role()),
                dates.date(dates.dateOf(change.decidedAt())))));
    return rows;
  }

  private List<List<SummaryRow>> asked(Tx tx, BudgetChange change) {
    return again.list(tx, change).stream().map(each -> asked(tx, each)).toList();
  }

  /** One request and its answer. */
  List<SummaryRow> asked(Tx tx, LookAgain request) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        SummaryRow.of(
            words.say("deciding.asked"),
            request.words()
                + "\n"
                + words.say(
                    "deciding.by-when",
                    people.getName(tx, request.raisedBy()),
                    dates.when(request.raisedAt()))));
    LookAgain.Answer answer = request.answer();
    rows.add(
        SummaryRow.of(
            words.say("deciding.answer"),
            answer == null
                ? words.say("deciding.answer-waits")
                : words.say("allocations.outcome." + answer.outcome().code())
                    + "\n"
                    + answer.reason()
                    + "\n"
                    + words.say(
                        "deciding.by-when",
                        people.getName(tx, answer.by()),
                        dates.when(answer.at()))));
    return rows;
  }

  private Reply ask(Tx tx, Ask ask) {
    BudgetChange change = change(tx, ask);
    Map<String, String> wrong = new HashMap<>();
    Parsed<String> said = PlanTexts.REASON.read(ask.field("words"));
    if (said.find().isEmpty()) {
      wrong.put("words", words.say("deciding.challenge.words-needed"));
    } else {
      Optional<ChangeRefusal> refusal = again.ask(tx, change, ask.caller().getPerson(), said.get());
      if (refusal.isEmpty()) {
        return Reply.seeOther(BudgetChanges.link(change) + "?done=deciding.challenged");
      }
      wrong.put("words", words.say("allocations.refused." + refusal.get().code()));
    }
    return Reply.formAgain("allocations/change.jte", one(tx, ask, wrong));
  }

  private Reply takeBack(Tx tx, Ask ask) {
    BudgetChange change = change(tx, ask);
    Map<String, String> wrong = new HashMap<>();
    Parsed<String> reason = PlanTexts.REASON.read(ask.field("reasons"));
    if (reason.find().isEmpty()) {
      wrong.put("reasons", words.say("input.change-reasons-missing"));
    } else {
      Optional<ChangeRefusal> refusal =
          changes.takeBack(tx, change, correction(words, reason.get()), ask.caller().getPerson());
      if (refusal.isEmpty()) {
        return Reply.seeOther(BudgetChanges.link(change) + "?done=allocations.taken-back");
      }
      wrong.put("reasons", words.say("allocations.refused." + refusal.get().code()));
    }
    return Reply.formAgain("allocations/change.jte", one(tx, ask, wrong));
  }

  /** What is said with a correction: all is as before. */
  static ChangeWords correction(Words words, String reason) {
    String asBefore = words.say("allocations.correction.as-before");
    return new ChangeWords(
        reason.substring(0, Math.min(reason.length(), ChangeWords.LONGEST)),
        asBefore,
        words.say("allocations.correction.notice"),
        asBefore,
        words.say("allocations.default.reconsideration"),
        "");
  }
}
