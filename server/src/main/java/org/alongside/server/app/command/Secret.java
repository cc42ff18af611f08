package org.alongside.server.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.alongside.server.identity.PasswordRule;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a password: on a terminal without showing it and twice, else from one line of standard
 * input. Never from the command line, where others could read it.
 */
final class Secret {
  private Secret() {}

  // From JDK 22 on there is a console without a terminal too; it reads standard input itself.
  @SuppressWarnings("SystemConsoleNull")
  static String ask(List<String> known) {
    @Nullable Console console = System.console();
    String password = console == null ? fromInput() : fromConsole(console);
    PasswordRule.find(password, known)
        .ifPresent(
            flaw -> {
              throw new CommandRefused(
                  switch (flaw) {
                    case TOO_SHORT ->
                        "That password is too short. Use at least "
                            + PasswordRule.SHORTEST
                            + " characters; three words you can remember are good.";
                    case TOO_LONG ->
                        "That password is too long. Use at most "
                            + PasswordRule.LONGEST
                            + " characters.";
                    case TOO_COMMON ->
                        "Many people use that password, or one like it. Choose another; three words you can remember are good.";
                  });
            });
    return password;
  }

  private static String fromConsole(Console console) {
    char[] first = console.readPassword("New password: ");
    char[] again = console.readPassword("The same again: ");
    if (first == null || again == null || !Arrays.equals(first, again)) {
      throw new CommandRefused("The two passwords differ. Nothing was changed.");
    }
    return new String(first);
  }

  private static String fromInput() {
    try {
      @Nullable String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new CommandRefused(
            "Type the password on a terminal, or send it as one line of standard input.");
      }
      return line;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
