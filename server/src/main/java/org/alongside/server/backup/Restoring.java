package org.alongside.server.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;

/**
 * Restores a backup into an empty place, on either engine: the schema as it was, every row in one
 * transaction, then forward to the schema of today. Sessions are not in a backup, so all that
 * people held is void; the store gets a new generation, so that phones send again what they know.
 */
public final class Restoring {
  /** The setting that phones compare; see the sync protocol. */
  public static final String GENERATION = "store.generation";

  private static final int ROWS_AT_ONCE = 500;

  /** Rows with files in them are let go sooner, so that memory holds a few of them only. */
  private static final long CHARACTERS_AT_ONCE = 4_000_000;

  /**
   * Restores.
   *
   * @return what the archive said of itself
   * @throws UnusableArchive when the archive is not whole or the place is not empty; nothing was
   *     changed
   */
  public Manifest restore(Store store, Path file) {
    try (Archive archive = Archive.open(file)) {
      Manifest manifest = archive.manifest();
      requireEmpty(store, manifest);
      store.migrateTo(manifest.schema());
      load(store, archive);
      store.migrate();
      return manifest;
    } catch (SQLException | IOException failed) {
      throw new UnusableArchive(
          "The backup was not restored: "
              + failed.getMessage()
              + " Nothing was loaded; put it right and try again.",
          failed);
    }
  }

  private static void requireEmpty(Store store, Manifest manifest) throws SQLException {
    if (!store.knows(manifest.schema())) {
      throw new UnusableArchive(
          "This backup was taken by a newer version of Alongside (its schema is at "
              + manifest.schema()
              + "). Restore it with that version or a newer one. Nothing was changed.");
    }
    if (store.findSchemaVersion().isEmpty()) {
      return;
    }
    try (Connection connection = store.source().getConnection();
        Statement statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from person")) {
      if (count.next() && count.getLong(1) > 0) {
        throw new UnusableArchive(
            "That place is not empty: there are people in it. Restore into a new folder (--data) or a new database"
                + " (--database). Nothing was changed.");
      }
    }
    if (!store.findSchemaVersion().get().equals(manifest.schema())) {
      throw new UnusableArchive(
          "That place was used by another version of Alongside. Restore into a new folder (--data) or a new database"
              + " (--database). Nothing was changed.");
    }
  }

  private static void load(Store store, Archive archive) throws SQLException, IOException {
    try (Connection connection = store.source().getConnection()) {
      connection.setAutoCommit(false);
      try (ForeignKeys held = ForeignKeys.hold(connection, store.dialect())) {
        List<Shape> shapes = Shapes.list(connection, store.dialect());
        for (Shape shape : shapes) {
          execute(connection, shape.delete());
        }
        for (Shape shape : shapes) {
          load(connection, shape, archive);
        }
        held.release();
        renew(connection);
        if (store.dialect() == Dialect.POSTGRESQL) {
          Sequences.goOn(connection, shapes);
        }
      }
      connection.commit();
    }
  }

  private static void load(Connection connection, Shape shape, Archive archive)
      throws SQLException, IOException {
    Manifest.Table table =
        archive
            .manifest()
            .find(shape.name())
            .orElseThrow(
                () -> new UnusableArchive("The backup has no table " + shape.name() + "."));
    List<Integer> places = shape.columns().stream().map(table.columns()::indexOf).toList();
    if (places.contains(-1)) {
      throw new UnusableArchive("The backup's table " + shape.name() + " has other columns.");
    }
    try (BufferedReader lines = archive.lines(table);
        PreparedStatement insert = connection.prepareStatement(shape.insert())) {
      int waiting = 0;
      long characters = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        RowText.bind(line, places, insert);
        insert.addBatch();
        characters += line.length();
        if (++waiting == ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
          insert.executeBatch();
          waiting = 0;
          characters = 0;
        }
      }
      insert.executeBatch();
    }
    Manifest.Table stored = RowText.write(connection, shape, OutputStream.nullOutputStream());
    if (!stored.sha256().equals(table.sha256())) {
      throw new UnusableArchive(
          "The rows of " + shape.name() + " did not come out as they went in. Nothing was loaded.");
    }
  }

  private static void renew(Connection connection) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "insert into setting (name, value) values (?, ?)"
                + " on conflict (name) do update set value = excluded.value")) {
      upsert.setString(1, GENERATION);
      upsert.setString(2, UUID.randomUUID().toString());
      upsert.executeUpdate();
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
