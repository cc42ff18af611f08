package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.Query;
import java.util.List;

/** The queries of the outbox. */
@Dao
public interface OutboxDao {

  /**
   * Keeps an operation and answers with its position. The same operation id twice is refused by the
   * database.
   */
  @Insert
  long add(OutboxRow row);

  /** Everything the server has not acknowledged, in the order in which it was done. */
  @Query("SELECT * FROM outbox WHERE state <> 'RECEIVED' ORDER BY position")
  List<OutboxRow> listUnacknowledged();

  /** How many operations wait for signal; told anew whenever that changes. */
  @Query("SELECT COUNT(*) FROM outbox WHERE state IN ('ON_THIS_PHONE', 'SENDING')")
  LiveData<Integer> observeWaiting();
}
