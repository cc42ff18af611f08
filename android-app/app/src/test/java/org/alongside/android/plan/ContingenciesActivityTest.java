package org.alongside.android.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import androidx.test.core.app.ActivityScenario;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class ContingenciesActivityTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
  }

  @After
  public void closeTheDatabase() {
    SamplePhone.close();
  }

  @Test
  public void saysWhatToDoAndCallsWhoeverThePlanNames() {
    SamplePhone.hearEverything();
    on(
        screen -> {
          Screens.awaitTextBelow(screen, R.id.contingencies, "If: Sam is ill");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.contingencies)))
              .containsExactly(
                  "If: Sam is ill",
                  "Ask the agency",
                  "Bright Care, 020 7946 0000",
                  "Call 020 7946 0000");
          assertThat(screen.findViewById(R.id.contingencies_none).isShown()).isFalse();
          Screens.press(screen.findViewById(R.id.contingencies), "Call 020 7946 0000");
          assertDialled(screen, "02079460000");
        });
  }

  @Test
  public void hasTheEmergencyLinesEvenWithoutAPlan() {
    on(
        screen -> {
          Screens.await(() -> screen.findViewById(R.id.contingencies_none).isShown());
          assertThat(screen.findViewById(R.id.contingencies_none).isShown()).isTrue();
          screen.findViewById(R.id.help_call_999).performClick();
          assertDialled(screen, "999");
        });
  }

  private static void assertDialled(Activity screen, String number) {
    Intent started = shadowOf(screen).getNextStartedActivity();
    assertThat(started.getAction()).isEqualTo(Intent.ACTION_DIAL);
    assertThat(started.getData()).isEqualTo(Uri.parse("tel:" + number));
  }

  private static void on(ActivityScenario.ActivityAction<ContingenciesActivity> action) {
    try (ActivityScenario<ContingenciesActivity> scenario =
        ActivityScenario.launch(ContingenciesActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
