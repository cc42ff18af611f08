package org.alongside.android.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.app.Application;
import android.content.Intent;
import android.net.Uri;
import android.view.View;
import android.view.WindowManager;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.Trouble;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.alongside.android.ui.Words;
import org.alongside.core.sync.Operation;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowApplication;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class HomeActivityTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  private static final String EMPTY = "Nothing is waiting on this phone.";

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
  }

  @After
  public void closeTheDatabase() {
    SamplePhone.close();
  }

  @Test
  public void leadsToTheSignInWhenNobodyIsSignedIn() {
    SamplePhone.away(
        () -> {
          SamplePhone.database().account().deleteAll();
          return true;
        });
    onHome(
        home -> {
          Screens.await(home::isFinishing);
          assertThat(shadowOf(home).getNextStartedActivity().getComponent())
              .isEqualTo(Place.SIGN_IN.intent(home).getComponent());
        });
  }

  @Test
  public void showsWhatIsLeftWithWhatIsNotCountedYet() {
    SamplePhone.hearEverything();
    SamplePhone.type(1, "Pool", 1_000);
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_left, "£7,800.00");
          Screens.awaitPart(
              home,
              R.id.home_left_more,
              "£10.00 that you logged is not counted yet. With it, about £7,790.00 is left.");
          Screens.awaitText(
              home,
              R.id.home_review,
              "We look at your plan together again on Saturday 20 March 2027.");
          Screens.awaitText(home, R.id.home_worker, "Priya Shah");
        });
  }

  @Test
  public void countsWhatIsKeptWhileItIsOpen() {
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_outbox, EMPTY);
          SamplePhone.type(1, "Pool", 500);
          Screens.awaitText(
              home,
              R.id.home_outbox,
              "1 thing is on this phone. It will be sent when there is signal.");
          SamplePhone.type(2, "Pool", 500);
          Screens.awaitText(
              home,
              R.id.home_outbox,
              "2 things are on this phone. They will be sent when there is signal.");
        });
  }

  @Test
  public void saysInPlainWordsWhyTheServerCouldNotBeHeard() {
    onHome(
        home -> {
          for (Trouble trouble : Trouble.values()) {
            SamplePhone.away(
                () -> {
                  SamplePhone.database().account().keepTrouble(trouble.name());
                  return true;
                });
            Screens.awaitText(home, R.id.home_trouble, Words.word(home, "trouble", trouble.name()));
          }
        });
  }

  @Test
  public void asksToSignInAgainOnceTheSessionHasEndedAndStillShowsEverything() {
    SamplePhone.hearEverything();
    SamplePhone.away(
        () -> {
          SamplePhone.database().account().sessionEnded();
          return true;
        });
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_left, "£7,800.00");
          Screens.await(() -> home.findViewById(R.id.home_sign_in).getVisibility() == View.VISIBLE);
        });
  }

  @Test
  public void leadsToWhatNeedsThePerson() {
    Operation refused = SamplePhone.type(1, "Pool", 500);
    onHome(
        home -> {
          Screens.awaitText(
              home,
              R.id.home_outbox,
              "1 thing is on this phone. It will be sent when there is signal.");
          assertThat(home.findViewById(R.id.home_look).isShown()).isFalse();
          SamplePhone.refuse(refused, "sync-no-access");
          Screens.awaitText(home, R.id.home_needs_you, "1 thing could not be sent and needs you.");
          Screens.await(() -> home.findViewById(R.id.home_look).isShown());
          home.findViewById(R.id.home_look).performClick();
          assertThat(shadowOf(home).getNextStartedActivity().getComponent())
              .isEqualTo(Place.SPEND.intent(home).getComponent());
        });
  }

  @Test
  public void offersOnceToLockTheAppAndKeepsTheAnswer() {
    SamplePhone.setPhoneLock(true);
    onHome(
        home -> {
          Screens.await(() -> home.findViewById(R.id.home_lock).isShown());
          assertThat(home.findViewById(R.id.home_lock).isShown()).isTrue();
          home.findViewById(R.id.home_lock_yes).performClick();
          Screens.await(() -> home.findViewById(R.id.home_lock).getVisibility() == View.GONE);
          assertThat(home.findViewById(R.id.home_lock).getVisibility()).isEqualTo(View.GONE);
        });
    assertThat(SamplePhone.lockAfterSeconds()).isEqualTo("60");
  }

  @Test
  public void takesNoForAnAnswerAndAsksNoMore() {
    SamplePhone.setPhoneLock(true);
    onHome(
        home -> {
          Screens.await(() -> home.findViewById(R.id.home_lock).isShown());
          home.findViewById(R.id.home_lock_no).performClick();
          Screens.await(() -> home.findViewById(R.id.home_lock).getVisibility() == View.GONE);
        });
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_outbox, EMPTY);
          Screens.settle();
          assertThat(home.findViewById(R.id.home_lock).getVisibility()).isEqualTo(View.GONE);
        });
    assertThat(SamplePhone.lockAfterSeconds()).isEqualTo("off");
  }

  @Test
  public void offersNoLockOnAPhoneThatHasNone() {
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_outbox, EMPTY);
          Screens.settle();
          assertThat(home.findViewById(R.id.home_lock).getVisibility()).isEqualTo(View.GONE);
        });
  }

  /** One tap to what the plan says, a second one to call. */
  @Test
  public void isOneTapFromWhatToDoWhenSomethingGoesWrong() {
    SamplePhone.hearEverything();
    AtomicInteger taps = new AtomicInteger();
    onHome(
        home -> {
          home.findViewById(R.id.home_contingencies).performClick();
          taps.incrementAndGet();
          assertThat(shadowOf(home).getNextStartedActivity().getComponent())
              .isEqualTo(Place.CONTINGENCIES.intent(home).getComponent());
        });
    try (ActivityScenario<Activity> scenario =
        ActivityScenario.launch(
            Place.CONTINGENCIES.intent(ApplicationProvider.getApplicationContext()))) {
      scenario.onActivity(
          screen -> {
            Screens.awaitTextBelow(screen, R.id.contingencies, "Call 020 7946 0000");
            Screens.press(screen.findViewById(R.id.contingencies), "Call 020 7946 0000");
            taps.incrementAndGet();
            assertThat(shadowOf(screen).getNextStartedActivity().getData())
                .isEqualTo(Uri.parse("tel:02079460000"));
          });
    }
    assertThat(taps).hasValue(2);
  }

  @Test
  public void staysOutOfTheListOfRecentApps() {
    onHome(
        home ->
            assertThat(
                    home.getWindow().getAttributes().flags & WindowManager.LayoutParams.FLAG_SECURE)
                .isNotZero());
  }

  @Test
  public void opensThePhoneWithTheEmergencyNumberButDoesNotCall() {
    onHome(
        home -> {
          home.findViewById(R.id.help_call_999).performClick();
          Intent started = shadowOf(home).getNextStartedActivity();
          assertThat(started.getAction()).isEqualTo(Intent.ACTION_DIAL);
          assertThat(started.getData()).isEqualTo(Uri.parse("tel:999"));
        });
  }

  @Test
  public void saysTheNumberOnADeviceThatCannotCall() {
    ShadowApplication device = shadowOf(ApplicationProvider.<Application>getApplicationContext());
    device.checkActivities(true);
    onHome(
        home -> {
          home.findViewById(R.id.help_call_111).performClick();
          Screens.awaitText(
              home,
              com.google.android.material.R.id.snackbar_text,
              "This device cannot make calls. The number is 111.");
        });
  }

  @Test
  public void offersNothingToTouchThatIsSmallerThanAFinger() {
    onHome(
        home -> {
          float density = home.getResources().getDisplayMetrics().density;
          for (int button :
              new int[] {R.id.help_call_999, R.id.help_call_111, R.id.home_log_spend}) {
            View view = home.findViewById(button);
            assertThat(view.getHeight() / density).isGreaterThanOrEqualTo(48f);
          }
        });
  }

  private static void onHome(ActivityScenario.ActivityAction<HomeActivity> action) {
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
