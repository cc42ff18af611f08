package org.alongside.android.sync;

import android.app.Application;
import androidx.work.Constraints;
import androidx.work.Data;
import androidx.work.ExistingWorkPolicy;
import androidx.work.NetworkType;
import androidx.work.OneTimeWorkRequest;
import androidx.work.WorkManager;
import javax.inject.Inject;
import org.alongside.android.data.ForumHearing;
import org.alongside.android.data.ForumPlace;

/** Lets WorkManager hear a place of the peer network as soon as there is signal. */
public final class ScheduledHearing implements ForumHearing {

  private static final String HEAR = "hear ";
  private static final Constraints WITH_SIGNAL =
      new Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).build();

  private final Application application;

  @Inject
  ScheduledHearing(Application application) {
    this.application = application;
  }

  @Override
  public void soon(ForumPlace place) {
    WorkManager.getInstance(application)
        .enqueueUniqueWork(
            HEAR + place.key(),
            ExistingWorkPolicy.REPLACE,
            new OneTimeWorkRequest.Builder(ForumWorker.class)
                .setConstraints(WITH_SIGNAL)
                .setInputData(new Data.Builder().putString(ForumWorker.PLACE, place.key()).build())
                .build());
  }
}
