package org.alongside.server.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.alongside.server.backup.Backups;
import org.alongside.server.backup.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup, while the server runs or not. */
@Command(
    name = "backup",
    description = "Writes the whole store into one file, while the server runs or not.",
    mixinStandardHelpOptions = true)
public final class Backup implements Callable<Integer> {
  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Manifest manifest = new Backups(Clock.systemUTC()).take(store.store(), file);
    Migrate.out(spec)
        .println(
            "Backed up "
                + manifest.rows()
                + " rows of "
                + manifest.tables().size()
                + " tables to "
                + file
                + ". Heads of the audit: "
                + manifest.auditHeads());
    return 0;
  }
}
