package org.alongside.android.data;

import androidx.room.TypeConverter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How values that SQLite does not know stand in its columns: instants as milliseconds since 1970,
 * sealed texts as the bytes they are.
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

  /** A sealed text as its column holds it. */
  @TypeConverter
  public static byte @Nullable [] toBytes(@Nullable Sealed sealed) {
    return sealed == null ? null : sealed.bytes();
  }

  /** The sealed text that a column holds. */
  @TypeConverter
  public static @Nullable Sealed toSealed(byte @Nullable [] bytes) {
    return bytes == null ? null : new Sealed(bytes);
  }
}
