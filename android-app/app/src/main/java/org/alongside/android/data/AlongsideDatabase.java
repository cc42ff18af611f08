package org.alongside.android.data;

import android.content.Context;
import android.database.Cursor;
import androidx.room.Database;
import androidx.room.Room;
import androidx.room.RoomDatabase;
import androidx.room.TypeConverters;
import androidx.room.migration.Migration;
import androidx.sqlite.db.SupportSQLiteDatabase;

/**
 * All that the phone keeps, in one SQLite file. Room refuses to read or write it on the main
 * thread. Each version's schema is exported beside the sources, so that every migration can be
 * tested. What people typed or read lies in it sealed; which columns are clear, a test lists.
 */
@Database(
    entities = {
      AccountRow.class,
      CursorRow.class,
      ForumItemRow.class,
      ForumPlaceRow.class,
      ForumWordRow.class,
      HolderRow.class,
      KeptRow.class,
      LockRow.class,
      LostRow.class,
      OutboxRow.class,
      ReceiptPartRow.class,
      ReceiptRow.class,
      StateRow.class,
      VaultRow.class
    },
    version = 5)
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

  /** Room for receipts that wait to be sent. */
  static final Migration FROM_3_TO_4 =
      new Migration(3, 4) {
        @Override
        public void migrate(SupportSQLiteDatabase database) {
          database.execSQL(
              "CREATE TABLE receipt (id TEXT NOT NULL, operation TEXT, mediaType TEXT NOT NULL,"
                  + " size INTEGER NOT NULL, up INTEGER NOT NULL, PRIMARY KEY(id))");
          database.execSQL("CREATE INDEX index_receipt_operation ON receipt (operation)");
          database.execSQL(
              "CREATE TABLE receipt_part (receipt TEXT NOT NULL, number INTEGER NOT NULL, bytes"
                  + " BLOB NOT NULL, PRIMARY KEY(receipt, number))");
        }
      };

  /** Room for what is read and written in the peer network. */
  static final Migration FROM_4_TO_5 =
      new Migration(4, 5) {
        @Override
        public void migrate(SupportSQLiteDatabase database) {
          database.execSQL(
              "CREATE TABLE forum_place (place TEXT NOT NULL, head BLOB, first INTEGER NOT NULL,"
                  + " pages INTEGER NOT NULL, heardAtMillis INTEGER, openedAtMillis INTEGER NOT"
                  + " NULL, trouble TEXT, PRIMARY KEY(place))");
          database.execSQL(
              "CREATE TABLE forum_item (place TEXT NOT NULL, position INTEGER NOT NULL, body BLOB"
                  + " NOT NULL, PRIMARY KEY(place, position))");
          database.execSQL(
              "CREATE TABLE forum_word (id TEXT NOT NULL, server TEXT NOT NULL, person TEXT NOT"
                  + " NULL, type TEXT NOT NULL, target TEXT NOT NULL, body BLOB NOT NULL, changedAt"
                  + " INTEGER NOT NULL, ready INTEGER NOT NULL, state TEXT NOT NULL, problem BLOB,"
                  + " PRIMARY KEY(id))");
          database.execSQL("CREATE INDEX index_forum_word_target ON forum_word (target)");
        }
      };

  /** The database of that name, which this vault seals. */
  public static RoomDatabase.Builder<AlongsideDatabase> in(
      Context context, String file, Vault vault) {
    return Room.databaseBuilder(context, AlongsideDatabase.class, file)
        .addMigrations(FROM_1_TO_2, new SealingMigration(vault), FROM_3_TO_4, FROM_4_TO_5)
        .addCallback(
            new RoomDatabase.Callback() {
              @Override
              public void onOpen(SupportSQLiteDatabase opened) {
                overwriteWhatIsDeleted(opened);
                vault.load(opened);
                SealingMigration.scrub(opened);
              }
            });
  }

  /** Lets SQLite overwrite deleted rows with zeros; a setting of the one connection that writes. */
  private static void overwriteWhatIsDeleted(SupportSQLiteDatabase opened) {
    opened.beginTransaction();
    try {
      pragma(opened, "PRAGMA secure_delete = ON");
      opened.setTransactionSuccessful();
    } finally {
      opened.endTransaction();
    }
  }

  /** Moves what is in SQLite's log to the file, and empties the log. */
  static void emptyLog(SupportSQLiteDatabase opened) {
    pragma(opened, "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  private static void pragma(SupportSQLiteDatabase opened, String pragma) {
    try (Cursor answer = opened.query(pragma)) {
      answer.moveToFirst();
    }
  }

  /** Who uses this phone, and how far its talk with the server has come. */
  public abstract AccountDao account();

  /** What was done on this phone and is on its way to the server. */
  public abstract OutboxDao outbox();

  /** What the server said. */
  public abstract StateDao states();

  /** What waits for somebody to sign in again, and what was lost. */
  public abstract KeptDao kept();

  /** What receipts wait to be sent. */
  public abstract ReceiptDao receipts();

  /** What was read in the peer network. */
  public abstract ForumDao forum();

  /** What was written for the peer network. */
  public abstract ForumWordDao forumWords();

  /** The lock of the app. */
  public abstract LockDao lock();

  /** The key that seals the rows. */
  abstract VaultDao vault();
}
