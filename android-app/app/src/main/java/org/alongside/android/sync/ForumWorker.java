package org.alongside.android.sync;

import android.content.Context;
import androidx.work.Worker;
import androidx.work.WorkerParameters;
import org.alongside.android.data.ForumPlace;

/** Hears a place of the peer network, when WorkManager says that there is signal. */
public final class ForumWorker extends Worker {

  static final String PLACE = "place";

  private final ForumTalk talk;

  /** A worker for this talk. */
  public ForumWorker(Context context, WorkerParameters parameters, ForumTalk talk) {
    super(context, parameters);
    this.talk = talk;
  }

  @Override
  public Result doWork() {
    String place = getInputData().getString(PLACE);
    return place != null && talk.hear(new ForumPlace(place)) ? Result.success() : Result.failure();
  }
}
