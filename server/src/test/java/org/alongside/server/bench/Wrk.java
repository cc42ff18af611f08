package org.alongside.server.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk with one workload and reads what it prints. */
public final class Wrk {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern P50 = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
  private static final Pattern TOTAL = Pattern.compile("([0-9]+) requests in");

  private final Path script;

  public Wrk(Path script) {
    this.script = script;
  }

  /** Drives the server with these request lines from so many connections for so many seconds. */
  public Result run(String url, List<String> lines, int connections, int seconds)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("bench", ".txt");
    Files.write(file, lines, StandardCharsets.UTF_8);
    int threads = connections > 1 ? 2 : 1;
    ProcessBuilder builder =
        new ProcessBuilder(
            "wrk",
            "-t" + threads,
            "-c" + Math.max(threads, connections),
            "-d" + seconds + "s",
            "--latency",
            "--timeout",
            "10s",
            "-s",
            script.toString(),
            url);
    builder.environment().put("BENCH_LINES", file.toString());
    if (lines.get(0).contains("{{cursors")) {
      builder.environment().put("BENCH_CURSORS", "yes");
    }
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("wrk failed: " + printed);
    }
    Files.delete(file);
    return new Result(
        Double.parseDouble(find(RATE, printed, "0")),
        millis(P50, printed),
        millis(P99, printed),
        Long.parseLong(find(TOTAL, printed, "0")),
        Long.parseLong(find(FAILED, printed, "0")));
  }

  private static String find(Pattern pattern, String text, String otherwise) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : otherwise;
  }

  private static String millis(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return "–";
    }
    double value = Double.parseDouble(found.group(1));
    double millis =
        switch (found.group(2)) {
          case "us" -> value / 1000;
          case "s" -> value * 1000;
          default -> value;
        };
    return String.format(Locale.ROOT, "%.2f", millis);
  }

  /** What wrk saw. */
  public record Result(
      double perSecond, String p50Millis, String p99Millis, long requests, long failed) {}
}
