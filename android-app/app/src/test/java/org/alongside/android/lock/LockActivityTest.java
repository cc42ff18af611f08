package org.alongside.android.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.hardware.biometrics.BiometricManager.Authenticators;
import android.hardware.biometrics.BiometricPrompt;
import android.net.Uri;
import android.os.Build;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.AppLock;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.util.ReflectionHelpers;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi", shadows = ShadowOwnerPrompt.class)
public final class LockActivityTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  @Before
  public void lock() {
    ShadowOwnerPrompt.reset();
    SamplePhone.signIn("https://alongside.example/");
    SamplePhone.hearEverything();
    SamplePhone.setPhoneLock(true);
    SamplePhone.lockAfter(0);
  }

  @After
  public void close() {
    ReflectionHelpers.setStaticField(Build.VERSION.class, "SDK_INT", 35);
    SamplePhone.close();
  }

  @Test
  public void opensWhenThePhoneSaysThatThisIsItsOwner() {
    onLock(
        screen -> {
          press(screen);
          assertThat(ShadowOwnerPrompt.askedFor())
              .isEqualTo(Authenticators.BIOMETRIC_WEAK | Authenticators.DEVICE_CREDENTIAL);
          assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
          ShadowOwnerPrompt.sayYes();
          Screens.await(screen::isFinishing);
          assertThat(screen.isFinishing()).isTrue();
          assertThat(door()).isEqualTo(AppLock.Door.OPEN);
        });
  }

  @Test
  public void staysLockedWhenThePhoneSaysNoAndSaysSoCalmly() {
    onLock(
        screen -> {
          press(screen);
          ShadowOwnerPrompt.sayNo(BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED);
          Screens.awaitText(screen, R.id.lock_failed, screen.getString(R.string.lock_failed));
          assertThat(screen.findViewById(R.id.lock_failed).isShown()).isTrue();
          assertThat(screen.isFinishing()).isFalse();
          assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
          press(screen);
          ShadowOwnerPrompt.sayYes();
          Screens.await(screen::isFinishing);
          assertThat(door()).isEqualTo(AppLock.Door.OPEN);
        });
  }

  @Test
  public void asksByThePhonesOwnScreenBeforeAndroid11() {
    ReflectionHelpers.setStaticField(Build.VERSION.class, "SDK_INT", 29);
    onLock(
        screen -> {
          press(screen);
          assertThat(ShadowOwnerPrompt.askedFor()).isZero();
          Intent question = shadowOf(screen).peekNextStartedActivityForResult().intent;
          assertThat(question.getAction())
              .isEqualTo("android.app.action.CONFIRM_DEVICE_CREDENTIAL");
          shadowOf(screen).receiveResult(question, Activity.RESULT_CANCELED, null);
          assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
          press(screen);
          Intent again = shadowOf(screen).peekNextStartedActivityForResult().intent;
          shadowOf(screen).receiveResult(again, Activity.RESULT_OK, null);
          Screens.await(screen::isFinishing);
          assertThat(door()).isEqualTo(AppLock.Door.OPEN);
        });
  }

  @Test
  public void locksNobodyOutWhoTookThePhonesLockAway() {
    onLock(
        screen -> {
          SamplePhone.setPhoneLock(false);
          press(screen);
          Screens.await(screen::isFinishing);
          assertThat(ShadowOwnerPrompt.askedFor()).isZero();
          assertThat(door()).isEqualTo(AppLock.Door.OPEN);
        });
  }

  @Test
  public void staysLockedWhenThePhoneIsTurned() {
    try (ActivityScenario<LockActivity> scenario = ActivityScenario.launch(LockActivity.class)) {
      scenario.onActivity(screen -> Screens.await(() -> door() == AppLock.Door.LOCKED));
      scenario.recreate();
      scenario.onActivity(
          screen -> {
            Screens.settle();
            assertThat(screen.isFinishing()).isFalse();
            assertThat(screen.findViewById(R.id.lock_open).isShown()).isTrue();
            assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
          });
    }
  }

  @Test
  public void showsNothingOfWhatIsLockedAndAllThatHelpsAtOnce() {
    onLock(
        screen -> {
          View all = screen.getWindow().getDecorView();
          assertThat(String.join(" ", Screens.textsBelow(all)))
              .contains("Alongside is locked", "999", "111", "116 123")
              .doesNotContain("Maya", "£", "Priya");
          assertDials(screen, R.id.help_call_999, "999");
          assertDials(screen, R.id.help_call_111, "111");
          assertDials(screen, R.id.help_call_samaritans, "116123");
          assertThat(door()).as("calling opens nothing").isEqualTo(AppLock.Door.LOCKED);
        });
  }

  @Test
  public void backLeavesTheAppAndOpensNothing() {
    onLock(
        screen -> {
          screen.getOnBackPressedDispatcher().onBackPressed();
          assertThat(screen.isFinishing()).isFalse();
          assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
        });
  }

  private static void assertDials(Activity screen, int button, String number) {
    screen.findViewById(button).performClick();
    Intent started = shadowOf(screen).getNextStartedActivity();
    assertThat(started.getAction()).isEqualTo(Intent.ACTION_DIAL);
    assertThat(started.getData()).isEqualTo(Uri.parse("tel:" + number));
  }

  private static void press(Activity screen) {
    screen.findViewById(R.id.lock_open).performClick();
  }

  private static AppLock.Door door() {
    AppLock.Door door = SamplePhone.data().appLock().door().getValue();
    return door == null ? AppLock.Door.UNKNOWN : door;
  }

  private static void onLock(ActivityScenario.ActivityAction<LockActivity> action) {
    try (ActivityScenario<LockActivity> scenario = ActivityScenario.launch(LockActivity.class)) {
      scenario.onActivity(
          screen -> {
            Screens.await(() -> door() == AppLock.Door.LOCKED);
            assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
            action.perform(screen);
          });
    }
  }
}
