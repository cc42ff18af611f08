package org.alongside.server.moderation;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.wire.ForumJson;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumSubjects;
import org.alongside.server.forum.Pacing;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.http.Ask;
import org.alongside.server.http.BadInput;
import org.alongside.server.http.Json;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Reporting a post, and the moderators' queue, in the API. */
public final class ModerationApi {
  private final Forum forum;
  private final Reports reports;
  private final Moderation moderation;
  private final Pacing pacing;
  private final Clock clock;
  private final ModerationWords words;

  /** Routes; {@code pacing} is how fast one member, or one network, may report. */
  public ModerationApi(
      Forum forum, Reports reports, Moderation moderation, Pacing pacing, Clock clock) {
    this.forum = forum;
    this.reports = reports;
    this.moderation = moderation;
    this.pacing = pacing;
    this.clock = clock;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .put("/api/v1/posts/:post/reports/:report")
        .opens(Action.WRITE, Asset.REPORT, ForumSubjects.post(forum))
        .with(this::report);
    routes
        .get("/api/v1/moderation/reports")
        .opens(Action.READ, Asset.MODERATION, nothing)
        .with(this::queue);
    routes
        .post("/api/v1/moderation/reports/:report/claim")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::claim);
    routes
        .post("/api/v1/moderation/reports/:report/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::decide);
  }

  private Reply report(Tx tx, Ask ask) {
    NewReport body = Json.read(ask, ForumJson::readNewReport);
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    if (!placed.post().isShown()) {
      throw new Refused();
    }
    if (ReportPages.hasPace(body.reason())) {
      pacing.require(tx, ForumAct.REPORT, ask, ForumProblem.TOO_MANY_REPORTS);
    }
    ReportId id = ReportId.of(ask.id("report"));
    boolean first = reports.report(tx, placed, id, ask.caller().member(), body);
    JsonObject json =
        new JsonBuilder()
            .with("id", id)
            .with("postId", placed.post().id())
            .with("reason", body.reason())
            .with("text", body.text())
            .with("status", ReportStatus.OPEN)
            .build();
    return Reply.json(first ? 201 : 200, json);
  }

  private Reply queue(Tx tx, Ask ask) {
    MemberId moderator = ask.caller().member();
    int limit = Json.limit(ask);
    Optional<ReportStatus> status = ask.query("status").map(ModerationApi::status);
    boolean decided = status.filter(ReportStatus.DECIDED::equals).isPresent();
    @Nullable QueueCursor after = ask.query("after").map(QueueCursor::parse).orElse(null);
    List<QueueItem> some =
        decided
            ? moderation.listDecided(tx, moderator, after, limit + 1)
            : moderation.listWaiting(tx, moderator, status, after, limit + 1);
    boolean more = some.size() > limit;
    List<QueueItem> items = more ? some.subList(0, limit) : some;
    Optional<String> next =
        more
            ? Optional.of(
                (decided
                        ? QueueCursor.afterDecided(items.get(limit - 1))
                        : QueueCursor.afterWaiting(items.get(limit - 1)))
                    .toString())
            : Optional.empty();
    Map<PostId, PlacedPost> posts =
        forum.findPosts(tx, items.stream().map(QueueItem::post).toList());
    Map<MemberId, String> names =
        forum.names(tx, items.stream().map(QueueItem::author).distinct().toList());
    Map<PostId, List<PostPicture>> pictures =
        forum.listPictures(tx, posts.values().stream().map(PlacedPost::post).toList());
    return Reply.json(200, Json.page(items, item -> write(item, posts, names, pictures), next));
  }

  private static ReportStatus status(String code) {
    return Codes.find(ReportStatus.class, code)
        .filter(status -> status != ReportStatus.APPEALED)
        .orElseThrow(() -> new Problem(400, "moderation-bad-status"));
  }

  private JsonObject write(
      QueueItem item,
      Map<PostId, PlacedPost> posts,
      Map<MemberId, String> names,
      Map<PostId, List<PostPicture>> pictures) {
    PlacedPost placed = posts.get(item.post());
    Instant now = clock.instant();
    ReportStatus status = item.status(now);
    JsonBuilder json =
        new JsonBuilder()
            .with("id", item.id())
            .with("postId", item.post())
            .with("reason", item.reason())
            .with("reports", item.reports())
            .withTruth("crisis", item.crisis())
            .with("status", status)
            .with("openedAt", item.openedAt())
            .with("decidedAt", item.decidedAt());
    if (status == ReportStatus.CLAIMED) {
      json.with("claimedBy", item.claimedBy()).with("claimedUntil", item.claimedUntil());
    }
    if (placed != null) {
      json.with("board", placed.thread().board().slug())
          .with("threadId", placed.thread().id())
          .with("title", placed.thread().title())
          .with(
              "post",
              ForumJson.write(
                  placed
                      .post()
                      .named(
                          words.name(names, item.author()),
                          pictures.getOrDefault(item.post(), List.of())),
                  placed.post().html().toString()));
    }
    return json.build();
  }

  private Reply claim(Tx tx, Ask ask) {
    QueueItem item = item(tx, ask);
    return answer(tx, item, moderation.claim(tx, item.id(), moderator(ask)));
  }

  private Reply decide(Tx tx, Ask ask) {
    ModerationDecision body = Json.read(ask, ForumJson::readDecision);
    if (!Moderation.ACTIONS.contains(body.action())) {
      throw new BadInput(List.of(FieldError.at("/action", InputCode.NOT_A_CHOICE)));
    }
    QueueItem item = item(tx, ask);
    return answer(tx, item, moderation.decide(tx, item.id(), moderator(ask), body));
  }

  private static MemberId moderator(Ask ask) {
    return PostWriter.of(ask.caller()).member();
  }

  private QueueItem item(Tx tx, Ask ask) {
    return moderation.find(tx, ReportId.of(ask.id("report"))).orElseThrow(Refused::new);
  }

  private Reply answer(Tx tx, QueueItem before, Decided outcome) {
    if (outcome != Decided.DONE && outcome != Decided.SAME) {
      throw words.problem(outcome);
    }
    QueueItem item = moderation.find(tx, before.id()).orElseThrow(Refused::new);
    Map<MemberId, String> names = forum.names(tx, List.of(item.author()));
    Map<PostId, PlacedPost> posts = forum.findPosts(tx, List.of(item.post()));
    Map<PostId, List<PostPicture>> pictures =
        forum.listPictures(tx, posts.values().stream().map(PlacedPost::post).toList());
    return Reply.json(200, write(item, posts, names, pictures));
  }
}
