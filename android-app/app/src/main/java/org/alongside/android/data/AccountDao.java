package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.OnConflictStrategy;
import androidx.room.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries of account, holders and cursors. */
@Dao
public interface AccountDao {

  /** Keeps the account in place of the one before. */
  @Insert(onConflict = OnConflictStrategy.REPLACE)
  void keep(AccountRow account);

  /** The account; null before the first sign-in. */
  @Query("SELECT * FROM account")
  @Nullable AccountRow find();

  /** The account, told anew whenever it changes; null when there is none. */
  @Query("SELECT * FROM account")
  LiveData<AccountRow> observe();

  /** Notes how far the talk with the server has come. */
  @Query("UPDATE account SET store = :store, pull = :pull, appVersion = :appVersion")
  void keepPlace(@Nullable String store, long pull, String appVersion);

  /** Notes that the server was heard to the end. */
  @Query("UPDATE account SET heardAtMillis = :atMillis, trouble = NULL")
  void heard(long atMillis);

  /** Notes why the server could not be heard. */
  @Query("UPDATE account SET trouble = :trouble")
  void keepTrouble(@Nullable String trouble);

  /** Notes that the session has ended. */
  @Query("UPDATE account SET token = NULL, trouble = 'SIGNED_OUT'")
  void sessionEnded();

  @Query("SELECT * FROM cursor")
  List<CursorRow> listCursors();

  @Query("DELETE FROM cursor")
  void clearCursors();

  @Insert
  void addCursors(List<CursorRow> cursors);

  @Query("SELECT * FROM holder")
  List<HolderRow> listHolders();

  /** The holder whose record the screens show: the person's own, or the first by name. */
  @Query("SELECT * FROM holder ORDER BY (relationship = 'self') DESC, position, id LIMIT 1")
  LiveData<HolderRow> observeHolder();

  @Insert(onConflict = OnConflictStrategy.REPLACE)
  void keepHolders(List<HolderRow> holders);

  @Query("DELETE FROM holder WHERE id = :id")
  void deleteHolder(String id);

  @Query("DELETE FROM holder")
  void deleteHolders();

  @Query("DELETE FROM account")
  void deleteAll();
}
