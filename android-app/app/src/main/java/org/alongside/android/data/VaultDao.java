package org.alongside.android.data;

import androidx.room.Dao;
import androidx.room.Query;

/** The one query of the vault that needs no vault. */
@Dao
public interface VaultDao {

  @Query("DELETE FROM vault")
  void clear();
}
