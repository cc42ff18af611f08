package org.alongside.android.visits;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.List;
import javax.inject.Inject;
import org.alongside.android.data.Outbox;
import org.alongside.android.data.VisitItem;
import org.alongside.android.data.VisitLog;
import org.alongside.core.sync.OperationId;

/** What the list of visits shows, from the database alone. */
public final class VisitListModel extends ViewModel {

  private final LiveData<List<VisitItem>> items;
  private final Outbox outbox;

  @Inject
  VisitListModel(VisitLog visits, Outbox outbox) {
    this.items = visits.observe();
    this.outbox = outbox;
  }

  LiveData<List<VisitItem>> items() {
    return items;
  }

  void tryAgain(OperationId operation) {
    outbox.tryAgain(operation);
  }

  void discard(OperationId operation) {
    outbox.discard(operation);
  }
}
