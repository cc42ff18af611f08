package org.alongside.android.buying;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.core.app.ActivityScenario;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.alongside.core.sync.Operation;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class BuyingActivityTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
    SamplePhone.hearEverything();
    SamplePhone.hearABudgetOfToday();
  }

  @After
  public void closeTheDatabase() {
    SamplePhone.close();
  }

  @Test
  public void saysYesToWhatThePlanHasWithTheSumBehindItAndKeepsNothing() {
    onScreen(
        screen -> {
          ask(screen, "A personal assistant on Monday", "54");
          Screens.awaitText(screen, R.id.buying_short, "Yes, this is in the plan");
          Screens.awaitText(
              screen,
              R.id.buying_why,
              "The plan has this part: “Personal assistant”. This fits in.");
          Screens.awaitPart(screen, R.id.buying_sums, "This would cost: £54.00");
          assertThat(screen.findViewById(R.id.buying_ask).isShown()).isFalse();
          assertThat(screen.findViewById(R.id.buying_log).isShown()).isTrue();
        });
    assertThat(rows()).isEmpty();
  }

  @Test
  public void asksTheWorkerInOnePressWhenTheAnswerIsInDoubt() {
    onScreen(
        screen -> {
          ask(screen, "A telescope", "£99");
          Screens.awaitText(screen, R.id.buying_short, "It is not in the plan yet");
          screen.findViewById(R.id.buying_ask).performClick();
          Screens.await(() -> screen.findViewById(R.id.buying_asked).isShown());
          assertThat(screen.findViewById(R.id.buying_asked).isShown()).isTrue();
          assertThat(screen.findViewById(R.id.buying_ask).isShown()).as("not twice").isFalse();
        });
    assertThat(rows()).hasSize(1);
    Operation.MessageSend question = (Operation.MessageSend) SamplePhone.read(rows().get(0));
    assertThat(question.conversation()).isEqualTo(SamplePhone.CONVERSATION);
    assertThat(question.body().text().value())
        .startsWith("Can I buy this: A telescope, for £99.00? The app says: “We found no part");
  }

  @Test
  public void namesTheRuleThatSpeaksAgainstIt() {
    onScreen(
        screen -> {
          ask(screen, "Two bottles of vodka", "30");
          Screens.awaitText(screen, R.id.buying_short, "The rules say no");
          Screens.awaitPart(screen, R.id.buying_why, "cannot pay for this: alcohol.");
        });
  }

  @Test
  public void saysAllThatIsWrongWithWhatWasTyped() {
    onScreen(
        screen -> {
          ask(screen, "", "12,5");
          Screens.awaitText(screen, R.id.buying_what_error, "Please fill this in.");
          Screens.awaitPart(screen, R.id.buying_amount_error, "the comma");
          assertThat(screen.findViewById(R.id.buying_answer).isShown()).isFalse();
        });
  }

  private static void ask(BuyingActivity screen, String what, String amount) {
    Screens.await(screen::isReady);
    assertThat(screen.isReady()).isTrue();
    Screens.type(screen, R.id.buying_what, what);
    Screens.type(screen, R.id.buying_amount, amount);
    screen.findViewById(R.id.buying_check).performClick();
  }

  private static List<OutboxRow> rows() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().listUnacknowledged());
  }

  private static void onScreen(ActivityScenario.ActivityAction<BuyingActivity> action) {
    try (ActivityScenario<BuyingActivity> scenario =
        ActivityScenario.launch(BuyingActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
