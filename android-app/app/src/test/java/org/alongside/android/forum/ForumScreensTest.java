package org.alongside.android.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Looper;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.Spinner;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.android.R;
import org.alongside.android.SampleFiles;
import org.alongside.android.SampleForum;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.Beside;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Wording;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.ContentTopic;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowActivity;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h3000dp-xhdpi")
public final class ForumScreensTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
    SampleForum.hear();
  }

  @After
  public void closeTheDatabase() {
    SamplePhone.close();
  }

  @Test
  public void readsWithoutSignalFromBoardsToPosts() {
    on(
        Place.BOARDS.intent(context()),
        screen -> {
          Screens.awaitTextBelow(screen, R.id.forum_list, "Personal assistants");
          press(screen, "Open");
          assertThat(next(screen).getComponent())
              .isEqualTo(Place.BOARD.intent(context()).getComponent());
        });
    on(
        BoardActivity.intent(context(), SampleForum.BOARD),
        screen -> {
          Screens.awaitTextBelow(screen, R.id.forum_list, "What helps at night?");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.forum_list)))
              .containsSubsequence(
                  "Personal assistants", "How this board works", "What helps at night?")
              .contains("Pinned · Closed", "2 new", "Slow", "Show more threads");
        });
    on(
        thread(),
        screen -> {
          Screens.awaitTextBelow(
              screen,
              R.id.forum_list,
              "A radio, turned low. And a list by the bed of who I can call.");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.forum_list)))
              .containsSubsequence("What helps at night?", "You", "Robin", "Priya", "Worker")
              .anyMatch(text -> text.startsWith("As of "));
        });
  }

  @Test
  public void keepsWhatIsTypedAtEveryPauseAndFindsItAgain() {
    on(
        write(),
        screen -> {
          Screens.settle();
          Screens.type(screen, R.id.write_text, "Half a thought");
          shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(1));
          Screens.await(() -> SampleForum.states().size() == 1);
          assertThat(SampleForum.states()).hasSize(1);
        });
    on(
        write(),
        screen -> {
          Screens.awaitText(screen, R.id.write_text, "Half a thought");
          Screens.type(screen, R.id.write_text, "");
        });
    Screens.await(() -> SampleForum.states().isEmpty());
    assertThat(SampleForum.states()).as("nothing typed is no draft").isEmpty();
  }

  @Test
  public void sendsAReplyOffAndShowsWhereItIs() {
    on(
        write(),
        screen -> {
          Screens.settle();
          screen.findViewById(R.id.write_send).performClick();
          assertThat(screen.findViewById(R.id.write_text_error).isShown()).isTrue();
          Screens.type(screen, R.id.write_text, "A warm drink.");
          screen.findViewById(R.id.write_send).performClick();
          awaitFinishing(screen);
          assertThat(next(screen)).isNull();
        });
    on(
        thread(),
        screen -> {
          Screens.awaitTextBelow(screen, R.id.forum_list, "A warm drink.");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.forum_list)))
              .contains("On this phone");
        });
  }

  @Test
  public void showsHelpAtOnceForWordsThatSuggestACrisisAndSendsThemAllTheSame() {
    on(
        write(),
        screen -> {
          Screens.settle();
          Screens.type(screen, R.id.write_text, "Some days I want to end it all.");
          screen.findViewById(R.id.write_send).performClick();
          awaitFinishing(screen);
          assertThat(next(screen).getComponent())
              .isEqualTo(Place.FORUM_HELP.intent(context()).getComponent());
        });
    assertThat(SampleForum.states()).containsExactly(OutboxState.ON_THIS_PHONE);
  }

  @Test
  public void keepsANoteAndAPictureThatNeedsWordsAndPressesThanksWithoutSignal() {
    on(
        write(),
        screen -> {
          Screens.settle();
          Screens.type(screen, R.id.write_text, "Our new ramp.");
          Spinner topic = screen.findViewById(R.id.write_topic);
          topic.setSelection(List.of(ContentTopic.values()).indexOf(ContentTopic.MEDICAL) + 1);
          screen.findViewById(R.id.write_choose).performClick();
          ShadowActivity.IntentForResult asked = shadowOf(screen).getNextStartedActivityForResult();
          shadowOf(screen)
              .receiveResult(
                  asked.intent,
                  Activity.RESULT_OK,
                  new Intent().setData(SampleFiles.offer("ramp", SampleFiles.photo(900, 600, 1))));
          ViewGroup pictures = screen.findViewById(R.id.write_pictures);
          Screens.await(() -> pictures.getChildCount() == 1);
          screen.findViewById(R.id.write_send).performClick();
          assertThat(Screens.textsBelow(pictures))
              .contains("Say in a sentence what the picture shows.");
        });
    on(
        write(),
        screen -> {
          ViewGroup pictures = screen.findViewById(R.id.write_pictures);
          Screens.await(() -> pictures.getChildCount() == 1);
          LinearLayout row = (LinearLayout) pictures.getChildAt(0);
          ((EditText) row.getChildAt(1)).setText("A wooden ramp");
          screen.findViewById(R.id.write_send).performClick();
          awaitFinishing(screen);
        });
    assertThat(SampleForum.waiting())
        .singleElement()
        .satisfies(
            word -> {
              assertThat(word.wording().beside().topic()).isEqualTo("medical");
              assertThat(word.wording().beside().pictures())
                  .extracting(Beside.Picture::description)
                  .containsExactly("A wooden ramp");
            });
    on(
        thread(),
        screen -> {
          Screens.awaitTextBelow(screen, R.id.forum_list, "Thank you (2)");
          press(screen, "Thank you (2)");
          Screens.awaitTextBelow(screen, R.id.forum_list, "You said thank you. Take it back (3)");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.forum_list)))
              .anyMatch(text -> text.contains("What you pressed is sent when there is signal."));
          press(screen, "Follow this thread");
          Screens.awaitTextBelow(screen, R.id.forum_list, "You follow this thread. Stop");
        });
    assertThat(SampleForum.waiting())
        .extracting(ForumWord::type)
        .containsExactlyInAnyOrder(ForumWordType.REPLY, ForumWordType.REGARD, ForumWordType.FOLLOW);
  }

  @Test
  public void tellsUntilWhenNothingCanBePostedBeforeAnythingIsWritten() {
    Instant until = Instant.now().plus(Duration.ofDays(2));
    BoardList boards = SampleForum.boards();
    SampleForum.hear(new BoardList(boards.boards(), boards.name(), until), SampleForum.posts());
    on(
        write(),
        screen -> {
          Screens.await(() -> screen.findViewById(R.id.write_silenced).isShown());
          TextView text = screen.findViewById(R.id.write_silenced_text);
          assertThat(text.getText().toString()).contains(Words.time(until));
        });
  }

  @Test
  public void saysOfWhatHasToWaitThatItIsSentByItself() {
    ForumWord word = SampleForum.reply("One more thing.");
    SampleForum.waits(word, "forum-too-fast");
    on(
        Place.BOARDS.intent(context()),
        screen -> {
          Screens.awaitTextBelow(screen, R.id.forum_list, "One more thing.");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.forum_list)))
              .contains("On this phone")
              .anyMatch(text -> text.startsWith("That was a lot in a short time."));
        });
    assertThat(SampleForum.waiting()).hasSize(1);
  }

  @Test
  public void keepsTheWordsOfAReplyThatCameTooLateUntilThePersonDecides() {
    ForumWord word = SampleForum.reply("A warm drink.");
    SampleForum.refuse(word, "forum-locked");
    on(
        Place.BOARDS.intent(context()),
        screen -> {
          Screens.awaitTextBelow(screen, R.id.forum_list, "Needs you");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.forum_list)))
              .contains("A warm drink.", "Try again", "Let it go", "Change it", "Copy my words")
              .anyMatch(text -> text.startsWith("A moderator has closed this thread."));
          press(screen, "Change it");
          Screens.await(() -> shadowOf(screen).peekNextStartedActivity() != null);
          assertThat(next(screen).getStringExtra("type")).isEqualTo(ForumWordType.REPLY.name());
        });
    on(write(), screen -> Screens.awaitText(screen, R.id.write_text, "A warm drink."));
  }

  @Test
  public void reportsAPostForAReason() {
    on(
        ReportActivity.intent(context(), SampleForum.ANSWER.toString(), "Robin"),
        screen -> {
          screen.findViewById(R.id.report_send).performClick();
          assertThat(screen.findViewById(R.id.report_reason_error).isShown()).isTrue();
          Screens.press(screen.findViewById(R.id.report_reasons), "The advice could hurt somebody");
          screen.findViewById(R.id.report_send).performClick();
          awaitFinishing(screen);
        });
    on(
        thread(),
        screen -> {
          Screens.await(() -> saysOfTheReport(screen));
          assertThat(saysOfTheReport(screen)).isTrue();
        });
    assertThat(SampleForum.waiting())
        .singleElement()
        .satisfies(word -> assertThat(word.wording().reason()).isEqualTo("unsafe-advice"));
  }

  private static void awaitFinishing(Activity screen) {
    Screens.await(screen::isFinishing);
    assertThat(screen.isFinishing()).isTrue();
  }

  private static boolean saysOfTheReport(Activity screen) {
    return Screens.textsBelow(screen.findViewById(R.id.forum_list)).stream()
        .anyMatch(text -> text.contains("Your report is on this phone."));
  }

  private static Intent write() {
    return WriteActivity.intent(
        context(),
        ForumWordType.REPLY,
        SampleForum.NIGHTS.toString(),
        Wording.reply("", "What helps at night?"));
  }

  private static Intent thread() {
    return ThreadActivity.intent(context(), SampleForum.threads().threads().get(1));
  }

  private static Intent next(Activity screen) {
    return shadowOf(screen).getNextStartedActivity();
  }

  private static void press(Activity screen, String label) {
    Screens.press(screen.findViewById(R.id.forum_list), label);
  }

  private static Context context() {
    return ApplicationProvider.getApplicationContext();
  }

  private static void on(Intent intent, Consumer<Activity> action) {
    try (ActivityScenario<Activity> scenario = ActivityScenario.launch(intent)) {
      scenario.onActivity(action::accept);
    }
  }
}
