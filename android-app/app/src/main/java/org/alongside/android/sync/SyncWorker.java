package org.alongside.android.sync;

import android.content.Context;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

/** One talk with the server, when WorkManager says that there is signal. */
public final class SyncWorker extends Worker {

  private final Talk talk;

  /** A worker for this talk. */
  public SyncWorker(Context context, WorkerParameters parameters, Talk talk) {
    super(context, parameters);
    this.talk = talk;
  }

  @Override
  public Result doWork() {
    return switch (talk.talk()) {
      case UP_TO_DATE -> Result.success();
      case TRY_LATER -> Result.retry();
      case NEEDS_PERSON -> Result.failure();
    };
  }
}
