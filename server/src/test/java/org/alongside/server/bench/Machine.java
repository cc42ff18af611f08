package org.alongside.server.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a table of figures says of where it was made. */
public final class Machine {
  private Machine() {}

  /** When, by which command and on what machine. */
  public static String line(String command) throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.replaceFirst(".*: ", ""))
            .findFirst()
            .orElse("unknown");
    return "Made by `%s` on %s. Machine: %d processors (%s), JDK %s, SQLite,"
        .formatted(
            command,
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            processor,
            System.getProperty("java.version"));
  }

  /** Writes a table to its file and shows it. */
  public static void write(Path report, String table) throws IOException {
    Files.createDirectories(report.toAbsolutePath().getParent());
    Files.writeString(report, table, StandardCharsets.UTF_8);
    System.out.println(table);
  }
}
