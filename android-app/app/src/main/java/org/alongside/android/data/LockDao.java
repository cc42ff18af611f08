package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.OnConflictStrategy;
import androidx.room.Query;

/** The queries of the lock of the app. */
@Dao
public interface LockDao {

  /** What was decided, told anew whenever that changes; null before. */
  @Query("SELECT * FROM app_lock")
  LiveData<LockRow> observe();

  /** How things stand, told anew whenever somebody decides, signs in or signs out. */
  @Query(
      "SELECT (SELECT afterSeconds FROM app_lock) AS afterSeconds,"
          + " (SELECT COUNT(*) FROM account) AS accounts")
  LiveData<LockStanding> observeStanding();

  @Insert(onConflict = OnConflictStrategy.REPLACE)
  void keep(LockRow row);

  @Query("DELETE FROM app_lock")
  void clear();
}
