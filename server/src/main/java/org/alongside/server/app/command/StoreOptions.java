package org.alongside.server.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.alongside.server.db.Store;
import org.alongside.server.identity.DisposableMail;
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

  @Option(
      names = "--disposable-mail",
      paramLabel = "FILE",
      description =
          "More domains whose e-mail addresses are refused, one a line; !domain takes one out of the program's own list.")
  private @Nullable Path disposableMail;

  /**
   * The e-mail addresses that are refused.
   *
   * @throws CommandRefused when the file cannot be read or has a line that is no domain
   */
  public DisposableMail refusedMail() {
    Path file = disposableMail;
    if (file == null || file.toString().isEmpty()) {
      return DisposableMail.bundled();
    }
    try {
      return DisposableMail.with(file);
    } catch (IOException unreadable) {
      throw new CommandRefused(
          "The file " + file + " cannot be read. Check --disposable-mail.", unreadable);
    } catch (IllegalArgumentException wrong) {
      throw new CommandRefused(
          "In the file " + file + ", " + wrong.getMessage() + ". Check --disposable-mail.", wrong);
    }
  }

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
