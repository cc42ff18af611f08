package org.alongside.android.app;

import android.content.Context;
import androidx.work.ListenableWorker;
import androidx.work.WorkerFactory;
import androidx.work.WorkerParameters;
import java.util.function.Supplier;
import org.alongside.android.sync.SyncWorker;
import org.alongside.android.sync.Talk;
import org.jspecify.annotations.Nullable;

/** Makes the workers that WorkManager knows by name only. */
final class Workers extends WorkerFactory {

  private final Supplier<Talk> talk;

  Workers(Supplier<Talk> talk) {
    this.talk = talk;
  }

  @Override
  public @Nullable ListenableWorker createWorker(
      Context context, String worker, WorkerParameters parameters) {
    return worker.equals(SyncWorker.class.getName())
        ? new SyncWorker(context, parameters, talk.get())
        : null;
  }
}
