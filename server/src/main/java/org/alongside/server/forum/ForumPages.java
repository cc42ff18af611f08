package org.alongside.server.forum;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
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
  private final Door door;
  private final Access access;
  private final Frames frames;
  private final ForumWords words;
  private final ThreadView view;
  private final ReadMarks marks;
  private final Tags tags;

  /** Pages; {@code members} tells who has a name already, {@code database} notes what was read. */
  public ForumPages(
      Forum forum,
      Members members,
      Door door,
      Reading reading,
      ReplyNews news,
      Access access,
      Frames frames,
      Database database,
      Clock clock) {
    this.forum = forum;
    this.door = door;
    this.access = access;
    this.frames = frames;
    this.words = new ForumWords(clock);
    this.tags = reading.tags();
    this.view =
        new ThreadView(forum, access, frames, words, new Naming(members, door, words), reading);
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
    boolean choosesName = mayChooseName(tx, ask);
    boolean open = choosesName && door.isOpenTo(tx, ask.caller());
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
            choosesName ? words.say(open ? "boards.no-name" : "boards.not-joined") : "",
            choosesName ? named(open) : null,
            access.allows(tx, ask.caller(), Action.READ, Asset.JOINING, Subject.nothing())
                ? new Link(words.say("boards.who-may-join"), "/joining")
                : null,
            cards));
  }

  private Link named(boolean open) {
    return open ? new Link(words.say("boards.choose-name"), "/peer-name") : words.join();
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
    @Nullable BoardTag tag = tag(tx, ask, board);
    ThreadSlice slice = forum.listPage(tx, board, tag, reader, after, PAGE_SIZE);
    String path = "/boards/" + board.slug();
    String here = tag == null ? path : path + "?tag=" + tag.id();
    Link next =
        slice.next() == null
            ? null
            : new Link(
                words.say("board.older"),
                here + (tag == null ? "?" : "&") + "after=" + slice.next());
    Link first = after == null ? null : new Link(words.say("board.newest"), here);
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
            tag == null ? "" : words.say("board.tagged", tag.name().value()),
            tagLinks(tx, board, tag),
            ask.caller().has(Role.MODERATOR)
                ? new Link(words.say("board.keep-tags"), "/moderation" + path + "/tags")
                : null,
            table(tx, board, slice.lines(), ask),
            new Pagination(first, next),
            board.visibility() == BoardVisibility.OPEN
                ? new Link(words.say("board.feed"), path + "/feed")
                : null));
  }

  /**
   * The tag that the reader asked for.
   *
   * @throws Refused when the board has no such tag
   */
  private @Nullable BoardTag tag(Tx tx, Ask ask, Board board) {
    Optional<String> asked = ask.query("tag");
    if (asked.isEmpty()) {
      return null;
    }
    try {
      return tags.find(tx, TagId.parse(asked.get()))
          .filter(tag -> tag.board().equals(board.id()))
          .orElseThrow(Refused::new);
    } catch (IllegalArgumentException notAnId) {
      throw new Refused();
    }
  }

  /** To the threads with each tag that one has; first to all of them, when only some are shown. */
  private List<Link> tagLinks(Tx tx, Board board, @Nullable BoardTag chosen) {
    List<Link> links = new ArrayList<>();
    if (chosen != null) {
      links.add(new Link(words.say("board.all"), "/boards/" + board.slug()));
    }
    tags.list(tx, board.id()).stream()
        .filter(tag -> tag.threads() > 0 && !tag.equals(chosen))
        .map(
            tag ->
                new Link(
                    words.say("board.tag", tag.name().value(), tag.threads()),
                    ForumWords.tagLink(board, tag).href()))
        .forEach(links::add);
    return links;
  }

  private Link signIn(String path) {
    return new Link(
        words.say("sign-in"), "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  private Table table(Tx tx, Board board, List<ThreadLine> lines, Ask ask) {
    Map<ThreadId, List<BoardTag>> tagged =
        tags.list(tx, board.id(), lines.stream().map(ThreadLine::thread).toList());
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
              new Table.Cell(
                  view.title(thread, ask.caller()),
                  line.path(),
                  null,
                  tags(line, ask),
                  tagged.getOrDefault(thread.id(), List.of()).stream()
                      .map(each -> ForumWords.tagLink(board, each))
                      .toList()),
              Table.Cell.of(Integer.toString(thread.replies())),
              Table.Cell.of(words.dates().when(thread.lastPostAt())));
    }
    return table;
  }

  /** Each in words: what is new, that it stands at the top, that it is closed, what it is about. */
  private List<Tag> tags(ThreadLine line, Ask ask) {
    ForumThread thread = line.thread();
    List<Tag> shown = new ArrayList<>();
    if (ask.caller().member() != null) {
      int unread = thread.lastNumber() - line.readUpTo();
      if (line.readUpTo() > 0 && unread > 0) {
        shown.add(new Tag(words.say("thread.tag.unread", unread), Tag.Tone.NOTICE));
      }
      if (line.readUpTo() == 0 && thread.lastPostAt().isAfter(ask.now().minus(NEW_FOR))) {
        shown.add(new Tag(words.say("thread.tag.new"), Tag.Tone.NOTICE));
      }
    }
    if (thread.pinned()) {
      shown.add(Tag.plain(words.say("thread.tag.pinned")));
    }
    if (thread.state() != ThreadState.OPEN) {
      shown.add(Tag.plain(words.say("thread.tag." + thread.state().code())));
    }
    if (thread.contentNote() != null && thread.openingShown()) {
      shown.add(Tag.plain(ForumNotes.say(thread.contentNote())));
    }
    return shown;
  }

  private Reply thread(Tx tx, Ask ask) {
    ForumThread thread = ForumSubjects.getThread(forum, tx, ask);
    if (thread.lastNumber() == 0) {
      ThreadId into = forum.findMergedInto(tx, thread.id()).orElseThrow(Refused::new);
      return Reply.seeOther("/threads/" + into);
    }
    MemberId reader = ask.caller().member();
    int readUpTo = reader == null ? 0 : forum.readUpTo(tx, reader, thread.id());
    ThreadView.Place place = new ThreadView.Place(page(ask, thread, readUpTo), readUpTo);
    ThreadPage page = view.page(tx, ask, thread, place, form(tx, ask, thread));
    int seen = Math.min(thread.lastNumber(), place.page() * ForumThread.PAGE_SIZE);
    if (reader != null && readUpTo < seen) {
      marks.note(reader, thread.id(), seen);
    }
    return Reply.page("forum/thread.jte", page);
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

  private static int page(Ask ask, ForumThread thread, int readUpTo) {
    String asked = ask.query("page").orElse("1");
    if (asked.equals("new")) {
      return ForumThread.pageOf(Math.min(readUpTo + 1, Math.max(1, thread.lastNumber())));
    }
    if (asked.equals("last")) {
      return thread.pages();
    }
    if (!asked.matches("[1-9][0-9]{0,6}") || Integer.parseInt(asked) > thread.pages()) {
      throw new Refused();
    }
    return Integer.parseInt(asked);
  }
}
