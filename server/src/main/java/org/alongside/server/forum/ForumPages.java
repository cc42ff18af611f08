package org.alongside.server.forum;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Members;
import org.jspecify.annotations.Nullable;

/** The pages to read: all boards, a board, a thread. */
public final class ForumPages {
  private static final int PAGE_SIZE = 20;

  /** A thread that a reader never opened is new to them for so long. */
  private static final Duration NEW_FOR = Duration.ofDays(14);

  private final Forum forum;
  private final Access access;
  private final Frames frames;
  private final ForumWords words;
  private final ThreadView view;
  private final ReadMarks marks;

  /** Pages; {@code members} tells who has a name already, {@code database} notes what was read. */
  public ForumPages(
      Forum forum,
      Members members,
      Door door,
      Regards regards,
      Follows follows,
      ReplyNews news,
      Access access,
      Frames frames,
      Database database,
      Clock clock) {
    this.forum = forum;
    this.access = access;
    this.frames = frames;
    this.words = new ForumWords(clock);
    this.view =
        new ThreadView(
            forum, access, frames, words, new Naming(members, door, words), regards, follows);
    this.marks = new ReadMarks(database, forum, news);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder anyBoard = (tx, ask) -> Subject.kind(BoardVisibility.OPEN.code());
    routes.get("/boards").opens(Action.READ, Asset.FORUM, anyBoard).with(this::boards);
    routes
        .get("/boards/:board")
        .opens(Action.READ, Asset.FORUM, ForumSubjects.board(forum))
        .with(this::board);
    routes
        .get("/threads/:thread")
        .opens(Action.READ, Asset.FORUM, ForumSubjects.thread(forum))
        .with(this::thread);
    routes
        .get("/posts/:post")
        .opens(Action.READ, Asset.FORUM, ForumSubjects.post(forum))
        .with((tx, ask) -> Reply.seeOther(ForumSubjects.getPost(forum, tx, ask).path()));
  }

  private Reply boards(Tx tx, Ask ask) {
    List<BoardsPage.Card> cards =
        forum.listBoards(tx).stream()
            .filter(
                listed ->
                    access.allows(
                        tx,
                        ask.caller(),
                        Action.READ,
                        Asset.FORUM,
                        ForumSubjects.of(listed.board())))
            .map(this::card)
            .toList();
    return Reply.page(
        "forum/boards.jte",
        new BoardsPage(
            frames.frame(tx, ask, words.say("boards.title")),
            Field.of("q", words.say("boards.search")),
            !ask.caller().isSignedIn(),
            reader(ask) ? new Link(words.say("followed.title"), "/followed") : null,
            mayChooseName(tx, ask) ? new Link(words.say("boards.choose-name"), "/peer-name") : null,
            access.allows(tx, ask.caller(), Action.READ, Asset.JOINING, Subject.nothing())
                ? new Link(words.say("boards.who-may-join"), "/joining")
                : null,
            cards));
  }

  private static boolean reader(Ask ask) {
    return ask.caller().member() != null;
  }

  private boolean mayChooseName(Tx tx, Ask ask) {
    return ask.caller().member() == null
        && access.allows(tx, ask.caller(), Action.WRITE, Asset.ALIAS, Subject.nothing());
  }

  private BoardsPage.Card card(ListedBoard listed) {
    Board board = listed.board();
    String count = words.say("board.threads", listed.threads());
    String activity =
        listed.lastPostAt() == null
            ? count
            : words.say("board.activity", count, words.dates().when(listed.lastPostAt()));
    return new BoardsPage.Card(
        new Link(board.title(), "/boards/" + board.slug()),
        board.summary(),
        words.readers(board),
        activity);
  }

  private Reply board(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    MemberId reader = ask.caller().member();
    @Nullable ThreadCursor after = ask.query("after").map(ThreadCursor::parse).orElse(null);
    List<ThreadLine> lines =
        new ArrayList<>(
            after == null ? forum.listPinned(tx, board.id(), reader) : List.<ThreadLine>of());
    List<ThreadLine> some = forum.listUnpinned(tx, board.id(), reader, after, PAGE_SIZE + 1);
    boolean more = some.size() > PAGE_SIZE;
    List<ThreadLine> shown = more ? some.subList(0, PAGE_SIZE) : some;
    lines.addAll(shown);
    String path = "/boards/" + board.slug();
    Link next =
        more
            ? new Link(
                words.say("board.older"),
                path + "?after=" + ThreadCursor.after(shown.get(PAGE_SIZE - 1).thread()))
            : null;
    Link first = after == null ? null : new Link(words.say("board.newest"), path);
    boolean writes =
        access.allows(tx, ask.caller(), Action.WRITE, Asset.FORUM, ForumSubjects.of(board));
    return Reply.page(
        "forum/board.jte",
        new BoardPage(
            frames.frame(tx, ask, board.title()),
            words.trail(),
            board.summary(),
            words.readers(board),
            writes ? new Link(words.say("board.start"), path + "/new") : null,
            ask.caller().isSignedIn() ? null : signIn(path),
            table(lines, ask),
            new Pagination(first, next),
            board.visibility() == BoardVisibility.OPEN
                ? new Link(words.say("board.feed"), path + "/feed")
                : null));
  }

  private Link signIn(String path) {
    return new Link(
        words.say("sign-in"), "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  private Table table(List<ThreadLine> lines, Ask ask) {
    Table table =
        Table.of(
            words.say("board.table"),
            Table.Column.text(words.say("board.thread")),
            Table.Column.number(words.say("board.replies")),
            Table.Column.text(words.say("board.last")));
    for (ThreadLine line : lines) {
      ForumThread thread = line.thread();
      table =
          table.plus(
              new Table.Cell(view.title(thread, ask.caller()), line.path(), tag(line, ask)),
              Table.Cell.of(Integer.toString(thread.replies())),
              Table.Cell.of(words.dates().when(thread.lastPostAt())));
    }
    return table;
  }

  private @Nullable Tag tag(ThreadLine line, Ask ask) {
    ForumThread thread = line.thread();
    if (ask.caller().member() != null) {
      int unread = thread.lastNumber() - line.readUpTo();
      if (line.readUpTo() > 0 && unread > 0) {
        return new Tag(words.say("thread.tag.unread", unread), Tag.Tone.NOTICE);
      }
      if (line.readUpTo() == 0 && thread.lastPostAt().isAfter(ask.now().minus(NEW_FOR))) {
        return new Tag(words.say("thread.tag.new"), Tag.Tone.NOTICE);
      }
    }
    if (thread.pinned()) {
      return Tag.plain(words.say("thread.tag.pinned"));
    }
    return thread.state() == ThreadState.OPEN
        ? null
        : Tag.plain(words.say("thread.tag." + thread.state().code()));
  }

  private Reply thread(Tx tx, Ask ask) {
    ForumThread thread = ForumSubjects.getThread(forum, tx, ask);
    if (thread.lastNumber() == 0) {
      ThreadId into = forum.findMergedInto(tx, thread.id()).orElseThrow(Refused::new);
      return Reply.seeOther("/threads/" + into);
    }
    int page = page(ask, thread);
    markRead(tx, ask, thread, page);
    return Reply.page("forum/thread.jte", view.page(tx, ask, thread, page, form(tx, ask, thread)));
  }

  /** The form to reply: empty, or with the post of the thread that is to be quoted. */
  private PostForm form(Tx tx, Ask ask, ForumThread thread) {
    return ask.query("quote")
        .flatMap(id -> quoted(tx, id))
        .filter(placed -> placed.thread().id().equals(thread.id()) && placed.post().isShown())
        .map(
            placed -> {
              MemberId author = placed.post().author();
              String name = words.name(forum.names(tx, List.of(author)), author);
              return PostForm.quoting(
                  ask.now(), words.say("reply.quoted", name), placed.post().text());
            })
        .orElseGet(() -> PostForm.fresh(ask.now()));
  }

  private Optional<PlacedPost> quoted(Tx tx, String id) {
    try {
      return forum.findPost(tx, PostId.parse(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private void markRead(Tx tx, Ask ask, ForumThread thread, int page) {
    MemberId member = ask.caller().member();
    if (member == null) {
      return;
    }
    int seen = Math.min(thread.lastNumber(), page * ForumThread.PAGE_SIZE);
    if (forum.readUpTo(tx, member, thread.id()) < seen) {
      marks.note(member, thread.id(), seen);
    }
  }

  private static int page(Ask ask, ForumThread thread) {
    String asked = ask.query("page").orElse("1");
    if (asked.equals("last")) {
      return thread.pages();
    }
    if (!asked.matches("[1-9][0-9]{0,6}") || Integer.parseInt(asked) > thread.pages()) {
      throw new Refused();
    }
    return Integer.parseInt(asked);
  }
}
