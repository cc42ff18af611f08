package org.alongside.server.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.alongside.server.backup.Manifest;
import org.alongside.server.backup.Restoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores a backup into an empty place, of either engine. */
@Command(
    name = "restore",
    description =
        "Loads a backup into an empty folder or database, of either kind. Everybody has to sign in again.",
    mixinStandardHelpOptions = true)
public final class Restore implements Callable<Integer> {
  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Manifest manifest = new Restoring().restore(store.store(), file);
    Migrate.out(spec)
        .println(
            "Restored "
                + manifest.rows()
                + " rows of "
                + manifest.tables().size()
                + " tables, as they were at "
                + manifest.takenAt()
                + ". Everybody has to sign in again.");
    return 0;
  }
}
