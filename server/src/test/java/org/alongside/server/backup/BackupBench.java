package org.alongside.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.alongside.server.db.Store;

/**
 * What a backup of many receipts costs: fills a SQLite store with photos (bytes that do not get
 * smaller by packing, as JPEG files do not), takes a backup of it and restores that, and prints a
 * row for {@code docs/benchmarks/receipts.md}. Arguments: megabytes, and an empty folder.
 */
public final class BackupBench {
  private static final int CHUNK_BYTES = 256 * 1024;
  private static final int CHUNKS_OF_A_PHOTO = 4;
  private static final long MEGABYTE = 1024L * 1024;

  private BackupBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, SQLException {
    long megabytes = Long.parseLong(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Path full = folder.resolve("full.db");
    Store store = Store.sqlite(full);
    store.migrate();
    fill(store, megabytes);
    Path archive = folder.resolve("backup.zip");
    Instant begun = Clock.systemUTC().instant();
    new Backups(Clock.systemUTC()).take(store, archive);
    Instant taken = Clock.systemUTC().instant();
    Store other = Store.sqlite(folder.resolve("restored.db"));
    new Restoring().restore(other, archive);
    Instant restored = Clock.systemUTC().instant();
    System.out.printf(
        "| %,d MB | %,d MB | %,d s | %,d MB | %,d s | %,d MB |%n",
        megabytes,
        Files.size(full) / MEGABYTE,
        Duration.between(begun, taken).toSeconds(),
        Files.size(archive) / MEGABYTE,
        Duration.between(taken, restored).toSeconds(),
        Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  private static void fill(Store store, long megabytes) throws SQLException {
    Random random = new Random(20261122);
    String person = UUID.randomUUID().toString();
    byte[] bytes = new byte[CHUNK_BYTES];
    try (Connection connection = store.source().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement add =
          connection.prepareStatement(
              "insert into person (id, name, created_at) values (?, 'Sam', 0)")) {
        add.setString(1, person);
        add.execute();
      }
      try (PreparedStatement file =
              connection.prepareStatement(
                  "insert into attachment (id, uploader_id, kind, media_type, state, expected, received, bytes, made_at)"
                      + " values (?, ?, 'draft', 'image/jpeg', 'ready', 0, 0, 0, 0)");
          PreparedStatement chunk =
              connection.prepareStatement(
                  "insert into attachment_chunk (attachment_id, chunk, bytes) values (?, ?, ?)")) {
        for (long photo = 0; photo < megabytes; photo++) {
          String id = new UUID(random.nextLong(), random.nextLong()).toString();
          file.setString(1, id);
          file.setString(2, person);
          file.execute();
          for (int i = 0; i < CHUNKS_OF_A_PHOTO; i++) {
            random.nextBytes(bytes);
            chunk.setString(1, id);
            chunk.setInt(2, i);
            chunk.setBytes(3, bytes);
            chunk.execute();
          }
          if (photo % 100 == 0) {
            connection.commit();
          }
        }
      }
      connection.commit();
    }
  }
}
