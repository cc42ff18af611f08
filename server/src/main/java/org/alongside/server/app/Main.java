package org.alongside.server.app;

import java.util.Arrays;
import java.util.Map;
import org.alongside.server.app.command.AccountCommand;
import org.alongside.server.app.command.AuditCommand;
import org.alongside.server.app.command.Backup;
import org.alongside.server.app.command.CommandRefused;
import org.alongside.server.app.command.Migrate;
import org.alongside.server.app.command.Restore;
import org.alongside.server.backup.UnusableArchive;
import org.alongside.server.db.StorageUnavailable;
import org.alongside.server.db.UnusableDatabase;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: {@code java -jar alongside.jar serve --demo}.
 *
 * <p>Ends with 0 when done, 1 with a sentence when it cannot be done, 2 when the command was typed
 * wrongly, and 70 when the program itself failed.
 */
@Command(
    name = "alongside",
    description = "A peer network and support companion for people with a personal health budget.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Serve.class,
      Migrate.class,
      Backup.class,
      Restore.class,
      AuditCommand.class,
      AccountCommand.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it cannot be done; a sentence says why",
      "2:the command was typed wrongly",
      "70:the program failed"
    },
    footer = {
      "",
      "The first administrator: alongside account add --admin EMAIL NAME",
      "Every option of serve is also an environment variable (ALONGSIDE_PORT) and a line of the file of --config (port=8080)."
    })
public final class Main {
  private static final int REFUSED = 1;
  private static final int FAILED = 70;

  private Main() {}

  /** Runs a command; ends the program with its exit code, but for {@code serve}, which goes on. */
  public static void main(String[] args) {
    int code = run(System.getenv(), args);
    if (code != 0 || !isServing(args)) {
      System.exit(code);
    }
  }

  static int run(Map<String, String> environment, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((failed, failing, parsed) -> say(failing, failed));
    try {
      line.setDefaultValueProvider(SettingsSource.of(line, environment, args));
    } catch (CommandRefused refused) {
      return say(line, refused);
    }
    return line.execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  private static int say(CommandLine line, Exception failed) {
    line.getErr().println(failed.getMessage());
    if (failed instanceof CommandRefused
        || failed instanceof CannotStart
        || failed instanceof UnusableDatabase
        || failed instanceof UnusableArchive) {
      return REFUSED;
    }
    if (failed instanceof StorageUnavailable) {
      line.getErr()
          .println("The store did not take it. Check its disk and its server, then try again.");
      return REFUSED;
    }
    LoggerFactory.getLogger(Main.class).error("the command failed", failed);
    return FAILED;
  }

  private static boolean isServing(String[] args) {
    return args.length > 0
        && args[0].equals("serve")
        && Arrays.stream(args).noneMatch(arg -> arg.matches("--help|-h|--version|-V"));
  }
}
