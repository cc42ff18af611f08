package org.alongside.server.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells what the schema forbids from everything else that can go wrong. */
public final class Constraints {
  /** The class of SQLSTATE for a constraint that was broken. */
  private static final String INTEGRITY = "23";

  private static final int PRIMARY_CODE = 0xff;

  private Constraints() {}

  /**
   * Whether the store refused because a row would stand twice, or because another rests on one that
   * was to go.
   */
  public static boolean areBroken(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return (sqlite.getResultCode().code & PRIMARY_CODE)
            == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith(INTEGRITY);
      }
    }
    return false;
  }
}
