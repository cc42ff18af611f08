package org.alongside.android.sync;

import android.app.Application;
import androidx.work.BackoffPolicy;
import androidx.work.Constraints;
import androidx.work.ExistingPeriodicWorkPolicy;
import androidx.work.ExistingWorkPolicy;
import androidx.work.NetworkType;
import androidx.work.OneTimeWorkRequest;
import androidx.work.PeriodicWorkRequest;
import androidx.work.WorkManager;
import java.time.Duration;
import javax.inject.Inject;
import org.alongside.android.data.Sending;

/**
 * Lets WorkManager send as soon as there is signal, again and again with longer pauses while it
 * does not work, and now and then to hear what is new.
 */
public final class ScheduledSending implements Sending {

  static final String SOON = "send-soon";
  static final String NOW_AND_THEN = "hear-now-and-then";

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration HEAR_EVERY = Duration.ofHours(6);
  private static final Constraints WITH_SIGNAL =
      new Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).build();

  private final Application application;

  @Inject
  ScheduledSending(Application application) {
    this.application = application;
  }

  @Override
  public void soon() {
    WorkManager work = WorkManager.getInstance(application);
    work.enqueueUniqueWork(
        SOON,
        ExistingWorkPolicy.REPLACE,
        new OneTimeWorkRequest.Builder(SyncWorker.class)
            .setConstraints(WITH_SIGNAL)
            .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, FIRST_PAUSE)
            .build());
    work.enqueueUniquePeriodicWork(
        NOW_AND_THEN,
        ExistingPeriodicWorkPolicy.KEEP,
        new PeriodicWorkRequest.Builder(SyncWorker.class, HEAR_EVERY)
            .setConstraints(WITH_SIGNAL)
            .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, FIRST_PAUSE)
            .build());
  }
}
