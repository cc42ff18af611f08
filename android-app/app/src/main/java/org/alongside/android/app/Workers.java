package org.alongside.android.app;

import android.content.Context;
import androidx.work.ListenableWorker;
import androidx.work.WorkerFactory;
import androidx.work.WorkerParameters;
import java.util.function.Supplier;
import org.alongside.android.sync.ForumTalk;
import org.alongside.android.sync.ForumWorker;
import org.alongside.android.sync.SyncWorker;
import org.alongside.android.sync.Talk;
import org.jspecify.annotations.Nullable;

/** Makes the workers that WorkManager knows by name only. */
final class Workers extends WorkerFactory {

  private final Supplier<Talk> talk;
  private final Supplier<ForumTalk> forum;

  Workers(Supplier<Talk> talk, Supplier<ForumTalk> forum) {
    this.talk = talk;
    this.forum = forum;
  }

  @Override
  public @Nullable ListenableWorker createWorker(
      Context context, String worker, WorkerParameters parameters) {
    if (worker.equals(ForumWorker.class.getName())) {
      return new ForumWorker(context, parameters, forum.get());
    }
    return worker.equals(SyncWorker.class.getName())
        ? new SyncWorker(context, parameters, talk.get())
        : null;
  }
}
