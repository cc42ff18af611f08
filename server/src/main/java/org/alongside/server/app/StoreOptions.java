package org.alongside.server.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is: what every command that touches it takes. */
final class StoreOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ALONGSIDE_DATA:-alongside-data}",
      description = "Folder of the database file (default: ${DEFAULT-VALUE}).")
  Path data = Path.of("alongside-data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:ALONGSIDE_DATABASE:-}",
      description = "A PostgreSQL database instead: jdbc:postgresql://host/name?user=…&password=…")
  @Nullable String database;

  Optional<String> findDatabase() {
    return Optional.ofNullable(database).filter(url -> !url.isEmpty());
  }
}
