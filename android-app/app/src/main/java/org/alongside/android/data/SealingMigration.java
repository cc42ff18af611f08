package org.alongside.android.data;

import android.database.Cursor;
import androidx.room.migration.Migration;
import androidx.sqlite.db.SupportSQLiteDatabase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the database that held words in clear to the one that holds them sealed. On a phone that can
 * make no keys it refuses, and leaves the old database as it was.
 */
final class SealingMigration extends Migration {

  /** The name of the Keystore's key that closed up the token before. */
  static final String OLD_KEY = "alongside-session";

  private static final String UNSENT =
      " operationId TEXT NOT NULL, type TEXT NOT NULL, holder TEXT NOT NULL, body BLOB NOT NULL,"
          + " doneAt INTEGER NOT NULL, state TEXT NOT NULL, problem BLOB, subject TEXT NOT NULL";

  private final Vault vault;

  SealingMigration(Vault vault) {
    super(2, 3);
    this.vault = vault;
  }

  @Override
  public void migrate(SupportSQLiteDatabase database) {
    database.execSQL(
        "CREATE TABLE vault (id INTEGER NOT NULL, alias TEXT NOT NULL, closed TEXT NOT NULL, scrub"
            + " INTEGER NOT NULL, PRIMARY KEY(id))");
    if (!vault.renew(database, Vault.Scrub.NEEDED)) {
      throw new IllegalStateException("this phone can make no keys");
    }
    database.execSQL(
        "CREATE TABLE kept (operationId TEXT NOT NULL, server TEXT NOT NULL, person TEXT NOT NULL,"
            + " position INTEGER NOT NULL, type TEXT NOT NULL, holder TEXT NOT NULL, body BLOB NOT"
            + " NULL, doneAt INTEGER NOT NULL, state TEXT NOT NULL, problem BLOB, subject TEXT NOT"
            + " NULL, PRIMARY KEY(operationId))");
    database.execSQL(
        "CREATE TABLE lost (position INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, server TEXT NOT"
            + " NULL, person TEXT NOT NULL, type TEXT NOT NULL, doneAt INTEGER NOT NULL)");
    database.execSQL(
        "CREATE TABLE app_lock (id INTEGER NOT NULL, afterSeconds INTEGER, PRIMARY KEY(id))");
    sealOutbox(database);
    sealStates(database);
    sealHolders(database);
    sealAccount(database);
  }

  /**
   * Overwrites, once, the pages that an older version wrote in clear. It cannot be done inside the
   * migration's transaction, so the vault's row remembers that it is still to do.
   */
  static void scrub(SupportSQLiteDatabase opened) {
    if (number(opened, "SELECT COUNT(*) FROM vault WHERE scrub <> 0") == 0) {
      return;
    }
    opened.execSQL("VACUUM");
    AlongsideDatabase.emptyLog(opened);
    opened.execSQL("UPDATE vault SET scrub = 0");
  }

  private static int number(SupportSQLiteDatabase database, String query) {
    try (Cursor row = database.query(query)) {
      return row.moveToFirst() ? row.getInt(0) : 0;
    }
  }

  private void sealOutbox(SupportSQLiteDatabase database) {
    database.execSQL("DROP INDEX index_outbox_operationId");
    database.execSQL("DROP INDEX index_outbox_state");
    database.execSQL("DROP INDEX index_outbox_subject");
    database.execSQL("ALTER TABLE outbox RENAME TO clear_outbox");
    database.execSQL(
        "CREATE TABLE outbox (position INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL," + UNSENT + ")");
    database.execSQL("CREATE UNIQUE INDEX index_outbox_operationId ON outbox (operationId)");
    database.execSQL("CREATE INDEX index_outbox_state ON outbox (state)");
    database.execSQL("CREATE INDEX index_outbox_subject ON outbox (subject)");
    try (Cursor row =
        database.query(
            "SELECT operationId, body, problem, position, type, holder, doneAt, state, subject FROM"
                + " clear_outbox ORDER BY position")) {
      while (row.moveToNext()) {
        String id = row.getString(0);
        database.execSQL(
            "INSERT INTO outbox (operationId, body, problem, position, type, holder, doneAt, state,"
                + " subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            new @Nullable Object[] {
              id,
              seal(OutboxRow.bodySpot(id), row.getString(1)),
              row.isNull(2) ? null : seal(OutboxRow.problemSpot(id), row.getString(2)),
              row.getLong(3),
              row.getString(4),
              row.getString(5),
              row.getLong(6),
              row.getString(7),
              row.getString(8)
            });
      }
    }
    database.execSQL("DROP TABLE clear_outbox");
  }

  private void sealStates(SupportSQLiteDatabase database) {
    database.execSQL("DROP INDEX index_state_holder");
    database.execSQL("ALTER TABLE state RENAME TO clear_state");
    database.execSQL(
        "CREATE TABLE state (kind TEXT NOT NULL, id TEXT NOT NULL, holder TEXT NOT NULL, revision"
            + " INTEGER NOT NULL, body BLOB NOT NULL, pull INTEGER NOT NULL, PRIMARY KEY(kind,"
            + " id))");
    database.execSQL("CREATE INDEX index_state_holder ON state (holder)");
    try (Cursor row =
        database.query("SELECT kind, id, body, holder, revision, pull FROM clear_state")) {
      while (row.moveToNext()) {
        String kind = row.getString(0);
        String id = row.getString(1);
        database.execSQL(
            "INSERT INTO state (kind, id, body, holder, revision, pull) VALUES (?, ?, ?, ?, ?, ?)",
            new Object[] {
              kind,
              id,
              seal(StateRow.bodySpot(kind, id), row.getString(2)),
              row.getString(3),
              row.getLong(4),
              row.getLong(5)
            });
      }
    }
    database.execSQL("DROP TABLE clear_state");
  }

  private void sealHolders(SupportSQLiteDatabase database) {
    database.execSQL("ALTER TABLE holder RENAME TO clear_holder");
    database.execSQL(
        "CREATE TABLE holder (id TEXT NOT NULL, displayName BLOB NOT NULL, relationship TEXT NOT"
            + " NULL, position INTEGER NOT NULL, PRIMARY KEY(id))");
    try (Cursor row =
        database.query(
            "SELECT id, displayName, relationship FROM clear_holder ORDER BY displayName, id")) {
      while (row.moveToNext()) {
        String id = row.getString(0);
        database.execSQL(
            "INSERT INTO holder (id, displayName, relationship, position) VALUES (?, ?, ?, ?)",
            new Object[] {
              id,
              seal(HolderRow.nameSpot(id), row.getString(1)),
              row.getString(2),
              row.getPosition()
            });
      }
    }
    database.execSQL("DROP TABLE clear_holder");
  }

  private void sealAccount(SupportSQLiteDatabase database) {
    database.execSQL("ALTER TABLE account RENAME TO clear_account");
    database.execSQL(
        "CREATE TABLE account (id INTEGER NOT NULL, server TEXT NOT NULL, person TEXT NOT NULL,"
            + " displayName BLOB NOT NULL, token BLOB, device TEXT NOT NULL, store TEXT, pull"
            + " INTEGER NOT NULL, appVersion TEXT NOT NULL, heardAtMillis INTEGER, trouble TEXT,"
            + " PRIMARY KEY(id))");
    try (Cursor row =
        database.query("SELECT server, person, displayName, token FROM clear_account")) {
      if (row.moveToFirst()) {
        if (row.getString(2).isEmpty()) {
          putAside(database, row.getString(0), row.getString(1));
        } else {
          sealAccount(database, row);
        }
      }
    }
    database.execSQL("DROP TABLE clear_account");
  }

  private void sealAccount(SupportSQLiteDatabase database, Cursor row) {
    String server = row.getString(0);
    String person = row.getString(1);
    Optional<String> token =
        Optional.ofNullable(row.getString(3)).flatMap(closed -> vault.openOld(OLD_KEY, closed));
    database.execSQL(
        "INSERT INTO account SELECT id, server, person, ?, ?, device, store, pull, appVersion,"
            + " heardAtMillis, trouble FROM clear_account",
        new @Nullable Object[] {
          seal(AccountRow.nameSpot(server, person), row.getString(2)),
          token.map(text -> seal(AccountRow.tokenSpot(server, person), text)).orElse(null)
        });
  }

  /** Whoever had signed out and kept something has no account any more. */
  private static void putAside(SupportSQLiteDatabase database, String server, String person) {
    database.execSQL(
        "INSERT INTO kept (operationId, server, person, position, type, holder, body, doneAt,"
            + " state, problem, subject) SELECT operationId, ?, ?, position, type, holder, body,"
            + " doneAt, state, problem, subject FROM outbox WHERE state <> 'RECEIVED'",
        new Object[] {server, person});
    database.execSQL("DELETE FROM outbox");
  }

  private byte[] seal(Spot spot, String text) {
    return vault.seal(spot, text).bytes();
  }
}
