package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
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
import org.alongside.server.forum.StandingPicture;
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
import org.alongside.server.oncall.Call;
import org.alongside.server.oncall.Calls;
import org.alongside.server.oncall.OnCall;
import org.alongside.server.oncall.OnCallWords;
import org.jspecify.annotations.Nullable;

/** The moderators' queue, one report with what is around it, claiming and deciding. */
public final class ModerationPages {
  private static final int PAGE_SIZE = 20;
  private static final int AROUND = 3;

  private final Forum forum;
  private final Moderation moderation;
  private final MatterCases matters;
  private final Frames frames;
  private final Clock clock;
  private final ModerationWords words;
  private final Calls calls;
  private final OnCallWords callWords;
  private final SharedWork work;
  private final MatterRows others;

  /**
   * Pages; {@code onCall} knows who is there to share the work, {@code calls} who was told.
   *
   * @param enough after how many decisions a day it is fine to stop
   */
  public ModerationPages(
      Forum forum,
      Moderation moderation,
      MatterCases matters,
      MatterReports matterReports,
      OnCall onCall,
      Calls calls,
      ToIntFunction<Tx> enough,
      Frames frames,
      Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.matters = matters;
    this.frames = frames;
    this.clock = clock;
    this.words = new ModerationWords(clock);
    this.calls = calls;
    this.callWords = new OnCallWords(clock);
    this.work = new SharedWork(forum, onCall, enough, words, clock);
    this.others = new MatterRows(forum, matters, matterReports, calls, words, callWords, clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get("/moderation").opens(Action.READ, Asset.MODERATION, nothing).with(this::queue);
    routes
        .get("/moderation/reports/:report")
        .opens(Action.READ, Asset.MODERATION, nothing)
        .with(this::show);
    routes
        .post("/moderation/reports/:report/opinion")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::opinion);
    routes
        .post("/moderation/reports/:report/seen")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::seen);
    routes
        .post("/moderation/reports/:report/claim")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::claim);
  }

  private Reply queue(Tx tx, Ask ask) {
    MemberId moderator = ask.caller().member();
    boolean decided = ask.query("status").filter("decided"::equals).isPresent();
    @Nullable QueueCursor after = ask.query("after").map(QueueCursor::parse).orElse(null);
    List<QueueRow> some = rows(tx, moderator, decided, after);
    boolean more = some.size() > PAGE_SIZE;
    List<QueueRow> items = more ? some.subList(0, PAGE_SIZE) : some;
    String path = "/moderation" + (decided ? "?status=decided" : "");
    Link next = more ? next(items.get(PAGE_SIZE - 1), decided, path) : null;
    Link first = after == null ? null : new Link(words.say("queue.first"), path);
    long waiting = moderation.countWaiting(tx, moderator) + matters.countWaiting(tx, moderator);
    return Reply.page(
        "moderation/queue.jte",
        new QueuePage(
            frames.frame(tx, ask, words.say("queue.title")),
            words.say("queue.count", waiting),
            List.of(
                decided
                    ? new Link(words.say("queue.see-waiting"), "/moderation")
                    : new Link(words.say("queue.see-decided"), "/moderation?status=decided"),
                new Link(words.say("appeals.title"), "/moderation/appeals"),
                new Link(words.say("queue.joining"), "/joining"),
                new Link(words.say("queue.on-call"), "/on-call")),
            table(items, words.say(decided ? "queue.decided" : "queue.waiting")),
            new Pagination(first, next),
            decided || moderator == null ? null : work.of(tx, moderator, items)));
  }

  private Link next(QueueRow last, boolean decided, String path) {
    return new Link(
        words.say("queue.more"), path + (decided ? "&" : "?") + "after=" + last.cursor());
  }

  /** Posts and everything else in one order: what may be urgent first, then the oldest. */
  private List<QueueRow> rows(
      Tx tx, @Nullable MemberId moderator, boolean decided, @Nullable QueueCursor after) {
    int most = PAGE_SIZE + 1;
    List<QueueItem> posts =
        decided
            ? moderation.listDecided(tx, moderator, after, most)
            : moderation.listWaiting(tx, moderator, Optional.empty(), after, most);
    List<QueueRow> rows = new ArrayList<>(postRows(tx, posts, decided));
    rows.addAll(
        decided
            ? others.listDecided(tx, moderator, after, most)
            : others.listWaiting(tx, moderator, after, most));
    rows.sort(decided ? QueueRow.NEWEST_FIRST : QueueRow.URGENT_FIRST);
    return rows.size() > most ? rows.subList(0, most) : rows;
  }

  private List<QueueRow> postRows(Tx tx, List<QueueItem> items, boolean decided) {
    Map<PostId, PlacedPost> posts =
        forum.findPosts(tx, items.stream().map(QueueItem::post).toList());
    Map<MemberId, String> names =
        forum.names(tx, items.stream().map(QueueItem::author).distinct().toList());
    Map<ReportId, HoldReason> holds =
        moderation.findHolds(tx, items.stream().map(QueueItem::id).toList());
    Map<ReportId, Call> called = called(tx, items);
    Map<MemberId, String> carers =
        forum.names(tx, called.values().stream().flatMap(call -> call.people().stream()).toList());
    Instant now = clock.instant();
    List<QueueRow> rows = new ArrayList<>();
    for (QueueItem item : items) {
      Call call = called.get(item.id());
      PlacedPost placed = posts.get(item.post());
      String thread = placed == null ? "" : placed.thread().title().value();
      rows.add(
          new QueueRow(
              decided ? QueueCursor.afterDecided(item) : QueueCursor.afterWaiting(item),
              new Table.Cell(
                  // What it says shows on its own page only, to who asks for it.
                  words.say("queue.item", words.name(names, item.author()), thread),
                  "/moderation/reports/" + item.id(),
                  tag(item)),
              words.why(item, holds.get(item.id())),
              call == null ? "" : ". " + callWords.answered(call, carers),
              call != null && call.isAnswered(),
              item.openedAt(),
              item.status(now)));
    }
    return rows;
  }

  private Table table(List<QueueRow> rows, String caption) {
    Table table =
        Table.of(
            caption,
            Table.Column.text(words.say("queue.post")),
            Table.Column.text(words.say("queue.why")),
            Table.Column.text(words.say("queue.since")),
            Table.Column.text(words.say("queue.status")));
    for (QueueRow row : rows) {
      table =
          table.plus(
              row.what(),
              Table.Cell.of(row.why() + row.called()),
              Table.Cell.of(words.dates().when(row.openedAt())),
              Table.Cell.tag(words.status(row.status())));
    }
    return table;
  }

  private Map<ReportId, Call> called(Tx tx, List<QueueItem> items) {
    return calls.findAll(tx, items.stream().filter(QueueItem::crisis).map(QueueItem::id).toList());
  }

  private @Nullable Tag tag(QueueItem item) {
    if (item.crisis()) {
      return new Tag(words.say("tag.crisis"), Tag.Tone.URGENT);
    }
    return item.opinionBy() == null || item.decided()
        ? null
        : new Tag(words.say("tag.opinion"), Tag.Tone.INFO);
  }

  private QueueItem item(Tx tx, Ask ask) {
    return moderation.find(tx, ReportId.of(ask.id("report"))).orElseThrow(Refused::new);
  }

  /** An item; of what is not a post, whoever was called is led to its own page. */
  private Reply show(Tx tx, Ask ask) {
    ReportId id = ReportId.of(ask.id("report"));
    return matters.find(tx, id).isPresent()
        ? Reply.seeOther(MatterCasePages.CASES + id)
        : Reply.page("moderation/case.jte", page(tx, ask, List.of()));
  }

  private CasePage page(Tx tx, Ask ask, List<FieldError> errors) {
    QueueItem item = item(tx, ask);
    MemberId moderator = PostWriter.of(ask.caller()).member();
    if (moderation.isSame(tx, moderator, item.author())) {
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
            .filter(line -> line.action() != ModerationAction.NONE)
            .toList();
    Map<MemberId, String> names = names(tx, item, around, reports, decisions, earlier);
    boolean involved = moderation.isInvolved(tx, item, moderator);
    ReportStatus status = item.status(clock.instant());
    boolean kept = item.isKeptFrom(moderator, clock.instant());
    List<Opinion> opinions = moderation.listOpinions(tx, item.id());
    List<CrisisStep> steps = moderation.listSteps(tx, item.id());
    names.putAll(forum.names(tx, steps.stream().map(CrisisStep::moderator).toList()));
    names.putAll(forum.names(tx, opinions.stream().map(Opinion::moderator).toList()));
    CasePage.@Nullable Speak speak =
        involved || item.decided()
            ? null
            : words.speak(
                "/moderation/reports/" + item.id(),
                item.opinionBy(),
                moderator,
                ask.field("said"),
                errors);
    int number = placed.post().number();
    Map<PostId, List<StandingPicture>> pictures = forum.listStanding(tx, around);
    CasePage.@Nullable Decide form =
        involved || kept ? null : form(ask, item, placed, countSeen(pictures, placed));
    HoldReason hold = moderation.findHolds(tx, List.of(item.id())).get(item.id());
    return new CasePage(
        frames.frame(tx, ask, words.say("case.title")),
        errors(form, speak),
        List.of(new Link(words.say("queue.title"), "/moderation")),
        tags(item, status),
        standing(item, status, involved, moderator, names),
        new Link(placed.thread().title().value(), placed.path()),
        articles(around.stream().filter(post -> post.number() < number).toList(), names, pictures),
        words.article(placed.post(), names, pictures),
        words.say("case.show", words.why(item, hold)),
        placed.post().editedAt() == null
            ? null
            : new Link(words.say("history"), "/posts/" + placed.post().id() + "/history"),
        articles(around.stream().filter(post -> post.number() > number).toList(), names, pictures),
        rows(reports, names, hold),
        decisions.stream().map(line -> decision(line, names, involved)).toList(),
        forum
            .findJoined(tx, item.author())
            .map(at -> words.say("case.since", words.dates().date(words.dates().dateOf(at))))
            .orElse(""),
        earlier.stream().map(line -> words.decision(line, names)).toList(),
        status == ReportStatus.OPEN && !involved
            ? "/moderation/reports/" + item.id() + "/claim"
            : null,
        form,
        steps.stream().map(step -> words.step(step, names)).toList(),
        item.crisis() && !involved
            ? new Link(words.say("steps.link"), "/moderation/reports/" + item.id() + "/steps")
            : null,
        opinions.stream().map(opinion -> words.opinion(opinion, names)).toList(),
        speak,
        calls.find(tx, item.id()).map(call -> called(tx, call, item, involved)).orElse(null));
  }

  /** How many pictures of a post its readers see. */
  private static int countSeen(Map<PostId, List<StandingPicture>> pictures, PlacedPost placed) {
    return (int)
        pictures.getOrDefault(placed.post().id(), List.of()).stream()
            .filter(each -> !each.hidden())
            .count();
  }

  private CasePage.Called called(Tx tx, Call call, QueueItem item, boolean involved) {
    Map<MemberId, String> names = forum.names(tx, call.people());
    return new CasePage.Called(
        callWords.told(call, names),
        callWords.answered(call, names),
        call.isAnswered() || involved ? null : "/moderation/reports/" + item.id() + "/seen");
  }

  private Reply seen(Tx tx, Ask ask) {
    QueueItem item = item(tx, ask);
    Decided outcome = moderation.answerCall(tx, item.id(), PostWriter.of(ask.caller()).member());
    if (outcome != Decided.DONE) {
      throw words.problem(outcome);
    }
    return Reply.seeOther("/moderation/reports/" + item.id() + "?done=moderation-seen");
  }

  private static ErrorSummary errors(
      CasePage.@Nullable Decide form, CasePage.@Nullable Speak speak) {
    List<Field> fields = new ArrayList<>();
    if (form != null) {
      fields.add(form.what());
    }
    if (speak != null) {
      fields.add(speak.said());
    }
    return ErrorSummary.of(fields.toArray(Field[]::new));
  }

  private Reply opinion(Tx tx, Ask ask) {
    Parsed<ModerationNote> said = ModerationNote.read(ask.field("said"));
    if (said.find().isEmpty()) {
      return Reply.formAgain("moderation/case.jte", page(tx, ask, said.errors()));
    }
    QueueItem item = item(tx, ask);
    Decided outcome =
        moderation.sayOpinion(tx, item.id(), PostWriter.of(ask.caller()).member(), said.get());
    if (outcome != Decided.DONE) {
      throw words.problem(outcome);
    }
    return Reply.seeOther("/moderation/reports/" + item.id() + "?done=moderation-opinion");
  }

  private static final String UNDO = "/moderation/decisions/%s/undo";

  private CasePage.Made decision(DecisionLine line, Map<MemberId, String> names, boolean involved) {
    return new CasePage.Made(
        words.decision(line, names),
        line.canBeUndone() && !involved
            ? new Link(words.say("undo.link"), UNDO.formatted(line.id()))
            : null);
  }

  private CasePage.@Nullable Decide form(Ask ask, QueueItem item, PlacedPost placed, int pictures) {
    List<ModerationAction> offered = OfferedActions.of(item, placed, pictures);
    if (offered.isEmpty()) {
      return null;
    }
    List<FieldError> errors =
        ask.query("missing").isPresent()
            ? List.of(FieldError.at("", InputCode.REQUIRED))
            : List.of();
    return new CasePage.Decide(
        "/moderation/reports/" + item.id() + "/decision",
        Field.of("action", words.say("decide.action"))
            .withErrors(words.sentences("action-field", errors)),
        offered.stream()
            .map(
                action ->
                    new Choice(
                        action.code(),
                        words.say("action." + action.code()),
                        words.say("action." + action.code() + ".hint")))
            .toList());
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

  private List<PostArticle> articles(
      List<ForumPost> posts,
      Map<MemberId, String> names,
      Map<PostId, List<StandingPicture>> pictures) {
    return posts.stream().map(post -> words.article(post, names, pictures)).toList();
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

  private List<SummaryRow> rows(
      List<ReportLine> reports, Map<MemberId, String> names, @Nullable HoldReason hold) {
    List<SummaryRow> rows = new ArrayList<>();
    if (hold != null) {
      rows.add(
          SummaryRow.of(
              words.say("held.by"),
              words.say("held." + hold.code())
                  + "\n"
                  + words.say("held." + hold.code() + ".hint")));
    }
    reports.forEach(report -> rows.add(row(report, names)));
    return rows;
  }

  private Reply claim(Tx tx, Ask ask) {
    QueueItem item = item(tx, ask);
    Decided outcome = moderation.claim(tx, item.id(), PostWriter.of(ask.caller()).member());
    String page = "/moderation/reports/" + item.id();
    return switch (outcome) {
      case DONE -> Reply.seeOther(page + "?done=moderation-claimed");
      // The page of the item says who looks at it now, or what was decided.
      case KEPT_BY_ANOTHER, ALREADY_DECIDED -> Reply.seeOther(page);
      case INVOLVED, NOT_POSSIBLE, SAME -> throw words.problem(outcome);
    };
  }
}
