package org.alongside.android.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.content.Intent;
import android.net.Uri;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.android.R;
import org.alongside.android.data.DataParts;
import org.alongside.android.data.OutboxDao;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.ScreenPicture;
import org.alongside.android.ui.Screens;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowApplication;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class HomeActivityTest {

  @After
  public void closeTheDatabase() {
    Parts.of(ApplicationProvider.getApplicationContext(), DataParts.class).database().close();
  }

  @Test
  public void saysThatNothingIsWaitingOnANewPhone() {
    onHome(
        home ->
            Screens.awaitText(home, R.id.home_outbox, home.getString(R.string.home_outbox_empty)));
  }

  @Test
  public void countsWhatIsKeptWhileItIsOpen() {
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_outbox, "Nothing is waiting on this phone.");
          keep("018f0000-0000-7000-8000-000000000001");
          Screens.awaitText(
              home,
              R.id.home_outbox,
              "1 thing is on this phone. It will be sent when there is signal.");
          keep("018f0000-0000-7000-8000-000000000002");
          Screens.awaitText(
              home,
              R.id.home_outbox,
              "2 things are on this phone. They will be sent when there is signal.");
        });
  }

  @Test
  public void opensThePhoneWithTheEmergencyNumberButDoesNotCall() {
    onHome(
        home -> {
          home.findViewById(R.id.home_call_999).performClick();
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
          home.findViewById(R.id.home_call_111).performClick();
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
          for (int button : new int[] {R.id.home_call_999, R.id.home_call_111}) {
            View view = home.findViewById(button);
            assertThat(view.getHeight() / density).isGreaterThanOrEqualTo(48f);
          }
        });
  }

  @Test
  public void looksRightInLight() {
    assertThat(picture("home-light").colourAt(2, 2)).isEqualTo(0xFFFCF8F1);
  }

  @Test
  @Config(qualifiers = "+night")
  public void looksRightInDark() {
    assertThat(picture("home-dark").colourAt(2, 2)).isEqualTo(0xFF131917);
  }

  @Test
  @Config(qualifiers = "w320dp-h640dp-xhdpi")
  public void looksRightInLargeTextOnASmallPhone() {
    RuntimeEnvironment.setFontScale(2.0f);
    assertThat(picture("home-large-text").countColours()).isGreaterThan(50);
  }

  private static ScreenPicture picture(String name) {
    ScreenPicture[] picture = new ScreenPicture[1];
    onHome(
        home -> {
          Screens.awaitText(home, R.id.home_outbox, "Nothing is waiting on this phone.");
          picture[0] = ScreenPicture.of(home).save(name);
        });
    return picture[0];
  }

  private static void onHome(ActivityScenario.ActivityAction<HomeActivity> action) {
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(action);
    }
  }

  private static void keep(String operationId) {
    OutboxDao outbox =
        Parts.of(ApplicationProvider.getApplicationContext(), DataParts.class).database().outbox();
    ExecutorService away = Executors.newSingleThreadExecutor();
    away.execute(
        () ->
            outbox.add(
                OutboxRow.done(
                    operationId,
                    "spend.record",
                    "018f0000-0000-7000-8000-00000000000a",
                    "{}",
                    Instant.parse("2026-11-21T22:31:00Z"))));
    away.shutdown();
  }
}
