package org.alongside.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;

/**
 * Takes a backup: one ZIP file with a file of JSON lines for each table and a manifest, read from
 * one snapshot while the server runs.
 *
 * <p>Example: {@code new Backups(Clock.systemUTC()).take(store, Path.of("monday.zip"))}.
 */
public final class Backups {
  private final Clock clock;

  public Backups(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes an archive of the store. The file appears under its name only when it is whole, and only
   * its owner may read it.
   *
   * @throws UnusableArchive when the file exists, cannot be written, or there is no store
   */
  public Manifest take(Store store, Path target) {
    if (Files.exists(target)) {
      throw new UnusableArchive(
          "The file " + target + " exists already. Choose another name for the backup.");
    }
    String schema =
        store
            .findSchemaVersion()
            .orElseThrow(
                () ->
                    new UnusableArchive(
                        "There is nothing to back up: no Alongside store was found there. Check --data or --database."));
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Manifest manifest = write(store, schema, part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException unwritable) {
      throw new UnusableArchive(
          "The backup could not be written to " + target + ": " + unwritable.getMessage(),
          unwritable);
    } catch (SQLException unreadable) {
      throw new UnusableArchive(
          "The store could not be read: " + unreadable.getMessage(), unreadable);
    } finally {
      deleteIfThere(part);
    }
  }

  private Manifest write(Store store, String schema, Path part) throws IOException, SQLException {
    try (Connection connection = snapshot(store);
        OutputStream file = ownersOnly(part);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      // Most of a large store are photos, which get no smaller; see docs/benchmarks/receipts.md.
      zip.setLevel(Deflater.BEST_SPEED);
      List<Manifest.Table> tables = new ArrayList<>();
      for (Shape shape : Shapes.list(connection, store.dialect())) {
        zip.putNextEntry(new ZipEntry("tables/" + shape.name() + ".jsonl"));
        tables.add(RowText.write(connection, shape, zip));
        zip.closeEntry();
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              schema,
              clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
              auditHeads(connection),
              tables);
      zip.putNextEntry(new ZipEntry(Manifest.FILE));
      zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      return manifest;
    }
  }

  private static Connection snapshot(Store store) throws SQLException {
    Connection connection = store.source().getConnection();
    try {
      if (store.dialect() == Dialect.POSTGRESQL) {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException broken) {
      connection.close();
      throw broken;
    }
  }

  private static String auditHeads(Connection connection) throws SQLException {
    MessageDigest digest = RowText.sha256();
    try (Statement statement = connection.createStatement();
        ResultSet heads =
            statement.executeQuery(
                "select a.hash from audit a where a.seq = (select max(b.seq) from audit b where b.owner = a.owner)"
                    + " order by a.hash")) {
      while (heads.next()) {
        digest.update(heads.getString(1).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return RowText.hex(digest.digest());
  }

  private static OutputStream ownersOnly(Path part) throws IOException {
    Files.deleteIfExists(part);
    if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.newOutputStream(part);
    }
    return Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
  }

  private static void deleteIfThere(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException stays) {
      throw new UnusableArchive("The file " + part + " was left behind; delete it.", stays);
    }
  }
}
