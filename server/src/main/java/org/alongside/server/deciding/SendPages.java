package org.alongside.server.deciding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanConcern;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Support;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.plans.Plans;

/** Where a holder, or who may agree for them, sends the plan, takes it back, and agrees to it. */
public final class SendPages {
  private static final String TEMPLATE = "deciding/send.jte";
  private static final String PATH = "/holders/:holder/plan";

  private final Deciding deciding;
  private final Plans plans;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final ConcernWords concernWords;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SendPages(
      Deciding deciding, Plans plans, People people, Access access, Frames frames, Clock clock) {
    this.deciding = deciding;
    this.plans = plans;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.concernWords = new ConcernWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get(PATH + "/send")
        .opens(Action.READ, Asset.PLAN, holder)
        .with((tx, ask) -> show(tx, ask, List.of()));
    routes.post(PATH + "/send").opens(Action.AGREE, Asset.PLAN, holder).with(this::send);
    routes.post(PATH + "/take-back").opens(Action.AGREE, Asset.PLAN, holder).with(this::takeBack);
    routes.post(PATH + "/agree").opens(Action.AGREE, Asset.PLAN, holder).with(this::agree);
  }

  private Reply send(Tx tx, Ask ask) {
    return withConsent(
        tx,
        ask,
        "send",
        said -> deciding.send(tx, ask.caller().getPerson(), ask.person("holder"), said));
  }

  private Reply agree(Tx tx, Ask ask) {
    return withConsent(
        tx,
        ask,
        "agree",
        said -> deciding.agree(tx, ask.caller().getPerson(), ask.person("holder"), said));
  }

  private interface Step {
    Optional<PlanRefusal> take(String said);
  }

  private Reply withConsent(Tx tx, Ask ask, String what, Step step) {
    if (!ask.field("agree").equals("yes")) {
      return show(tx, ask, List.of(words.say("deciding." + what + ".needed"))).withStatus(422);
    }
    Optional<PlanRefusal> refusal = step.take(consent(tx, ask, what));
    if (refusal.isPresent()) {
      return show(tx, ask, List.of(words.say("deciding.refused." + refusal.get().code())))
          .withStatus(409);
    }
    return Reply.seeOther(page(ask) + "?done=deciding." + what + "-done");
  }

  private Reply takeBack(Tx tx, Ask ask) {
    Optional<PlanRefusal> refusal =
        deciding.takeBack(tx, ask.caller().getPerson(), ask.person("holder"));
    return refusal.isPresent()
        ? show(tx, ask, List.of(words.say("deciding.refused." + refusal.get().code())))
            .withStatus(409)
        : Reply.seeOther("/holders/" + ask.person("holder") + "/plan?done=deciding.taken-back");
  }

  private static String page(Ask ask) {
    return "/holders/" + ask.person("holder") + "/plan/send";
  }

  /** The words to which the person says yes; they are kept with the step. */
  private String consent(Tx tx, Ask ask, String what) {
    PersonId holder = ask.person("holder");
    return holder.equals(ask.caller().getPerson())
        ? words.say("deciding." + what + ".own")
        : words.say("deciding." + what + ".for", people.getName(tx, holder));
  }

  private Reply show(Tx tx, Ask ask, List<String> wrong) {
    PersonId holder = ask.person("holder");
    Optional<Plan> open =
        plans.findOpen(tx, holder).map(plan -> plans.forReader(tx, plan, ask.caller().getPerson()));
    PlanState state = open.map(Plan::state).orElse(PlanState.CLOSED);
    boolean may = access.allows(tx, ask.caller(), Action.AGREE, Asset.PLAN, Subject.of(holder));
    List<PlanConcern> concerns =
        state == PlanState.DRAFT ? deciding.check(tx, open.orElseThrow()) : List.of();
    boolean blocked = concerns.stream().anyMatch(PlanConcern::blocks);
    Field agree = Field.of("agree", words.say("deciding.agreement")).withErrors(wrong);
    List<String> says = new ArrayList<>();
    says.add(words.say("deciding.send.says." + state.code()));
    if (!may && (state == PlanState.DRAFT || state == PlanState.DECIDED)) {
      says.add(words.say("deciding.only-holder"));
    }
    boolean forms = may && !blocked && (state == PlanState.DRAFT || state == PlanState.DECIDED);
    return Reply.page(
        TEMPLATE,
        new SendPage(
            frames.frame(tx, ask, words.say("deciding.send.title." + state.code())),
            "/holders/" + holder + "/plan",
            says,
            links(concerns, holder, true),
            links(concerns, holder, false),
            state == PlanState.DECIDED ? decisions(open.orElseThrow()) : List.of(),
            forms ? form(tx, ask, state, agree) : null,
            may ? back(holder, state) : null,
            more(tx, ask, holder, open),
            wrong.isEmpty() || !forms
                ? new ErrorSummary(
                    wrong.stream().map(each -> new Link(each, "#maincontent")).toList())
                : ErrorSummary.of(agree)));
  }

  private SendPage.Form form(Tx tx, Ask ask, PlanState state, Field agree) {
    String what = state == PlanState.DRAFT ? "send" : "agree";
    return new SendPage.Form(
        "/holders/" + ask.person("holder") + "/plan/" + what,
        agree,
        List.of(Choice.of("yes", consent(tx, ask, what))),
        words.say("deciding." + what + ".button"));
  }

  private SendPage.@org.jspecify.annotations.Nullable Back back(PersonId holder, PlanState state) {
    if (state != PlanState.SUBMITTED && state != PlanState.DECIDED) {
      return null;
    }
    return new SendPage.Back(
        "/holders/" + holder + "/plan/take-back",
        words.say("deciding.back.says." + state.code()),
        words.say("deciding.back.button"));
  }

  private List<Link> links(List<PlanConcern> concerns, PersonId holder, boolean blocking) {
    String draft = "/holders/" + holder + "/plan/draft";
    return concerns.stream()
        .filter(concern -> concern.blocks() == blocking)
        .map(concern -> new Link(concernWords.say(concern), concernWords.href(concern, draft)))
        .toList();
  }

  private List<SummaryRow> decisions(Plan plan) {
    List<SummaryRow> rows = new ArrayList<>();
    for (Support support : plan.supports()) {
      Decision decision = support.decision();
      if (decision != null) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("plans.decision." + decision.outcome().code()));
        lines.add(words.say("deciding.cost-each", EnglishMoney.exact(support.costEach())));
        String reason = decision.reason();
        if (reason != null) {
          lines.add(words.say("deciding.reason-line", reason));
        }
        rows.add(SummaryRow.of(support.title(), String.join("\n", lines)));
      }
    }
    return rows;
  }

  private List<Link> more(Tx tx, Ask ask, PersonId holder, Optional<Plan> open) {
    List<Link> links = new ArrayList<>();
    String plan = "/holders/" + holder + "/plan";
    open.ifPresent(
        each ->
            links.add(
                new Link(words.say("deciding.link.read"), plan + "?version=" + each.version())));
    if (open.filter(each -> each.state() == PlanState.DECIDED).isPresent()) {
      links.add(new Link(words.say("deciding.link.challenge"), plan + "/challenges"));
    }
    if (access.allows(tx, ask.caller(), Action.READ, Asset.PLAN_DRAFT, Subject.of(holder))) {
      links.add(new Link(words.say("deciding.link.draft"), plan + "/draft"));
    }
    return links;
  }
}
