package org.alongside.android.sync;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.lifecycle.LiveData;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.alongside.android.SampleFiles;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.Beside;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumPresses;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordRow;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Press;
import org.alongside.android.data.Reason;
import org.alongside.android.data.Wording;
import org.alongside.android.server.Line;
import org.alongside.android.server.PackagedServer;
import org.alongside.android.server.Website;
import org.alongside.android.ui.Screens;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ThreadState;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** The peer network on a phone, with the packaged server in a process of its own. */
@RunWith(RobolectricTestRunner.class)
public final class ForumOnServerTest {
  private static final String HOLDER = "holder@demo.example";
  private static final String MODERATOR = "moderator@demo.example";

  private static PackagedServer server;

  private Line line;

  @BeforeClass
  public static void startTheServer() throws IOException {
    server = PackagedServer.demo();
  }

  @AfterClass
  public static void endTheServer() {
    server.close();
  }

  @Before
  public void lay() {
    SamplePhone.withoutSignal();
    line = new Line(server.port());
  }

  @After
  public void close() {
    line.close();
  }

  @Test
  public void postsWhatWasWrittenWithNoSignalOnceHoweverOftenItIsSent() {
    try (PersonsPhone phone = PersonsPhone.signedIn("forum", HOLDER, line)) {
      ListedThread thread = openThread(phone, 0);
      ForumPlace place = ForumPlace.thread(thread.thread().id());
      List<ListedPost> before = posts(phone, thread).posts();
      assertThat(before).isNotEmpty();

      line.cut();
      ForumWordRow word =
          phone.send(ForumWordType.REPLY, place.id(), Wording.reply("With no signal.", "x"));
      assertThat(phone.talk()).isEqualTo(Talk.Ending.TRY_LATER);
      assertThat(phone.look(place)).isFalse();
      assertThat(states(phone)).containsExactly(OutboxState.ON_THIS_PHONE);
      assertThat(posts(phone, thread).posts()).as("still there to read").hasSameSizeAs(before);
      assertThat(posts(phone, thread).heard().trouble()).isEqualTo("UNREACHABLE");

      line.restore();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(states(phone)).as("it stands in the thread").isEmpty();
      assertThat(posts(phone, thread).posts())
          .filteredOn(post -> post.post().text().value().equals("With no signal."))
          .singleElement()
          .satisfies(
              post -> {
                assertThat(post.own()).isTrue();
                assertThat(post.post().id().toString()).isEqualTo(word.id());
              });

      // As if the app had ended before it heard the answer.
      SamplePhone.away(
          () -> {
            phone.database().forumWords().keep(word);
            return true;
          });
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(states(phone)).isEmpty();
      assertThat(Website.signedIn(server, HOLDER).listPosts(place.id()))
          .containsOnlyOnce("With no signal.");
    }
  }

  @Test
  public void sendsAPictureAndThanksOnceAfterTheLineWasCutAndShowsThePictureWhenAsked() {
    try (PersonsPhone phone = PersonsPhone.signedIn("picture", HOLDER, line)) {
      ListedThread thread = openThread(phone, 0);
      ForumPlace place = ForumPlace.thread(thread.thread().id());
      ListedPost other =
          posts(phone, thread).posts().stream()
              .filter(post -> !post.own())
              .findFirst()
              .orElseThrow();
      line.cut();
      String picture = phone.takeIn(SampleFiles.offer("ramp", SampleFiles.photo(1_200, 900, 1)));
      Beside beside =
          new Beside(
              "medical",
              "a fall",
              List.of(),
              List.of(new Beside.Picture(picture, "A wooden ramp at our door")));
      ForumWordRow word =
          phone.send(
              ForumWordType.REPLY, place.id(), Wording.reply("Look at it.", "x").with(beside));
      ForumPresses.Button thanks =
          new ForumPresses.Button(
              ForumWordType.REGARD, other.post().id().toString(), "thank-you", place.id(), "x");
      phone.press(thanks, Press.SAY);
      phone.press(thanks, Press.TAKE_BACK);
      phone.press(thanks, Press.SAY);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.TRY_LATER);
      phone.restart();
      line.restore();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(words(phone)).as("all of it stands in the thread").isEmpty();
      assertThat(SamplePhone.<Integer>away(() -> phone.database().receipts().count())).isZero();
      assertThat(posts(phone, thread).posts())
          .filteredOn(post -> post.post().id().toString().equals(word.id()))
          .singleElement()
          .satisfies(
              post -> {
                assertThat(post.post().pictures())
                    .singleElement()
                    .satisfies(
                        shown ->
                            assertThat(shown.description().value())
                                .isEqualTo("A wooden ramp at our door"));
                assertThat(Objects.requireNonNull(post.post().note()).words()).isEqualTo("a fall");
              });
      assertThat(posts(phone, thread).posts())
          .filteredOn(post -> post.post().id().equals(other.post().id()))
          .singleElement()
          .satisfies(
              post ->
                  assertThat(post.regards())
                      .anyMatch(said -> said.kind() == Regard.THANK_YOU && said.own()));
      assertThat(SamplePhone.away(() -> phone.data().forumPictures().look(picture)))
          .hasValueSatisfying(bytes -> assertThat(bytes).startsWith((byte) 0xFF, (byte) 0xD8));
    }
  }

  @Test
  public void keepsTheWordsForAThreadThatWasClosedASecondAgoAndLosesWhatIsHidden() {
    try (PersonsPhone phone = PersonsPhone.signedIn("locked", HOLDER, line)) {
      ListedThread thread = openThread(phone, 1);
      ForumPlace place = ForumPlace.thread(thread.thread().id());
      List<ListedPost> others =
          posts(phone, thread).posts().stream()
              .filter(post -> !post.own() && !post.findRole().isPresent())
              .toList();
      String reported = others.get(0).post().id().toString();
      String hidden = others.get(1).post().id().toString();
      report(phone, reported);
      report(phone, hidden);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(states(phone)).containsExactly(OutboxState.RECEIVED, OutboxState.RECEIVED);
      Website moderator = Website.signedIn(server, MODERATOR);
      moderator.moderate(reported, "lock");
      moderator.moderate(hidden, "hide");

      ForumWordRow word =
          phone.send(ForumWordType.REPLY, place.id(), Wording.reply("A second late.", "x"));
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(words(phone))
          .filteredOn(each -> each.id().equals(word.id()))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.state()).isEqualTo(OutboxState.NEEDS_YOU);
                assertThat(each.wording().text()).isEqualTo("A second late.");
                assertThat(each.reasons()).extracting(Reason::code).containsExactly("forum-locked");
              });
      Forum.Posts now = posts(phone, thread);
      assertThat(Objects.requireNonNull(now.thread()).thread().state())
          .isEqualTo(ThreadState.LOCKED);
      assertThat(now.posts()).noneMatch(post -> post.post().id().toString().equals(hidden));
    }
  }

  @Test
  public void startsAThreadAndTellsTheNextPhoneThatItIsNew() {
    try (PersonsPhone phone = PersonsPhone.signedIn("start", HOLDER, line)) {
      Board board = openBoard(phone).board();
      ForumWordRow word =
          phone.send(
              ForumWordType.THREAD,
              board.id().toString(),
              Wording.thread(
                  "From a phone", "Hello from here.", board.title(), board.slug().toString()));
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(states(phone)).isEmpty();
      assertThat(threads(phone, board)).anyMatch(each -> isOf(each, word) && each.unread() == 0);
    }
    try (PersonsPhone other = PersonsPhone.signedIn("start-2", "nominee@demo.example", line)) {
      Board board = openBoard(other).board();
      assertThat(threads(other, board))
          .anyMatch(each -> each.thread().title().value().equals("From a phone"));
    }
  }

  private static boolean isOf(ListedThread each, ForumWordRow word) {
    return each.thread().id().toString().equals(word.id());
  }

  private static void report(PersonsPhone phone, String post) {
    phone.send(ForumWordType.REPORT, post, Wording.report("bullying", "Unkind.", "Somebody"));
  }

  private static BoardLine openBoard(PersonsPhone phone) {
    assertThat(phone.look(ForumPlace.boards())).isTrue();
    LiveData<Forum.Boards> boards = phone.data().forum().observeBoards();
    BoardLine board =
        told(boards).list().boards().stream()
            .filter(line -> line.mayWrite() && line.board().slug().toString().equals("welcome"))
            .findFirst()
            .orElseThrow();
    assertThat(phone.look(ForumPlace.board(board.board().id()))).isTrue();
    return board;
  }

  private static ListedThread openThread(PersonsPhone phone, int number) {
    List<ListedThread> open =
        threads(phone, openBoard(phone).board()).stream()
            .filter(each -> each.thread().state() == ThreadState.OPEN)
            .filter(each -> each.thread().replies() >= 4 && each.thread().replies() < 15)
            .toList();
    ListedThread thread = open.get(number);
    assertThat(phone.look(ForumPlace.thread(thread.thread().id()))).isTrue();
    return thread;
  }

  private static List<ListedThread> threads(PersonsPhone phone, Board board) {
    return told(phone.data().forum().observeThreads(board.id())).threads();
  }

  private static Forum.Posts posts(PersonsPhone phone, ListedThread thread) {
    return told(phone.data().forum().observePosts(thread.thread().id()));
  }

  private static List<ForumWord> words(PersonsPhone phone) {
    return told(phone.data().forumWriting().observe());
  }

  private static List<OutboxState> states(PersonsPhone phone) {
    return words(phone).stream().map(ForumWord::state).toList();
  }

  /** What is told first to somebody who begins to look. */
  private static <T> T told(LiveData<T> told) {
    told.observeForever(value -> {});
    Screens.await(() -> told.getValue() != null);
    return Objects.requireNonNull(told.getValue());
  }
}
