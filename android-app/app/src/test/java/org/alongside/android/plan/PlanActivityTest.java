package org.alongside.android.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.content.Intent;
import android.net.Uri;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import java.util.ArrayList;
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
public final class PlanActivityTest {
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
  public void readsThePlanWithoutSignal() {
    SamplePhone.hearEverything();
    onPlan(
        plan -> {
          Screens.awaitTextBelow(plan, R.id.plan_parts, "Being out with friends.\nMy garden.");
          Screens.awaitText(
              plan,
              R.id.plan_status,
              "Agreed on Wednesday 25 March 2026. We look at it together again on Saturday 20 March"
                  + " 2027.");
          assertThat(Screens.textsBelow(plan.findViewById(R.id.plan_parts)))
              .contains(
                  "What matters to me",
                  "I get out twice a week",
                  "Personal assistant, with Sam Okoro: £54.00 each time",
                  "If: Sam is ill\nThen: Ask the agency\nCall: Bright Care, 020 7946 0000");
        });
  }

  @Test
  public void dialsWhoeverCanComeWithoutSignal() {
    SamplePhone.hearEverything();
    onPlan(
        plan -> {
          Screens.awaitTextBelow(plan, R.id.plan_parts, "Call 020 7946 0101");
          assertThat(Screens.textsBelow(plan.findViewById(R.id.plan_parts)))
              .contains(
                  "Who to call if an assistant cannot come",
                  "Farah, my sister\nEvenings\nHas a key.",
                  "Nadia\nAny time\nPrivate: helpers cannot see this person.");
          ArrayList<View> buttons = new ArrayList<>();
          plan.findViewById(R.id.plan_parts)
              .findViewsWithText(
                  buttons,
                  "Call Nadia on +44 7700 900118",
                  View.FIND_VIEWS_WITH_CONTENT_DESCRIPTION);
          buttons.get(0).performClick();
          Intent dialled = shadowOf(plan).getNextStartedActivity();
          assertThat(dialled.getAction()).isEqualTo(Intent.ACTION_DIAL);
          assertThat(dialled.getData()).isEqualTo(Uri.parse("tel:%2B447700900118"));
        });
  }

  @Test
  public void saysWhoseSignOffHasEnded() {
    SamplePhone.hearEverything();
    onPlan(
        plan ->
            Screens.awaitTextBelow(
                plan,
                R.id.plan_parts,
                "Suction\nWho does it: Sam Okoro\nTrained by: Nurse Ada Obi\nSigned off by: Nurse Ada"
                    + " Obi, on Friday 10 January 2025\nThe sign-off ended on Friday 9 January 2026."
                    + " Ask your worker or nurse for a new check."));
  }

  @Test
  public void saysThatThereIsNoPlanYet() {
    onPlan(
        plan ->
            Screens.awaitTextBelow(
                plan, R.id.plan_parts, "We do not have your plan on this phone yet."));
  }

  private static void onPlan(ActivityScenario.ActivityAction<PlanActivity> action) {
    try (ActivityScenario<PlanActivity> scenario = ActivityScenario.launch(PlanActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
