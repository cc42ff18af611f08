package org.alongside.server.db;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the data is: a SQLite file or a PostgreSQL URL. Opening it checks that it is ours to use
 * and brings its schema forward.
 *
 * <p>Example: {@code Store.sqlite(Path.of("data/alongside.db"))}, {@code
 * Store.at("jdbc:postgresql://localhost/alongside")}.
 */
public abstract sealed class Store {
  /** Threads for reading: with SQLite on a small machine four saturate two cores. */
  private static final int READ_THREADS = 4;

  private Store() {}

  /** A SQLite file, made when it is not there. */
  public static Store sqlite(Path file) {
    return new Sqlite(file);
  }

  /**
   * The store at a JDBC URL.
   *
   * @throws UnusableDatabase when it is neither {@code jdbc:sqlite:} nor {@code jdbc:postgresql:}
   */
  public static Store at(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return sqlite(Path.of(url.substring("jdbc:sqlite:".length())));
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return new Postgres(url);
    }
    throw new UnusableDatabase(
        "The database address must start with jdbc:sqlite: or jdbc:postgresql: – check --database.");
  }

  /** Opens the store for work. {@link #migrate} comes first. */
  public abstract Database open(Vertx vertx);

  /**
   * A connection source of its own, for jobs that manage their own transactions (the scheduler) and
   * for backups.
   */
  public abstract DataSource source();

  /** The engine. */
  public abstract Dialect dialect();

  abstract void check();

  abstract Map<String, String> types();

  /**
   * Brings the schema forward to what this program knows.
   *
   * @return how many migrations ran
   * @throws UnusableDatabase when the database is damaged, is not ours, or was written by a newer
   *     program; nothing was touched
   */
  public final int migrate() {
    check();
    String engine = dialect() == Dialect.SQLITE ? "sqlite" : "postgresql";
    Flyway flyway =
        Flyway.configure()
            .dataSource(source())
            .locations("classpath:db/common", "classpath:db/" + engine)
            .placeholders(types())
            .validateMigrationNaming(true)
            .ignoreMigrationPatterns("")
            .load();
    try {
      refuseNewer(flyway);
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException failed) {
      throw new UnusableDatabase(
          "The database could not be brought up to date: "
              + failed.getMessage()
              + " Restore the last backup into an empty place, or ask for support.",
          failed);
    }
  }

  private static void refuseNewer(Flyway flyway) {
    for (MigrationInfo migration : flyway.info().all()) {
      MigrationState state = migration.getState();
      if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
        throw new UnusableDatabase(
            "This database was written by a newer version of Alongside (its schema is at "
                + migration.getVersion()
                + "). Start that version or a newer one. Nothing was changed.");
      }
    }
  }

  private static final class Sqlite extends Store {
    private final Path file;

    Sqlite(Path file) {
      this.file = file;
    }

    @Override
    public Database open(Vertx vertx) {
      return new SqliteDatabase(vertx, file, READ_THREADS);
    }

    @Override
    public DataSource source() {
      return SqliteSource.writing(file);
    }

    @Override
    public Dialect dialect() {
      return Dialect.SQLITE;
    }

    @Override
    void check() {
      SqliteCheck.check(file);
    }

    @Override
    Map<String, String> types() {
      return Map.of("serial", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB");
    }
  }

  private static final class Postgres extends Store {
    private final String url;

    Postgres(String url) {
      this.url = url;
    }

    @Override
    public Database open(Vertx vertx) {
      return new PostgresDatabase(vertx, url, READ_THREADS * 2);
    }

    @Override
    public DataSource source() {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      return source;
    }

    @Override
    public Dialect dialect() {
      return Dialect.POSTGRESQL;
    }

    @Override
    void check() {
      try (java.sql.Connection connection = source().getConnection()) {
        connection.isValid(1);
      } catch (java.sql.SQLException refused) {
        throw new UnusableDatabase(
            "The PostgreSQL database cannot be reached: "
                + refused.getMessage()
                + " Check that the server runs and that --database is right.",
            refused);
      }
    }

    @Override
    Map<String, String> types() {
      return Map.of(
          "serial", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY", "bytes", "BYTEA");
    }
  }
}
