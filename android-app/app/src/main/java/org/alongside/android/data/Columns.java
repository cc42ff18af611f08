package org.alongside.android.data;

import androidx.room.TypeConverter;
import java.time.Instant;

/**
 * How values that SQLite does not know stand in its columns: instants as milliseconds since 1970.
 */
public final class Columns {

  private Columns() {}

  /** An instant as its column holds it. */
  @TypeConverter
  public static long toMilliseconds(Instant instant) {
    return instant.toEpochMilli();
  }

  /** The instant that a column holds. */
  @TypeConverter
  public static Instant toInstant(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds);
  }
}
