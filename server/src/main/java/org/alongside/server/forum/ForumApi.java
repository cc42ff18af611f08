package org.alongside.server.forum;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.core.wire.ForumJson;
import org.alongside.core.wire.ForumPageJson;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Subject;
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

  /** Routes; {@code pacing} is how fast each may post. */
  public ForumApi(
      Forum forum,
      Posting posting,
      Members members,
      ReplyNews news,
      Access access,
      Pacing pacing,
      Clock clock) {
    this.forum = forum;
    this.posting = posting;
    this.members = members;
    this.news = news;
    this.access = access;
    this.pacing = pacing;
    this.words = new ForumWords(clock);
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
  }

  private Reply boards(Tx tx, Ask ask) {
    List<BoardLine> boards =
        forum.listBoards(tx).stream()
            .filter(listed -> allows(tx, ask, Action.READ, listed.board()))
            .map(listed -> line(tx, ask, listed))
            .toList();
    MemberId member = ask.caller().member();
    String name = member == null ? null : members.findName(tx, member).orElse(null);
    return Reply.json(200, ForumPageJson.write(new BoardList(boards, name)));
  }

  private BoardLine line(Tx tx, Ask ask, ListedBoard listed) {
    return new BoardLine(
        listed.board(),
        listed.threads(),
        listed.posts(),
        listed.lastPostAt(),
        allows(tx, ask, Action.WRITE, listed.board()));
  }

  private boolean allows(Tx tx, Ask ask, Action action, Board board) {
    return access.allows(tx, ask.caller(), action, Asset.FORUM, ForumSubjects.of(board));
  }

  private Reply threads(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    MemberId reader = ask.caller().member();
    int limit = Json.limit(ask);
    @Nullable ThreadCursor after = ask.query("after").map(ThreadCursor::parse).orElse(null);
    List<ThreadLine> lines =
        new ArrayList<>(
            after == null ? forum.listPinned(tx, board, reader) : List.<ThreadLine>of());
    List<ThreadLine> some = forum.listUnpinned(tx, board, reader, after, limit + 1);
    boolean more = some.size() > limit;
    lines.addAll(more ? some.subList(0, limit) : some);
    String next = more ? ThreadCursor.after(some.get(limit - 1).thread()).toString() : null;
    Map<MemberId, String> names =
        forum.names(tx, lines.stream().map(line -> line.thread().author()).distinct().toList());
    boolean mayWrite = allows(tx, ask, Action.WRITE, board);
    return Reply.json(
        200,
        ForumPageJson.write(
            new ThreadList(
                lines.stream().map(line -> listed(line, names, ask.caller(), mayWrite)).toList(),
                next)));
  }

  /** The thread as the caller sees it. */
  private ListedThread listed(
      ThreadLine line, Map<MemberId, String> names, Caller caller, boolean mayWrite) {
    ForumThread thread = line.thread();
    boolean legible =
        thread.openingShown()
            || caller.has(Role.MODERATOR)
            || thread.author().equals(caller.member());
    ThreadTitle title = legible ? thread.title() : new ThreadTitle(words.say("thread.hidden"));
    int unread = caller.member() == null ? 0 : Math.max(0, thread.lastNumber() - line.readUpTo());
    return new ListedThread(
        thread.listed(name(names, thread.author()), title),
        thread.pinned(),
        unread,
        line.readUpTo(),
        mayWrite,
        legible ? thread.contentNote() : null);
  }

  private static String name(Map<MemberId, String> names, MemberId id) {
    return Optional.ofNullable(names.get(id)).orElse("?");
  }

  private Answer start(Ask ask) {
    NewThread body = Json.read(ask, ForumJson::readNewThread);
    PreparedPost text = forum.prepare(body.text());
    ThreadId id = ThreadId.of(ask.id("thread"));
    return (tx, asked) -> {
      PostWriter writer = writer(tx, asked, ForumAct.THREAD, text);
      Board board = ForumSubjects.getBoard(forum, tx, asked);
      PostOutcome outcome = posting.start(tx, writer, board, id, body.title(), text);
      PlacedPost placed = taken(outcome, asked);
      Map<MemberId, String> names = forum.names(tx, List.of(writer.member()));
      ThreadLine line = new ThreadLine(placed.thread(), placed.post().number());
      JsonObject json = ForumPageJson.write(listed(line, names, asked.caller(), true));
      return Reply.json(status(outcome), withHelp(json, placed));
    };
  }

  private Reply posts(Tx tx, Ask ask) {
    ForumThread thread = ForumSubjects.getThread(forum, tx, ask);
    int limit = Json.limit(ask);
    int after = ask.query("after").map(ForumApi::number).orElse(0);
    List<ForumPost> some =
        forum.listVisible(tx, thread.id(), after, ask.caller().member(), limit + 1);
    boolean more = some.size() > limit;
    List<ForumPost> posts = more ? some.subList(0, limit) : some;
    List<MemberId> authors =
        new ArrayList<>(posts.stream().map(ForumPost::author).distinct().toList());
    authors.add(thread.author());
    Map<MemberId, String> names = forum.names(tx, authors);
    String next = more ? Integer.toString(posts.get(limit - 1).number()) : null;
    MemberId reader = ask.caller().member();
    int readUpTo = reader == null ? 0 : forum.readUpTo(tx, reader, thread.id());
    ListedThread listed =
        listed(
            new ThreadLine(thread, readUpTo),
            names,
            ask.caller(),
            allows(tx, ask, Action.WRITE, thread.board()));
    Map<PostId, List<PostPicture>> pictures = forum.listPictures(tx, posts);
    return Reply.json(
        200,
        ForumPageJson.write(
            new PostList(
                listed,
                posts.stream().map(post -> listed(post, names, pictures, ask.caller())).toList(),
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

  private static ListedPost listed(
      ForumPost post,
      Map<MemberId, String> names,
      Map<PostId, List<PostPicture>> pictures,
      Caller caller) {
    return new ListedPost(
        post.named(name(names, post.author()), pictures.getOrDefault(post.id(), List.of())),
        post.html().toString(),
        post.number(),
        post.findRole().orElse(null),
        post.author().equals(caller.member()));
  }

  /** Says with a post whose words suggest a crisis to show its writer where to find help. */
  private static JsonObject withHelp(JsonObject json, PlacedPost placed) {
    if (placed.post().crisis()) {
      json.addProperty("help", true);
    }
    return json;
  }

  private Answer reply(Ask ask) {
    PostText body = Json.read(ask, ForumJson::readNewPost);
    PreparedPost text = forum.prepare(body);
    ThreadId thread = ThreadId.of(ask.id("thread"));
    PostId id = PostId.of(ask.id("post"));
    return (tx, asked) -> {
      PostWriter writer = writer(tx, asked, ForumAct.POST, text);
      PostOutcome outcome = posting.reply(tx, writer, thread, id, text);
      PlacedPost placed = taken(outcome, asked);
      Map<MemberId, String> names = forum.names(tx, List.of(writer.member()));
      Map<PostId, List<PostPicture>> pictures = forum.listPictures(tx, List.of(placed.post()));
      JsonObject json = ForumPageJson.write(listed(placed.post(), names, pictures, asked.caller()));
      return Reply.json(status(outcome), withHelp(json, placed));
    };
  }

  private PostWriter writer(Tx tx, Ask ask, ForumAct act, PreparedPost text) {
    PostWriter writer = PostWriter.of(ask.caller());
    pacing.require(tx, PostPages.act(act, text), ask, "forum-too-fast");
    return writer;
  }

  private PlacedPost taken(PostOutcome outcome, Ask ask) {
    return outcome.findPost().orElseThrow(() -> words.problem(outcome, ask.now()));
  }

  private static int status(PostOutcome outcome) {
    return outcome.result() == PostOutcome.Result.STORED ? 201 : 200;
  }
}
