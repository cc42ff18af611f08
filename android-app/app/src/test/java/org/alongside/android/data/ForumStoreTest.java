package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.lifecycle.LiveData;
import java.util.List;
import java.util.Objects;
import org.alongside.android.RawFiles;
import org.alongside.android.SampleForum;
import org.alongside.android.SamplePhone;
import org.alongside.android.ui.Screens;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.PostList;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class ForumStoreTest {

  private static final String SERVER = "https://alongside.example/";

  @Before
  public void signIn() {
    SamplePhone.signIn(SERVER);
    SampleForum.hear();
  }

  @After
  public void close() {
    SamplePhone.close();
  }

  @Test
  public void sealsWhatWasReadAndWritten() {
    SampleForum.reply("A secret of mine");
    SamplePhone.away(
        () -> {
          AlongsideDatabase.emptyLog(database().getOpenHelper().getWritableDatabase());
          return true;
        });
    assertThat(database().getOpenHelper().getDatabaseName()).isEqualTo(AlongsideDatabase.FILE);
    assertThat(
            RawFiles.find(
                AlongsideDatabase.FILE,
                List.of("radio", "What helps", "Personal assistants", "Robin", "secret")))
        .isEmpty();
  }

  @Test
  public void keepsADraftForWhoeverTypedItAndForNobodyElse() {
    SampleForum.reply("Waits to be sent");
    data()
        .forumWriting()
        .keepDraft(
            ForumWordType.REPLY, "t", Wording.reply("Half a thought", "What helps at night?"));
    Screens.await(() -> countUnsent() == 2);
    away(data().accounts()::keepLocked);
    assertThat(SamplePhone.<Integer>away(() -> database().forum().countItems())).isZero();

    away(() -> signIn("sam", "Sam"));
    assertThat(countUnsent()).isZero();
    assertThat(SamplePhone.<Integer>away(() -> database().forumWords().list().size())).isZero();
    away(data().accounts()::erase);

    away(() -> signIn(SamplePhone.MAYA.toString(), "Maya"));
    assertThat(countUnsent()).isEqualTo(2);
    LiveData<java.util.Optional<Wording>> draft =
        data().forumWriting().findDraft(ForumWordType.REPLY, "t");
    Screens.await(() -> draft.getValue() != null);
    assertThat(Objects.requireNonNull(draft.getValue()).orElseThrow().text())
        .isEqualTo("Half a thought");
  }

  @Test
  public void throwsEverythingAwayWhenThePersonSaysSo() {
    SampleForum.reply("Waits to be sent");
    away(data().accounts()::erase);
    assertThat(SamplePhone.<Integer>away(() -> database().forumWords().countAll())).isZero();
    assertThat(SamplePhone.<Integer>away(() -> database().forum().countItems())).isZero();
  }

  @Test
  public void forgetsWhatAModeratorHidAndBoardsThatAreNoLongerOpen() {
    PostList posts = SampleForum.posts();
    SampleForum.hear(
        SampleForum.boards(), new PostList(posts.thread(), posts.posts().subList(0, 1), null));
    assertThat(items(ForumPlace.thread(SampleForum.NIGHTS))).isEqualTo(1);

    BoardList boards = SampleForum.boards();
    AccountRow account =
        SamplePhone.away(() -> Objects.requireNonNull(database().account().find()));
    away(
        () ->
            SampleForum.store()
                .keepBoards(
                    account, new BoardList(boards.boards().subList(1, 2), boards.name(), null)));
    assertThat(items(ForumPlace.thread(SampleForum.NIGHTS))).isZero();
    assertThat(items(ForumPlace.board(SampleForum.BOARD))).isZero();
    assertThat(items(ForumPlace.boards())).isEqualTo(1);
  }

  @Test
  public void keepsOnlyThePlacesThatWereOpenedLast() {
    for (int i = 0; i < Forum.MOST_PLACES + 5; i++) {
      data().forum().open(new ForumPlace(ForumPlace.THREAD + SamplePhone.uuid(700 + i)), 0);
    }
    Screens.await(
        () ->
            SamplePhone.away(
                () ->
                    database()
                            .forum()
                            .find(ForumPlace.THREAD + SamplePhone.uuid(704 + Forum.MOST_PLACES))
                        != null));
    assertThat(SamplePhone.away(() -> database().forum().list())).hasSize(Forum.MOST_PLACES);
    assertThat(items(ForumPlace.thread(SampleForum.NIGHTS))).isZero();
  }

  @Test
  public void makesADraftOfWhatWasRefusedUnderANewId() {
    ForumWord word = SampleForum.reply("Too late");
    SampleForum.refuse(word, "forum-locked");
    assertThat(SampleForum.states()).containsExactly(OutboxState.NEEDS_YOU);
    LiveData<Boolean> done = data().forumWriting().change(word.id());
    Screens.await(() -> done.getValue() != null);
    ForumWordRow draft = SamplePhone.away(() -> database().forumWords().list()).get(0);
    assertThat(draft.ready()).isFalse();
    assertThat(draft.id()).isNotEqualTo(word.id());
  }

  private static void signIn(String person, String name) {
    data()
        .accounts()
        .signIn(
            new Arrival(SERVER, person, name, "t", SamplePhone.uuid(90).toString(), "an old one"));
  }

  private static int items(ForumPlace place) {
    return SamplePhone.away(() -> database().forum().listItems(place.key()).size());
  }

  private static int countUnsent() {
    return SamplePhone.away(() -> database().forumWords().countUnsent());
  }

  private static void away(Runnable work) {
    SamplePhone.away(
        () -> {
          work.run();
          return true;
        });
  }

  private static DataParts data() {
    return SamplePhone.data();
  }

  private static AlongsideDatabase database() {
    return SamplePhone.database();
  }
}
