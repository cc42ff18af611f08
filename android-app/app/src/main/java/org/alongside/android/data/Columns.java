package org.alongside.android.data;

import androidx.room.TypeConverter;
import java.time.Instant;

/**
 * How values that SQLite does not know stand in its columns: instants as milliseconds since 1970.
 */
final class Columns {

  private Columns() {}

  @TypeConverter
  static long toMilliseconds(Instant instant) {
    return instant.toEpochMilli();
  }

  @TypeConverter
  static Instant toInstant(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds);
  }
}
