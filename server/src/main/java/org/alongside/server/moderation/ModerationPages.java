package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumPost;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** The moderators' queue, one report with what is around it, claiming and deciding. */
public final class ModerationPages {
  private static final int PAGE_SIZE = 20;
  private static final int AROUND = 3;

  private final Forum forum;
  private final Moderation moderation;
  private final Frames frames;
  private final Clock clock;
  private final ModerationWords words;

  public ModerationPages(Forum forum, Moderation moderation, Frames frames, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.frames = frames;
    this.clock = clock;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get("/moderation").opens(Action.READ, Asset.MODERATION, nothing).with(this::queue);
    routes
        .get("/moderation/reports/:report")
        .opens(Action.READ, Asset.MODERATION, nothing)
        .with((tx, ask) -> Reply.page("moderation/case.jte", page(tx, ask, Draft.fresh())));
    routes
        .post("/moderation/reports/:report/claim")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::claim);
    routes
        .post("/moderation/reports/:report/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::decide);
  }

  private Reply queue(Tx tx, Ask ask) {
    MemberId moderator = ask.caller().member();
    boolean decided = ask.query("status").filter("decided"::equals).isPresent();
    @Nullable QueueCursor after = ask.query("after").map(QueueCursor::parse).orElse(null);
    List<QueueItem> some =
        decided
            ? moderation.listDecided(tx, moderator, after, PAGE_SIZE + 1)
            : moderation.listWaiting(tx, moderator, Optional.empty(), after, PAGE_SIZE + 1);
    boolean more = some.size() > PAGE_SIZE;
    List<QueueItem> items = more ? some.subList(0, PAGE_SIZE) : some;
    String path = "/moderation" + (decided ? "?status=decided" : "");
    Link next = more ? next(items.get(PAGE_SIZE - 1), decided, path) : null;
    Link first = after == null ? null : new Link(words.say("queue.first"), path);
    return Reply.page(
        "moderation/queue.jte",
        new QueuePage(
            frames.frame(tx, ask, words.say("queue.title")),
            words.say("queue.count", moderation.countWaiting(tx, moderator)),
            List.of(
                decided
                    ? new Link(words.say("queue.see-waiting"), "/moderation")
                    : new Link(words.say("queue.see-decided"), "/moderation?status=decided")),
            table(tx, items, words.say(decided ? "queue.decided" : "queue.waiting")),
            new Pagination(first, next)));
  }

  private Link next(QueueItem last, boolean decided, String path) {
    QueueCursor cursor = decided ? QueueCursor.afterDecided(last) : QueueCursor.afterWaiting(last);
    return new Link(words.say("queue.more"), path + (decided ? "&" : "?") + "after=" + cursor);
  }

  private Table table(Tx tx, List<QueueItem> items, String caption) {
    Map<PostId, PlacedPost> posts =
        forum.findPosts(tx, items.stream().map(QueueItem::post).toList());
    Map<MemberId, String> names =
        forum.names(tx, items.stream().map(QueueItem::author).distinct().toList());
    Instant now = clock.instant();
    Table table =
        Table.of(
            caption,
            Table.Column.text(words.say("queue.post")),
            Table.Column.text(words.say("queue.why")),
            Table.Column.text(words.say("queue.since")),
            Table.Column.text(words.say("queue.status")));
    for (QueueItem item : items) {
      PlacedPost placed = posts.get(item.post());
      String excerpt = placed == null ? "" : ModerationWords.excerpt(placed.post().text().value());
      String post = words.name(names, item.author()) + ": " + excerpt;
      Tag crisis = item.crisis() ? new Tag(words.say("tag.crisis"), Tag.Tone.URGENT) : null;
      table =
          table.plus(
              new Table.Cell(post, "/moderation/reports/" + item.id(), crisis),
              Table.Cell.of(why(item)),
              Table.Cell.of(words.dates().when(item.openedAt())),
              Table.Cell.tag(words.status(item.status(now))));
    }
    return table;
  }

  private String why(QueueItem item) {
    return item.reports() == 0
        ? words.say("why.words")
        : words.say("why.reports", words.say("reason." + item.reason().code()), item.reports());
  }

  private QueueItem item(Tx tx, Ask ask) {
    return moderation.find(tx, ReportId.of(ask.id("report"))).orElseThrow(Refused::new);
  }

  private CasePage page(Tx tx, Ask ask, Draft draft) {
    QueueItem item = item(tx, ask);
    MemberId moderator = PostWriter.of(ask.caller()).member();
    if (item.author().equals(moderator)) {
      // Who reported a post is never shown to who wrote it, moderators included.
      throw words.problem(Decided.INVOLVED);
    }
    PlacedPost placed = forum.findPost(tx, item.post()).orElseThrow(Refused::new);
    List<ForumPost> around = forum.listAround(tx, placed, AROUND, AROUND);
    List<ReportLine> reports = moderation.listReports(tx, item.id());
    List<DecisionLine> decisions = moderation.listDecisions(tx, List.of(item.id()));
    List<DecisionLine> earlier =
        moderation.listAbout(tx, item.author()).stream()
            .filter(line -> !line.item().equals(item.id()))
            .toList();
    Map<MemberId, String> names = names(tx, item, around, reports, decisions, earlier);
    boolean involved = moderation.isInvolved(tx, item, moderator);
    ReportStatus status = item.status(clock.instant());
    boolean kept = item.isKeptFrom(moderator, clock.instant());
    // What somebody has typed stays in their form, even when they cannot send it just now.
    CasePage.Decide form =
        involved || (kept && !draft.isTyped()) ? null : form(item, placed, draft);
    int number = placed.post().number();
    return new CasePage(
        frames.frame(tx, ask, words.say("case.title")),
        errors(form, draft),
        List.of(new Link(words.say("queue.title"), "/moderation")),
        tags(item, status),
        standing(item, status, involved, moderator, names),
        new Link(placed.thread().title().value(), placed.path()),
        articles(around.stream().filter(post -> post.number() < number).toList(), names),
        words.article(placed.post(), names),
        articles(around.stream().filter(post -> post.number() > number).toList(), names),
        reports.stream().map(report -> row(report, names)).toList(),
        decisions.stream().map(line -> words.decision(line, names)).toList(),
        earlier.stream().map(line -> words.decision(line, names)).toList(),
        status == ReportStatus.OPEN && !involved
            ? "/moderation/reports/" + item.id() + "/claim"
            : null,
        form,
        form == null && draft.isTyped() ? draft.reason() : "");
  }

  private static ErrorSummary errors(CasePage.@Nullable Decide form, Draft draft) {
    if (form != null) {
      return ErrorSummary.of(form.what(), form.reason());
    }
    return draft.problem().isEmpty()
        ? ErrorSummary.none()
        : new ErrorSummary(List.of(new Link(draft.problem(), "#" + CasePage.UNSAVED)));
  }

  private Map<MemberId, String> names(
      Tx tx,
      QueueItem item,
      List<ForumPost> posts,
      List<ReportLine> reports,
      List<DecisionLine> decisions,
      List<DecisionLine> earlier) {
    Set<MemberId> ids = new HashSet<>();
    ids.add(item.author());
    Optional.ofNullable(item.claimedBy()).ifPresent(ids::add);
    posts.forEach(post -> ids.add(post.author()));
    reports.forEach(report -> Optional.ofNullable(report.reporter()).ifPresent(ids::add));
    decisions.forEach(line -> ids.add(line.moderator()));
    earlier.forEach(line -> ids.add(line.moderator()));
    return forum.names(tx, ids);
  }

  private List<PostArticle> articles(List<ForumPost> posts, Map<MemberId, String> names) {
    return posts.stream().map(post -> words.article(post, names)).toList();
  }

  private List<Tag> tags(QueueItem item, ReportStatus status) {
    List<Tag> tags = new ArrayList<>();
    if (item.crisis()) {
      tags.add(new Tag(words.say("tag.crisis"), Tag.Tone.URGENT));
    }
    tags.add(words.status(status));
    return tags;
  }

  private String standing(
      QueueItem item,
      ReportStatus status,
      boolean involved,
      MemberId moderator,
      Map<MemberId, String> names) {
    if (involved) {
      return words.say("case.involved");
    }
    Instant until = item.claimedUntil();
    MemberId by = item.claimedBy();
    if (status != ReportStatus.CLAIMED || until == null || by == null) {
      return "";
    }
    return by.equals(moderator)
        ? words.say("case.yours", words.dates().time(until))
        : words.say("case.theirs", words.name(names, by), words.dates().time(until));
  }

  private SummaryRow row(ReportLine report, Map<MemberId, String> names) {
    MemberId reporter = report.reporter();
    String who = reporter == null ? words.say("case.guest") : words.name(names, reporter);
    String said = report.said().isEmpty() ? "" : "\n" + report.said();
    return SummaryRow.of(
        who + ", " + words.dates().when(report.reportedAt()),
        words.say("reason." + report.reason().code()) + said);
  }

  private CasePage.@Nullable Decide form(QueueItem item, PlacedPost placed, Draft draft) {
    List<ModerationAction> offered = offered(item, placed);
    if (offered.isEmpty()) {
      return null;
    }
    return new CasePage.Decide(
        "/moderation/reports/" + item.id() + "/decision",
        Field.of("action", words.say("decide.action"))
            .withValue(draft.action())
            .withErrors(words.sentences("action-field", draft.actionErrors())),
        offered.stream()
            .map(
                action ->
                    new Choice(
                        action.code(),
                        words.say("action." + action.code()),
                        words.say("action." + action.code() + ".hint")))
            .toList(),
        Field.of("reason", words.say("decide.reason"))
            .withHint(words.say("decide.reason-hint"))
            .withValue(draft.reason())
            .withErrors(draft.reasonSentences(words)));
  }

  private static List<ModerationAction> offered(QueueItem item, PlacedPost placed) {
    boolean shown = placed.post().isShown();
    return Arrays.stream(ModerationAction.values())
        .filter(Moderation.ACTIONS::contains)
        .filter(
            action ->
                !item.decided()
                    || action == ModerationAction.RESTORE
                    || action == ModerationAction.UNLOCK)
        .filter(action -> action != ModerationAction.RESTORE || !shown)
        .filter(action -> action != ModerationAction.HIDE || shown)
        .filter(
            action ->
                action != ModerationAction.UNLOCK || placed.thread().state() != ThreadState.OPEN)
        .toList();
  }

  private Reply claim(Tx tx, Ask ask) {
    QueueItem item = item(tx, ask);
    Decided outcome = moderation.claim(tx, item.id(), PostWriter.of(ask.caller()).member());
    if (outcome != Decided.DONE) {
      throw words.problem(outcome);
    }
    return Reply.seeOther("/moderation/reports/" + item.id() + "?done=moderation-claimed");
  }

  private Reply decide(Tx tx, Ask ask) {
    Optional<ModerationAction> action =
        Codes.find(ModerationAction.class, ask.field("action"))
            .filter(Moderation.ACTIONS::contains);
    Parsed<ModerationNote> reason = ModerationNote.read(ask.field("reason"));
    if (action.isEmpty() || reason.find().isEmpty()) {
      Draft draft =
          new Draft(
              ask.field("action"),
              ask.field("reason"),
              action.isEmpty() ? List.of(FieldError.at("", InputCode.REQUIRED)) : List.of(),
              reason.errors(),
              "");
      return Reply.formAgain("moderation/case.jte", page(tx, ask, draft));
    }
    QueueItem item = item(tx, ask);
    Decided outcome =
        moderation.decide(
            tx,
            item.id(),
            PostWriter.of(ask.caller()).member(),
            new ModerationDecision(action.get(), reason.get()));
    return switch (outcome) {
      case DONE, SAME -> Reply.seeOther("/moderation?done=moderation-decided");
      case KEPT_BY_ANOTHER, ALREADY_DECIDED -> lost(tx, ask, outcome);
      case INVOLVED -> throw words.problem(outcome);
    };
  }

  /** Somebody else was first: nothing was done, and what was typed is given back. */
  private Reply lost(Tx tx, Ask ask, Decided outcome) {
    Draft draft =
        new Draft(
            ask.field("action"),
            ask.field("reason"),
            List.of(),
            List.of(),
            words.say(outcome == Decided.KEPT_BY_ANOTHER ? "lost.claimed" : "lost.decided"));
    return Reply.page("moderation/case.jte", page(tx, ask, draft)).withStatus(409);
  }

  /**
   * What was typed into the form to decide, and what is wrong with it.
   *
   * @param problem why a decision that is fine by itself was not taken; empty for none
   */
  private record Draft(
      String action,
      String reason,
      List<FieldError> actionErrors,
      List<FieldError> reasonErrors,
      String problem) {
    static Draft fresh() {
      return new Draft("", "", List.of(), List.of(), "");
    }

    boolean isTyped() {
      return !reason.isEmpty();
    }

    List<String> reasonSentences(ModerationWords words) {
      List<String> sentences = new ArrayList<>(words.sentences("reason-text", reasonErrors));
      if (!problem.isEmpty()) {
        sentences.add(problem);
      }
      return sentences;
    }
  }
}
