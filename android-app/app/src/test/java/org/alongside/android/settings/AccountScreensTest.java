package org.alongside.android.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.DialogInterface;
import android.content.Intent;
import android.provider.Settings;
import android.widget.RadioButton;
import androidx.appcompat.app.AlertDialog;
import androidx.test.core.app.ActivityScenario;
import java.util.Objects;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.Vault;
import org.alongside.android.sync.ScriptedServer;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowDialog;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class AccountScreensTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  private final ScriptedServer server = new ScriptedServer();

  @Before
  public void waitForNoSignal() {
    SamplePhone.withoutSignal();
  }

  @After
  public void close() {
    server.close();
    SamplePhone.close();
  }

  @Test
  public void signsInAndGoesHome() {
    onSignIn(
        screen -> {
          fillIn(screen, server.address());
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.await(screen::isFinishing);
          assertLeadsTo(screen, Place.HOME);
        });
    AccountRow account = Objects.requireNonNull(account());
    Vault vault = SamplePhone.vault();
    assertThat(vault.open(account.nameSpot(), account.displayName())).contains("Maya");
    assertThat(vault.open(account.tokenSpot(), Objects.requireNonNull(account.token())))
        .contains("n3w");
  }

  @Test
  public void signsInWithACodeFromTheWebsite() {
    onSignIn(
        screen -> {
          screen.findViewById(R.id.sign_in_other_way).performClick();
          assertThat(screen.findViewById(R.id.sign_in_email).isShown()).isFalse();
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.awaitText(screen, R.id.sign_in_website_error, "Please fill this in.");
          Screens.type(screen, R.id.sign_in_server, server.address());
          Screens.type(screen, R.id.sign_in_website, "2222 2222");
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.awaitText(
              screen, R.id.sign_in_error, screen.getString(R.string.trouble_wrong_code));
          assertThat(account()).isNull();
          Screens.type(screen, R.id.sign_in_website, "K7PM 3XWD");
          Screens.await(() -> screen.findViewById(R.id.sign_in_do).isEnabled());
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.await(screen::isFinishing);
          assertLeadsTo(screen, Place.HOME);
        });
    assertThat(Objects.requireNonNull(account()).token()).isNotNull();
  }

  @Test
  public void changesBackToThePassword() {
    onSignIn(
        screen -> {
          screen.findViewById(R.id.sign_in_other_way).performClick();
          screen.findViewById(R.id.sign_in_other_way).performClick();
          assertThat(screen.findViewById(R.id.sign_in_email).isShown()).isTrue();
          assertThat(screen.findViewById(R.id.sign_in_website).isShown()).isFalse();
        });
  }

  @Test
  public void saysWhatIsMissingAndAsksNoServer() {
    onSignIn(
        screen -> {
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.awaitText(screen, R.id.sign_in_email_error, "Please fill this in.");
        });
    assertThat(account()).isNull();
  }

  @Test
  public void saysInPlainWordsThatAnAddressIsNoAddress() {
    onSignIn(
        screen -> {
          fillIn(screen, "http://alongside.example");
          screen.findViewById(R.id.sign_in_do).performClick();
          Screens.awaitText(
              screen, R.id.sign_in_error, screen.getString(R.string.trouble_not_an_address));
          assertThat(screen.findViewById(R.id.sign_in_do).isEnabled()).isTrue();
        });
  }

  @Test
  public void signsOutAtOnceWhenEverythingIsSentAndErasesEverything() {
    SamplePhone.signIn(server.address());
    SamplePhone.hearEverything();
    onSettings(
        screen -> {
          screen.findViewById(R.id.settings_sign_out).performClick();
          Screens.await(screen::isFinishing);
          assertLeadsTo(screen, Place.SIGN_IN);
        });
    assertThat(account()).isNull();
    assertThat(SamplePhone.away(() -> SamplePhone.database().states().count())).isZero();
  }

  @Test
  public void asksWhatToDoWithUnsentWordsAndSendsThem() {
    SamplePhone.signIn(server.address());
    SamplePhone.type(1, "Pool", 500);
    onSettings(
        screen -> {
          askFor(screen, R.id.settings_send);
          Screens.await(screen::isFinishing);
          assertThat(screen.isFinishing()).isTrue();
        });
    assertThat(server.countDone()).isEqualTo(1);
    assertThat(account()).isNull();
  }

  @Test
  public void staysSignedInWhenSendingDoesNotWork() {
    SamplePhone.signIn(server.address());
    SamplePhone.type(1, "Pool", 500);
    server.cutAnswers(1);
    onSettings(
        screen -> {
          askFor(screen, R.id.settings_send);
          Screens.awaitText(
              screen, R.id.settings_error, screen.getString(R.string.trouble_unreachable));
        });
    assertThat(account()).isNotNull();
    assertThat(SamplePhone.away(() -> SamplePhone.database().outbox().countUnacknowledged()))
        .isEqualTo(1);
  }

  @Test
  public void keepsUnsentWordsAloneForWhoTypedThem() {
    SamplePhone.signIn(server.address());
    SamplePhone.hearEverything();
    SamplePhone.type(1, "Pool", 500);
    onSettings(
        screen -> {
          askFor(screen, R.id.settings_keep);
          Screens.await(screen::isFinishing);
          assertThat(screen.isFinishing()).isTrue();
        });
    assertThat(account()).isNull();
    assertThat(SamplePhone.away(() -> SamplePhone.database().states().count())).isZero();
    assertThat(SamplePhone.away(() -> SamplePhone.database().outbox().countUnacknowledged()))
        .isZero();
    assertThat(SamplePhone.away(() -> SamplePhone.database().kept().countKept())).isEqualTo(1);
  }

  @Test
  public void throwsUnsentWordsAwayWhenThePersonSaysSo() {
    SamplePhone.signIn(server.address());
    SamplePhone.type(1, "Pool", 500);
    onSettings(
        screen -> {
          askFor(screen, R.id.settings_discard);
          AlertDialog question = (AlertDialog) ShadowDialog.getLatestDialog();
          assertThat(Screens.textsBelow(question.getWindow().getDecorView()))
              .contains("Throw 1 thing away? It was never sent, and nobody can bring it back.");
          assertThat(unsent()).as("asked once more first").isEqualTo(1);
          question.getButton(DialogInterface.BUTTON_POSITIVE).performClick();
          Screens.await(screen::isFinishing);
          assertThat(screen.isFinishing()).isTrue();
        });
    assertThat(SamplePhone.away(() -> SamplePhone.database().outbox().countUnacknowledged()))
        .isZero();
    assertThat(server.countDone()).isZero();
  }

  @Test
  public void locksTheAppAsThePersonChoosesAndUnlocksIt() {
    SamplePhone.signIn(server.address());
    SamplePhone.setPhoneLock(true);
    onSettings(
        screen -> {
          RadioButton off = screen.findViewById(R.id.settings_lock_off);
          Screens.await(off::isChecked);
          assertThat(off.isChecked()).as("off at first").isTrue();
          assertThat(screen.findViewById(R.id.settings_lock_none).isShown()).isFalse();
          choose(screen, R.id.settings_lock_at_once, "0");
          choose(screen, R.id.settings_lock_one_minute, "60");
          choose(screen, R.id.settings_lock_five_minutes, "300");
          choose(screen, R.id.settings_lock_off, "off");
        });
  }

  @Test
  public void saysHowToGiveThePhoneALockWhenItHasNone() {
    SamplePhone.signIn(server.address());
    onSettings(
        screen -> {
          Screens.await(() -> screen.findViewById(R.id.settings_lock_none).isShown());
          assertThat(screen.findViewById(R.id.settings_lock_none).isShown()).isTrue();
          assertThat(screen.findViewById(R.id.settings_lock_at_once).isEnabled()).isFalse();
          assertThat(screen.findViewById(R.id.settings_lock_off).isEnabled()).isTrue();
          screen.findViewById(R.id.settings_lock_phone).performClick();
          assertThat(shadowOf(screen).getNextStartedActivity().getAction())
              .isEqualTo(Settings.ACTION_SECURITY_SETTINGS);
        });
  }

  private static void choose(Activity screen, int choice, String seconds) {
    RadioButton button = screen.findViewById(choice);
    button.performClick();
    Screens.await(() -> SamplePhone.lockAfterSeconds().equals(seconds));
    assertThat(SamplePhone.lockAfterSeconds()).isEqualTo(seconds);
    Screens.settle();
    assertThat(button.isChecked()).isTrue();
  }

  private static int unsent() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().countUnacknowledged());
  }

  private static void fillIn(Activity screen, String address) {
    Screens.type(screen, R.id.sign_in_server, address);
    Screens.type(screen, R.id.sign_in_email, "maya@alongside.example");
    Screens.type(screen, R.id.sign_in_password, "correct horse");
  }

  private static void askFor(Activity screen, int choice) {
    screen.findViewById(R.id.settings_sign_out).performClick();
    Screens.awaitText(
        screen,
        R.id.settings_unsent,
        "1 thing that you typed is only on this phone. What shall we do with it?");
    screen.findViewById(choice).performClick();
  }

  private static void assertLeadsTo(Activity screen, Place place) {
    Intent started = shadowOf(screen).getNextStartedActivity();
    assertThat(started).isNotNull();
    assertThat(started.getComponent()).isEqualTo(place.intent(screen).getComponent());
  }

  private static @Nullable AccountRow account() {
    return SamplePhone.<AccountRow>away(() -> SamplePhone.database().account().find());
  }

  private static void onSignIn(ActivityScenario.ActivityAction<SignInActivity> action) {
    try (ActivityScenario<SignInActivity> scenario =
        ActivityScenario.launch(SignInActivity.class)) {
      scenario.onActivity(action);
    }
  }

  private static void onSettings(ActivityScenario.ActivityAction<SettingsActivity> action) {
    try (ActivityScenario<SettingsActivity> scenario =
        ActivityScenario.launch(SettingsActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
