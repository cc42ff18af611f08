package org.alongside.android.budget;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
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
public final class BudgetActivityTest {
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
  public void saysHowItGoesWithTheSumInWordsAndBesideThePicture() {
    SamplePhone.hearEverything();
    onBudget(
        budget -> {
          String sentence = "You planned £2,600.00 by now and used just that. That is on track.";
          Screens.awaitText(budget, R.id.budget_says, sentence);
          Screens.awaitText(budget, R.id.budget_left, "£7,800.00");
          View curve = budget.findViewById(R.id.budget_curve);
          assertThat(curve.getContentDescription()).isEqualTo(sentence);
          assertThat(Screens.textsBelow(budget.findViewById(R.id.budget_legend)))
              .containsExactly(
                  "Planned",
                  "Used so far",
                  "If all goes as planned from here",
                  "Your whole budget");
        });
  }

  @Test
  public void keepsTheFiguresBehindAButton() {
    SamplePhone.hearEverything();
    onBudget(
        budget -> {
          Screens.awaitPart(budget, R.id.budget_says, "on track");
          View figures = budget.findViewById(R.id.budget_figures);
          assertThat(Screens.textsBelow(figures)).isEmpty();
          budget.findViewById(R.id.budget_see_figures).performClick();
          // Four Mondays of £54.00 in April.
          assertThat(Screens.textsBelow(figures))
              .contains("Up to Thursday 30 April 2026", "Planned: £216.00\nUsed: £0.00");
          budget.findViewById(R.id.budget_see_figures).performClick();
          assertThat(Screens.textsBelow(figures)).isEmpty();
        });
  }

  @Test
  public void saysThatThereIsNoBudgetYet() {
    onBudget(
        budget ->
            Screens.awaitText(
                budget, R.id.budget_says, "We do not have your budget on this phone yet."));
  }

  private static void onBudget(ActivityScenario.ActivityAction<BudgetActivity> action) {
    try (ActivityScenario<BudgetActivity> scenario =
        ActivityScenario.launch(BudgetActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
