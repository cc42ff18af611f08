package org.alongside.server.forum;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.identity.MemberId;
import org.alongside.core.wire.ForumJson;
import org.alongside.core.wire.ForumPageJson;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Json;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Members;
import org.jspecify.annotations.Nullable;

/** Boards, threads and posts in the API. */
public final class ForumApi {
  private final Forum forum;
  private final Posting posting;
  private final Members members;
  private final ReplyNews news;
  private final Access access;
  private final Pacing pacing;
  private final ForumWords words;
  private final Tags tags;
  private final Follows follows;
  private final ReaderView view;
  private final PictureApi pictureApi;
  private final OwnPostApi ownPosts;
  private final PressApi presses;

  /** Routes; {@code pacing} is how fast each may post. */
  public ForumApi(
      Forum forum,
      Posting posting,
      Curation curation,
      Pictures pictures,
      Tags tags,
      Regards regards,
      Follows follows,
      Members members,
      ReplyNews news,
      Access access,
      Pacing pacing,
      Database database,
      Uploads uploads,
      Clock clock) {
    this.forum = forum;
    this.posting = posting;
    this.members = members;
    this.news = news;
    this.access = access;
    this.pacing = pacing;
    this.words = new ForumWords(clock);
    this.tags = tags;
    this.follows = follows;
    this.view = new ReaderView(forum, tags, regards, access, words);
    this.pictureApi = new PictureApi(pictures, uploads, database, access);
    this.ownPosts = new OwnPostApi(forum, posting, curation, pacing, view, clock);
    this.presses = new PressApi(forum, regards, follows, pacing);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder anyBoard = (tx, ask) -> Subject.kind(BoardVisibility.OPEN.code());
    SubjectFinder board = ForumSubjects.board(forum);
    SubjectFinder thread = ForumSubjects.thread(forum);
    routes.get("/api/v1/boards").opens(Action.READ, Asset.FORUM, anyBoard).with(this::boards);
    routes
        .get("/api/v1/boards/:board/threads")
        .opens(Action.READ, Asset.FORUM, board)
        .with(this::threads);
    routes
        .put("/api/v1/boards/:board/threads/:thread")
        .opens(Action.WRITE, Asset.FORUM, board)
        .withPrepared(this::start);
    routes.get("/api/v1/threads/:thread").opens(Action.READ, Asset.FORUM, thread).with(this::posts);
    routes
        .put("/api/v1/threads/:thread/read")
        .opens(Action.READ, Asset.FORUM, thread)
        .with(this::markRead);
    routes
        .put("/api/v1/threads/:thread/posts/:post")
        .opens(Action.WRITE, Asset.FORUM, thread)
        .withPrepared(this::reply);
    pictureApi.declare(routes);
    ownPosts.declare(routes);
    presses.declare(routes);
  }

  private Reply boards(Tx tx, Ask ask) {
    Map<BoardId, List<BoardTag>> offered = tags.listOffered(tx);
    List<BoardLine> boards =
        forum.listBoards(tx).stream()
            .filter(listed -> allows(tx, ask, Action.READ, listed.board()))
            .map(listed -> line(tx, ask, listed, offered))
            .toList();
    MemberId member = ask.caller().member();
    String name = member == null ? null : members.findName(tx, member).orElse(null);
    Instant silenced = member == null ? null : posting.findSilence(tx, member).orElse(null);
    return Reply.json(200, ForumPageJson.write(new BoardList(boards, name, silenced)));
  }

  private BoardLine line(Tx tx, Ask ask, ListedBoard listed, Map<BoardId, List<BoardTag>> offered) {
    return new BoardLine(
        listed.board(),
        listed.threads(),
        listed.posts(),
        listed.lastPostAt(),
        allows(tx, ask, Action.WRITE, listed.board()),
        ReaderView.listed(offered.getOrDefault(listed.board().id(), List.of())));
  }

  private boolean allows(Tx tx, Ask ask, Action action, Board board) {
    return access.allows(tx, ask.caller(), action, Asset.FORUM, ForumSubjects.of(board));
  }

  private Reply threads(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    MemberId reader = ask.caller().member();
    int limit = Json.limit(ask);
    @Nullable ThreadCursor after = ask.query("after").map(ThreadCursor::parse).orElse(null);
    ThreadSlice slice = forum.listPage(tx, board, null, reader, after, limit);
    String next = slice.next() == null ? null : slice.next().toString();
    return Reply.json(
        200,
        ForumPageJson.write(new ThreadList(view.threads(tx, ask.caller(), slice.lines()), next)));
  }

  private Answer start(Ask ask) {
    NewThread body = Json.read(ask, ForumJson::readNewThread);
    PreparedPost prepared = forum.prepare(body.post());
    ThreadId id = ThreadId.of(ask.id("thread"));
    return (tx, asked) -> {
      PostWriter writer = writer(tx, asked, ForumAct.THREAD, prepared);
      Board board = ForumSubjects.getBoard(forum, tx, asked);
      PreparedPost text =
          pictured(tx, writer, prepared, body.post(), () -> forum.findThread(tx, id).isPresent());
      PostOutcome outcome = posting.start(tx, writer, board, id, body.title(), text);
      PlacedPost placed = taken(outcome, asked);
      if (outcome.result() == PostOutcome.Result.STORED && !body.tags().isEmpty()) {
        tags.set(tx, placed.thread(), body.tags());
      }
      ForumThread thread = forum.findThread(tx, id).orElseThrow();
      ThreadLine line =
          new ThreadLine(
              thread, placed.post().number(), follows.isFollowing(tx, writer.member(), id));
      JsonObject json = ForumPageJson.write(view.thread(tx, asked.caller(), line));
      return Reply.json(status(outcome), withHelp(json, placed));
    };
  }

  /** The text with its pictures; what was sent before has them already. */
  private PreparedPost pictured(
      Tx tx, PostWriter writer, PreparedPost text, NewPost body, BooleanSupplier isHere) {
    return body.pictures().isEmpty() || isHere.getAsBoolean()
        ? text
        : text.with(pictureApi.named(tx, writer.member(), body.pictures()));
  }

  private Reply posts(Tx tx, Ask ask) {
    ForumThread thread = ForumSubjects.getThread(forum, tx, ask);
    int limit = Json.limit(ask);
    int after = ask.query("after").map(ForumApi::number).orElse(0);
    List<ForumPost> some =
        forum.listVisible(tx, thread.id(), after, ask.caller().member(), limit + 1);
    boolean more = some.size() > limit;
    List<ForumPost> posts = more ? some.subList(0, limit) : some;
    String next = more ? Integer.toString(posts.get(limit - 1).number()) : null;
    MemberId reader = ask.caller().member();
    int readUpTo = reader == null ? 0 : forum.readUpTo(tx, reader, thread.id());
    boolean followed = reader != null && follows.isFollowing(tx, reader, thread.id());
    return Reply.json(
        200,
        ForumPageJson.write(
            new PostList(
                view.thread(tx, ask.caller(), new ThreadLine(thread, readUpTo, followed)),
                view.posts(tx, ask.caller(), posts),
                next)));
  }

  /** Remembers how far the caller has read; for guests nothing. */
  private Reply markRead(Tx tx, Ask ask) {
    int upTo = Json.read(ask, ForumPageJson::readUpTo);
    ForumThread thread = ForumSubjects.getThread(forum, tx, ask);
    MemberId member = ask.caller().member();
    if (member != null) {
      int seen = Math.min(upTo, thread.lastNumber());
      if (forum.readUpTo(tx, member, thread.id()) < seen) {
        forum.markRead(tx, member, thread.id(), seen);
      }
      news.seen(tx, member, thread.id());
    }
    return Reply.empty(204);
  }

  private static int number(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new Problem(400, "bad-cursor");
    }
    return Integer.parseInt(cursor);
  }

  /** Says with a post whose words suggest a crisis to show its writer where to find help. */
  static JsonObject withHelp(JsonObject json, PlacedPost placed) {
    if (placed.post().crisis()) {
      json.addProperty("help", true);
    }
    return json;
  }

  private Answer reply(Ask ask) {
    NewPost body = Json.read(ask, ForumJson::readNewPost);
    PreparedPost prepared = forum.prepare(body);
    ThreadId thread = ThreadId.of(ask.id("thread"));
    PostId id = PostId.of(ask.id("post"));
    return (tx, asked) -> {
      PostWriter writer = writer(tx, asked, ForumAct.POST, prepared);
      PreparedPost text =
          pictured(tx, writer, prepared, body, () -> forum.findPost(tx, id).isPresent());
      PostOutcome outcome = posting.reply(tx, writer, thread, id, text);
      PlacedPost placed = taken(outcome, asked);
      JsonObject json =
          ForumPageJson.write(view.posts(tx, asked.caller(), List.of(placed.post())).get(0));
      return Reply.json(status(outcome), withHelp(json, placed));
    };
  }

  private PostWriter writer(Tx tx, Ask ask, ForumAct act, PreparedPost text) {
    PostWriter writer = PostWriter.of(ask.caller());
    pacing.require(tx, PostPages.act(act, text), ask, ForumProblem.TOO_FAST);
    return writer;
  }

  private PlacedPost taken(PostOutcome outcome, Ask ask) {
    return outcome.findPost().orElseThrow(() -> words.problem(outcome, ask.now()));
  }

  private static int status(PostOutcome outcome) {
    return outcome.result() == PostOutcome.Result.STORED ? 201 : 200;
  }
}
