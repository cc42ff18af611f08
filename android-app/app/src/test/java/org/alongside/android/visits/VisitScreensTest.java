package org.alongside.android.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.content.Intent;
import android.widget.Spinner;
import androidx.test.core.app.ActivityScenario;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.OutboxState;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.alongside.core.plan.SupportId;
import org.alongside.core.sync.Operation;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h2000dp-xhdpi")
public final class VisitScreensTest {
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
  public void saysInTwoPressesThatAVisitDidNotHappen() {
    Intent form = press("This did not happen");
    on(
        form,
        screen -> {
          Screens.await(screen::isReady);
          screen.findViewById(R.id.visit_save).performClick();
          Screens.await(screen::isFinishing);
        });
    VisitBody body = told();
    assertThat(body.outcome()).isEqualTo(VisitOutcome.DID_NOT_HAPPEN);
    assertThat(body.support()).isEqualTo(SupportId.of(SamplePhone.uuid(30)));
    assertThat(body.on().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(body.telling()).isEqualTo(VisitTelling.WORKER);
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.visit_list, "On this phone");
          assertThat(Screens.textsBelow(list.findViewById(R.id.visit_list)))
              .containsSubsequence("Personal assistant", "It did not happen.", "On this phone")
              .containsOnlyOnce("This did not happen");
        });
  }

  @Test
  public void saysThatAVisitWasShorterAndWhyAfterAskingForTheTimes() {
    Intent form = press("It was shorter than planned");
    on(
        form,
        screen -> {
          Screens.await(screen::isReady);
          screen.findViewById(R.id.visit_save).performClick();
          Screens.awaitText(screen, R.id.visit_planned_error, "Please fill this in.");
          Screens.type(screen, R.id.visit_planned, "60");
          Screens.type(screen, R.id.visit_happened, "90");
          screen.findViewById(R.id.visit_save).performClick();
          Screens.awaitText(
              screen, R.id.visit_happened_error, "Please enter less time than was planned.");
          Screens.type(screen, R.id.visit_happened, "45");
          Spinner reason = screen.findViewById(R.id.visit_reason);
          reason.setSelection(1);
          screen.findViewById(R.id.visit_save).performClick();
          Screens.await(screen::isFinishing);
        });
    VisitBody body = told();
    assertThat(body.planned()).isEqualTo(Duration.ofMinutes(60));
    assertThat(body.happened()).isEqualTo(Duration.ofMinutes(45));
    assertThat(body.reason()).isEqualTo(MissedReason.WORKER_AWAY);
    onList(
        list -> Screens.awaitTextBelow(list, R.id.visit_list, "It lasted 45 minutes, not 1 hour."));
  }

  @Test
  public void showsFirstWhatWasRefusedAndLetsThePersonDecide() {
    saysInTwoPressesThatAVisitDidNotHappen();
    SamplePhone.refuse(SamplePhone.read(rows().get(0)), "visit-already-reported");
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.visit_list, "Needs you");
          assertThat(Screens.textsBelow(list.findViewById(R.id.visit_list)))
              .contains(
                  "You have told us about this visit already. Undo the first one to change it.");
          Screens.press(list.findViewById(R.id.visit_list), "Try again");
          Screens.awaitTextBelow(list, R.id.visit_list, "On this phone");
        });
    assertThat(rows()).extracting(OutboxRow::state).containsExactly(OutboxState.ON_THIS_PHONE);
  }

  private static Intent press(String button) {
    AtomicReference<Intent> started = new AtomicReference<>();
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.visit_list, button);
          Screens.press(list.findViewById(R.id.visit_list), button);
          started.set(shadowOf(list).getNextStartedActivity());
        });
    return Objects.requireNonNull(started.get());
  }

  private static VisitBody told() {
    return ((Operation.VisitReport) SamplePhone.read(rows().get(0))).body();
  }

  private static List<OutboxRow> rows() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().listUnacknowledged());
  }

  private static void onList(ActivityScenario.ActivityAction<VisitListActivity> action) {
    try (ActivityScenario<VisitListActivity> scenario =
        ActivityScenario.launch(VisitListActivity.class)) {
      scenario.onActivity(action);
    }
  }

  private static void on(Intent intent, ActivityScenario.ActivityAction<VisitFormActivity> action) {
    try (ActivityScenario<VisitFormActivity> scenario = ActivityScenario.launch(intent)) {
      scenario.onActivity(action);
    }
  }
}
