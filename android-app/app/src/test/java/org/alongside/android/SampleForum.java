package org.alongside.android;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumPlaceRow;
import org.alongside.android.data.ForumStore;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Reason;
import org.alongside.android.data.Wording;
import org.alongside.android.ui.Screens;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardThread;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedRegard;
import org.alongside.core.forum.ListedTag;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.Post;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;

/** An invented peer network, as a phone has heard it. */
public final class SampleForum {

  public static final BoardId BOARD = BoardId.of(SamplePhone.uuid(500));
  public static final ThreadId NIGHTS = ThreadId.of(SamplePhone.uuid(510));
  public static final PostId ANSWER = PostId.of(SamplePhone.uuid(521));

  private static final List<ListedTag> TAGS =
      List.of(
          new ListedTag(TagId.of(SamplePhone.uuid(540)), new TagName("Nights")),
          new ListedTag(TagId.of(SamplePhone.uuid(541)), new TagName("Paying people")));
  private static final BoardSlug SLUG = BoardSlug.parse("assistants");
  private static final MemberId ME = MemberId.of(SamplePhone.uuid(530));

  private SampleForum() {}

  /** The boards. */
  public static BoardList boards() {
    return boards(BoardVisibility.MEMBERS);
  }

  private static BoardList boards(BoardVisibility visibility) {
    return new BoardList(
        List.of(
            line(
                500,
                SLUG,
                "Personal assistants",
                "Finding, paying and keeping people.",
                visibility),
            line(
                501,
                BoardSlug.parse("welcome"),
                "Welcome",
                "Say hello, and ask how it all works.",
                BoardVisibility.OPEN)),
        "Quiet Heron",
        null);
  }

  private static BoardLine line(
      int id, BoardSlug slug, String title, String summary, BoardVisibility visibility) {
    Board board = new Board(BoardId.of(SamplePhone.uuid(id)), slug, title, summary, visibility);
    return new BoardLine(board, 12, 140, SamplePhone.NOW.plusSeconds(90), true, TAGS);
  }

  /** The first page of the threads of a board. */
  public static ThreadList threads() {
    return new ThreadList(
        List.of(
            thread(511, "How this board works", ThreadState.LOCKED, 0, true),
            thread(510, "What helps at night?", ThreadState.OPEN, 2, false),
            thread(512, "Holiday pay for a new assistant", ThreadState.SLOW, 0, false)),
        "more");
  }

  private static ListedThread thread(
      int id, String title, ThreadState state, int unread, boolean pinned) {
    BoardThread thread =
        new BoardThread(
            ThreadId.of(SamplePhone.uuid(id)),
            SLUG,
            new ThreadTitle(title),
            ME,
            "Quiet Heron",
            state,
            3,
            Instant.parse("2026-11-19T19:30:00Z"),
            SamplePhone.NOW);
    return new ListedThread(thread, pinned, unread, 1, true, TAGS.subList(0, 1), false, null);
  }

  /** A page of a thread. */
  public static PostList posts() {
    return new PostList(
        thread(510, "What helps at night?", ThreadState.OPEN, 2, false),
        List.of(
            post(520, 1, "Quiet Heron", null, "My nights are long. What helps you?"),
            post(
                521,
                2,
                "Robin",
                null,
                "A radio, turned low. And a list by the bed of who I can call."),
            post(522, 3, "Priya", Role.WORKER, "Your plan can pay for a night visit. Ask me.")),
        null);
  }

  private static ListedPost post(
      int id,
      int number,
      String author,
      @org.jspecify.annotations.Nullable Role role,
      String text) {
    boolean own = number == 1;
    Post post =
        new Post(
            PostId.of(SamplePhone.uuid(id)),
            NIGHTS,
            own ? ME : MemberId.of(SamplePhone.uuid(530 + number)),
            author,
            new PostText(text),
            PostState.SHOWN,
            Instant.parse("2026-11-20T21:0" + number + ":00Z"),
            null,
            number == 3
                ? List.of(
                    new PostPicture(
                        PictureId.of(SamplePhone.uuid(550)),
                        new PictureText("A list of phone numbers by a bed"),
                        1_200,
                        900))
                : List.of(),
            null);
    return new ListedPost(
        post,
        "<p>" + text + "</p>",
        number,
        role,
        own,
        number == 3 ? List.of() : List.of(new ListedRegard(Regard.THANK_YOU, 2, false)));
  }

  /** Lets the phone have heard all of it. */
  public static void hear() {
    hear(boards(), posts());
  }

  /** Lets the phone have heard these boards, and this thread. */
  public static void hear(BoardList boards, PostList posts) {
    SamplePhone.away(
        () -> {
          AccountRow account = account();
          store().keepBoards(account, boards);
          ForumPlace board = open(ForumPlace.board(BOARD));
          store().keepThreads(account, board, threads());
          ForumPlace thread = open(ForumPlace.thread(NIGHTS));
          store().keepPosts(account, thread, posts);
          return true;
        });
  }

  private static ForumPlace open(ForumPlace place) {
    SamplePhone.database().forum().begin(new ForumPlaceRow(place.key(), null, 0, 1, null, 5, null));
    return place;
  }

  /** Writes a reply in the thread about nights and sends it off, without signal. */
  public static ForumWord reply(String text) {
    return send(
        ForumWordType.REPLY, NIGHTS.toString(), Wording.reply(text, "What helps at night?"));
  }

  /** Writes it and sends it off, without signal. */
  public static ForumWord send(ForumWordType type, String target, Wording wording) {
    var kept = SamplePhone.data().forumWriting().send(type, target, wording);
    Screens.await(() -> kept.getValue() != null);
    List<ForumWord> waiting = waiting();
    return waiting.get(waiting.size() - 1);
  }

  /** What waits to be sent. */
  public static List<ForumWord> waiting() {
    return SamplePhone.away(() -> store().listWaiting(account()));
  }

  /** Lets the server have refused it. */
  public static void refuse(ForumWord word, String reason) {
    SamplePhone.away(
        () -> {
          store().refuse(account(), word, List.of(new Reason(reason, List.of())));
          return true;
        });
  }

  /** Lets the server have asked to send it later. */
  public static void waits(ForumWord word, String reason) {
    SamplePhone.away(
        () -> {
          store().waits(account(), word, List.of(new Reason(reason, List.of())));
          return true;
        });
  }

  /** Where each of the person's words is. */
  public static List<OutboxState> states() {
    return SamplePhone.away(
        () -> SamplePhone.database().forumWords().list().stream().map(row -> row.state()).toList());
  }

  /** What the talk about the peer network reads and writes. */
  public static ForumStore store() {
    return SamplePhone.data().forumStore();
  }

  private static AccountRow account() {
    return Objects.requireNonNull(SamplePhone.database().account().find());
  }
}
