package org.alongside.android.sync;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Application;
import androidx.test.core.app.ApplicationProvider;
import androidx.work.Configuration;
import androidx.work.NetworkType;
import androidx.work.WorkInfo;
import androidx.work.WorkManager;
import androidx.work.testing.WorkManagerTestInitHelper;
import java.util.List;
import java.util.Objects;
import org.alongside.android.SamplePhone;
import org.alongside.android.ui.Screens;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class ScheduledSendingTest {

  private final Application application = ApplicationProvider.getApplicationContext();
  private final ScriptedServer server = new ScriptedServer();

  @Before
  public void signIn() {
    SamplePhone.signIn(server.address());
    WorkManagerTestInitHelper.initializeTestWorkManager(
        application, ((Configuration.Provider) application).getWorkManagerConfiguration());
    SamplePhone.type(1, "Pool", 500);
  }

  @After
  public void close() {
    server.close();
    SamplePhone.close();
  }

  @Test
  public void waitsForSignalAndThenSends() {
    new ScheduledSending(application).soon();

    WorkInfo waiting = soon();
    assertThat(waiting.getState()).isEqualTo(WorkInfo.State.ENQUEUED);
    assertThat(waiting.getConstraints().getRequiredNetworkType()).isEqualTo(NetworkType.CONNECTED);
    assertThat(server.countDone()).isZero();

    giveSignal(waiting);
    Screens.await(() -> soon().getState() == WorkInfo.State.SUCCEEDED);
    assertThat(soon().getState()).isEqualTo(WorkInfo.State.SUCCEEDED);
    assertThat(server.countDone()).isEqualTo(1);
  }

  @Test
  public void triesAgainByItselfAfterAPause() {
    server.cutAnswers(1);
    new ScheduledSending(application).soon();
    giveSignal(soon());

    Screens.await(
        () -> soon().getRunAttemptCount() == 1 && soon().getState() == WorkInfo.State.ENQUEUED);
    assertThat(soon().getState()).isEqualTo(WorkInfo.State.ENQUEUED);
    assertThat(soon().getRunAttemptCount()).isEqualTo(1);
  }

  @Test
  public void givesUpUntilThePersonSignsInAgain() {
    server.endSessions();
    new ScheduledSending(application).soon();
    giveSignal(soon());

    Screens.await(() -> soon().getState() == WorkInfo.State.FAILED);
    assertThat(soon().getState()).isEqualTo(WorkInfo.State.FAILED);
    assertThat(SamplePhone.away(() -> SamplePhone.database().outbox().countUnacknowledged()))
        .isEqualTo(1);
  }

  private void giveSignal(WorkInfo work) {
    Objects.requireNonNull(WorkManagerTestInitHelper.getTestDriver(application))
        .setAllConstraintsMet(work.getId());
  }

  private WorkInfo soon() {
    List<WorkInfo> works =
        SamplePhone.away(
            () ->
                WorkManager.getInstance(application)
                    .getWorkInfosForUniqueWork(ScheduledSending.SOON)
                    .get());
    return works.get(0);
  }
}
