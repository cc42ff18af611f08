package org.alongside.android.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.view.View;
import android.widget.RadioButton;
import android.widget.Spinner;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alongside.android.R;
import org.alongside.android.SampleFiles;
import org.alongside.android.SampleForum;
import org.alongside.android.SamplePhone;
import org.alongside.android.app.PhoneKeys;
import org.alongside.android.data.AppLock;
import org.alongside.android.data.Arrival;
import org.alongside.android.data.PhoneRestart;
import org.alongside.core.forum.BoardList;
import org.alongside.core.sync.OperationType;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.ParameterizedRobolectricTestRunner;
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters;
import org.robolectric.RuntimeEnvironment;

/**
 * Every screen as it truly looks, in light, in the dark, in text of twice the size and on a phone
 * 320 dp wide: pictures in {@code target/screens}, and what can be told without looking at them.
 */
@RunWith(ParameterizedRobolectricTestRunner.class)
public final class EveryScreenTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  private final Screen screen;
  private final Look look;

  public EveryScreenTest(Screen screen, Look look) {
    this.screen = screen;
    this.look = look;
  }

  @Parameters(name = "{0} {1}")
  public static List<Object[]> everyScreenInEveryLook() {
    List<Object[]> all = new ArrayList<>();
    for (Screen screen : SCREENS) {
      for (Look look : Look.values()) {
        all.add(new Object[] {screen, look});
      }
    }
    return all;
  }

  @Before
  public void prepareThePhone() {
    RuntimeEnvironment.setQualifiers(look.qualifiers);
    RuntimeEnvironment.setFontScale(look.fontScale);
    SamplePhone.signIn("https://alongside.example/");
    SamplePhone.hearEverything();
    SamplePhone.refuse(SamplePhone.type(1, "Garden centre", 2_350), "spend-amount-too-large");
    SamplePhone.send(SamplePhone.type(2, "Train to Leeds", 1_890));
    SamplePhone.type(3, "Riverside Pool", 480);
    SamplePhone.write(1, "It was great! I swam four lengths.");
    screen.before().run();
  }

  @After
  public void close() {
    SamplePhone.close();
  }

  @Test
  public void isWholeNamedAndLargeEnoughToTouch() {
    try (ActivityScenario<Activity> scenario =
        ActivityScenario.launch(
            screen
                .asked()
                .apply(screen.place().intent(ApplicationProvider.getApplicationContext())))) {
      scenario.onActivity(
          activity -> {
            screen.ready().accept(activity);
            Screens.settle();
            String name = screen.name() + "-" + look.fileName();
            assertThat(ScreenPicture.of(activity).save(name).colourAt(2, 2))
                .isEqualTo(look.background);
            ScreenPicture.findWhole(activity).ifPresent(whole -> whole.save(name + "-whole"));
            assertThat(ScreenFlaws.in(activity.findViewById(R.id.screen))).isEmpty();
          });
    }
  }

  /** How the phone is set. */
  public enum Look {
    LIGHT("w360dp-h740dp-notnight-xhdpi", 1f, 0xFFFCF8F1),
    DARK("w360dp-h740dp-night-xhdpi", 1f, 0xFF131917),
    TWICE_THE_TEXT("w320dp-h640dp-notnight-xhdpi", 2f, 0xFFFCF8F1),
    NARROW("w320dp-h568dp-notnight-xhdpi", 1f, 0xFFFCF8F1);

    private final String qualifiers;
    private final float fontScale;
    private final int background;

    Look(String qualifiers, float fontScale, int background) {
      this.qualifiers = qualifiers;
      this.fontScale = fontScale;
      this.background = background;
    }

    String fileName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final List<Screen> SCREENS =
      List.of(
          new Screen(
              "home",
              Place.HOME,
              screen -> {
                Screens.awaitText(screen, R.id.home_left, "£7,800.00");
                Screens.awaitText(screen, R.id.home_worker, "Priya Shah");
                awaitShown(screen, R.id.home_look);
              }),
          new Screen(
              "spend",
              Place.SPEND,
              screen -> Screens.awaitTextBelow(screen, R.id.spend_list, "Needs you")),
          new Screen(
              "spend-form",
              Place.SPEND_FORM,
              screen ->
                  Screens.await(
                      () -> {
                        screen.findViewById(R.id.form_save).performClick();
                        return screen.findViewById(R.id.form_amount_error).isShown();
                      })),
          new Screen(
              "spend-form-receipt",
              Place.SPEND_FORM,
              screen -> {
                screen.findViewById(R.id.form_choose).performClick();
                shadowOf(screen)
                    .receiveResult(
                        shadowOf(screen).getNextStartedActivityForResult().intent,
                        Activity.RESULT_OK,
                        new Intent()
                            .setData(SampleFiles.offer("photo", SampleFiles.photo(400, 300, 1))));
                awaitShown(screen, R.id.form_receipts_remove);
              }),
          new Screen(
              "spend-with-receipts",
              Place.SPEND,
              EveryScreenTest::typeWithAReceiptThatIsRefused,
              screen -> Screens.awaitTextBelow(screen, R.id.spend_list, "Receipt")),
          new Screen(
              "visits",
              Place.VISITS,
              SamplePhone::hearABudgetOfToday,
              screen -> Screens.awaitTextBelow(screen, R.id.visit_list, "This did not happen")),
          new Screen(
              "visit-form",
              Place.VISIT_FORM,
              () -> {},
              intent ->
                  intent
                      .putExtra("support", SamplePhone.uuid(30).toString())
                      .putExtra("title", "Personal assistant")
                      .putExtra("day", "2026-11-16")
                      .putExtra("outcome", "partly")
                      .putExtra("usualMinutes", "60"),
              screen ->
                  Screens.await(
                      () -> {
                        screen.findViewById(R.id.visit_save).performClick();
                        return screen.findViewById(R.id.visit_happened_error).isShown();
                      })),
          new Screen(
              "buying",
              Place.BUYING,
              SamplePhone::hearABudgetOfToday,
              screen -> {
                Screens.type(screen, R.id.buying_what, "A personal assistant for the weekend");
                Screens.type(screen, R.id.buying_amount, "6000");
                Screens.await(
                    () -> {
                      screen.findViewById(R.id.buying_check).performClick();
                      return screen.findViewById(R.id.buying_ask).isShown();
                    });
                assertThat(screen.findViewById(R.id.buying_ask).isShown()).isTrue();
              }),
          new Screen(
              "budget",
              Place.BUDGET,
              screen -> {
                Screens.awaitPart(screen, R.id.budget_says, "That is on track");
                screen.findViewById(R.id.budget_see_figures).performClick();
              }),
          new Screen(
              "plan",
              Place.PLAN,
              screen ->
                  Screens.awaitTextBelow(
                      screen, R.id.plan_parts, "Being out with friends.\nMy garden.")),
          new Screen(
              "conversation",
              Place.CONVERSATION,
              screen ->
                  Screens.awaitTextBelow(
                      screen, R.id.conversation_list, "It was great! I swam four lengths.")),
          new Screen(
              "peers",
              Place.BOARDS,
              EveryScreenTest::hearThePeerNetwork,
              screen -> Screens.awaitTextBelow(screen, R.id.forum_list, "Needs you")),
          new Screen(
              "peers-board",
              Place.BOARD,
              SampleForum::hear,
              intent -> intent.putExtra("board", SampleForum.BOARD.toString()),
              screen -> Screens.awaitTextBelow(screen, R.id.forum_list, "Members only")),
          new Screen(
              "peers-thread",
              Place.THREAD,
              EveryScreenTest::hearThePeerNetwork,
              intent ->
                  intent
                      .putExtra("thread", SampleForum.NIGHTS.toString())
                      .putExtra("title", "What helps at night?"),
              screen -> Screens.awaitTextBelow(screen, R.id.forum_list, "You")),
          new Screen(
              "peers-write",
              Place.FORUM_WRITE,
              EveryScreenTest::hearOfASilence,
              intent ->
                  intent
                      .putExtra("type", "THREAD")
                      .putExtra("target", SampleForum.BOARD.toString())
                      .putExtra("where", "Personal assistants")
                      .putExtra("board", "assistants")
                      .putExtra("text", "How do you share out the nights?"),
              screen -> {
                Screens.await(
                    () ->
                        Screens.textsBelow(screen.findViewById(R.id.write_text))
                            .contains("How do you share out the nights?"));
                Spinner topic = screen.findViewById(R.id.write_topic);
                topic.setSelection(1);
                Screens.await(() -> screen.findViewById(R.id.write_tags_part).isShown());
                screen.findViewById(R.id.write_send).performClick();
                assertThat(screen.findViewById(R.id.write_subject_error).isShown()).isTrue();
              }),
          new Screen(
              "peers-report",
              Place.FORUM_REPORT,
              SampleForum::hear,
              intent ->
                  intent
                      .putExtra("post", SampleForum.ANSWER.toString())
                      .putExtra("author", "Robin"),
              screen -> screen.findViewById(R.id.report_send).performClick()),
          new Screen("peers-name", Place.PEER_NAME, screen -> {}),
          new Screen("peers-help", Place.FORUM_HELP, screen -> {}),
          new Screen(
              "settings",
              Place.SETTINGS,
              screen -> {
                screen.findViewById(R.id.settings_sign_out).performClick();
                awaitShown(screen, R.id.settings_choices);
                RadioButton off = screen.findViewById(R.id.settings_lock_off);
                Screens.await(off::isChecked);
                assertThat(off.isChecked()).isTrue();
              }),
          new Screen(
              "home-first-time",
              Place.HOME,
              () -> SamplePhone.setPhoneLock(true),
              screen -> {
                Screens.awaitText(screen, R.id.home_left, "£7,800.00");
                awaitShown(screen, R.id.home_lock);
              }),
          new Screen(
              "home-after-a-lost-key",
              Place.HOME,
              EveryScreenTest::loseTheKeyAndSignIn,
              screen -> awaitShown(screen, R.id.home_lost)),
          new Screen(
              "settings-lock",
              Place.SETTINGS,
              () -> {
                SamplePhone.setPhoneLock(true);
                SamplePhone.lockAfter(60);
              },
              screen -> {
                Screens.await(() -> lock().door().getValue() == AppLock.Door.LOCKED);
                lock().unlock();
                RadioButton chosen = screen.findViewById(R.id.settings_lock_one_minute);
                Screens.await(chosen::isChecked);
                assertThat(chosen.isChecked()).isTrue();
              }),
          new Screen(
              "contingencies",
              Place.CONTINGENCIES,
              screen -> Screens.awaitTextBelow(screen, R.id.contingencies, "Call 020 7946 0000")),
          new Screen(
              "lock",
              Place.LOCK,
              () -> {
                SamplePhone.setPhoneLock(true);
                SamplePhone.lockAfter(0);
              },
              screen -> {
                Screens.await(() -> lock().door().getValue() == AppLock.Door.LOCKED);
                assertThat(screen.findViewById(R.id.lock_open).isShown()).isTrue();
              }),
          new Screen(
              "sign-in-after-a-lost-key",
              Place.SIGN_IN,
              EveryScreenTest::loseTheKey,
              screen -> awaitShown(screen, R.id.sign_in_unreadable)),
          new Screen("sign-in", Place.SIGN_IN, EveryScreenTest::awaitAddress),
          new Screen(
              "sign-in-with-code",
              Place.SIGN_IN,
              screen -> {
                screen.findViewById(R.id.sign_in_other_way).performClick();
                awaitAddress(screen);
              }));

  private static void typeWithAReceiptThatIsRefused() {
    SamplePhone.typeWithReceipt(SampleFiles.offer("photo", SampleFiles.photo(400, 300, 1)));
    SamplePhone.away(() -> SamplePhone.database().outbox().listUnacknowledged()).stream()
        .map(SamplePhone::read)
        .filter(operation -> operation.type() == OperationType.RECEIPT_ATTACH)
        .forEach(receipt -> SamplePhone.refuse(receipt, "receipt-no-room-left"));
  }

  private static void hearOfASilence() {
    BoardList boards = SampleForum.boards();
    Instant until = Instant.now().plus(Duration.ofDays(3));
    SampleForum.hear(new BoardList(boards.boards(), boards.name(), until), SampleForum.posts());
  }

  private static void hearThePeerNetwork() {
    SampleForum.hear();
    SampleForum.refuse(SampleForum.reply("A warm drink helps me."), "forum-locked");
    SampleForum.reply("And somebody to text when I cannot sleep.");
  }

  private static AppLock lock() {
    return SamplePhone.data().appLock();
  }

  private static void loseTheKey() {
    PhoneKeys.lose();
    PhoneRestart.restart();
  }

  private static void loseTheKeyAndSignIn() {
    loseTheKey();
    SamplePhone.away(
        () ->
            SamplePhone.data()
                .accounts()
                .signIn(
                    new Arrival(
                        "https://alongside.example/",
                        SamplePhone.MAYA.toString(),
                        "Maya",
                        "n3w",
                        SamplePhone.uuid(91).toString(),
                        "an old one")));
  }

  private static void awaitAddress(Activity screen) {
    Screens.awaitText(screen, R.id.sign_in_server, "https://alongside.example/");
  }

  private static void awaitShown(Activity screen, int view) {
    Screens.await(() -> screen.findViewById(view).getVisibility() == View.VISIBLE);
    assertThat(screen.findViewById(view).getVisibility()).isEqualTo(View.VISIBLE);
  }

  /**
   * A screen.
   *
   * @param before what happens on the phone before it opens
   * @param asked what else it is asked for
   * @param ready waits until it shows what it is to show
   */
  public record Screen(
      String name,
      Place place,
      Runnable before,
      UnaryOperator<Intent> asked,
      Consumer<Activity> ready) {
    Screen(String name, Place place, Runnable before, Consumer<Activity> ready) {
      this(name, place, before, intent -> intent, ready);
    }

    Screen(String name, Place place, Consumer<Activity> ready) {
      this(name, place, () -> {}, ready);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
