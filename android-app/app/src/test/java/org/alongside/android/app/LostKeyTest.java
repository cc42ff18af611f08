package org.alongside.android.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.view.View;
import androidx.test.core.app.ActivityScenario;
import java.util.List;
import java.util.Objects;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.Arrival;
import org.alongside.android.data.DataParts;
import org.alongside.android.data.OpenRecord;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.home.HomeActivity;
import org.alongside.android.settings.SignInActivity;
import org.alongside.android.sync.ScriptedServer;
import org.alongside.android.sync.Talk;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/**
 * A phone that was set up anew, or whose lock was changed: the database is there, its key is not.
 */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class LostKeyTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  private static final String SPEND = "• A spend, typed on Saturday 21 November, 22:31";
  private static final String MESSAGE = "• A message, typed on Saturday 21 November, 22:31";

  private final ScriptedServer server = new ScriptedServer();

  /** The app as it was in the process before, on the same files. */
  @Before
  public void useThePhoneBefore() {
    SamplePhone.withoutSignal();
    PhoneKeys.install();
    try (AnotherPhone before = AnotherPhone.before()) {
      SamplePhone.away(
          () -> {
            fill(before);
            return true;
          });
    }
  }

  @After
  public void close() {
    server.close();
    SamplePhone.close();
  }

  @Test
  public void leadsToTheSignInAndSaysWhatCannotBeRead() {
    PhoneKeys.lose();
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(
          home -> {
            Screens.await(home::isFinishing);
            assertThat(shadowOf(home).getNextStartedActivity().getComponent())
                .isEqualTo(Place.SIGN_IN.intent(home).getComponent());
          });
    }
    onSignIn(
        screen -> {
          Screens.awaitPart(screen, R.id.sign_in_unreadable_text, "2 things were not sent.");
          Screens.awaitPart(screen, R.id.sign_in_unreadable_text, SPEND + "\n" + MESSAGE);
          assertThat(screen.findViewById(R.id.sign_in_unreadable).isShown()).isTrue();
          Screens.awaitText(screen, R.id.sign_in_server, server.address());
        });
    assertThat(unsent()).as("nothing is thrown away before the person signs in").isEqualTo(2);
  }

  @Test
  public void startsAnewAtTheSignInAndSaysOnceWhatWasLost() {
    PhoneKeys.lose();
    onSignIn(
        screen -> {
          Screens.awaitText(screen, R.id.sign_in_server, server.address());
          Screens.type(screen, R.id.sign_in_email, "maya@alongside.example");
          Screens.type(screen, R.id.sign_in_password, "correct horse");
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.await(screen::isFinishing);
          assertThat(screen.isFinishing()).isTrue();
        });
    assertThat(unsent()).isZero();
    assertThat(SamplePhone.away(() -> SamplePhone.data().vault().isShut())).isFalse();
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_lost_list, SPEND + "\n" + MESSAGE);
          Screens.await(() -> home.findViewById(R.id.home_lost).isShown());
          assertThat(home.findViewById(R.id.home_lost).isShown()).isTrue();
          home.findViewById(R.id.home_lost_seen).performClick();
          Screens.await(() -> home.findViewById(R.id.home_lost).getVisibility() == View.GONE);
          assertThat(home.findViewById(R.id.home_lost).getVisibility()).isEqualTo(View.GONE);
        });
  }

  @Test
  public void tellsNobodyElseWhatWasLost() {
    PhoneKeys.lose();
    SamplePhone.away(
        () ->
            SamplePhone.data()
                .accounts()
                .signIn(
                    new Arrival(
                        server.address(),
                        SamplePhone.PRIYA.toString(),
                        "Priya",
                        "n3w",
                        SamplePhone.uuid(91).toString(),
                        "an old one")));
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_title, "Hello Priya");
          Screens.settle();
          assertThat(home.findViewById(R.id.home_lost).getVisibility()).isEqualTo(View.GONE);
        });
  }

  @Test
  public void losesNothingWhenTheKeyIsBackInTheNextProcess() {
    Runnable giveBack = PhoneKeys.take();
    try (AnotherPhone again = AnotherPhone.before()) {
      SamplePhone.away(
          () -> {
            assertThat(again.parts(DataParts.class).vault().isShut()).isTrue();
            assertThat(again.talk().talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
            return true;
          });
    }
    giveBack.run();
    try (AnotherPhone back = AnotherPhone.before()) {
      SamplePhone.away(
          () -> {
            assertThat(back.talk().talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
            return true;
          });
    }
    assertThat(server.countDone()).isEqualTo(2);
  }

  @Test
  public void keepsNothingOnAPhoneThatCanMakeNoKeys() {
    SamplePhone.away(
        () -> {
          SamplePhone.data().accounts().erase();
          return true;
        });
    PhoneKeys.refuse();
    onSignIn(
        screen -> {
          Screens.type(screen, R.id.sign_in_server, server.address());
          Screens.type(screen, R.id.sign_in_email, "maya@alongside.example");
          Screens.type(screen, R.id.sign_in_password, "correct horse");
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.awaitText(screen, R.id.sign_in_error, screen.getString(R.string.trouble_no_keys));
        });
    assertThat(SamplePhone.away(() -> String.valueOf(SamplePhone.database().account().find())))
        .isEqualTo("null");
  }

  private void fill(AnotherPhone phone) {
    DataParts data = phone.parts(DataParts.class);
    data.accounts()
        .signIn(
            new Arrival(
                server.address(),
                SamplePhone.MAYA.toString(),
                "Maya",
                "t0ken",
                SamplePhone.uuid(90).toString(),
                "an old one"));
    data.phoneStore()
        .keepHolders(
            Objects.requireNonNull(data.database().account().find()),
            List.of(new OpenRecord(SamplePhone.MAYA.toString(), "Maya", "self")));
    add(
        phone,
        new Operation.SpendRecord(
            head(1),
            SpendEntryId.of(SamplePhone.uuid(2)),
            SpendBody.spend(SamplePhone.DAY, Money.pence(500), "Pool", SpendCategory.ACTIVITY)));
    add(
        phone,
        new Operation.MessageSend(
            head(2),
            SamplePhone.CONVERSATION,
            MessageId.of(SamplePhone.uuid(3)),
            MessageBody.of(MessageText.read("Hello").get())));
  }

  private static void add(AnotherPhone phone, Operation operation) {
    DataParts data = phone.parts(DataParts.class);
    data.database().outbox().add(OutboxRow.done(operation, data.vault()));
  }

  private static OperationHead head(int number) {
    return new OperationHead(
        OperationId.of(SamplePhone.uuid(1_000 + number)), SamplePhone.MAYA, SamplePhone.NOW);
  }

  private static int unsent() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().countUnacknowledged());
  }

  private static void onHome(ActivityScenario.ActivityAction<HomeActivity> action) {
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(action);
    }
  }

  private static void onSignIn(ActivityScenario.ActivityAction<SignInActivity> action) {
    try (ActivityScenario<SignInActivity> scenario =
        ActivityScenario.launch(SignInActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
