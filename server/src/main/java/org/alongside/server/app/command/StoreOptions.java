package org.alongside.server.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.alongside.server.db.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is: what every command that touches it takes. */
public final class StoreOptions {
  /** The name of the database file in the data folder. */
  public static final String FILE = "alongside.db";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "alongside-data",
      description = "Folder of the database file (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("alongside-data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "A PostgreSQL database instead: jdbc:postgresql://host/name?user=…&password=…")
  private @Nullable String database;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A properties file with a line for each setting, such as port=8080. Options win over environment variables"
              + " (ALONGSIDE_PORT), and those over the file.")
  private @Nullable Path config;

  /** The folder of the database file. */
  public Path data() {
    return data;
  }

  /** The database's address, if one was given. */
  public Optional<String> findDatabase() {
    return Optional.ofNullable(database).filter(url -> !url.isEmpty());
  }

  /** The properties file, if one was named. */
  public Optional<Path> findConfig() {
    return Optional.ofNullable(config);
  }

  /** The store that these options name. */
  public Store store() {
    return findDatabase().map(Store::at).orElseGet(() -> Store.sqlite(data.resolve(FILE)));
  }
}
