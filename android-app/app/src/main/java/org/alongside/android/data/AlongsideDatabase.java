package org.alongside.android.data;

import androidx.room.Database;
import androidx.room.RoomDatabase;
import androidx.room.TypeConverters;
import androidx.room.migration.Migration;
import androidx.sqlite.db.SupportSQLiteDatabase;

/**
 * All that the phone keeps, in one SQLite file. Room refuses to read or write it on the main
 * thread. Each version's schema is exported beside the sources, so that every migration can be
 * tested.
 */
@Database(
    entities = {
      AccountRow.class,
      CursorRow.class,
      HolderRow.class,
      OutboxRow.class,
      StateRow.class
    },
    version = 2)
@TypeConverters(Columns.class)
public abstract class AlongsideDatabase extends RoomDatabase {

  /** The name of the file in the app's private folder. */
  public static final String FILE = "alongside.db";

  /** From the database of the outbox alone to that of everything. */
  static final Migration FROM_1_TO_2 =
      new Migration(1, 2) {
        @Override
        public void migrate(SupportSQLiteDatabase database) {
          database.execSQL("ALTER TABLE outbox ADD COLUMN subject TEXT NOT NULL DEFAULT ''");
          database.execSQL("CREATE INDEX index_outbox_subject ON outbox (subject)");
          database.execSQL(
              "CREATE TABLE account (id INTEGER NOT NULL, server TEXT NOT NULL, person TEXT NOT"
                  + " NULL, displayName TEXT NOT NULL, token TEXT, device TEXT NOT NULL, store"
                  + " TEXT, pull INTEGER NOT NULL, appVersion TEXT NOT NULL, heardAtMillis"
                  + " INTEGER, trouble TEXT, PRIMARY KEY(id))");
          database.execSQL(
              "CREATE TABLE cursor (scope TEXT NOT NULL, cursor TEXT NOT NULL, PRIMARY"
                  + " KEY(scope))");
          database.execSQL(
              "CREATE TABLE holder (id TEXT NOT NULL, displayName TEXT NOT NULL, relationship TEXT"
                  + " NOT NULL, PRIMARY KEY(id))");
          database.execSQL(
              "CREATE TABLE state (kind TEXT NOT NULL, id TEXT NOT NULL, holder TEXT NOT NULL,"
                  + " revision INTEGER NOT NULL, body TEXT NOT NULL, pull INTEGER NOT NULL, PRIMARY"
                  + " KEY(kind, id))");
          database.execSQL("CREATE INDEX index_state_holder ON state (holder)");
        }
      };

  /** Every way from an older version of the database to this one. */
  public static Migration[] migrations() {
    return new Migration[] {FROM_1_TO_2};
  }

  /** Who uses this phone, and how far its talk with the server has come. */
  public abstract AccountDao account();

  /** What was done on this phone and is on its way to the server. */
  public abstract OutboxDao outbox();

  /** What the server said. */
  public abstract StateDao states();
}
