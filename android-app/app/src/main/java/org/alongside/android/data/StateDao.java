package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.OnConflictStrategy;
import androidx.room.Query;
import java.util.List;

/** The queries of what the server said. */
@Dao
public interface StateDao {

  /** Keeps a state in place of the one before. */
  @Insert(onConflict = OnConflictStrategy.REPLACE)
  void keep(StateRow row);

  @Query("DELETE FROM state WHERE holder = :holder")
  void deleteOf(String holder);

  /** Deletes what no pull since then brought again. */
  @Query("DELETE FROM state WHERE pull <> :pull")
  void deleteFromOtherPulls(long pull);

  /** All states of that kind, of the holder whose record the screens show. */
  @Query(
      "SELECT * FROM state WHERE kind = :kind AND holder = (SELECT id FROM holder"
          + " ORDER BY (relationship = 'self') DESC, position, id LIMIT 1)")
  LiveData<List<StateRow>> observe(String kind);

  @Query("SELECT * FROM state WHERE kind = :kind AND holder = :holder ORDER BY id")
  List<StateRow> list(String kind, String holder);

  @Query("SELECT COUNT(*) FROM state")
  int count();

  @Query("DELETE FROM state")
  void deleteAll();
}
