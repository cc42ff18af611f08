package org.alongside.server.app.command;

import java.util.Optional;
import org.alongside.server.app.SealedRecords;
import org.alongside.server.audit.AuditCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after the audit. */
@Command(
    name = "audit",
    description = "Looks after the audit.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class AuditCommand {
  @Spec private @Nullable CommandSpec spec;

  /** Walks every chain; 1 and the first bad row if one is not what it was. */
  @Command(
      name = "verify",
      description = "Walks every chain of the audit and names the first row that was changed.",
      mixinStandardHelpOptions = true)
  int verify(@Mixin StoreOptions options) {
    if (options.store().findSchemaVersion().isEmpty()) {
      throw new CommandRefused(
          "There is no audit to verify: no Alongside store was found there. Check --data or --database.");
    }
    try (OpenStore store = OpenStore.of(options.store())) {
      Optional<String> bad =
          store.read(tx -> new AuditCheck(SealedRecords.ALL).findFirstBadRow(tx));
      Migrate.out(spec)
          .println(
              bad.map(row -> "The audit was changed: " + row + " is not what it was.")
                  .orElse("Every row of the audit is what it was."));
      return bad.isPresent() ? 1 : 0;
    }
  }
}
