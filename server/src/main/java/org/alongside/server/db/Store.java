package org.alongside.server.db;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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

  private static final int CONNECT_SECONDS = 5;

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

  abstract boolean isThere();

  abstract Map<String, String> types();

  /**
   * Brings the schema forward to what this program knows.
   *
   * @return how many migrations ran
   * @throws UnusableDatabase when the database is damaged, is not ours, or was written by a newer
   *     program; nothing was touched
   */
  public final int migrate() {
    return migrateTo("latest");
  }

  /**
   * Brings the schema forward to one version, for a backup whose rows have the shape of that time.
   *
   * @return how many migrations ran
   * @throws UnusableDatabase as {@link #migrate}
   */
  public final int migrateTo(String version) {
    check();
    Flyway flyway = flyway(version);
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

  /** The version of the schema that is there; empty when there is none yet. Makes nothing. */
  public final Optional<String> findSchemaVersion() {
    if (!isThere()) {
      return Optional.empty();
    }
    check();
    return Optional.ofNullable(flyway("latest").info().current())
        .map(MigrationInfo::getVersion)
        .map(MigrationVersion::getVersion);
  }

  /** Whether this program has migrations up to this version. */
  public final boolean knows(String version) {
    MigrationVersion asked = MigrationVersion.fromVersion(version);
    MigrationInfo[] all =
        flyway(Flyway.configure().dataSource("jdbc:sqlite::memory:", null, null), "latest")
            .info()
            .all();
    return Arrays.stream(all).anyMatch(known -> asked.equals(known.getVersion()));
  }

  private Flyway flyway(String target) {
    return flyway(Flyway.configure().dataSource(source()), target);
  }

  private Flyway flyway(FluentConfiguration begun, String target) {
    String engine = dialect() == Dialect.SQLITE ? "sqlite" : "postgresql";
    return begun
        .locations("classpath:db/common", "classpath:db/" + engine)
        .placeholders(types())
        .target(target)
        .validateMigrationNaming(true)
        .ignoreMigrationPatterns("")
        .load();
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
    boolean isThere() {
      try {
        return Files.exists(file) && Files.size(file) > 0;
      } catch (IOException unreadable) {
        throw new UnusableDatabase(
            "The database file " + file + " cannot be read. Give this program access to it.",
            unreadable);
      }
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
      try {
        source.setUrl(url);
      } catch (IllegalArgumentException malformed) {
        throw new UnusableDatabase(
            "The database address is not one that PostgreSQL's driver can read. It looks like"
                + " jdbc:postgresql://host/name?user=…&password=… – check --database.",
            malformed);
      }
      source.setConnectTimeout(CONNECT_SECONDS);
      return source;
    }

    @Override
    public Dialect dialect() {
      return Dialect.POSTGRESQL;
    }

    @Override
    void check() {
      try (Connection connection = source().getConnection()) {
        connection.isValid(1);
      } catch (SQLException refused) {
        throw new UnusableDatabase(
            "The PostgreSQL database cannot be reached: "
                + refused.getMessage()
                + " Check that the server runs and that --database is right.",
            refused);
      }
    }

    @Override
    boolean isThere() {
      return true;
    }

    @Override
    Map<String, String> types() {
      return Map.of(
          "serial", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY", "bytes", "BYTEA");
    }
  }
}
