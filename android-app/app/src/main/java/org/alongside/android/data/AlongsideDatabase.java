package org.alongside.android.data;

import androidx.room.Database;
import androidx.room.RoomDatabase;
import androidx.room.TypeConverters;

/**
 * All that the phone keeps, in one SQLite file. Room refuses to read or write it on the main
 * thread. Each version's schema is exported beside the sources, so that every migration can be
 * tested.
 */
@Database(entities = OutboxRow.class, version = 1)
@TypeConverters(Columns.class)
public abstract class AlongsideDatabase extends RoomDatabase {

  /** The name of the file in the app's private folder. */
  public static final String FILE = "alongside.db";

  /** What was done on this phone and is on its way to the server. */
  public abstract OutboxDao outbox();
}
