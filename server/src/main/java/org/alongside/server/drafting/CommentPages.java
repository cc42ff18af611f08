package org.alongside.server.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.plans.Plans;

/** What people say beside a section, and the texts they suggest for it. */
public final class CommentPages {
  private static final String TEMPLATE = "drafting/comments.jte";
  private static final String PATH = "/holders/:holder/plan/comments/:kind";

  private final Comments comments;
  private final Plans plans;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public CommentPages(
      Comments comments, Plans plans, People people, Access access, Frames frames, Clock clock) {
    this.comments = comments;
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
        .opens(Action.READ, Asset.PLAN_COMMENT, holder)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, List.of(), List.of())));
    routes.post(PATH).opens(Action.WRITE, Asset.PLAN_COMMENT, holder).with(this::add);
    routes
        .post(PATH + "/answer")
        .opens(Action.DECIDE, Asset.PLAN_COMMENT, holder)
        .with(this::answer);
  }

  private static SectionKind section(Ask ask) {
    try {
      return SectionKind.parse(ask.way("kind"));
    } catch (IllegalArgumentException noSuchSection) {
      throw new Refused();
    }
  }

  private static String path(Ask ask) {
    return "/holders/" + ask.person("holder") + "/plan/comments/" + section(ask).code();
  }

  private Reply add(Tx tx, Ask ask) {
    Parsed<String> said = PlanTexts.REASON.read(ask.field("words"));
    Parsed<String> suggested = PlanTexts.SECTION.read(ask.field("suggested"));
    if (said.find().isEmpty() || suggested.find().isEmpty()) {
      return Reply.formAgain(
          TEMPLATE,
          page(
              tx,
              ask,
              said.find().isEmpty() ? List.of(words.say("drafting.comment.needed")) : List.of(),
              suggested.errors().stream()
                  .map(each -> words.say("input." + each.code(), each.args().toArray()))
                  .toList()));
    }
    comments.add(
        tx,
        ask.caller().getPerson(),
        ask.person("holder"),
        section(ask),
        said.get(),
        suggested.get().isEmpty() ? null : suggested.get());
    return Reply.seeOther(path(ask) + "?done=drafting.commented");
  }

  private Reply answer(Tx tx, Ask ask) {
    PersonId by = ask.caller().getPerson();
    PersonId holder = ask.person("holder");
    UUID id;
    try {
      id = Uuids.parse(ask.field("comment"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
    if (ask.field("do").equals("leave")) {
      comments.leave(tx, by, holder, section(ask), id);
      return Reply.seeOther(path(ask) + "?done=drafting.left");
    }
    EditOutcome outcome = comments.take(tx, by, holder, section(ask), id);
    return Reply.seeOther(
        path(ask)
            + "?done="
            + (outcome instanceof EditOutcome.Saved ? "drafting.taken" : "drafting.begin-first"));
  }

  private CommentsPage page(Tx tx, Ask ask, List<String> wrongWords, List<String> wrongSuggestion) {
    PersonId holder = ask.person("holder");
    SectionKind section = section(ask);
    String heading = words.say("plans.section." + section.code());
    List<Comment> all = comments.list(tx, holder, section);
    Map<PersonId, String> names = people.names(tx, all.stream().map(Comment::author).toList());
    Subject subject = Subject.of(holder);
    boolean writes = access.allows(tx, ask.caller(), Action.WRITE, Asset.PLAN_COMMENT, subject);
    boolean decides = access.allows(tx, ask.caller(), Action.DECIDE, Asset.PLAN_COMMENT, subject);
    Field said =
        Field.of("words", words.say("drafting.comment.words"))
            .withValue(ask.field("words"))
            .withErrors(wrongWords);
    Field suggested =
        Field.of("suggested", words.say("drafting.comment.suggested"))
            .withHint(words.say("drafting.comment.suggested-hint"))
            .withValue(ask.field("suggested"))
            .withErrors(wrongSuggestion);
    return new CommentsPage(
        frames.frame(tx, ask, words.say("drafting.comment.title", heading)),
        heading,
        "/holders/" + holder + "/plan",
        path(ask),
        plans
            .findOpen(tx, holder)
            .or(() -> plans.findCurrent(tx, holder))
            .map(plan -> plan.sections().getOrDefault(section, ""))
            .orElse(""),
        all.stream().map(each -> line(each, names, decides)).toList(),
        writes ? said : null,
        suggested,
        ErrorSummary.of(said, suggested));
  }

  private CommentsPage.Line line(Comment each, Map<PersonId, String> names, boolean decides) {
    String suggested = each.suggested();
    Comment.Answer answer = each.answer();
    return new CommentsPage.Line(
        words.say(
            "drafting.comment.who",
            names.getOrDefault(each.author(), ""),
            dates.when(each.writtenAt())),
        each.words(),
        suggested == null ? "" : suggested,
        answer == null
            ? ""
            : words.say("drafting.comment." + answer.name().toLowerCase(Locale.ROOT)),
        decides && each.isOpen() ? each.id().toString() : null);
  }
}
