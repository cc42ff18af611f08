package org.alongside.server.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the schema of the store forward, as {@code serve} does when it starts. */
@Command(
    name = "migrate",
    description = "Brings the database up to date, as serve does when it starts.",
    mixinStandardHelpOptions = true)
public final class Migrate implements Callable<Integer> {
  @Mixin private final StoreOptions store = new StoreOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    int ran = store.store().migrate();
    out(spec)
        .println(
            ran == 0
                ? "The database is up to date."
                : "The database was brought up to date (" + ran + " steps).");
    return 0;
  }

  static PrintWriter out(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli did not start this command");
    }
    return spec.commandLine().getOut();
  }
}
