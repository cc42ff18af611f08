package org.alongside.android.spend;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.alongside.android.data.Outbox;
import org.alongside.android.data.PrivateNotes;
import org.alongside.android.data.SpendItem;
import org.alongside.android.data.Spending;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.OperationId;

/** What the list of entries shows, from the database alone. */
public final class SpendListModel extends ViewModel {

  private final LiveData<List<SpendItem>> items;
  private final LiveData<Map<SpendEntryId, String>> notes;
  private final Outbox outbox;

  @Inject
  SpendListModel(Spending spending, PrivateNotes notes, Outbox outbox) {
    this.items = spending.observe();
    this.notes = notes.observe();
    this.outbox = outbox;
  }

  LiveData<List<SpendItem>> items() {
    return items;
  }

  /** What the holder wrote beside entries for nobody else. */
  LiveData<Map<SpendEntryId, String>> notes() {
    return notes;
  }

  void tryAgain(OperationId operation) {
    outbox.tryAgain(operation);
  }

  void discard(OperationId operation) {
    outbox.discard(operation);
  }
}
