package org.alongside.server.deciding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.Challenge;
import org.alongside.core.plan.ChallengeId;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
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
import org.alongside.server.plans.Plans;

/** Where a decision is challenged and answered, with every other way to challenge one beside it. */
public final class ChallengePages {
  private static final String PATH = "/holders/:holder/plan/challenges";
  private static final List<String> OTHER_WAYS =
      List.of("eligibility", "complaint", "ombudsman", "advice");

  private final Deciding deciding;
  private final Plans plans;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public ChallengePages(
      Deciding deciding, Plans plans, People people, Access access, Frames frames, Clock clock) {
    this.deciding = deciding;
    this.plans = plans;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH)
        .opens(Action.READ, Asset.PLAN, holder)
        .with((tx, ask) -> Reply.page("deciding/challenges.jte", page(tx, ask, Map.of())));
    routes.post(PATH).opens(Action.AGREE, Asset.PLAN, holder).with(this::raise);
    routes
        .get(PATH + "/:challenge")
        .opens(Action.DECIDE, Asset.PLAN, holder)
        .with((tx, ask) -> Reply.page("deciding/answer.jte", answerPage(tx, ask, Map.of())));
    routes.post(PATH + "/:challenge").opens(Action.DECIDE, Asset.PLAN, holder).with(this::answer);
  }

  private Reply raise(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Map<String, String> wrong = new HashMap<>();
    Parsed<String> said = PlanTexts.REASON.read(ask.field("words"));
    if (said.find().isEmpty()) {
      wrong.put("words", words.say("deciding.challenge.words-needed"));
    }
    Optional<SupportId> support = support(tx, holder, ask.field("support"));
    if (support.isEmpty()) {
      wrong.put("support", words.say("deciding.challenge.support-needed"));
    }
    if (wrong.isEmpty()) {
      Optional<PlanRefusal> refusal =
          deciding.challenge(
              tx, ask.caller().getPerson(), holder, support.orElseThrow(), said.get());
      if (refusal.isEmpty()) {
        return Reply.seeOther("/holders/" + holder + "/plan/challenges?done=deciding.challenged");
      }
      wrong.put("support", words.say("deciding.refused." + refusal.get().code()));
    }
    return Reply.formAgain("deciding/challenges.jte", page(tx, ask, wrong));
  }

  private Optional<SupportId> support(Tx tx, PersonId holder, String typed) {
    return open(tx, holder).stream()
        .map(Support::id)
        .filter(id -> id.toString().equals(typed))
        .findFirst();
  }

  /** The supports whose decision can be challenged now. */
  private List<Support> open(Tx tx, PersonId holder) {
    return deciding
        .findChallengeable(tx, holder)
        .map(
            plan -> {
              List<Challenge> earlier = deciding.listChallenges(tx, plan.id());
              return plan.supports().stream()
                  .filter(each -> Challenge.findObstacle(plan, each.id(), earlier).isEmpty())
                  .toList();
            })
        .orElse(List.of());
  }

  private ChallengesPage page(Tx tx, Ask ask, Map<String, String> wrong) {
    PersonId holder = ask.person("holder");
    boolean may = access.allows(tx, ask.caller(), Action.AGREE, Asset.PLAN, Subject.of(holder));
    List<Support> open = open(tx, holder);
    Field support =
        Field.of("support", words.say("deciding.challenge.support"))
            .withValue(ask.field("support"))
            .withErrors(errors(wrong, "support"));
    Field said =
        Field.of("words", words.say("deciding.challenge.words"))
            .withHint(words.say("deciding.challenge.words-hint"))
            .withValue(ask.field("words"))
            .withErrors(errors(wrong, "words"));
    return new ChallengesPage(
        frames.frame(tx, ask, words.say("deciding.challenge.title")),
        "/holders/" + holder + "/plan",
        OTHER_WAYS.stream()
            .map(
                code ->
                    new ChallengesPage.Way(
                        code,
                        words.say("deciding.way." + code),
                        List.of(words.say("deciding.way." + code + ".says"))))
            .toList(),
        asked(tx, ask, holder),
        may && !open.isEmpty()
            ? new ChallengesPage.Form(
                "/holders/" + holder + "/plan/challenges",
                support,
                open.stream().map(each -> Choice.of(each.id().toString(), each.title())).toList(),
                said)
            : null,
        ErrorSummary.of(support, said));
  }

  private static List<String> errors(Map<String, String> wrong, String field) {
    return Optional.ofNullable(wrong.get(field)).stream().toList();
  }

  private List<ChallengesPage.Asked> asked(Tx tx, Ask ask, PersonId holder) {
    Optional<Plan> plan = deciding.findChallengeable(tx, holder);
    if (plan.isEmpty()) {
      return List.of();
    }
    boolean decides =
        access.allows(tx, ask.caller(), Action.DECIDE, Asset.PLAN, Subject.of(holder));
    List<ChallengesPage.Asked> asked = new ArrayList<>();
    for (Challenge each : deciding.listChallenges(tx, plan.get().id())) {
      asked.add(
          new ChallengesPage.Asked(
              title(plan.get(), each),
              rows(tx, each),
              decides && each.isOpen()
                  ? "/holders/" + holder + "/plan/challenges/" + each.id()
                  : null));
    }
    return asked;
  }

  private static String title(Plan plan, Challenge challenge) {
    return plan.findSupport(challenge.support()).map(Support::title).orElse("");
  }

  private List<SummaryRow> rows(Tx tx, Challenge challenge) {
    Map<PersonId, String> names =
        people.names(tx, Set.of(challenge.raisedBy(), challenge.before().decidedBy()));
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(decision("deciding.before", challenge.before(), names));
    rows.add(
        SummaryRow.of(
            words.say("deciding.asked"),
            challenge.words()
                + "\n"
                + words.say(
                    "deciding.by-when",
                    names.getOrDefault(challenge.raisedBy(), ""),
                    dates.when(challenge.raisedAt()))));
    Decision answer = challenge.answer();
    rows.add(
        answer == null
            ? SummaryRow.of(words.say("deciding.answer"), words.say("deciding.answer-waits"))
            : decision("deciding.answer", answer, people.names(tx, Set.of(answer.decidedBy()))));
    return rows;
  }

  private SummaryRow decision(String key, Decision decision, Map<PersonId, String> names) {
    String reason = decision.reason();
    return SummaryRow.of(
        words.say(key),
        words.say("plans.decision." + decision.outcome().code())
            + (reason == null ? "" : "\n" + reason)
            + "\n"
            + words.say(
                "deciding.by-when",
                names.getOrDefault(decision.decidedBy(), ""),
                dates.date(decision.decidedOn())));
  }

  private Reply answer(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Challenge challenge = deciding.getChallenge(tx, holder, ChallengeId.of(ask.id("challenge")));
    Map<String, String> wrong = new HashMap<>();
    Optional<DecisionOutcome> outcome = Codes.find(DecisionOutcome.class, ask.field("outcome"));
    if (outcome.isEmpty()) {
      wrong.put("outcome", words.say("deciding.panel.outcome-needed"));
    }
    Parsed<String> reason = PlanTexts.REASON.read(ask.field("reason"));
    if (reason.find().isEmpty()) {
      wrong.put("reason", words.say("deciding.answer.reason-needed"));
    }
    if (wrong.isEmpty()) {
      Optional<PlanRefusal> refusal =
          deciding.answer(
              tx,
              holder,
              challenge,
              new Decision(
                  outcome.orElseThrow(), reason.get(), dates.today(), ask.caller().getPerson()));
      if (refusal.isEmpty()) {
        return Reply.seeOther("/plans?done=deciding.answered");
      }
      wrong.put("outcome", words.say("deciding.refused." + refusal.get().code()));
    }
    return Reply.formAgain("deciding/answer.jte", answerPage(tx, ask, wrong));
  }

  private AnswerPage answerPage(Tx tx, Ask ask, Map<String, String> wrong) {
    PersonId holder = ask.person("holder");
    Challenge challenge = deciding.getChallenge(tx, holder, ChallengeId.of(ask.id("challenge")));
    Field outcome =
        Field.of("outcome", words.say("deciding.answer.outcome"))
            .withValue(ask.field("outcome"))
            .withErrors(errors(wrong, "outcome"));
    Field reason =
        Field.of("reason", words.say("deciding.answer.reason"))
            .withHint(words.say("deciding.panel.reason-hint"))
            .withValue(ask.field("reason"))
            .withErrors(errors(wrong, "reason"));
    String cannot =
        challenge.before().decidedBy().equals(ask.caller().getPerson())
            ? words.say("deciding.refused.same-person")
            : challenge.isOpen() ? "" : words.say("deciding.refused.already");
    Plan plan = plans.find(tx, challenge.plan()).orElseThrow();
    return new AnswerPage(
        frames.frame(
            tx,
            ask,
            words.say("deciding.answer.title", title(plan, challenge), people.getName(tx, holder))),
        "/plans",
        rows(tx, challenge),
        cannot,
        ask.path(),
        outcome,
        outcomes(),
        reason,
        ErrorSummary.of(outcome, reason));
  }

  private List<Choice> outcomes() {
    return Arrays.stream(DecisionOutcome.values())
        .map(each -> Choice.of(each.code(), words.say("plans.decision." + each.code())))
        .toList();
  }
}
