package org.alongside.android.home;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import jakarta.inject.Inject;
import org.alongside.android.data.OutboxDao;

/** What the first screen shows, from the database alone. */
public final class HomeModel extends ViewModel {

  private final LiveData<Integer> waiting;

  @Inject
  HomeModel(OutboxDao outbox) {
    this.waiting = outbox.observeWaiting();
  }

  /** How many things typed on this phone wait for signal. */
  LiveData<Integer> waiting() {
    return waiting;
  }
}
