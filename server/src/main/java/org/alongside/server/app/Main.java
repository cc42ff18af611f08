package org.alongside.server.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code java -jar alongside.jar serve --demo}. */
@Command(
    name = "alongside",
    description = "A peer network and support companion for people with a personal health budget.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {Serve.class, CommandLine.HelpCommand.class})
public final class Main {
  private Main() {}

  /** Runs a command; ends the program with its exit code, but for {@code serve}, which goes on. */
  public static void main(String[] args) {
    int code = run(args);
    if (code != 0 || !isServing(args)) {
      System.exit(code);
    }
  }

  static int run(String... args) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (failed, line, parsed) -> {
              line.getErr().println(failed.getMessage());
              return 1;
            })
        .execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  private static boolean isServing(String[] args) {
    return args.length > 0
        && args[0].equals("serve")
        && java.util.Arrays.stream(args).noneMatch(arg -> arg.equals("--help") || arg.equals("-h"));
  }
}
