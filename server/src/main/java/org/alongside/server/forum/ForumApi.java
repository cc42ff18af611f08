package org.alongside.server.forum;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.core.wire.ForumJson;
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
import org.jspecify.annotations.Nullable;

/** Boards, threads and posts in the API. */
public final class ForumApi {
  private final Forum forum;
  private final Posting posting;
  private final Access access;
  private final Pacing pacing;
  private final ForumWords words;

  /** Routes; {@code pacing} is how fast each may post. */
  public ForumApi(Forum forum, Posting posting, Access access, Pacing pacing, Clock clock) {
    this.forum = forum;
    this.posting = posting;
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
        .put("/api/v1/threads/:thread/posts/:post")
        .opens(Action.WRITE, Asset.FORUM, thread)
        .withPrepared(this::reply);
  }

  private Reply boards(Tx tx, Ask ask) {
    List<ListedBoard> boards =
        forum.listBoards(tx).stream()
            .filter(
                listed ->
                    access.allows(
                        tx,
                        ask.caller(),
                        Action.READ,
                        Asset.FORUM,
                        ForumSubjects.of(listed.board())))
            .toList();
    return Reply.json(200, Json.page(boards, ForumApi::write, Optional.empty()));
  }

  private static JsonObject write(ListedBoard listed) {
    JsonObject json = ForumJson.write(listed.board());
    json.addProperty("threads", listed.threads());
    json.addProperty("posts", listed.posts());
    if (listed.lastPostAt() != null) {
      json.addProperty("lastPostAt", listed.lastPostAt().toString());
    }
    return json;
  }

  private Reply threads(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    MemberId reader = ask.caller().member();
    int limit = Json.limit(ask);
    @Nullable ThreadCursor after = ask.query("after").map(ThreadCursor::parse).orElse(null);
    List<ThreadLine> lines =
        new ArrayList<>(
            after == null ? forum.listPinned(tx, board.id(), reader) : List.<ThreadLine>of());
    List<ThreadLine> some = forum.listUnpinned(tx, board.id(), reader, after, limit + 1);
    boolean more = some.size() > limit;
    lines.addAll(more ? some.subList(0, limit) : some);
    Optional<String> next =
        more
            ? Optional.of(ThreadCursor.after(some.get(limit - 1).thread()).toString())
            : Optional.empty();
    Map<MemberId, String> names =
        forum.names(tx, lines.stream().map(line -> line.thread().author()).distinct().toList());
    return Reply.json(
        200, Json.page(lines, line -> write(line.thread(), names, ask.caller()), next));
  }

  private JsonObject write(ForumThread thread, Map<MemberId, String> names, Caller caller) {
    boolean legible =
        thread.openingShown()
            || caller.has(Role.MODERATOR)
            || thread.author().equals(caller.member());
    ThreadTitle title = legible ? thread.title() : new ThreadTitle(words.say("thread.hidden"));
    JsonObject json = ForumJson.write(thread.listed(name(names, thread.author()), title));
    json.addProperty("pinned", thread.pinned());
    if (legible && thread.contentNote() != null) {
      json.add("contentNote", ForumJson.write(thread.contentNote()));
    }
    return json;
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
      JsonElement json =
          write(placed.thread(), forum.names(tx, List.of(writer.member())), asked.caller());
      return Reply.json(status(outcome), json);
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
    Optional<String> next =
        more ? Optional.of(Integer.toString(posts.get(limit - 1).number())) : Optional.empty();
    Map<PostId, List<PostPicture>> pictures = forum.listPictures(tx, posts);
    JsonObject page = Json.page(posts, post -> write(post, names, pictures), next);
    page.add("thread", write(thread, names, ask.caller()));
    return Reply.json(200, page);
  }

  private static int number(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new Problem(400, "bad-cursor");
    }
    return Integer.parseInt(cursor);
  }

  private static JsonObject write(
      ForumPost post, Map<MemberId, String> names, Map<PostId, List<PostPicture>> pictures) {
    JsonObject json =
        ForumJson.write(
            post.named(name(names, post.author()), pictures.getOrDefault(post.id(), List.of())),
            post.html().toString());
    json.addProperty("number", post.number());
    post.findRole().ifPresent(role -> json.addProperty("role", role.code()));
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
      return Reply.json(
          status(outcome),
          write(
              placed.post(),
              forum.names(tx, List.of(placed.post().author())),
              forum.listPictures(tx, List.of(placed.post()))));
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
