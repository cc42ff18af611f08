package org.alongside.android.data;

import androidx.room.Entity;
import androidx.room.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * Whether this app asks for the phone's own lock. There is no row before the person has decided.
 *
 * @param id always {@link #ONLY}
 * @param afterSeconds how long after the app was left; null when it does not ask
 */
@Entity(tableName = "app_lock")
public record LockRow(@PrimaryKey int id, @Nullable Integer afterSeconds) {

  /** The id of the one row. */
  public static final int ONLY = 1;
}
